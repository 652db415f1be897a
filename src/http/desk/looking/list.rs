//! `/desk/advisories`: everything there is, a page at a time, by state, kind, place and words.

use std::sync::Arc;

use askama::Template;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::Response;
use url::form_urlencoded;

use crate::advisory::{AdvisoryId, Kind, Status};
use crate::intake::Fields;
use crate::store::{Filter, Row, StateName};

use super::super::page::{Frame, Mode, page};
use super::super::paths::{LIST, advisory};
use super::super::refusal::Refusal;
use super::super::seat::Seated;
use super::super::state::Pages;
use super::about::{NO_HEADLINE, state_words};
use super::moments::Moments;

/// Advisories on a page.
const PAGE: usize = 25;

#[derive(Template)]
#[template(path = "desk/list.html")]
struct ListPage<'a> {
    frame: Frame<'a>,
    states: Vec<(String, String, bool)>,
    kinds: Vec<(String, String, bool)>,
    area: String,
    q: String,
    rows: Vec<Line>,
    next: Option<String>,
    filtered: bool,
    unread: Vec<String>,
}

struct Line {
    href: String,
    headline: String,
    mode: Mode,
    state: String,
    kind: &'static str,
    changed: String,
}

/// The list.
pub(in crate::http::desk) async fn show(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    RawQuery(query): RawQuery,
) -> Result<Response, Refusal> {
    let asked = read(query.as_deref().unwrap_or_default())?;
    let (state, kind) = (asked.get("state"), asked.get("kind"));
    let (area, q) = (asked.get("area").trim(), asked.get("q").trim());
    let found = |name: &str| StateName::ALL.iter().copied().find(|own| own.wire() == name);
    let mut unread = Vec::new();
    if !state.is_empty() && found(state).is_none() {
        unread.push(format!("There is no state “{state}”: it was not asked for."));
    }
    if !kind.is_empty() && Kind::parse(kind).is_none() {
        unread.push(format!("There is no kind “{kind}”: it was not asked for."));
    }
    let filter = Filter {
        state: found(state),
        kind: Kind::parse(kind),
        area: Some(area.to_uppercase()).filter(|area| !area.is_empty()),
        q: Some(q.to_owned()).filter(|q| !q.is_empty()),
        review_open: false,
    };
    let filtered = filter != Filter::default();
    let cursor = AdvisoryId::parse(asked.get("cursor"));
    let listed = pages.desk.list(&seat.person, filter, cursor, PAGE).await?;
    let next = listed.next.map(|id| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("state", state), ("kind", kind), ("area", area), ("q", q)] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        format!("{LIST}?{}", query.append_pair("cursor", &id.to_string()).finish())
    });
    let states =
        StateName::ALL.iter().map(|own| (own.wire().to_owned(), name(*own).to_owned(), own.wire() == state));
    let kinds = Kind::ALL.iter().map(|own| {
        let words = match own {
            Kind::Advisory => "Advisories",
            Kind::ThreatLevel => "Standing levels",
        };
        (own.wire().to_owned(), words.to_owned(), own.wire() == kind)
    });
    let page_of = ListPage {
        frame: Frame::new(&pages, Some(&seat), "All advisories").at(LIST),
        states: states.collect(),
        kinds: kinds.collect(),
        area: area.to_owned(),
        q: q.to_owned(),
        rows: listed.rows.into_iter().map(|row| line(row, &pages)).collect(),
        next,
        filtered,
        unread,
    };
    Ok(page(StatusCode::OK, &page_of))
}

/// The fields of a query; far more than a query of ours can hold is refused.
pub(super) fn read(query: &str) -> Result<Fields, Refusal> {
    Fields::read(query.as_bytes()).map_err(|why| {
        Refusal::new(
            StatusCode::BAD_REQUEST,
            "That cannot be read",
            format!("The address holds too much: {why}."),
        )
    })
}

fn line(row: Row, pages: &Pages) -> Line {
    let now = pages.desk.now();
    let code = row.codes.iter().next().cloned();
    let moments = Moments::by_code(pages.desk.setting(), code.as_deref(), now);
    let stage =
        row.stage.filter(|_| row.published).map(|stage| format!(", with a revision {}", stage.wire()));
    Line {
        href: advisory(row.id),
        state: format!("{}{}", name(row.state_at(now)), stage.unwrap_or_default()),
        headline: if row.headline.is_empty() { NO_HEADLINE.to_owned() } else { row.headline },
        mode: row.status.map_or(Mode::Plain, |status: Status| Mode::of(status)),
        kind: match row.kind {
            Some(Kind::ThreatLevel) => "Standing level",
            Some(Kind::Advisory) | None => "Advisory",
        },
        changed: moments.at(row.changed),
    }
}

fn name(state: StateName) -> &'static str {
    use crate::advisory::{Standing, State};
    let at = chrono::DateTime::UNIX_EPOCH;
    match state {
        StateName::Draft => state_words(State::Draft),
        StateName::Submitted => state_words(State::Submitted),
        StateName::Approved => state_words(State::Approved),
        StateName::Scheduled => "Scheduled",
        StateName::Discarded => state_words(State::Discarded),
        StateName::Announced => state_words(State::Published(Standing::Announced)),
        StateName::InForce => state_words(State::Published(Standing::InForce)),
        StateName::Expired => state_words(State::Published(Standing::Expired { at })),
        StateName::Ended => state_words(State::Published(Standing::Ended { at })),
        StateName::Retracted => state_words(State::Published(Standing::Retracted { at })),
        StateName::Superseded => "Superseded by another level",
    }
}
