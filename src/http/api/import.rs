//! `POST /import`: a CAP 1.2 document, or an advisory in the API's own shape, becomes a draft; what it cannot say is told.

use std::sync::Arc;

use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

use crate::advisory::Advisory;
use crate::intake::{Imported, Left, NotImported, read_cap, read_draft};
use crate::review;

use super::answer::Answer;
use super::asked::{Asked, Nothing};
use super::body::{Document, Media};
use super::caller::Caller;
use super::problem::Problem;
use super::sort::Sort;
use super::state::Api;
use super::views::AdvisoryView;

/// The new draft, with what was left behind.
#[derive(Serialize, ToSchema)]
#[schema(as = Imported)]
pub(super) struct ImportedView {
    #[serde(flatten)]
    view: AdvisoryView,
    /// What the document says and a draft cannot.
    left: Vec<LeftView>,
}

/// What a draft cannot say.
#[derive(Serialize, ToSchema)]
#[schema(as = Left)]
struct LeftView {
    /// Where it stands in the document.
    path: String,
    /// What it says.
    value: String,
    /// Why a draft cannot.
    why: String,
}

/// `POST /api/v1/import`: a new draft, even with problems; nothing of the document is lost in silence.
pub(super) async fn import(
    State(api): State<Arc<Api>>,
    caller: Caller,
    _: Asked<Nothing>,
    document: Document,
) -> Result<Answer, Problem> {
    let Imported { draft, left } = read(document).await?;
    let (advisory, problems) = caller.desk.create(&caller.person, draft).await?;
    imported(&api, &advisory, &problems, left).await
}

/// The answer about a document that was imported before; reading it again tells the same of what was left behind.
pub(super) async fn imported_again(
    api: &Api,
    advisory: &Advisory,
    document: &[u8],
) -> Result<Answer, Problem> {
    let json = document.trim_ascii_start().starts_with(b"{");
    let left = if json { Vec::new() } else { read_cap(document).map_err(|no| not_imported(&no))?.left };
    imported(api, advisory, &api.desk.problems(advisory).unwrap_or_default(), left).await
}

async fn imported(
    api: &Api,
    advisory: &Advisory,
    problems: &[review::Problem],
    left: Vec<Left>,
) -> Result<Answer, Problem> {
    let view = api.seen(advisory).await?.reviewed(problems);
    let answer = ImportedView { view, left: left.into_iter().map(LeftView::of).collect() };
    let address = format!("/api/v1/advisories/{}", advisory.id);
    Ok(Answer::of(&answer).version(advisory.version).created(&address))
}

async fn read(Document { media, bytes }: Document) -> Result<Imported, Problem> {
    match media {
        Media::Json => Ok(Imported { draft: read_draft(&bytes)?, left: Vec::new() }),
        // A large document takes milliseconds: nobody else's answer waits for it.
        Media::Cap => {
            let read = tokio::task::spawn_blocking(move || read_cap(&bytes)).await;
            let broken = |_| Problem::new(Sort::Failed, "the document could not be read", "try again");
            read.map_err(broken)?.map_err(|refused| not_imported(&refused))
        }
    }
}

fn not_imported(refused: &NotImported) -> Problem {
    Problem::new(Sort::NotImported, refused.to_string(), refused.fix())
}

impl LeftView {
    fn of(left: Left) -> Self {
        let Left { path, value, why } = left;
        Self { path, value, why }
    }
}
