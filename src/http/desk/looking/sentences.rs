//! The ledger in plain sentences: who did what, and what followed.

use crate::advisory::{Decision, Deed, Significance};

use super::moments::Moments;

/// What was done about an advisory, in a sentence that begins with who.
pub(in crate::http::desk) fn sentence(decision: &Decision, moments: &Moments) -> String {
    let Decision { advisory: _, at: _, actor, deed } = decision;
    match deed {
        Deed::Drafted { draft: _ } => format!("{actor} wrote the draft."),
        Deed::Discarded => format!("{actor} discarded the draft."),
        Deed::Submitted { overrides } if overrides.is_empty() => format!("{actor} asked for approval."),
        Deed::Submitted { overrides: _ } => {
            format!("{actor} asked for approval, and gave a reason for every warning.")
        }
        Deed::Returned { reason } => format!("{actor} sent it back: {reason}"),
        Deed::Approved { draft: _, lacking: 0 } => format!("{actor} approved it."),
        Deed::Approved { draft: _, lacking } => format!("{actor} approved it; {lacking} more must agree."),
        Deed::Scheduled { at } => format!("{actor} set it to become public at {}.", moments.at(*at)),
        Deed::Unscheduled { reason, lacking: _ } => format!("It did not become public at its time: {reason}"),
        Deed::Published { stamp, draft: _, significance, emergency_reason } => {
            let what = match (stamp.revision.get(), significance) {
                (1, _) => "published it".to_owned(),
                (n, Significance::Significant) => format!("published revision {n}"),
                (n, Significance::Minor) => format!("published revision {n}, a correction"),
            };
            match emergency_reason {
                Some(reason) => format!("EMERGENCY: {actor} {what} without a second person: {reason}"),
                None => format!("{actor} {what}."),
            }
        }
        Deed::Ended { stamp: _, reason } => format!("{actor} declared it over: {}", first(reason)),
        Deed::Retracted { stamp: _, reason } => format!("{actor} retracted it: {}", first(reason)),
        Deed::Superseded { by: _, at: _ } => format!("{actor} published a level that takes its place."),
        Deed::Reviewed { finding } => format!("{actor} looked into the emergency publication: {finding}"),
    }
}

fn first(reason: &[(String, String)]) -> &str {
    reason.first().map_or("", |(_, words)| words)
}
