//! Where each step ends: a page to look at, with a sentence that says what was done; the same when the same form comes again.

use std::future::Future;

use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};

use crate::advisory::{Advisory, AdvisoryId, Deed, Stage};
use crate::desk::{Agreement, Live};
use crate::review::{OUTDATED, Problem, Severity};

use super::super::looking::about::{About, place_of, words_of};
use super::super::looking::moments::Moments;
use super::super::once::{Before, Once};
use super::super::paths::{Step, advisory as path_of, step};
use super::super::refusal::Refusal;
use super::super::routes::DESK;
use super::super::sending::GoTo;
use super::super::state::Pages;

/// Carries a form out, or ends where it ended the first time: who presses a button twice has not lost to somebody else.
pub(super) async fn carried_out(
    once: &Once<'_>,
    act: impl Future<Output = Result<Response, Refusal>>,
) -> Result<Response, Refusal> {
    if let Some(before) = once.before().await? {
        return again(once.pages, before).await;
    }
    match act.await {
        // The first of the two may have been recorded while this one was looked at.
        Err(refusal) if refusal.came_too_late() => match once.before().await? {
            Some(before) => again(once.pages, before).await,
            None => Err(refusal),
        },
        outcome => outcome,
    }
}

async fn again(pages: &Pages, before: Before) -> Result<Response, Refusal> {
    let Before { record, then, deed } = before;
    let now = pages.desk.load(then.id, None).await?;
    let went_on = now.version != then.version;
    let end = match deed {
        // What they ended with no longer holds.
        Deed::Submitted { .. } | Deed::Approved { .. } | Deed::Returned { .. } | Deed::Scheduled { .. }
            if went_on =>
        {
            once_before(then.id)
        }
        Deed::Submitted { overrides: _ } => submitted(pages, &then),
        Deed::Approved { draft: _, lacking: _ } => approved(then.id, &pages.desk.agreement(&then).await?),
        Deed::Returned { reason: _ } => returned(then.id),
        Deed::Scheduled { at } => scheduled(pages, &then, at),
        Deed::Published { stamp: _, draft: _, significance: _, emergency_reason } => {
            published(&pages.desk.live(then, record).await?, emergency_reason.is_some())
        }
        Deed::Ended { stamp: _, reason: _ } => over("Ended", &pages.desk.live(then, record).await?),
        Deed::Retracted { stamp: _, reason: _ } => over("Retracted", &pages.desk.live(then, record).await?),
        Deed::Discarded => discarded(&then),
        Deed::Reviewed { finding: _ } => reviewed(then.id),
        Deed::Drafted { draft: _ } => {
            let problems = pages.desk.problems(&then).unwrap_or_default();
            let handed_in = now.working.as_ref().is_some_and(|working| working.stage == Stage::Submitted);
            match (went_on, handed_in, problems.iter().all(|problem| problem.code == OUTDATED)) {
                (true, true, _) => prolonged(then.id, &problems, true),
                (false, _, false) => prolonged(then.id, &problems, false),
                // It is just being handed in, or others went on with it.
                (true, false, _) | (false, _, true) => once_before(then.id),
            }
        }
        Deed::Unscheduled { reason: _, lacking: _ } | Deed::Superseded { by: _, at: _ } => {
            once_before(then.id)
        }
    };
    Ok(end.into_response())
}

/// What became of it since stands on its page.
fn once_before(id: AdvisoryId) -> GoTo {
    GoTo::page(path_of(id)).saying("It was kept the first time. Nothing was done twice.")
}

pub(super) fn submitted(pages: &Pages, after: &Advisory) -> GoTo {
    let due = pages.desk.wait_of(after, pages.desk.now()).and_then(|wait| wait.due);
    let about = About::of(after, pages.desk.now());
    let moments = Moments::new(pages.desk.setting(), about.place.as_ref(), pages.desk.now());
    let due = due.map(|due| format!(" Somebody should decide {}.", moments.until(due))).unwrap_or_default();
    let said =
        format!("Submitted. Another person must now read it and agree; nothing is public before that.{due}");
    GoTo::page(about.path).saying(said)
}

/// After the same words were kept for longer; where nothing is left to be decided they were handed in as well.
pub(super) fn prolonged(id: AdvisoryId, problems: &[Problem], handed_in: bool) -> GoTo {
    if handed_in {
        let said = "Submitted with the longer time. Another person must agree before it is public.";
        return GoTo::page(path_of(id)).saying(said);
    }
    if problems.iter().any(|problem| problem.severity == Severity::Error) {
        let said = "The longer time is kept as a draft. Mend what the review says, then submit it.";
        return GoTo::page(format!("{}?check", step(id, Step::Edit))).saying(said);
    }
    let said = "The longer time is kept as a draft. Give a reason for each warning, then submit it.";
    GoTo::page(step(id, Step::Submit)).saying(said)
}

pub(super) fn approved(id: AdvisoryId, agreement: &Agreement) -> GoTo {
    let lacking = agreement.lacking();
    if lacking > 0 {
        let said = format!("Approved by you. {lacking} more must agree before it can be published.");
        return GoTo::page(path_of(id)).saying(said);
    }
    let said = "Approved. It is not public yet: publish it now, or set a time.";
    GoTo::page(step(id, Step::Publish)).saying(said)
}

pub(super) fn returned(id: AdvisoryId) -> GoTo {
    GoTo::page(path_of(id)).saying("Sent back. Somebody other than you changes it and submits it again.")
}

pub(super) fn scheduled(pages: &Pages, advisory: &Advisory, at: DateTime<Utc>) -> GoTo {
    let place = place_of(&words_of(advisory));
    let moments = Moments::new(pages.desk.setting(), place.as_ref(), pages.desk.now());
    let until = moments.until(at);
    let said = format!("Scheduled. It becomes public by itself {until}. Until then it can be sent back.");
    GoTo::page(path_of(advisory.id)).saying(said)
}

pub(super) fn published(live: &Live, alone: bool) -> GoTo {
    let outlets = live.outlets.len();
    let after = if alone {
        " Somebody else has to review it afterwards; the review stays open until then."
    } else {
        ""
    };
    let said = format!(
        "Public. Revision {} can be read by everyone, and was read back from {outlets} documents.{after}",
        live.revision
    );
    GoTo::page(path_of(live.advisory.id)).saying(said)
}

pub(super) fn over(what: &str, live: &Live) -> GoTo {
    let said = format!(
        "{what}. Everyone can read it as revision {}, and it was read back from {} documents.",
        live.revision,
        live.outlets.len()
    );
    GoTo::page(path_of(live.advisory.id)).saying(said)
}

pub(super) fn discarded(after: &Advisory) -> GoTo {
    let said = if after.revisions.is_empty() {
        "Discarded. Nothing of it was public."
    } else {
        "The next revision is discarded. What is public stays as it was."
    };
    GoTo::page(DESK).saying(said)
}

pub(super) fn reviewed(id: AdvisoryId) -> GoTo {
    GoTo::page(path_of(id)).saying("The review is closed. What you found is on the ledger.")
}
