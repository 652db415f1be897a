//! How many must agree before something is public, whose agreement counts, and by when somebody should have looked.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;

use crate::advisory::{PersonName, Severity};

use super::not_configured::NotConfigured;

/// Approvals where nothing else is set: one other person, so that nothing is public before two agreed.
const APPROVALS: usize = 1;

/// The most that may be asked for: whoever waits for a fourth at night does not warn anybody.
const MOST_APPROVALS: usize = 3;

/// Minutes until a submitted draft is overdue, where nothing else is set: in 2018 a wrong alert took 38 to correct.
const DEADLINE_MINUTES: u32 = 30;

/// The longest deadline that may be set, in minutes: a week. Whoever wants none writes 0.
const LONGEST_DEADLINE_MINUTES: u32 = 7 * 24 * 60;

/// The way from a draft to what may be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewFlow {
    /// Persons who must agree, beside those who wrote it.
    pub approvals: usize,
    /// The same where the severity is severe, extreme or unknown; never fewer.
    pub approvals_high: usize,
    /// The persons whose approvals count, beside their role; `None`: everyone whose role may.
    pub approvers: Option<BTreeSet<PersonName>>,
    /// How long a submitted draft may wait before it is overdue; `None`: for ever.
    pub deadline: Option<TimeDelta>,
}

impl Default for ReviewFlow {
    fn default() -> Self {
        Self {
            approvals: APPROVALS,
            approvals_high: APPROVALS,
            approvers: None,
            deadline: Some(TimeDelta::minutes(DEADLINE_MINUTES.into())),
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReviewShape {
    approvals: Option<usize>,
    approvals_high: Option<usize>,
    approvers: Option<Vec<String>>,
    deadline_minutes: Option<u32>,
}

impl ReviewFlow {
    pub(super) fn read(place: &Path, shape: ReviewShape) -> Result<Self, NotConfigured> {
        let ReviewShape { approvals, approvals_high, approvers, deadline_minutes } = shape;
        let approvals = number(place, "review.approvals", approvals.unwrap_or(APPROVALS))?;
        let approvals_high = number(place, "review.approvals_high", approvals_high.unwrap_or(approvals))?;
        if approvals_high < approvals {
            let detail = format!(
                "review.approvals_high is {approvals_high}, fewer than review.approvals, {approvals}"
            );
            let fix = "what is severe needs no fewer approvals than the rest: raise it, or leave it out";
            return Err(NotConfigured::whole(place, detail, fix));
        }
        let approvers = approvers.map(|names| read_approvers(place, &names, approvals_high)).transpose()?;
        let deadline = match deadline_minutes.unwrap_or(DEADLINE_MINUTES) {
            0 => None,
            minutes @ 1..=LONGEST_DEADLINE_MINUTES => Some(TimeDelta::minutes(minutes.into())),
            minutes => {
                let detail = format!("review.deadline_minutes is {minutes}");
                let fix = format!("give 1 to {LONGEST_DEADLINE_MINUTES} minutes, or 0 for no deadline");
                return Err(NotConfigured::whole(place, detail, fix));
            }
        };
        Ok(Self { approvals, approvals_high, approvers, deadline })
    }

    /// Persons who must agree to something of this severity; where it is not known, it may be the gravest.
    #[must_use]
    pub fn needed(&self, severity: Option<Severity>) -> usize {
        match severity {
            Some(Severity::Minor | Severity::Moderate) => self.approvals,
            Some(Severity::Severe | Severity::Extreme | Severity::Unknown) | None => self.approvals_high,
        }
    }

    /// Whether this person's approval counts, as far as names are asked for.
    #[must_use]
    pub fn counts(&self, person: &PersonName) -> bool {
        self.approvers.as_ref().is_none_or(|names| names.contains(person))
    }

    /// When what waits since an instant is overdue; `None` where nothing ever is.
    #[must_use]
    pub fn due(&self, since: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.deadline.and_then(|deadline| since.checked_add_signed(deadline))
    }
}

fn number(place: &Path, field: &str, given: usize) -> Result<usize, NotConfigured> {
    if (1..=MOST_APPROVALS).contains(&given) {
        return Ok(given);
    }
    let fix = format!("give a number from 1 to {MOST_APPROVALS}: nothing is published on one person's word");
    Err(NotConfigured::whole(place, format!("{field} is {given}"), fix))
}

fn read_approvers(
    place: &Path,
    names: &[String],
    approvals: usize,
) -> Result<BTreeSet<PersonName>, NotConfigured> {
    let read = |raw: &String| {
        PersonName::kept(raw).ok_or_else(|| {
            let detail = format!("review.approvers: `{raw}` cannot be a person's name");
            let fix = format!(
                "give names as `forewarn person list` shows them, of 1 to {} visible characters",
                PersonName::MAX_CHARS
            );
            NotConfigured::whole(place, detail, fix)
        })
    };
    let named = names.iter().map(read).collect::<Result<BTreeSet<_>, _>>()?;
    if named.len() < approvals {
        let detail =
            format!("review.approvers names {} of the {approvals} persons who must agree", named.len());
        let fix =
            "name more persons, ask for fewer approvals, or leave the list out: then roles alone decide";
        return Err(NotConfigured::whole(place, detail, fix));
    }
    Ok(named)
}
