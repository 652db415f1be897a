//! `GET /feeds`: what was declared, and where it can be read.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

use crate::advisory::{Addresses, Format, Kind, Language, Severity, Status};
use crate::feed::{Declaration, Feed, Selection};

use super::answer::Answer;
use super::asked::{Asked, Nothing};
use super::caller::Caller;
use super::state::Api;
use super::words;

/// The declared feeds.
#[derive(Serialize, ToSchema)]
#[schema(as = Feeds)]
pub(super) struct FeedsView {
    /// All of them.
    feeds: Vec<FeedView>,
}

/// A declared feed.
#[derive(Serialize, ToSchema)]
#[schema(as = Feed)]
struct FeedView {
    /// Its name.
    slug: String,
    /// The first is its default.
    languages: Vec<String>,
    /// By language (BCP 47).
    titles: BTreeMap<String, String>,
    /// By language (BCP 47).
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    descriptions: BTreeMap<String, String>,
    /// What it is about.
    selection: SelectionView,
    /// The most entries.
    limit: usize,
    /// How long what is over stays.
    linger_seconds: i64,
    /// It was taken down for good.
    gone: bool,
    /// By language (BCP 47).
    addresses: BTreeMap<String, Vec<String>>,
}

/// What a feed is about.
#[derive(Serialize, ToSchema)]
#[schema(as = Selection)]
pub(super) struct SelectionView {
    /// Codes; everywhere where it is empty.
    areas: Vec<String>,
    #[schema(schema_with = words::kinds)]
    kinds: Vec<&'static str>,
    /// Any of these words; all where it is empty.
    topics: Vec<String>,
    /// At least this severe.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(schema_with = words::severity)]
    minimum_severity: Option<&'static str>,
    #[schema(schema_with = words::categories)]
    categories: Vec<&'static str>,
    #[schema(schema_with = words::statuses)]
    statuses: Vec<&'static str>,
}

/// `GET /api/v1/feeds`: the declared feeds.
pub(super) async fn list(State(api): State<Arc<Api>>, _: Caller, _: Asked<Nothing>) -> Answer {
    let feeds = api.desk.feeds().iter().map(|feed| FeedView::of(feed, &api.addresses)).collect();
    Answer::of(&FeedsView { feeds })
}

impl FeedView {
    fn of(feed: &Feed, addresses: &Addresses) -> Self {
        let Declaration { slug, languages, titles, descriptions, selection, limit, linger, gone } =
            feed.declaration();
        let by_language = |language: &Language| (language.to_string(), formats(feed, language, addresses));
        Self {
            slug: slug.to_string(),
            languages: languages.iter().map(Language::to_string).collect(),
            titles: titles
                .iter()
                .map(|(language, title)| (language.to_string(), title.to_string()))
                .collect(),
            descriptions: descriptions
                .iter()
                .map(|(language, text)| (language.to_string(), text.to_string()))
                .collect(),
            selection: SelectionView::of(selection),
            limit: *limit,
            linger_seconds: linger.num_seconds(),
            gone: *gone,
            addresses: languages.iter().map(by_language).collect(),
        }
    }
}

fn formats(feed: &Feed, language: &Language, addresses: &Addresses) -> Vec<String> {
    let named = (language != feed.default_language()).then_some(language);
    let path = |format: &Format| Addresses::feed(feed.slug().as_str(), named, *format);
    Format::ALL.iter().map(|format| addresses.absolute(&path(format))).collect()
}

impl SelectionView {
    pub(super) fn of(selection: &Selection) -> Self {
        let Selection { areas, kinds, topics, minimum_severity, categories, statuses, place: _ } = selection;
        Self {
            areas: areas.iter().cloned().collect(),
            kinds: kinds.iter().copied().map(Kind::wire).collect(),
            topics: topics.iter().cloned().collect(),
            minimum_severity: minimum_severity.map(Severity::wire),
            categories: categories.iter().map(|category| category.wire()).collect(),
            statuses: statuses.iter().copied().map(Status::wire).collect(),
        }
    }
}
