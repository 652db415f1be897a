//! The demo: the example advisories on the real road, by two people, as exercises that begin now.

use chrono::{DateTime, DurationRound, TimeDelta, Utc};

use crate::advisory::{Draft, Person, PersonName, Role, Status, read_time};
use crate::config::demo_advisories;
use crate::desk::{Desk, How, Refused, Registry, Secret};
use crate::intake::{draft_json, read_draft};

use super::not_started::NotStarted;

/// Who writes in the demo.
const AUTHOR: &str = "demo-author";

/// Who agrees in the demo.
const APPROVER: &str = "demo-approver";

/// How long the demo's tokens last.
const TOKENS_LAST: TimeDelta = TimeDelta::days(7);

/// The example that the printed lesson posts.
const LESSON: &str = "0006";

/// What the demo shows of itself.
#[derive(Debug)]
pub enum Shown {
    /// There is no demo.
    Nothing,
    /// It was set up in this folder before.
    Again,
    /// It was set up now, with a token for each of its people.
    Tokens {
        /// Speaks for the author.
        author: Secret,
        /// Speaks for the approver.
        approver: Secret,
    },
}

/// Moves all times of a draft by one span, so that it takes effect at the minute of `now`.
#[must_use]
pub fn shifted(mut draft: Draft, now: DateTime<Utc>) -> Draft {
    let minute = now.duration_trunc(TimeDelta::minutes(1)).unwrap_or(now);
    let Some(span) =
        draft.effective.as_deref().and_then(|raw| read_time(raw).ok()).map(|at| minute - at.to_utc())
    else {
        return draft;
    };
    let times = [
        &mut draft.effective,
        &mut draft.onset,
        &mut draft.expires,
        &mut draft.review_by,
        &mut draft.next_update,
    ];
    for time in times.into_iter().flatten() {
        if let Ok(at) = read_time(time) {
            *time = (at + span).to_rfc3339();
        }
    }
    draft
}

/// The body that the printed lesson posts, on one line and fit for single quotes of a shell.
#[must_use]
pub fn lesson_body(now: DateTime<Utc>) -> String {
    let example = demo_advisories().iter().find(|(name, _)| *name == LESSON);
    let draft = example.and_then(|(_, body)| read_draft(body.as_bytes()).ok()).unwrap_or_default();
    draft_json(&shifted(draft, now)).to_string().replace('\'', "’")
}

/// Sets the demo up, once in a folder.
pub(super) async fn set_up(desk: &Desk, registry: &Registry) -> Result<Shown, NotStarted> {
    let (author, approver) = (named(AUTHOR)?, named(APPROVER)?);
    if registry.persons().await?.iter().any(|person| person.name == author) {
        return Ok(Shown::Again);
    }
    registry.join(&author, author.clone(), vec![Role::Author]).await?;
    registry.join(&author, approver.clone(), vec![Role::Approver]).await?;
    let writes = Person { name: author.clone(), roles: vec![Role::Author], disabled: false };
    let agrees = Person { name: approver.clone(), roles: vec![Role::Approver], disabled: false };
    for (name, body) in demo_advisories() {
        let draft = read_draft(body.as_bytes())
            .map_err(|error| NotStarted::Example { name, detail: error.to_string() })?;
        let exercise =
            Draft { status: Some(Status::Exercise.wire().to_owned()), ..shifted(draft, desk.now()) };
        publish(desk, &writes, &agrees, exercise).await.map_err(|refused| explain(name, refused))?;
    }
    let label = "demo".to_owned();
    Ok(Shown::Tokens {
        author: registry.issue(&author, author.clone(), label.clone(), TOKENS_LAST).await?,
        approver: registry.issue(&author, approver, label, TOKENS_LAST).await?,
    })
}

async fn publish(desk: &Desk, author: &Person, approver: &Person, draft: Draft) -> Result<(), Refused> {
    let (created, _) = desk.create(author, draft).await?;
    let (submitted, _) = desk.submit(author, created.id, Some(created.version), Vec::new()).await?;
    let (approved, _) = desk.approve(approver, created.id, Some(submitted.version), None).await?;
    desk.publish(approver, created.id, Some(approved.version), How::Now).await.map(|_| ())
}

fn explain(name: &'static str, refused: Refused) -> NotStarted {
    let Refused::Problems(problems) = refused else { return refused.into() };
    let words = problems.iter().map(|problem| format!("{} at \"{}\"", problem.code, problem.pointer));
    NotStarted::Example { name, detail: words.collect::<Vec<_>>().join(", ") }
}

fn named(raw: &'static str) -> Result<PersonName, NotStarted> {
    PersonName::parse(raw).ok_or_else(|| NotStarted::Example { name: raw, detail: "is no name".into() })
}
