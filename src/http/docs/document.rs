//! The description as OpenAPI 3.1 (spec.openapis.org/oas/v3.1.0): one document, the same wherever the service runs.

use serde_json::{Map, Value, json};
use utoipa::openapi::content::ContentBuilder;
use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::path::{HttpMethod, OperationBuilder, PathItem, Paths};
use utoipa::openapi::request_body::RequestBodyBuilder;
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{
    Components, InfoBuilder, LicenseBuilder, OpenApiBuilder, Ref, RefOr, Required, Schema, Server, Tag,
};

use crate::{http::api, intake};

use super::answers::responses;
use super::editors::EDITORS;
use super::headers::HEADERS;
use super::operation::{Body, Operation, Side};
use super::parameters::parameters;
use super::readers::READERS;

/// Shapes of the documents that readers get. They are promises to programs outside, older than any type here, and are
/// held against the bytes that are served.
const DOCUMENTS: &str = include_str!("../../../templates/docs/documents.json");

/// Every operation there is.
pub(super) fn all() -> impl Iterator<Item = &'static Operation> {
    EDITORS.iter().chain(READERS)
}

/// The whole description.
#[must_use]
pub fn openapi() -> Value {
    let license = LicenseBuilder::new().name("MIT OR Apache-2.0").identifier(Some("MIT OR Apache-2.0"));
    let info = InfoBuilder::new()
        .title("Forewarn")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(ABOUT))
        .license(Some(license.build()));
    let described = OpenApiBuilder::new()
        .info(info)
        .servers(Some([Server::new("/")]))
        .tags(Some(tags().into_iter().map(Tag::new)))
        .paths(paths())
        .components(Some(components()));
    // Texts, numbers and maps by text alone: they always have a JSON form.
    let mut described = serde_json::to_value(described.build()).unwrap_or_default();
    tidy(&mut described);
    if let Some(shapes) = described["components"]["schemas"].as_object_mut() {
        shapes.extend(documents());
    }
    described
}

const ABOUT: &str = "Public-safety advisories: written, agreed to by two people, published in one instant. What everybody \
    can read needs no credentials, allows every site's scripts (CORS `*`) and ignores queries unless one is described. What \
    editors do is below `/api/v1`, with `Authorization: Bearer fw_…`. Errors there are problem documents (RFC 9457) whose \
    `type` is an address that explains it. Every POST takes an `Idempotency-Key`: the same key and request give the same \
    answer again for 24 hours, and are done once. Unknown parameters and fields are refused. Answers may gain fields: pass \
    over those that you do not know.";

/// The tags in the order of their first operation.
pub(super) fn tags() -> Vec<&'static str> {
    let mut tags: Vec<&'static str> = Vec::new();
    for operation in all() {
        if !tags.contains(&operation.tag) {
            tags.push(operation.tag);
        }
    }
    tags
}

fn paths() -> Paths {
    let mut paths = Paths::new();
    for operation in all() {
        let item = PathItem::new(method(operation.method), described(operation));
        match paths.paths.get_mut(operation.path) {
            Some(known) => known.merge_operations(item),
            None => drop(paths.paths.insert(operation.path.to_owned(), item)),
        }
    }
    paths
}

/// The table knows four; a test holds it against the routers.
fn method(name: &str) -> HttpMethod {
    match name {
        "POST" => HttpMethod::Post,
        "PUT" => HttpMethod::Put,
        "DELETE" => HttpMethod::Delete,
        _ => HttpMethod::Get,
    }
}

fn described(operation: &Operation) -> OperationBuilder {
    let nothing: [&str; 0] = [];
    let token = || SecurityRequirement::new("token", nothing);
    OperationBuilder::new()
        .operation_id(Some(operation.id))
        .tag(operation.tag)
        .summary(Some(operation.summary))
        .description(Some(operation.about))
        .parameters(Some(parameters(operation)))
        .request_body(operation.body.map(|body| sent(&body).build()))
        .responses(responses(operation))
        .securities(Some((operation.side == Side::Editors).then(token)))
}

fn sent(body: &Body) -> RequestBodyBuilder {
    let Body { media, example } = body;
    media.iter().fold(RequestBodyBuilder::new().required(Some(Required::True)), |sent, (media, schema)| {
        let is_json = *media == "application/json";
        let example = is_json.then(|| parsed(example));
        sent.content(*media, ContentBuilder::new().schema(Some(shape(schema))).example(example).build())
    })
}

/// A shape by its name; text where it has none.
pub(super) fn shape(name: &str) -> RefOr<Schema> {
    match name {
        "" => ObjectBuilder::new().schema_type(Type::String).into(),
        name => Ref::from_schema_name(name).into(),
    }
}

/// The data are our own, and a test reads them.
pub(super) fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_default()
}

fn documents() -> Map<String, Value> {
    serde_json::from_str(DOCUMENTS).unwrap_or_default()
}

fn components() -> Components {
    let mut all = Components::new();
    all.schemas.extend(intake::shapes());
    all.schemas.extend(api::shapes());
    let token = "A token, `fw_…`, made by `forewarn token add` or POST /api/v1/tokens.";
    let token = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).description(Some(token)).build();
    all.add_security_scheme("token", SecurityScheme::Http(token));
    for (name, about) in HEADERS {
        let text = ObjectBuilder::new().schema_type(Type::String);
        let header = HeaderBuilder::new().schema(Some(text)).description(Some(*about)).build();
        all.headers.insert((*name).to_owned(), header.into());
    }
    all
}

/// What may be left out is never `null`, neither in answers nor in what is taken, though the derived shape of an `Option`
/// says that it could be; a name is always a text; and a sentence does not end where a line of the source does.
fn tidy(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            let required = members.get("required").cloned().unwrap_or_default();
            let needed =
                |name: &str| required.as_array().is_some_and(|all| all.iter().any(|one| one == name));
            if let Some(Value::Object(properties)) = members.get_mut("properties") {
                properties.iter_mut().filter(|(name, _)| !needed(name)).for_each(|(_, field)| present(field));
            }
            members.shift_remove("propertyNames");
            if let Some(Value::String(about)) = members.get_mut("description") {
                *about = about.replace('\n', " ");
            }
            members.values_mut().for_each(tidy);
        }
        Value::Array(members) => members.iter_mut().for_each(tidy),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The shape of what is there.
fn present(field: &mut Value) {
    let null = json!({"type": "null"});
    if let Some([other, last]) = field["oneOf"].as_array().map(Vec::as_slice)
        && *last == null
    {
        *field = other.clone();
    } else if let Some([word, last]) = field["type"].as_array().map(Vec::as_slice)
        && last == "null"
    {
        field["type"] = word.clone();
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{api, documents, intake};

    #[test]
    fn no_two_shapes_share_a_name() {
        let mut seen = BTreeMap::new();
        for (name, shape) in intake::shapes().into_iter().chain(api::shapes()) {
            let shape = serde_json::to_value(shape).unwrap();
            let first = seen.entry(name.clone()).or_insert_with(|| shape.clone());
            assert_eq!(*first, shape, "{name}");
        }
        let documents = documents();
        assert!(documents.len() > 5);
        let twice: Vec<_> = documents.keys().filter(|name| seen.contains_key(*name)).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }
}
