//! `/desk/advisories/{id}`: where one advisory stands, what can be done with it now, and what was done.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use crate::advisory::{
    Addresses, Advisory, Message, Revision, Role, Significance, Stage, Standing, State as Where,
};
use crate::desk::{Action, Agreement, Wait, may};
use crate::intake::revision_again;
use crate::press::Found;

use super::super::page::{Frame, page};
use super::super::paths::{Step, step};
use super::super::refusal::Refusal;
use super::super::seat::Seated;
use super::super::state::Pages;
use super::super::work::find;
use super::super::writing::picture;
use super::about::{About, words_of};
use super::difference::{Changed, Run, difference};
use super::lines::{Line, told};
use super::moments::Moments;
use super::sentences::sentence;

#[derive(Template)]
#[template(path = "desk/advisory.html")]
struct AdvisoryPage<'a> {
    frame: Frame<'a>,
    about: About,
    notes: Vec<String>,
    /// What can be done with what is public: address and words; the gravest stands last.
    acts: Vec<Act>,
    working: Option<Working>,
    proofs: Vec<Proof>,
    revisions: Vec<Told>,
    history: Vec<(String, String, String)>,
    /// Open reviews of emergency publications, with what was said then.
    open: Vec<String>,
    may_review: bool,
    review: String,
    picture: String,
    copy: String,
    /// Every line of what is worked on, or else of what is public.
    lines: Vec<Line>,
    /// Whether what the lines say is public.
    public: bool,
    /// Where the next revision is other than what is public.
    changed: Vec<Changed>,
}

struct Act {
    href: String,
    words: &'static str,
    look: &'static str,
}

/// What is being worked on.
struct Working {
    title: &'static str,
    lines: Vec<String>,
    acts: Vec<Act>,
    overrides: Vec<(String, String)>,
}

/// A public document, read back a moment ago.
struct Proof {
    path: String,
    etag: Option<String>,
}

struct Told {
    words: String,
    when: String,
    note: String,
    /// The language of the note.
    lang: String,
    href: String,
}

/// The page.
pub(in crate::http::desk) async fn show(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let advisory = find(&pages, &seat, &id).await?;
    let now = pages.desk.now();
    let about = About::of(&advisory, now);
    let place = about.place.clone();
    let moments = Moments::new(pages.desk.setting(), place.as_ref(), now);
    let history = pages.desk.history(&seat.person, advisory.id).await?;
    let done = history.iter().rev().map(|(_, decision)| {
        (decision.at.to_rfc3339(), moments.at(decision.at), sentence(decision, &moments))
    });
    let working = working(&pages, &seat, &advisory, &moments).await?;
    let emergencies = advisory.revisions.iter().filter(|revision| revision.review_open());
    let open = emergencies
        .filter_map(|revision| revision.emergency.as_ref())
        .map(|emergency| emergency.reason.clone());
    let hands = advisory.revisions.iter().filter_map(|revision| revision.emergency.as_ref());
    let own = hands.flat_map(|emergency| &emergency.hands).any(|hand| *hand == seat.person.name);
    let frame = Frame::new(&pages, Some(&seat), &about.headline).mode(about.mode);
    let over =
        advisory.working.is_none() && advisory.standing_at(now).is_some_and(|at| at.over_since().is_some());
    let frame = frame.over(over);
    let draft = words_of(&advisory);
    let lines = told(&draft, pages.desk.setting(), &moments);
    let before = advisory.newest().filter(|_| advisory.working.is_some());
    let before = before.map(|newest| told(&revision_again(newest), pages.desk.setting(), &moments));
    let answer = AdvisoryPage {
        changed: before.map(|before| difference(&before, &lines)).unwrap_or_default(),
        lines,
        public: advisory.working.is_none() && !advisory.revisions.is_empty(),
        notes: notes(&advisory, &moments),
        acts: acts(&advisory, &pages),
        working,
        proofs: proofs(&advisory, &pages),
        revisions: advisory
            .revisions
            .iter()
            .rev()
            .map(|revision| told_revision(&advisory, revision, &moments))
            .collect(),
        history: done.collect(),
        open: open.collect(),
        may_review: may(&seat.person, Action::Review) && !own,
        review: step(advisory.id, Step::Reviewed),
        picture: picture(&draft.areas, "areas-map"),
        copy: advisory.id.to_string(),
        frame,
        about,
    };
    Ok(page(StatusCode::OK, &answer))
}

fn notes(advisory: &Advisory, moments: &Moments) -> Vec<String> {
    let mut notes = Vec::new();
    match advisory.standing_at(moments.now()) {
        Some(Standing::Announced) => notes.push("It is public and takes effect later.".to_owned()),
        Some(Standing::InForce) => {
            let until = advisory.newest().and_then(Revision::over_at);
            notes.push(until.map_or_else(
                || "It is public and in force until it is changed.".to_owned(),
                |at| format!("It is public and in force. It lapses by itself {}.", moments.until(at)),
            ));
        }
        Some(Standing::Expired { at }) => notes.push(format!("It lapsed by itself {}.", moments.until(at))),
        Some(Standing::Ended { at }) => notes.push(format!("It was declared over {}.", moments.until(at))),
        Some(Standing::Retracted { at }) => notes.push(format!("It was retracted {}.", moments.until(at))),
        Some(Standing::Superseded { at, by: _ }) => {
            notes.push(format!("Another level took its place {}.", moments.until(at)));
        }
        None => notes.push("Nothing of it is public.".to_owned()),
    }
    notes
}

/// What can be done with what is public.
fn acts(advisory: &Advisory, pages: &Pages) -> Vec<Act> {
    let act = |to, words, look| Act { href: step(advisory.id, to), words, look };
    let update = act(Step::Edit, "Update", "button");
    let extend = act(Step::Extend, "Extend", "button second");
    let end = act(Step::End, "End", "button second");
    let retract = act(Step::Retract, "Retract", "button danger");
    match advisory.state_at(pages.desk.now()) {
        Where::Published(Standing::Announced | Standing::InForce) => vec![update, extend, end, retract],
        Where::Published(Standing::Expired { at: _ }) => vec![update, extend, retract],
        Where::Published(
            Standing::Ended { at: _ } | Standing::Retracted { at: _ } | Standing::Superseded { at: _, by: _ },
        )
        | Where::Draft
        | Where::Submitted
        | Where::Approved
        | Where::Scheduled { at: _ }
        | Where::Discarded => Vec::new(),
    }
}

async fn working(
    pages: &Pages,
    seat: &Seated,
    advisory: &Advisory,
    moments: &Moments<'_>,
) -> Result<Option<Working>, Refusal> {
    let Some(working) = &advisory.working else { return Ok(None) };
    let act = |to, words, look| Act { href: step(advisory.id, to), words, look };
    let own = working.editors.contains(&seat.person.name);
    let names: Vec<_> = working.editors.iter().map(ToString::to_string).collect();
    let mut lines = vec![format!("Written by {}.", names.join(", "))];
    let mut acts = vec![act(Step::Preview, "Preview", "button second")];
    let decides = may(&seat.person, Action::Approve) && !own;
    let agreement = pages.desk.agreement(advisory).await?;
    match &working.stage {
        Stage::Draft => {
            acts.insert(0, act(Step::Edit, "Go on writing", "button"));
            acts.push(act(Step::Submit, "Check and submit", "button second"));
        }
        Stage::Submitted => {
            lines.push(format!("Waiting for approval for {}.", moments.since(working.since)));
            lines.extend(pages.desk.wait_of(advisory, pages.desk.now()).and_then(|wait| due(&wait, moments)));
            if decides {
                acts.insert(0, act(Step::Decide, "Read and decide", "button"));
            }
            acts.push(act(Step::Edit, "Change it (it must be submitted again)", "button second"));
        }
        Stage::Approved => {
            publishes(seat, act(Step::Publish, "Publish or schedule", "button"), &mut acts, &mut lines);
        }
        Stage::Scheduled { by, at } => {
            lines.push(format!("It becomes public by itself {}, set by {by}.", moments.until(*at)));
            let other = act(Step::Publish, "Publish now, or at another time", "button second");
            publishes(seat, other, &mut acts, &mut lines);
        }
    }
    lines.extend(agreed(&agreement, working.stage == Stage::Draft));
    lines.extend(working.unscheduled.as_ref().map(|why| format!("It was not published at its time: {why}")));
    lines.extend(
        working
            .returned
            .as_ref()
            .map(|returned| format!("{} sent it back: {}", returned.by, returned.reason)),
    );
    if may(&seat.person, Action::PublishAlone) {
        let words = "Emergency: publish without a second person";
        acts.push(Act {
            href: format!("{}?alone", step(advisory.id, Step::Publish)),
            words,
            look: "button danger",
        });
    }
    acts.push(act(Step::Discard, "Discard", "button second"));
    let overrides = working
        .overrides
        .iter()
        .map(|given| (format!("{} at {}", given.code, given.pointer), given.reason.clone()));
    let title = if advisory.revisions.is_empty() { "What is being worked on" } else { "The next revision" };
    Ok(Some(Working { title, lines, acts, overrides: overrides.collect() }))
}

/// Until when somebody should decide, or that the time for it is over.
fn due(wait: &Wait, moments: &Moments<'_>) -> Option<String> {
    let words = if wait.overdue { "OVERDUE: somebody should have decided" } else { "Due" };
    Some(format!("{words} {}.", moments.until(wait.due?)))
}

/// Who agreed, what of that counts, and how many are lacking.
fn agreed(agreement: &Agreement, draft: bool) -> Vec<String> {
    let mut lines = Vec::new();
    if !agreement.approvals.is_empty() {
        let names: Vec<_> = agreement
            .approvals
            .iter()
            .map(|counted| {
                let void = counted.void.map(|void| format!(" (does not count: {})", void.words()));
                format!("{}{}", counted.approval.by, void.unwrap_or_default())
            })
            .collect();
        lines.push(format!("Approved by {}.", names.join(", ")));
    }
    if !draft && agreement.lacking() > 0 {
        lines.push(format!("{} more must agree.", agreement.lacking()));
    }
    lines
}

/// The way to publishing, for those who may; others are told who does.
fn publishes(seat: &Seated, act: Act, acts: &mut Vec<Act>, lines: &mut Vec<String>) {
    if may(&seat.person, Action::Publish) {
        acts.insert(0, act);
    } else {
        let roles: Vec<_> = Action::Publish.roles().iter().copied().map(Role::wire).collect();
        lines.push(format!("Publishing is for somebody with one of these roles: {}.", roles.join(", ")));
    }
}

/// Every document of it that is on the shelf now, with the tag by which readers know its bytes.
fn proofs(advisory: &Advisory, pages: &Pages) -> Vec<Proof> {
    let Some(newest) = advisory.newest() else { return Vec::new() };
    let id = advisory.id;
    let mut paths = vec![Addresses::advisory(id), Addresses::advisory_json(id), Addresses::advisory_cap(id)];
    for feed in pages.desk.feeds().iter().filter(|feed| !feed.gone() && feed.selects(&newest.content)) {
        for language in feed.languages() {
            let named = (language != feed.default_language()).then_some(language);
            let formats = crate::advisory::Format::ALL.iter();
            paths.extend(formats.map(|format| Addresses::feed(feed.slug().as_str(), named, *format)));
        }
    }
    let shelf = pages.shelf.look();
    let tag = |path: &str| match shelf.find(path) {
        Found::Shown(rendition) => Some(rendition.etag()),
        Found::Gone | Found::Absent => None,
    };
    paths.into_iter().map(|path| Proof { etag: tag(&path), path }).collect()
}

fn told_revision(advisory: &Advisory, revision: &Revision, moments: &Moments) -> Told {
    let n = revision.stamp.revision;
    let default = &revision.content.default_info().language;
    let note = revision.note.get_key_value(default).or_else(|| revision.note.iter().next());
    let what = match (revision.message, revision.significance) {
        (Message::Alert, _) => "first word",
        (Message::Update, Significance::Significant) => "update",
        (Message::Update, Significance::Minor) => "correction",
        (Message::End, _) => "end",
        (Message::Retract, _) => "retraction",
    };
    Told {
        words: format!("Revision {n}, {what}"),
        when: moments.at(revision.stamp.sent),
        note: note.map(|(_, words)| words.to_string()).unwrap_or_default(),
        lang: note.map(|(language, _)| language.to_string()).unwrap_or_default(),
        href: Addresses::revision(advisory.id, n),
    }
}
