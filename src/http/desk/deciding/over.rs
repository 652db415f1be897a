//! `…/end` and `…/retract`: it is over, or it was wrong. One person, at once; the words are there already.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::advisory::{Advisory, AdvisoryId, Keyed, Revision};
use crate::desk::{Live, Refused};

use super::super::form::Form;
use super::super::looking::about::About;
use super::super::page::{Faults, Frame, Mode, page};
use super::super::paths::{Step, advisory as path_of, step};
use super::super::refusal::Refusal;
use super::super::seat::Seated;
use super::super::sending::GoTo;
use super::super::state::Pages;
use super::super::work::{find, version};

/// What is said where nothing was prepared: language, that it is over, that it was wrong.
const SAID: &[(&str, &str, &str)] = &[
    (
        "en",
        "It is over. The measures of this advisory no longer apply.",
        "This was issued in error. Do not act on it.",
    ),
    (
        "de",
        "Es ist vorbei. Die Maßnahmen dieser Warnung gelten nicht mehr.",
        "Diese Warnung war ein Irrtum. Handeln Sie nicht danach.",
    ),
    (
        "fr",
        "C’est terminé. Les mesures de cet avis ne s’appliquent plus.",
        "Cet avis a été publié par erreur. N’en tenez pas compte.",
    ),
    (
        "es",
        "Ha terminado. Las medidas de este aviso ya no se aplican.",
        "Este aviso se publicó por error. No actúe en consecuencia.",
    ),
    (
        "it",
        "È finita. Le misure di questo avviso non valgono più.",
        "Questo avviso è stato pubblicato per errore. Non tenetene conto.",
    ),
    (
        "nl",
        "Het is voorbij. De maatregelen van deze waarschuwing gelden niet meer.",
        "Deze waarschuwing is ten onrechte uitgegeven. Handel er niet naar.",
    ),
];

#[derive(Template)]
#[template(path = "desk/over.html")]
struct OverPage<'a> {
    frame: Frame<'a>,
    about: About,
    faults: Faults,
    retract: bool,
    heading: &'static str,
    meaning: String,
    now: &'static str,
    reasons: Vec<Reason>,
    action: String,
    prepared: bool,
}

/// The reason in one language.
struct Reason {
    id: String,
    lang: String,
    name: String,
    text: String,
    needed: bool,
}

/// `GET …/end`.
pub(in crate::http::desk) async fn ending(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let advisory = find(&pages, &seat, &id).await?;
    shown(&pages, &seat, &advisory, false, Faults::default(), None)
}

/// `GET …/retract`.
pub(in crate::http::desk) async fn retracting(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
) -> Result<Response, Refusal> {
    let advisory = find(&pages, &seat, &id).await?;
    shown(&pages, &seat, &advisory, true, Faults::default(), None)
}

fn shown(
    pages: &Pages,
    seat: &Seated,
    advisory: &Advisory,
    retract: bool,
    faults: Faults,
    form: Option<&Form>,
) -> Result<Response, Refusal> {
    let (desk, person) = (&pages.desk, &seat.person);
    let may = if retract { desk.may_retract(person, advisory) } else { desk.may_end(person, advisory) };
    let newest =
        may.map_err(|refused| Refusal::from(refused).way(path_of(advisory.id), "Look at it as it is now"))?;
    let about = About::public(advisory, pages.desk.now());
    let heading = if retract { "Retract" } else { "End" };
    let to = if retract { Step::Retract } else { Step::End };
    let title = format!("{heading}: {}", about.headline);
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let meaning = match (retract, about.mode) {
        (true, Mode::Live) => {
            "It was WRONG and should not have been public. Everyone who was told is told that it was issued in error, everywhere it was shown, at once."
        }
        (true, Mode::Exercise | Mode::Test | Mode::Plain) => {
            "It was wrong and should not have been shown. Those who follow exercises and tests are told that it was issued in error."
        }
        (false, Mode::Live) => {
            "It is OVER: it was right, and no longer holds. Everyone who was told is told, everywhere it was shown, at once."
        }
        (false, Mode::Exercise | Mode::Test | Mode::Plain) => {
            "It is over: it was right, and no longer holds. Those who follow exercises and tests are told."
        }
    };
    let frame = Frame::new(pages, Some(seat), &title).mode(about.mode).faulty(!faults.is_empty());
    let answer = OverPage {
        heading,
        meaning: meaning.to_owned(),
        now: if retract { "Retract it now" } else { "End it now" },
        reasons: reasons(newest, retract, form, pages),
        action: step(advisory.id, to),
        prepared: retract && !newest.retraction.is_empty(),
        frame,
        about,
        faults,
        retract,
    };
    Ok(page(status, &answer))
}

/// What was prepared, else our own words, in each language of the advisory.
fn reasons(newest: &Revision, retract: bool, form: Option<&Form>, pages: &Pages) -> Vec<Reason> {
    let infos = newest.content.infos.iter().enumerate();
    let reason = |(n, info): (usize, &crate::advisory::Info)| {
        let id = format!("reason.{}", info.language);
        let prepared = newest.retraction.get(&info.language).filter(|_| retract).map(ToString::to_string);
        let own = SAID.iter().find(|(tag, _, _)| *tag == info.language.primary());
        let own = own.map(|(_, over, wrong)| if retract { *wrong } else { *over });
        let text = match form {
            Some(form) => form.raw(&id).to_owned(),
            None => prepared.unwrap_or_else(|| own.unwrap_or_default().to_owned()),
        };
        let name = pages.desk.setting().words.own_name(&info.language);
        Reason { id, lang: info.language.to_string(), name, text, needed: n == 0 }
    };
    infos.map(reason).collect()
}

/// `POST …/end`.
pub(in crate::http::desk) async fn end(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    over(&pages, &seat, &id, &form, false).await
}

/// `POST …/retract`.
pub(in crate::http::desk) async fn retract(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    over(&pages, &seat, &id, &form, true).await
}

/// Whoever ends or retracts while others write is tried again this often.
const ATTEMPTS: usize = 8;

/// Does it, as long as what is public is what the page was about: whoever writes at the next revision meanwhile, by a
/// draft that keeps itself say, holds nobody up who ends or retracts.
async fn done(
    pages: &Pages,
    seat: &Seated,
    (id, base): (AdvisoryId, u64),
    reason: &Keyed<String>,
    retract: bool,
) -> Result<Live, Refused> {
    let (desk, person) = (&pages.desk, &seat.person);
    let newest = |advisory: &Advisory| advisory.newest().map(|newest| newest.stamp.revision);
    let seen = newest(&desk.at_version(person, id, base).await?);
    let mut expected = base;
    for _ in 0..ATTEMPTS {
        let outcome = match retract {
            true => desk.retract(person, id, Some(expected), reason.clone()).await,
            false => desk.end(person, id, Some(expected), reason.clone()).await,
        };
        let Err(Refused::Stale { found: _ }) = outcome else { return outcome };
        let now = desk.view(person, id).await?;
        if newest(&now) != seen {
            return outcome;
        }
        expected = now.version;
    }
    Err(Refused::Stale { found: expected })
}

async fn over(
    pages: &Pages,
    seat: &Seated,
    id: &str,
    form: &Form,
    retract: bool,
) -> Result<Response, Refusal> {
    let base = version(form)?;
    let advisory = find(pages, seat, id).await?;
    let given = form.fields().filter_map(|(name, text)| Some((name.strip_prefix("reason.")?, text)));
    let reason: Keyed<String> = given
        .filter(|(_, text)| !text.trim().is_empty())
        .map(|(tag, text)| (tag.to_owned(), text.to_owned()))
        .collect();
    match done(pages, seat, (advisory.id, base), &reason, retract).await {
        Ok(live) => {
            let what = if retract { "Retracted" } else { "Ended" };
            let said = format!(
                "{what}. Everyone can read it as revision {}, and it was read back from {} documents.",
                live.revision,
                live.outlets.len()
            );
            Ok(GoTo::page(path_of(advisory.id)).saying(said).into_response())
        }
        Err(Refused::Problems(problems)) => {
            let mut faults = Faults::default();
            let first = advisory.newest().map(|newest| newest.content.default_info().language.to_string());
            for problem in problems {
                let tag = problem.pointer.split('/').nth(2).map(str::to_owned).or_else(|| first.clone());
                let words = format!("{} {}", problem.detail, problem.fix);
                faults.add(format!("reason.{}", tag.unwrap_or_default()), words);
            }
            shown(pages, seat, &advisory, retract, faults, Some(form))
        }
        Err(refused) => Err(refused.into()),
    }
}
