//! What comes back: the answer when all is well, and every problem by its status.

use utoipa::openapi::content::ContentBuilder;
use utoipa::openapi::link::LinkBuilder;
use utoipa::openapi::response::{ResponseBuilder, ResponsesBuilder};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{Ref, RefOr, Responses, Schema};

use crate::http::api::Sort;

use super::document::shape;
use super::editors::EDITORS;
use super::headers::ALWAYS;
use super::operation::{Gives, Operation, Side};

/// Every answer of an operation.
pub(super) fn responses(operation: &Operation) -> Responses {
    let all = ResponsesBuilder::new().response(operation.gives.status.to_string(), well(operation));
    let others = match operation.side {
        Side::Editors => problems(operation),
        Side::Readers => small(operation),
    };
    others.into_iter().fold(all, |all, (status, answer)| all.response(status, answer)).build()
}

fn well(operation: &Operation) -> ResponseBuilder {
    let Gives { status, about, media, schema, headers } = operation.gives;
    let editors = operation.side == Side::Editors;
    let always = ALWAYS.iter().filter(|_| editors);
    let replayed = ["Idempotency-Replayed"].iter().filter(|_| editors && operation.method == "POST").copied();
    let content = ContentBuilder::new().schema(Some(given(media, schema))).build();
    let answer = ResponseBuilder::new().description(about).content(media, content);
    let other = || ContentBuilder::new().schema(Some(shape(""))).build();
    let answer = operation.or.into_iter().fold(answer, |answer, media| answer.content(media, other()));
    let answer = headers.iter().chain(always).copied().chain(replayed).fold(answer, header);
    if schema == "Advisory" && status == 201 { onward(answer) } else { answer }
}

fn given(media: &str, schema: &str) -> RefOr<Schema> {
    match schema {
        // Described by a standard of its own.
        "" if media.ends_with("json") => ObjectBuilder::new().schema_type(Type::Object).into(),
        name => shape(name),
    }
}

fn header(answer: ResponseBuilder, name: &str) -> ResponseBuilder {
    answer.header_ref(name, Ref::new(format!("#/components/headers/{name}")))
}

/// From an advisory that was made to all that can be done with it.
fn onward(answer: ResponseBuilder) -> ResponseBuilder {
    let about_it = EDITORS.iter().filter(|next| next.path.starts_with("/api/v1/advisories/{id}"));
    about_it.fold(answer, |answer, next| {
        let link = LinkBuilder::new().operation_id(next.id).parameter("id", "$response.body#/id");
        answer.link(next.id, link.build())
    })
}

/// What the wire says to readers in a line of plain text.
fn small(operation: &Operation) -> Vec<(String, ResponseBuilder)> {
    let bare = |about: &str| ResponseBuilder::new().description(about);
    let plain = |about: &str| {
        bare(about)
            .content("text/plain; charset=utf-8", ContentBuilder::new().schema(Some(shape(""))).build())
    };
    let mut all = vec![
        ("400", plain("The request, its host or its parameters cannot be read.")),
        ("404", plain("There is nothing here.")),
        ("421", plain("This host is not ours.")),
        ("503", plain("Not now; `Retry-After` says when.")),
    ];
    if operation.gives.headers.contains(&"ETag") {
        all.push(("304", bare("Unchanged since the validators that came with the request.")));
        all.push(("412", plain("A precondition that came with the request does not hold.")));
    }
    if operation.or.is_some() {
        all.push(("501", plain("There is no such form.")));
    }
    if operation.path.contains("{feed}") {
        all.push(("410", plain("This feed was taken down for good.")));
        all.push(("303", bare("A browser that navigates here is sent to the feed's page.")));
    }
    all.into_iter().map(|(status, answer)| (status.to_owned(), answer)).collect()
}

/// By status, every sort of problem.
fn problems(operation: &Operation) -> Vec<(String, ResponseBuilder)> {
    let mut by_status: Vec<(u16, Vec<Sort>)> = Vec::new();
    for sort in operation.problems() {
        let status = sort.about().1.as_u16();
        match by_status.last_mut().filter(|(last, _)| *last == status) {
            Some((_, sorts)) => sorts.push(sort),
            None => by_status.push((status, vec![sort])),
        }
    }
    by_status.into_iter().map(|(status, sorts)| (status.to_string(), problem(status, &sorts))).collect()
}

/// The answer for all sorts of one status.
fn problem(status: u16, sorts: &[Sort]) -> ResponseBuilder {
    let sentences = sorts.iter().map(|sort| {
        let (name, _, title) = sort.about();
        format!("[{title}](/problems/{name})")
    });
    let about = sentences.collect::<Vec<_>>().join("; ");
    let content = ContentBuilder::new().schema(Some(shape("Problem"))).build();
    let answer = ResponseBuilder::new().description(about).content("application/problem+json", content);
    let also = [
        ("X-Request-Id", true),
        ("Retry-After", matches!(status, 429 | 503) || sorts.contains(&Sort::UnderWay)),
        ("ETag", status == 412),
        ("WWW-Authenticate", status == 401),
    ];
    also.into_iter().filter_map(|(name, so)| so.then_some(name)).fold(answer, header)
}
