//! What holds now, printed at every heartbeat and at every change: nobody has to believe an old answer.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, DurationRound, Utc};

use crate::advisory::{Addresses, Advisory, AdvisoryId, Digest, Standing, Term};
use crate::feed::{Feed, languages};
use crate::render::Setting;
use crate::render::machine::{self, Beat};
use crate::render::page;

use super::fragments::Fragment;
use super::guard::Guard;
use super::members::Members;
use super::not_printed::NotPrinted;
use super::policy::Cache;
use super::readback;
use super::rendition::{Printed, Rendition};
use super::sheets::{self, Sheet};

/// Where the ledger stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The number of its newest record.
    pub record: u64,
    /// The chain's hash after it.
    pub hash: Digest,
}

/// The forms of what is in force, and the last heartbeat.
#[derive(Debug)]
pub(super) struct State {
    forms: HashMap<AdvisoryId, Form>,
    beat: Beat,
    /// Where the ledger stands; told from the next print on that leaves nothing behind.
    position: Position,
    /// The last date of review that has passed, by what the register says on its page.
    reviewed: DateTime<Utc>,
    /// Everything is to be printed again: the heart has beaten, or other feeds were declared.
    pub(super) due: bool,
}

/// An advisory in lists of what holds or will.
#[derive(Debug)]
pub(super) struct Form {
    text: Fragment,
    holds: bool,
}

/// Renders an advisory's form; none where it is neither in force at `now` nor announced.
pub(super) fn form(
    advisory: &Advisory,
    now: DateTime<Utc>,
    feeds: &[Feed],
    setting: &Setting,
) -> Result<Option<Form>, NotPrinted> {
    let holds = match advisory.standing_at(now) {
        Some(Standing::InForce) => true,
        Some(Standing::Announced) => false,
        None
        | Some(Standing::Expired { at: _ } | Standing::Ended { at: _ } | Standing::Retracted { at: _ }) => {
            return Ok(None);
        }
        Some(Standing::Superseded { at: _, by: _ }) => return Ok(None),
    };
    let standing = if holds { Standing::InForce } else { Standing::Announced };
    let read = |text: String| -> Result<Form, NotPrinted> {
        readback::machine(&advisory.id.to_string(), &text)?;
        Ok(Form { text: Fragment::new(text), holds })
    };
    machine::current(advisory, standing, &languages(feeds), setting).map(read).transpose()
}

impl State {
    pub(super) fn new() -> Self {
        let beat = Beat { at: DateTime::UNIX_EPOCH, record: 0, hash: Digest([0; 32]) };
        let position = Position { record: 0, hash: Digest([0; 32]) };
        Self { forms: HashMap::new(), beat, position, reviewed: DateTime::UNIX_EPOCH, due: true }
    }

    /// The last heartbeat.
    pub(super) fn last_beat(&self) -> &Beat {
        &self.beat
    }

    /// Takes where the ledger stands.
    pub(super) fn stand_at(&mut self, position: Position) {
        self.position = position;
    }

    /// When the heart beats next.
    pub(super) fn next_beat(&self) -> DateTime<Utc> {
        self.beat.at + Beat::EVERY
    }

    /// Beats, if a minute has begun since it last did; all that the ledger holds is about to be shown.
    pub(super) fn beat(&mut self, now: DateTime<Utc>) {
        let Position { record, hash } = self.position;
        (self.beat.record, self.beat.hash) = (record, hash);
        let minute = now.duration_trunc(Beat::EVERY).unwrap_or(now);
        if minute > self.beat.at {
            self.beat.at = minute;
            self.due = true;
        }
    }

    /// Takes an advisory's form in the place of the one it had.
    pub(super) fn take(&mut self, id: AdvisoryId, form: Option<Form>) {
        match form {
            Some(form) => drop(self.forms.insert(id, form)),
            None => drop(self.forms.remove(&id)),
        }
    }

    /// The complete current state of each of these feeds.
    pub(super) fn of_feeds(&self, feeds: &[&Members], setting: &Setting) -> Result<Vec<Sheet>, NotPrinted> {
        feeds.iter().map(|members| self.of_feed(members, setting)).collect()
    }

    fn of_feed(&self, members: &Members, setting: &Setting) -> Result<Sheet, NotPrinted> {
        let forms: Vec<_> = self.in_force(members).collect();
        let announced = members.announced().rev().filter_map(|id| self.forms.get(&id));
        let announced: Vec<_> = announced.filter(|form| !form.holds).map(|form| &form.text).collect();
        let updated = members.updated();
        let path: Arc<str> = Addresses::current(members.feed.slug().as_str()).into();
        let frame = machine::current_shell(&members.feed, updated, forms.len(), &self.beat, setting);
        readback::machine(&path, &[frame.head.as_str(), frame.between, frame.tail].concat())?;
        let (body, tag) = sheets::join_current(&frame, &announced, &forms);
        let (media, changed) = ("application/json", updated.max(self.beat.at));
        let (cache, guard) = (Cache::Pulse, Guard::Document);
        Ok((path, Rendition::new(Printed { media, body, tag, changed, cache, guard, page: None })))
    }

    /// The newest first.
    fn in_force<'a>(&'a self, members: &'a Members) -> impl Iterator<Item = &'a Fragment> {
        let forms = members.in_force().rev().filter_map(|id| self.forms.get(&id));
        forms.filter(|form| form.holds).map(|form| &form.text)
    }

    /// Whether an advisory is in force; what is announced is not yet.
    fn holds(&self, id: AdvisoryId) -> bool {
        self.forms.get(&id).is_some_and(|form| form.holds)
    }

    /// The last date of review that has passed among standing levels.
    pub(super) fn last_review<'a>(
        &self,
        advisories: impl Iterator<Item = &'a Arc<Advisory>>,
    ) -> DateTime<Utc> {
        let of = |advisory: &Arc<Advisory>| match advisory.newest()?.content.term {
            Term::ReviewBy(at) => Some(at.to_utc()).filter(|at| *at <= self.beat.at),
            Term::Expires(_) => None,
        };
        let in_force = advisories.filter(|advisory| self.holds(advisory.id));
        in_force.filter_map(of).max().unwrap_or(DateTime::UNIX_EPOCH)
    }

    /// Whether a review has come due since the register's page was printed.
    pub(super) fn is_overdue(&self, last_review: DateTime<Utc>) -> bool {
        last_review > self.reviewed
    }

    /// The page was printed with all reviews up to this one.
    pub(super) fn told_review(&mut self, last_review: DateTime<Utc>) {
        self.reviewed = last_review;
    }

    /// The register of levels for people, in every language.
    pub(super) fn pages<'a>(
        &self,
        advisories: impl Iterator<Item = &'a Arc<Advisory>> + Clone,
        feeds: &[Feed],
        changed: DateTime<Utc>,
        setting: &Setting,
    ) -> Result<Vec<Sheet>, NotPrinted> {
        let languages = languages(feeds);
        // Nothing public is reckoned from now: a review is overdue once its date has passed on the last change or beat.
        let as_of = self.last_review(advisories.clone()).max(changed);
        let mut printed = Vec::new();
        for (place, language) in languages.iter().enumerate() {
            let in_force = advisories.clone().filter(|advisory| self.holds(advisory.id));
            let rows = in_force.map(AsRef::as_ref);
            let text = page::levels(rows, as_of, &languages, setting, language);
            let path = Addresses::levels((place > 0).then_some(language));
            printed.push(sheets::page(path.into(), text, as_of)?);
        }
        Ok(printed)
    }

    /// The register of levels, and the proof of life.
    pub(super) fn of_all<'a>(
        &self,
        advisories: impl Iterator<Item = &'a Arc<Advisory>>,
        feeds: &[Members],
        changed: DateTime<Utc>,
        setting: &Setting,
    ) -> Result<[Sheet; 2], NotPrinted> {
        let in_force = advisories.filter(|advisory| self.holds(advisory.id));
        let levels = machine::levels(in_force.map(AsRef::as_ref), &self.beat, setting);
        let open = feeds.iter().filter(|members| !members.feed.gone());
        let lines: Vec<_> =
            open.map(|members| (&members.feed, members.updated(), self.in_force(members).count())).collect();
        let status = machine::status(&lines, &self.beat, setting);
        let changed = changed.max(self.beat.at);
        Ok([
            sheets::pulse(Addresses::LEVELS_JSON.into(), levels, changed)?,
            sheets::pulse(Addresses::STATUS.into(), status, changed)?,
        ])
    }
}
