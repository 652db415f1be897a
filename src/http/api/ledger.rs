//! `GET /ledger`: who did what when, with the hashes that chain it.

use std::sync::Arc;

use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::store::{About, LedgerRecord};

use super::answer::Answer;
use super::asked::{Asked, limit};
use super::caller::Caller;
use super::links::pages;
use super::problem::Problem;
use super::state::Api;
use super::views::instant;
use super::words;

/// Records on a page where no limit is given.
const USUAL: usize = 100;

/// The most on one page.
const MOST: usize = 1000;

/// `?after=&limit=`.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Wanted {
    /// Only records after this number.
    #[param(minimum = 0, maximum = 18446744073709551615_u64)]
    after: Option<u64>,
    /// The most on a page; 100 where nothing is said.
    #[param(minimum = 1, maximum = 1000)]
    limit: Option<usize>,
}

/// A page of records.
#[derive(Serialize, ToSchema)]
#[schema(as = Ledger)]
pub(super) struct PageView {
    /// In order.
    records: Vec<RecordView>,
}

/// One record. Its body stays inside: it can hold the hash of a token.
#[derive(Serialize, ToSchema)]
#[schema(as = Record)]
struct RecordView {
    /// Its number.
    seq: u64,
    /// When.
    #[schema(format = DateTime)]
    at: String,
    /// Who.
    actor: String,
    /// What was done.
    kind: String,
    #[serde(flatten)]
    about: AboutView,
    /// The hash of the record before.
    #[schema(schema_with = words::hash)]
    prev: String,
    /// Its own hash.
    #[schema(schema_with = words::hash)]
    hash: String,
}

/// What a record is about.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
#[schema(as = About)]
enum AboutView {
    Advisory(String),
    Person(String),
    Token(String),
    Passkey(String),
    Publisher(bool),
}

/// `GET /api/v1/ledger`: the records after a number, in order.
pub(super) async fn list(
    State(api): State<Arc<Api>>,
    caller: Caller,
    Asked(Wanted { after, limit: asked }): Asked<Wanted>,
) -> Result<Answer, Problem> {
    let limit = limit(asked, USUAL, MOST)?;
    let records = api.desk.ledger(&caller.person, after.unwrap_or(0), limit).await?;
    let last = records.last().filter(|_| records.len() == limit).map(|record| record.seq.to_string());
    let link = pages("/api/v1/ledger", &[], last.map(|last| ("after", last)), asked);
    let records = records.into_iter().map(RecordView::of).collect();
    Ok(Answer::of(&PageView { records }).link(&link))
}

impl RecordView {
    fn of(record: LedgerRecord) -> Self {
        let LedgerRecord { seq, at, actor, about, kind, hash, prev, body: _ } = record;
        let about = match about {
            About::Advisory(id) => AboutView::Advisory(id.to_string()),
            About::Person(name) => AboutView::Person(name.to_string()),
            About::Token(id) => AboutView::Token(id.0),
            About::Passkey(id) => AboutView::Passkey(id.0),
            About::Publisher => AboutView::Publisher(true),
        };
        let (at, actor) = (instant(at), actor.to_string());
        Self { seq, at, actor, kind, about, prev: prev.to_string(), hash: hash.to_string() }
    }
}
