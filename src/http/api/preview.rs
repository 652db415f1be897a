//! `GET /feeds/preview`: what a selection would show now, and which declared feeds would show a draft.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::extract::State;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::advisory::{AdvisoryId, Category, Kind, Severity, Status};
use crate::desk::Proposal;
use crate::feed::{Entry, Feed, Selection};

use super::answer::Answer;
use super::asked::{Asked, word};
use super::caller::Caller;
use super::feeds::SelectionView;
use super::problem::Problem;
use super::sort::Sort;
use super::state::Api;
use super::views::instant;

/// What a feed's file declares, as parameters; lists with commas.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    areas: Option<String>,
    kinds: Option<String>,
    categories: Option<String>,
    topics: Option<String>,
    minimum_severity: Option<String>,
    status: Option<String>,
    limit: Option<usize>,
    linger_hours: Option<u32>,
    draft: Option<String>,
}

#[derive(Serialize)]
struct PreviewView {
    selection: SelectionView,
    entries: Vec<EntryView>,
    omitted: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    draft: Option<DraftView>,
}

/// One entry that the selection would show.
#[derive(Serialize)]
struct EntryView {
    id: String,
    advisory: String,
    revision: u32,
    headline: String,
    in_force: bool,
    published: String,
    updated: String,
}

/// Where a draft would show.
#[derive(Serialize)]
struct DraftView {
    advisory: String,
    selected: bool,
    feeds: Vec<String>,
}

/// `GET /api/v1/feeds/preview`.
pub(super) async fn preview(
    State(api): State<Arc<Api>>,
    caller: Caller,
    Asked(wanted): Asked<Wanted>,
) -> Result<Answer, Problem> {
    let Wanted { limit, linger_hours, ref draft, .. } = wanted;
    let draft = draft.as_deref().map(named).transpose()?;
    let selection = selection(&wanted)?;
    let linger = linger_hours.map_or(Feed::DEFAULT_LINGER, |hours| TimeDelta::hours(i64::from(hours)));
    let proposal = Proposal { selection, limit: limit.unwrap_or(Feed::DEFAULT_LIMIT), linger };
    let shown = api.desk.preview(&caller.person, proposal).await.map_err(|flaws| match flaws {
        Ok(refused) => Problem::from(refused),
        Err(flaw) => {
            Problem::new(Sort::Query, format!("such a feed {flaw}"), "use what a declared feed may have")
        }
    })?;
    let placed = match draft {
        Some(id) => Some(api.desk.placed(&caller.person, id, &shown.selection).await?),
        None => None,
    };
    let view = PreviewView {
        selection: SelectionView::of(&shown.selection),
        entries: shown.entries.iter().map(EntryView::of).collect(),
        omitted: shown.omitted,
        draft: placed.map(|(id, selected, feeds)| DraftView { advisory: id.to_string(), selected, feeds }),
    };
    Ok(Answer::of(&view))
}

fn named(raw: &str) -> Result<AdvisoryId, Problem> {
    AdvisoryId::parse(raw).ok_or_else(|| {
        Problem::new(Sort::Query, format!("draft: {raw:?} names no advisory"), "give the id of an advisory")
    })
}

fn selection(wanted: &Wanted) -> Result<Selection, Problem> {
    let Wanted {
        areas,
        kinds,
        categories,
        topics,
        minimum_severity,
        status,
        limit: _,
        linger_hours: _,
        draft: _,
    } = wanted;
    let statuses = words("status", status, Status::ALL, Status::wire)?;
    let usual = Selection::default();
    Ok(Selection {
        areas: members(areas).map(area).collect::<Result<_, _>>()?,
        kinds: words("kinds", kinds, Kind::ALL, Kind::wire)?,
        categories: words("categories", categories, Category::ALL, Category::wire)?,
        topics: members(topics).map(str::to_owned).collect(),
        minimum_severity: word(
            "minimum_severity",
            minimum_severity.as_deref(),
            Severity::ALL,
            Severity::wire,
        )?,
        statuses: if statuses.is_empty() { usual.statuses } else { statuses },
        place: None,
    })
}

fn members(list: &Option<String>) -> impl Iterator<Item = &str> {
    list.iter().flat_map(|list| list.split(',')).map(str::trim).filter(|member| !member.is_empty())
}

fn words<T: Copy + Ord>(
    name: &str,
    list: &Option<String>,
    all: &[T],
    wire: fn(T) -> &'static str,
) -> Result<BTreeSet<T>, Problem> {
    members(list).map(|member| word(name, Some(member), all, wire)).filter_map(Result::transpose).collect()
}

fn area(raw: &str) -> Result<String, Problem> {
    let plain = raw.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-');
    if raw.len() >= 2 && plain {
        return Ok(raw.to_owned());
    }
    let fix = "use ISO 3166-1 (AT), ISO 3166-2 (AT-9), NUTS (AT130) or EU";
    Err(Problem::new(Sort::Query, format!("areas: {raw:?} is no area code"), fix))
}

impl EntryView {
    fn of(entry: &Entry) -> Self {
        let (advisory, revision) = (entry.advisory(), entry.revision());
        Self {
            id: entry.id().to_string(),
            advisory: advisory.id.to_string(),
            revision: revision.stamp.revision.get(),
            headline: revision.content.default_info().headline.to_string(),
            in_force: entry.phase().is_current(),
            published: instant(entry.published()),
            updated: instant(entry.updated()),
        }
    }
}
