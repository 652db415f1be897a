//! The description as OpenAPI 3.1 (spec.openapis.org/oas/v3.1.1): one document, the same wherever the service runs.

use serde_json::{Map, Value, json};

use crate::http::api::Sort;

use super::editors::{EDITORS, ID};
use super::operation::{Body, Gives, Matching, Operation, Side};
use super::readers::READERS;

/// Shapes of bodies and answers, by name.
const SCHEMAS: &str = include_str!("../../../templates/docs/schemas.json");

/// Every operation there is.
pub(super) fn all() -> impl Iterator<Item = &'static Operation> {
    EDITORS.iter().chain(READERS)
}

/// The whole description.
#[must_use]
pub fn openapi() -> Value {
    let mut paths = Map::new();
    for operation in all() {
        let path = paths.entry(operation.path).or_insert_with(|| json!({}));
        path[operation.method.to_lowercase()] = described(operation);
    }
    let tags: Vec<_> = tags().into_iter().map(|name| json!({"name": name})).collect();
    json!({
        "openapi": "3.1.1",
        "info": {
            "title": "Forewarn",
            "version": env!("CARGO_PKG_VERSION"),
            "summary": "Public-safety advisories: written, agreed to by two people, published in one instant",
            "description": ABOUT,
            "license": {"name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0"},
        },
        "servers": [{"url": "/"}],
        "tags": tags,
        "paths": paths,
        "components": {
            "schemas": parsed(SCHEMAS),
            "headers": headers(),
            "securitySchemes": {"token": {
                "type": "http", "scheme": "bearer", "description": "A token, `fw_…`, made by `forewarn token add` or POST /api/v1/tokens."
            }},
        },
    })
}

const ABOUT: &str = "What everybody can read needs no credentials, allows every site's scripts (CORS `*`) and ignores queries \
    unless one is described. What editors do is below `/api/v1`, with `Authorization: Bearer fw_…`. Errors there are problem documents (RFC \
    9457) whose `type` is an address that explains it. Every POST takes an `Idempotency-Key`: the same key and request give \
    the same answer again for 24 hours, and are done once. Unknown parameters and fields are refused.";

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

fn described(operation: &Operation) -> Value {
    let mut described = json!({
        "operationId": operation.id,
        "tags": [operation.tag],
        "summary": operation.summary,
        "description": operation.about,
        "parameters": parameters(operation),
        "responses": responses(operation),
        "security": if operation.side == Side::Editors { json!([{"token": []}]) } else { json!([]) },
    });
    if let Some(Body { media, example }) = operation.body {
        let content = media.iter().map(|(media, schema)| (*media, schema_of(schema)));
        let mut content: Map<String, Value> =
            content.map(|(media, schema)| (media.to_owned(), json!({"schema": schema}))).collect();
        if let Some(json) = content.get_mut("application/json") {
            json["example"] = parsed(example);
        }
        described["requestBody"] = json!({"required": true, "content": content});
    }
    described
}

fn schema_of(name: &str) -> Value {
    match name {
        "" => json!({"type": "string"}),
        name => json!({"$ref": format!("#/components/schemas/{name}")}),
    }
}

/// The data are our own, and a test reads them.
fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_default()
}

fn parameters(operation: &Operation) -> Vec<Value> {
    let names = operation.path.split('{').skip(1).filter_map(|rest| rest.split('}').next());
    let path = names.map(|name| {
        let (about, schema) = part(operation.path, name);
        json!({"name": name, "in": "path", "required": true, "description": about, "schema": parsed(schema)})
    });
    let query = operation.query.iter().map(|parameter| {
        json!({"name": parameter.name, "in": "query", "description": parameter.about,
            "required": is_needed(parameter.name), "schema": parsed(parameter.schema)})
    });
    let header = |name: &str, about: &str, required: bool, schema: Value| {
        json!({"name": name, "in": "header", "description": about,
        "required": required, "schema": schema})
    };
    let mut all: Vec<_> = path.chain(query).collect();
    if operation.side == Side::Editors && operation.method == "POST" {
        let about = "Names this request: repeated with the same key it is answered the same, and done once.";
        let schema = json!({"type": "string", "maxLength": 257, "pattern": "^(\"[ !#-\\[\\]-~]{1,255}\"|[A-Za-z0-9._~:-]{1,255})$"});
        all.push(header("Idempotency-Key", about, false, schema));
    }
    if operation.matching != Matching::No {
        let about = "The ETag of what was read: refused where it is another by now.";
        let schema = json!({"type": "string", "pattern": "^(\\*|\"v[0-9]{1,18}\")$", "examples": ["*"]});
        all.push(header("If-Match", about, operation.matching == Matching::Needed, schema));
    }
    all
}

/// A place has two coordinates, and oEmbed is about a link; nothing else is asked for without a default.
fn is_needed(name: &str) -> bool {
    matches!(name, "lat" | "lon" | "url")
}

/// What stands in an address, by its name there.
fn part(path: &str, name: &str) -> (&'static str, &'static str) {
    match name {
        "id" if path.contains("/templates/") => {
            ("The id of a template.", r#"{"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}"#)
        }
        "id" if path.contains("/deliveries/") => {
            ("The id of a message.", r#"{"type": "string", "minLength": 1}"#)
        }
        "name" if path.contains("/webhooks/") => {
            ("The name of a webhook.", r#"{"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}"#)
        }
        "version" => {
            ("A version of the component.", r#"{"type": "string", "pattern": "^[0-9]+(\\.[0-9]+)*$"}"#)
        }
        "file" => {
            ("The name of a file.", r#"{"type": "string", "pattern": "^[A-Za-z0-9_-]+(\\.[A-Za-z0-9]+)*$"}"#)
        }
        "id" => ("The id of an advisory.", ID),
        "n" => ("The number of a revision.", r#"{"type": "string", "pattern": "^[1-9][0-9]{0,8}$"}"#),
        "feed" => (
            "The name of a feed.",
            r#"{"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 64, "not": {"const": "near"}}"#,
        ),
        "lang" => {
            ("A language (BCP 47).", r#"{"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"}"#)
        }
        "volume" => (
            "A month and, where it has several, a part.",
            r#"{"type": "string", "pattern": "^[0-9]{6}(-[0-9]+)?$"}"#,
        ),
        "token" => ("The public part of a token.", r#"{"type": "string", "pattern": "^[0-9A-Za-z]{8}$"}"#),
        "name" => ("The name of a person.", r#"{"type": "string", "minLength": 1, "maxLength": 80}"#),
        _ => ("", r#"{"type": "string"}"#),
    }
}

fn responses(operation: &Operation) -> Value {
    let mut responses = Map::new();
    let Gives { status, about, media, schema, headers } = operation.gives;
    let mut named: Map<String, Value> = headers.iter().map(|name| named_header(name)).collect();
    if operation.side == Side::Editors {
        named.extend(ALWAYS.iter().map(|name| named_header(name)));
        if operation.method == "POST" {
            named.extend([named_header("Idempotency-Replayed")]);
        }
    }
    let schema_of = |name: &str| match name {
        // Described by a standard of its own.
        "" if media.ends_with("json") => json!({"type": "object"}),
        name => schema_of(name),
    };
    let content = json!({media: {"schema": schema_of(schema)}});
    let mut answer = json!({"description": about, "headers": named, "content": content});
    if schema == "Advisory" && status == 201 {
        answer["links"] = onward();
    }
    responses.insert(status.to_string(), answer);
    match operation.side {
        Side::Editors => responses.extend(problems(operation)),
        Side::Readers => responses.extend(small(operation)),
    }
    Value::Object(responses)
}

/// From an advisory that was made to all that can be done with it.
fn onward() -> Value {
    let about_it = EDITORS.iter().filter(|next| next.path.starts_with("/api/v1/advisories/{id}"));
    let link = |next: &Operation| {
        (next.id.to_owned(), json!({"operationId": next.id, "parameters": {"id": "$response.body#/id"}}))
    };
    Value::Object(about_it.map(link).collect())
}

/// What the wire says to readers in a line of plain text.
fn small(operation: &Operation) -> Vec<(String, Value)> {
    let plain = |about: &str| {
        let content = json!({"text/plain; charset=utf-8": {"schema": {"type": "string"}}});
        json!({"description": about, "content": content})
    };
    let mut all = vec![
        ("400".to_owned(), plain("The request, its host or its parameters cannot be read.")),
        ("404".to_owned(), plain("There is nothing here.")),
        ("421".to_owned(), plain("This host is not ours.")),
        ("503".to_owned(), plain("Not now; `Retry-After` says when.")),
    ];
    if operation.gives.headers.contains(&"ETag") {
        all.push((
            "304".to_owned(),
            json!({"description": "Unchanged since the validators that came with the request."}),
        ));
        all.push(("412".to_owned(), plain("A precondition that came with the request does not hold.")));
    }
    if operation.path.contains("{feed}") {
        all.push(("410".to_owned(), plain("This feed was taken down for good.")));
        all.push((
            "303".to_owned(),
            json!({"description": "A browser that navigates here is sent to the feed's page."}),
        ));
    }
    all
}

/// By status, every sort of problem.
fn problems(operation: &Operation) -> Vec<(String, Value)> {
    let mut by_status: Vec<(u16, Vec<Sort>)> = Vec::new();
    for sort in operation.problems() {
        let status = sort.about().1.as_u16();
        match by_status.last_mut().filter(|(last, _)| *last == status) {
            Some((_, sorts)) => sorts.push(sort),
            None => by_status.push((status, vec![sort])),
        }
    }
    let described = |(status, sorts): (u16, Vec<Sort>)| {
        let sentences = sorts.iter().map(|sort| {
            let (name, _, title) = sort.about();
            format!("[{title}](/problems/{name})")
        });
        let mut headers: Map<String, Value> = [named_header("X-Request-Id")].into_iter().collect();
        let mut when = |so: bool, name: &str| headers.extend(Some(named_header(name)).filter(|_| so));
        when(matches!(status, 429 | 503) || sorts.contains(&Sort::UnderWay), "Retry-After");
        when(status == 412, "ETag");
        when(status == 401, "WWW-Authenticate");
        let content = json!({"application/problem+json": {"schema": schema_of("Problem")}});
        let about = sentences.collect::<Vec<_>>().join("; ");
        (status.to_string(), json!({"description": about, "headers": headers, "content": content}))
    };
    by_status.into_iter().map(described).collect()
}

/// Headers of every answer of the API.
const ALWAYS: &[&str] = &["X-Request-Id", "RateLimit", "RateLimit-Policy"];

fn named_header(name: &str) -> (String, Value) {
    (name.to_owned(), json!({"$ref": format!("#/components/headers/{name}")}))
}

fn headers() -> Value {
    let text = |about: &str| json!({"description": about, "schema": {"type": "string"}});
    json!({
        "ETag": text("Known by which bytes or which version: the same for every viewer, another after every step."),
        "Location": text("Where what was made is."),
        "Link": text("RFC 8288: `rel=\"next\"` is the next page, `rel=\"first\"` the first."),
        "Last-Modified": text("The first whole second after the last change; left out until it has begun."),
        "Cache-Control": text("How long it may be kept."),
        "Retry-After": text("Seconds to wait."),
        "WWW-Authenticate": text("RFC 6750."),
        "X-Request-Id": text("Under this id the request stands in the log. It is made here and never taken from outside."),
        "RateLimit": text("What is left: draft-ietf-httpapi-ratelimit-headers."),
        "RateLimit-Policy": text("How much a token has."),
        "Idempotency-Replayed": text("`true` where this was answered before and is only said again."),
    })
}
