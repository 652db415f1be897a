//! `GET /feeds/preview`: what a selection would show now, and which declared feeds would show a draft.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::extract::State;
use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

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
use super::words;

/// What a feed's file declares, as parameters; lists with commas.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Wanted {
    /// ISO 3166-1 (AT), ISO 3166-2 (AT-9), NUTS (AT130) or EU.
    #[param(pattern = "^([A-Z0-9-]{2,}(,[A-Z0-9-]{2,})*)?$")]
    areas: Option<String>,
    /// `advisory`, `threat-level`.
    #[param(schema_with = words::several_kinds)]
    kinds: Option<String>,
    /// CAP's categories in lower case.
    #[param(schema_with = words::several_categories)]
    categories: Option<String>,
    /// Any of these words.
    topics: Option<String>,
    /// At least this severe.
    #[param(schema_with = words::severity_filter)]
    minimum_severity: Option<String>,
    /// `actual` where nothing is said.
    #[param(schema_with = words::several_statuses)]
    status: Option<String>,
    /// The most entries.
    #[param(minimum = 1, maximum = 200)]
    limit: Option<usize>,
    /// How long what is over would stay.
    #[param(minimum = 1, maximum = 336)]
    linger_hours: Option<u32>,
    /// The id of an advisory with a draft.
    #[param(schema_with = words::with_draft)]
    draft: Option<String>,
}

/// What a selection would show.
#[derive(Serialize, ToSchema)]
#[schema(as = Preview)]
pub(super) struct PreviewView {
    /// As it was understood.
    selection: SelectionView,
    /// Newest first.
    entries: Vec<EntryView>,
    /// How many that are in force have no room.
    omitted: usize,
    /// Where the draft would show.
    #[serde(skip_serializing_if = "Option::is_none")]
    draft: Option<DraftView>,
}

/// One entry that the selection would show.
#[derive(Serialize, ToSchema)]
#[schema(as = PreviewEntry)]
struct EntryView {
    /// The id of the entry.
    id: String,
    #[schema(schema_with = words::id)]
    advisory: String,
    /// Of which revision.
    revision: u32,
    /// In its default language.
    headline: String,
    /// Whether it holds now.
    in_force: bool,
    /// When it was published.
    #[schema(format = DateTime)]
    published: String,
    /// When it last changed.
    #[schema(format = DateTime)]
    updated: String,
}

/// Where a draft would show.
#[derive(Serialize, ToSchema)]
#[schema(as = Placed)]
struct DraftView {
    #[schema(schema_with = words::id)]
    advisory: String,
    /// Whether the selection would show it.
    selected: bool,
    /// Which declared feeds would.
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
