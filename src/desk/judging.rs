//! What the review says of a draft, with everything it depends on: the time, what is public, and who would show it.

use chrono::{DateTime, Utc};

use crate::advisory::{Advisory, Content, Draft};
use crate::review::{Case, Problem, Reviewed, Severity, review};

use super::opening::Desk;
use super::refused::Refused;

impl Desk {
    /// Judges a draft as if it were published now.
    pub(super) fn review(&self, draft: &Draft, advisory: Option<&Advisory>) -> Reviewed {
        self.review_at(draft, advisory, self.stamps().now())
    }

    fn review_at(&self, draft: &Draft, advisory: Option<&Advisory>, now: DateTime<Utc>) -> Reviewed {
        let (offered, knowledge) = (self.offered(), self.knowledge());
        let id = advisory.map(|advisory| advisory.id);
        let others: Vec<_> = offered.in_force.values().filter(|other| Some(other.id) != id).collect();
        let content = Content::parse(draft, &knowledge.schemes).ok();
        let languages = content.map(|content| offered.languages(&content));
        review(&Case {
            draft,
            now,
            knowledge,
            previous: advisory.and_then(Advisory::newest).map(|newest| &*newest.content),
            telling: Some(&self.setting().telling(&draft.areas)),
            others: &others,
            offered: languages.as_deref(),
            publisher: &self.publisher().name,
        })
    }

    /// The warnings of a draft that has no errors.
    pub(super) fn passes(&self, draft: &Draft, advisory: &Advisory) -> Result<Vec<Problem>, Refused> {
        passed(self.review(draft, Some(advisory)))
    }

    /// The same, as it will be judged at a time to come.
    pub(super) fn passes_at(
        &self,
        draft: &Draft,
        advisory: &Advisory,
        at: DateTime<Utc>,
    ) -> Result<Vec<Problem>, Refused> {
        passed(self.review_at(draft, Some(advisory), at))
    }
}

fn passed(reviewed: Reviewed) -> Result<Vec<Problem>, Refused> {
    let problems = reviewed.problems;
    let blocked = problems.iter().any(|problem| problem.severity == Severity::Error);
    if blocked { Err(Refused::Problems(problems)) } else { Ok(problems) }
}
