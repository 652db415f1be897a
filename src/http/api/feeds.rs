//! `GET /feeds`: what was declared, and where it can be read.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::State;
use serde::Serialize;

use crate::advisory::{Addresses, Format, Kind, Language, Severity, Status};
use crate::feed::{Declaration, Feed, Selection};

use super::answer::Answer;
use super::asked::{Asked, Nothing};
use super::caller::Caller;
use super::state::Api;

#[derive(Serialize)]
struct FeedsView {
    feeds: Vec<FeedView>,
}

#[derive(Serialize)]
struct FeedView {
    slug: String,
    languages: Vec<String>,
    titles: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    descriptions: BTreeMap<String, String>,
    selection: SelectionView,
    limit: usize,
    linger_seconds: i64,
    gone: bool,
    addresses: BTreeMap<String, Vec<String>>,
}

/// What a feed is about.
#[derive(Serialize)]
pub(super) struct SelectionView {
    areas: Vec<String>,
    kinds: Vec<&'static str>,
    topics: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minimum_severity: Option<&'static str>,
    categories: Vec<&'static str>,
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
