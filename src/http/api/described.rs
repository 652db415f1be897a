//! What the description needs to know of this half: the shape of every answer, and what each list may be asked.

use utoipa::openapi::path::Parameter;
use utoipa::openapi::{RefOr, Schema};
use utoipa::{IntoParams, ToSchema};

use super::{
    advisories, diff, feeds, import, ledger, listing, me, persons, preview, problem, publishing, subscribers,
    templates, tokens, views, webhook_views, webhooks,
};

/// The shapes of all answers, by name, with all that they lead to; some stand twice.
#[must_use]
pub(in crate::http) fn shapes() -> Vec<(String, RefOr<Schema>)> {
    let mut all = Vec::new();
    shape::<views::AdvisoryView>(&mut all);
    shape::<views::Verdict>(&mut all);
    shape::<views::RevisionView>(&mut all);
    shape::<advisories::RevisionsView>(&mut all);
    shape::<listing::PageView>(&mut all);
    shape::<diff::DiffView>(&mut all);
    shape::<publishing::PublishedView>(&mut all);
    shape::<import::ImportedView>(&mut all);
    shape::<ledger::PageView>(&mut all);
    shape::<feeds::FeedsView>(&mut all);
    shape::<preview::PreviewView>(&mut all);
    shape::<templates::TemplatesView>(&mut all);
    shape::<templates::TemplateView>(&mut all);
    shape::<webhook_views::WebhooksView>(&mut all);
    shape::<webhook_views::DeliveriesView>(&mut all);
    shape::<webhook_views::ReplayedView>(&mut all);
    shape::<subscribers::SubscribersView>(&mut all);
    shape::<subscribers::RetriedView>(&mut all);
    shape::<me::MeView>(&mut all);
    shape::<persons::PersonsView>(&mut all);
    shape::<tokens::TokensView>(&mut all);
    shape::<tokens::NewTokenView>(&mut all);
    shape::<problem::Document<'static>>(&mut all);
    all
}

fn shape<T: ToSchema>(all: &mut Vec<(String, RefOr<Schema>)>) {
    all.push((T::name().into_owned(), T::schema()));
    T::schemas(all);
}

/// What a call may be asked in its query, by its name in the description.
#[must_use]
pub(in crate::http) fn query(call: &str) -> Vec<Parameter> {
    match call {
        "create" => asked::<templates::From>(),
        "list" => asked::<listing::Wanted>(),
        "diff" => asked::<diff::Wanted>(),
        "ledger" => asked::<ledger::Wanted>(),
        "preview" => asked::<preview::Wanted>(),
        "subscribers" => asked::<subscribers::Wanted>(),
        "deliveries" => asked::<webhooks::Wanted>(),
        _ => Vec::new(),
    }
}

/// What is said of a parameter whose form was made by hand stands in the form; it belongs one step higher.
fn asked<T: IntoParams>() -> Vec<Parameter> {
    let mut all = T::into_params(|| None);
    for parameter in &mut all {
        if let Some(RefOr::T(Schema::Object(form))) = &mut parameter.schema {
            parameter.description = parameter.description.take().or(form.description.take());
        }
    }
    all
}
