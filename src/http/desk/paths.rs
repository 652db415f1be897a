//! Every address of the pages about advisories, written once: routes and links take it from here.

use crate::advisory::AdvisoryId;

/// What can be done with one advisory, each on a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Edit,
    Submit,
    Preview,
    Decide,
    Publish,
    Extend,
    End,
    Retract,
    Discard,
    Reviewed,
}

impl Step {
    /// The end of its address.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Edit => "edit",
            Self::Submit => "submit",
            Self::Preview => "preview",
            Self::Decide => "decide",
            Self::Publish => "publish",
            Self::Extend => "extend",
            Self::End => "end",
            Self::Retract => "retract",
            Self::Discard => "discard",
            Self::Reviewed => "reviewed",
        }
    }

    /// The pattern of its address for the router.
    pub(super) fn route(self) -> String {
        format!("/desk/advisories/{{id}}/{}", self.word())
    }
}

/// The list of all.
pub(super) const LIST: &str = "/desk/advisories";
/// One of them.
pub(super) const ADVISORY: &str = "/desk/advisories/{id}";
/// What was done.
pub(super) const ACTIVITY: &str = "/desk/activity";
/// Beginning a new one.
pub(super) const NEW: &str = "/desk/new";
/// Filling in a prewritten text.
pub(super) const FILL: &str = "/desk/new/{template}";
/// What the review says while somebody types.
pub(super) const REVIEW: &str = "/desk/advisories/{id}/review";
/// Keeping a draft while somebody types.
pub(super) const KEEP: &str = "/desk/advisories/{id}/keep";
/// Where two texts are put together.
pub(super) const MERGE: &str = "/desk/advisories/{id}/merge";
/// The page of the public as it would be, for a frame.
pub(super) const SHEET: &str = "/desk/advisories/{id}/sheet";

/// The page of an advisory at the desk.
pub(super) fn advisory(id: AdvisoryId) -> String {
    format!("{LIST}/{id}")
}

/// The page of one step with it.
pub(super) fn step(id: AdvisoryId, step: Step) -> String {
    format!("{LIST}/{id}/{}", step.word())
}
