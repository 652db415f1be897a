//! `/desk`: what waits, for whom, and since when.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::advisory::{Advisory, Stage};
use crate::desk::{Action, may};
use crate::store::{Filter, StateName};

use super::super::page::{Frame, page};
use super::super::paths::{Step, step};
use super::super::refusal::Refusal;
use super::super::routes::DESK;
use super::super::seat::Seated;
use super::super::state::Pages;
use super::about::About;
use super::moments::Moments;

/// Advisories in each part of the queue; the list of all has the rest.
const MOST: usize = 50;

#[derive(Template)]
#[template(path = "desk/queue.html")]
struct Queue<'a> {
    frame: Frame<'a>,
    parts: Vec<Part>,
    empty: bool,
}

/// A part of the queue.
struct Part {
    id: &'static str,
    title: &'static str,
    hint: &'static str,
    items: Vec<Item>,
}

/// Something that waits.
struct Item {
    about: About,
    /// Where it is dealt with.
    href: String,
    action: &'static str,
    lines: Vec<String>,
    overdue: bool,
}

/// The queue.
pub(in crate::http::desk) async fn show(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
) -> Result<Response, Refusal> {
    let desk = &pages.desk;
    let now = desk.now();
    let mut waiting = Vec::new();
    for wait in desk.waiting(now).await?.into_iter().take(MOST) {
        waiting.push(desk.view(&seat.person, wait.id).await?);
    }
    let approves = may(&seat.person, Action::Approve);
    let mine = |advisory: &Advisory| {
        advisory.working.as_ref().is_some_and(|working| working.editors.contains(&seat.person.name))
    };
    let (own, others): (Vec<_>, Vec<_>) =
        waiting.into_iter().partition(|advisory| mine(advisory) || !approves);
    let drafts = all(&pages, &seat, StateName::Draft).await?;
    let (returned, drafts): (Vec<_>, Vec<_>) = drafts
        .into_iter()
        .partition(|advisory| advisory.working.as_ref().is_some_and(|working| working.returned.is_some()));
    let approved = all(&pages, &seat, StateName::Approved).await?;
    let scheduled = all(&pages, &seat, StateName::Scheduled).await?;
    let mut live = all(&pages, &seat, StateName::InForce).await?;
    live.extend(all(&pages, &seat, StateName::Announced).await?);
    let unreviewed = of(&pages, &seat, Filter { review_open: true, ..Filter::default() }).await?;
    let found = Found { others, unreviewed, returned, approved, own, scheduled, drafts, live };
    let parts: Vec<_> = parts(&pages, &found).into_iter().filter(|part| !part.items.is_empty()).collect();
    let frame = Frame::new(&pages, Some(&seat), "Queue").at(DESK);
    Ok(page(StatusCode::OK, &Queue { frame, empty: parts.is_empty(), parts }))
}

/// Everything that the queue holds.
struct Found {
    others: Vec<Advisory>,
    unreviewed: Vec<Advisory>,
    returned: Vec<Advisory>,
    approved: Vec<Advisory>,
    own: Vec<Advisory>,
    scheduled: Vec<Advisory>,
    drafts: Vec<Advisory>,
    live: Vec<Advisory>,
}

/// Its parts, what is most urgent first.
fn parts(pages: &Pages, found: &Found) -> Vec<Part> {
    let Found { others, unreviewed, returned, approved, own, scheduled, drafts, live } = found;
    let part = |id, title, hint, of: &[Advisory], to: Option<Step>, action| Part {
        id,
        title,
        hint,
        items: of.iter().map(|advisory| item(pages, advisory, to, action)).collect(),
    };
    vec![
        part(
            "approve",
            "To be approved by you",
            "Read it as it will be printed, then agree or send it back.",
            others,
            Some(Step::Decide),
            "Read and decide",
        ),
        part(
            "unreviewed",
            "Published in an emergency, not yet reviewed",
            "Somebody else looks into it, and says what they found.",
            unreviewed,
            None,
            "Look into it",
        ),
        part(
            "returned",
            "Sent back",
            "Somebody other than who sent it back changes it and submits it again.",
            returned,
            Some(Step::Edit),
            "Go on writing",
        ),
        part(
            "approved",
            "Approved, and not yet public",
            "It is not public before somebody publishes it.",
            approved,
            Some(Step::Publish),
            "Publish or schedule",
        ),
        part("waiting", "Waiting for somebody else", "", own, None, "Look at it"),
        part("scheduled", "Scheduled", "", scheduled, None, "Look at it"),
        part("drafts", "Drafts", "", drafts, Some(Step::Edit), "Go on writing"),
        part("live", "Public now", "", live, None, "Update, extend, end, retract"),
    ]
}

async fn all(pages: &Pages, seat: &Seated, state: StateName) -> Result<Vec<Advisory>, Refusal> {
    of(pages, seat, Filter { state: Some(state), ..Filter::default() }).await
}

async fn of(pages: &Pages, seat: &Seated, filter: Filter) -> Result<Vec<Advisory>, Refusal> {
    let rows = pages.desk.list(&seat.person, filter, None, MOST).await?.rows;
    let mut all = Vec::new();
    for row in rows {
        all.push(pages.desk.view(&seat.person, row.id).await?);
    }
    Ok(all)
}

fn item(pages: &Pages, advisory: &Advisory, to: Option<Step>, action: &'static str) -> Item {
    let now = pages.desk.now();
    let about = About::of(advisory, now);
    let moments = Moments::new(pages.desk.setting(), about.place.as_ref(), now);
    let mut lines = vec![format!("{} · {} · {}", about.kind, about.state, about.areas)];
    let mut overdue = false;
    if let Some(working) = &advisory.working {
        let names: Vec<_> = working.editors.iter().map(ToString::to_string).collect();
        lines.push(format!("Written by {}", names.join(", ")));
        match &working.stage {
            Stage::Submitted => {
                lines.push(format!("Waiting for {}", moments.since(working.since)));
                if let Some(wait) = pages.desk.wait_of(advisory, now) {
                    overdue = wait.overdue;
                    let due = wait.due.map(|due| moments.until(due));
                    lines
                        .extend(due.map(|due| format!("{}: {due}", if overdue { "OVERDUE" } else { "Due" })));
                }
            }
            Stage::Scheduled { by, at } => {
                lines.push(format!("Will be public {}, set by {by}", moments.until(*at)))
            }
            Stage::Draft | Stage::Approved => lines.push(format!("So for {}", moments.since(working.since))),
        }
        lines.extend(
            working
                .returned
                .as_ref()
                .map(|returned| format!("{} sent it back: {}", returned.by, returned.reason)),
        );
    }
    let until = advisory.newest().filter(|_| advisory.working.is_none()).and_then(|newest| newest.over_at());
    lines.extend(until.map(|at| format!("Holds until {}", moments.at(at))));
    let href = to.map_or_else(|| about.path.clone(), |to| step(advisory.id, to));
    Item { about, href, action, lines, overdue }
}
