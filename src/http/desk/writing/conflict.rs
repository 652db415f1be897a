//! Two people changed the same advisory: both texts stand beside what they began with, and nothing is lost.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::advisory::{AdvisoryId, Draft};
use crate::desk::Refused;
use crate::intake::{Fields, read_form, write_form};

use super::super::form::Form;
use super::super::looking::about::{About, words_of};
use super::super::looking::lines::{Line, lines};
use super::super::once::Once;
use super::super::page::{Frame, page};
use super::super::paths::{Step, step};
use super::super::refusal::Refusal;
use super::super::seat::Seated;
use super::super::sending::GoTo;
use super::super::state::Pages;
use super::super::work::{named, version};

#[derive(Template)]
#[template(path = "desk/conflict.html")]
struct ConflictPage<'a> {
    frame: Frame<'a>,
    action: String,
    who: String,
    rows: Vec<Row>,
    mine: Vec<(String, String)>,
    base: u64,
    version: u64,
}

/// A line that is not the same in both.
struct Row {
    key: String,
    label: String,
    lang: String,
    base: String,
    theirs: String,
    mine: String,
    /// What is chosen to begin with: what only one of the two has changed, and mine where both have.
    mine_first: bool,
}

/// The page in place of a lost edit; 409.
pub(super) async fn show(
    pages: &Pages,
    seat: &Seated,
    id: AdvisoryId,
    base: u64,
    mine: &Draft,
) -> Result<Response, Refusal> {
    let advisory = pages.desk.view(&seat.person, id).await?;
    let before = pages.desk.at_version(&seat.person, id, base).await?;
    let setting = pages.desk.setting();
    let theirs = words_of(&advisory);
    let rows = rows(&lines(&words_of(&before), setting), &lines(&theirs, setting), &lines(mine, setting));
    let about = About::of(&advisory, pages.desk.now());
    let history = pages.desk.history(&seat.person, id).await?;
    let who = history.last().map(|(_, decision)| decision.actor.clone());
    let mine = write_form(mine, "", &setting.zones);
    let title = format!("Two versions: {}", about.headline);
    let frame = Frame::new(pages, Some(seat), &title).mode(about.mode);
    let conflict = ConflictPage {
        action: format!("{}/merge", about.path),
        who: who.map_or_else(|| "Somebody else".to_owned(), |who| who.to_string()),
        rows,
        mine: mine.iter().map(|(name, value)| (format!("mine.{name}"), value.to_owned())).collect(),
        base,
        version: advisory.version,
        frame,
    };
    Ok(page(StatusCode::CONFLICT, &conflict))
}

fn rows(base: &[Line], theirs: &[Line], mine: &[Line]) -> Vec<Row> {
    let value = |lines: &[Line], key: &str| {
        lines.iter().find(|line| line.key == key).map(|line| line.value.clone()).unwrap_or_default()
    };
    let mut rows: Vec<Row> = Vec::new();
    for line in mine.iter().chain(theirs) {
        let [was, other, own] = [base, theirs, mine].map(|lines| value(lines, &line.key));
        if other != own && !rows.iter().any(|row| row.key == line.key) {
            rows.push(Row {
                key: line.key.clone(),
                label: line.label.clone(),
                lang: line.lang.clone(),
                mine_first: own != was,
                base: was,
                theirs: other,
                mine: own,
            });
        }
    }
    rows
}

/// `POST …/merge`: keeps what was chosen, line by line or all of one.
pub(in crate::http::desk) async fn merge(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    Path(id): Path<String>,
    form: Form,
) -> Result<Response, Refusal> {
    let (id, seen) = (named(&id)?, version(&form)?);
    let setting = pages.desk.setting();
    let mine: Fields = form
        .fields()
        .filter_map(|(name, value)| Some((name.strip_prefix("mine.")?.to_owned(), value.to_owned())))
        .collect();
    let mine = read_form(&mine, &setting.zones).draft;
    let edit = format!("{}?check", step(id, Step::Edit));
    let merged = match form.text("do") {
        "theirs" => {
            return Ok(GoTo::page(edit)
                .saying("You took the other version. Yours was not kept.")
                .into_response());
        }
        "mine" => mine.clone(),
        _ => {
            let theirs = words_of(&pages.desk.view(&seat.person, id).await?);
            let chosen = |key: &str| form.text(&format!("take.{key}")) == "mine";
            put_together(&theirs, &mine, &chosen, &pages)
        }
    };
    let once = Once::of(&pages, &seat, &form);
    let kept = GoTo::page(edit).saying("Both versions are put together and kept. Read it once more.");
    match once.desk.revise(&seat.person, id, Some(seen), merged).await {
        Ok(_) => Ok(kept.into_response()),
        Err(Refused::Stale { found: _ } | Refused::Repeated) if once.before().await?.is_some() => {
            Ok(kept.into_response())
        }
        Err(Refused::Stale { found: _ }) => {
            let base = form.text("base").parse().unwrap_or(seen);
            show(&pages, &seat, id, base, &mine).await
        }
        Err(refused) => Err(refused.into()),
    }
}

/// Theirs, with mine where it was chosen. Languages stand in the place of numbers meanwhile, so that lines meet.
fn put_together(theirs: &Draft, mine: &Draft, chosen: &dyn Fn(&str) -> bool, pages: &Pages) -> Draft {
    let setting = pages.desk.setting();
    let keyed = |draft: &Draft| -> Vec<(String, String, String)> {
        let fields = write_form(draft, "", &setting.zones);
        let named = |name: &str| keyed_name(name, &fields);
        fields.iter().map(|(name, value)| (named(name), row_key(name, &fields), value.to_owned())).collect()
    };
    let kept = keyed(theirs).into_iter().filter(|(_, key, _)| !chosen(key));
    let taken = keyed(mine).into_iter().filter(|(_, key, _)| chosen(key));
    let all: Vec<_> = kept.chain(taken).map(|(name, _, value)| (name, value)).collect();
    read_form(&numbered(all), &setting.zones).draft
}

const TONGUES: [&str; 3] = ["texts", "change.note", "retraction"];

/// `texts.1.headline` as `texts.de.headline`.
fn keyed_name(name: &str, fields: &Fields) -> String {
    for list in TONGUES {
        if let Some((n, rest)) = name
            .strip_prefix(list)
            .and_then(|rest| rest.strip_prefix('.'))
            .and_then(|rest| rest.split_once('.'))
        {
            let tag = fields.get(&format!("{list}.{n}.language"));
            return format!("{list}.{tag}.{rest}");
        }
    }
    name.to_owned()
}

/// The key of the row that a field belongs to. A language goes with its headline; the list of a code with its code.
fn row_key(name: &str, fields: &Fields) -> String {
    let keyed = keyed_name(name, fields);
    let parts: Vec<_> = name.split('.').collect();
    match parts.as_slice() {
        ["texts", _, "language"] => keyed.replace(".language", ".headline"),
        ["change", "note", ..] | ["retraction", ..] => {
            keyed.rsplit_once('.').map_or(keyed.clone(), |(key, _)| key.to_owned())
        }
        ["areas", n, "codes", m, _] => {
            format!("areas.{n}.codes.{}", fields.get(&format!("areas.{n}.codes.{m}.list")))
        }
        ["event_code", n, _] => format!("event_code.{}", fields.get(&format!("event_code.{n}.list"))),
        _ => keyed,
    }
}

/// Numbers in the place of languages again, in the order in which they stand.
fn numbered(all: Vec<(String, String)>) -> Fields {
    let mut seen: Vec<(String, Vec<String>)> =
        TONGUES.iter().map(|list| ((*list).to_owned(), Vec::new())).collect();
    let mut fields = Fields::default();
    for (name, value) in all {
        let mut put = name.clone();
        let mut language = None;
        for (list, tags) in &mut seen {
            if let Some((tag, rest)) = name
                .strip_prefix(list.as_str())
                .and_then(|rest| rest.strip_prefix('.'))
                .and_then(|rest| rest.rsplit_once('.'))
            {
                let n = tags.iter().position(|own| own == tag).unwrap_or_else(|| {
                    tags.push(tag.to_owned());
                    language = Some((format!("{list}.{}.language", tags.len() - 1), tag.to_owned()));
                    tags.len() - 1
                });
                put = format!("{list}.{n}.{rest}");
            }
        }
        if let Some((name, tag)) = language {
            fields.set(&name, tag);
        }
        if !put.ends_with(".language") || put == "language" {
            fields.add(put, value);
        }
    }
    fields
}
