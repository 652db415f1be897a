//! `/desk/activity`: the ledger in plain sentences, the newest first.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;

use crate::store::{About as Subject, Act, LedgerRecord};

use super::super::page::{Frame, Mode, page};
use super::super::paths::{ACTIVITY, advisory};
use super::super::refusal::Refusal;
use super::super::seat::Seated;
use super::super::state::Pages;
use super::about::About;
use super::list::read;
use super::moments::Moments;
use super::sentences::sentence;

/// Records on a page.
const PAGE: u64 = 50;

#[derive(Template)]
#[template(path = "desk/activity.html")]
struct Activity<'a> {
    frame: Frame<'a>,
    lines: Vec<Line>,
    earlier: Option<String>,
}

struct Line {
    seq: u64,
    at: String,
    machine: String,
    words: String,
    about: Option<(String, String, String, Mode)>,
}

/// The list of what was done.
pub(in crate::http::desk) async fn show(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    RawQuery(query): RawQuery,
) -> Result<Response, Refusal> {
    let asked = read(query.as_deref().unwrap_or_default())?;
    let newest = pages.desk.newest_record(&seat.person).await?;
    let before = asked.get("before").parse().unwrap_or(newest + 1).min(newest + 1);
    let after = before.saturating_sub(PAGE + 1);
    let wanted = usize::try_from(before.saturating_sub(after + 1)).unwrap_or_default();
    let mut records = pages.desk.ledger(&seat.person, after, wanted).await?;
    records.reverse();
    let mut known: BTreeMap<String, Option<About>> = BTreeMap::new();
    let mut lines = Vec::new();
    for record in &records {
        let about = match &record.about {
            Subject::Advisory(id) => {
                let key = id.to_string();
                if !known.contains_key(&key) {
                    let found = pages.desk.view(&seat.person, *id).await.ok();
                    known.insert(key.clone(), found.map(|found| About::of(&found, pages.desk.now())));
                }
                known.get(&key).cloned().flatten().map(|about| (about, advisory(*id)))
            }
            Subject::Person(_) | Subject::Token(_) | Subject::Passkey(_) | Subject::Publisher => None,
        };
        lines.push(line(record, about, &pages));
    }
    let earlier = (after > 0).then(|| format!("{ACTIVITY}?before={}", after + 1));
    let frame = Frame::new(&pages, Some(&seat), "Activity").at(ACTIVITY);
    Ok(page(StatusCode::OK, &Activity { frame, lines, earlier }))
}

fn line(record: &LedgerRecord, about: Option<(About, String)>, pages: &Pages) -> Line {
    let place = about.as_ref().and_then(|(about, _)| about.place.clone());
    let moments = Moments::new(pages.desk.setting(), place.as_ref(), pages.desk.now());
    let words = match record.act() {
        Ok(Act::Decided(decision)) => sentence(&decision, &moments),
        // Persons, tokens and the like have a kind of their own, and a subject.
        Ok(_) | Err(_) => format!("{}: {} {}", record.actor, record.kind, subject(&record.about)),
    };
    Line {
        seq: record.seq,
        at: moments.at(record.at),
        machine: record.at.to_rfc3339(),
        words,
        about: about.map(|(about, href)| (href, about.headline, about.lang, about.mode)),
    }
}

fn subject(about: &Subject) -> String {
    match about {
        Subject::Advisory(id) => id.to_string(),
        Subject::Person(name) => name.to_string(),
        Subject::Token(id) => format!("token {}", id.0),
        Subject::Passkey(id) => format!("passkey {}", id.0),
        Subject::Publisher => "the publisher".to_owned(),
    }
}
