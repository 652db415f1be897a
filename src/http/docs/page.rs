//! The description for people: plain pages made of it, without a script, and nothing from elsewhere.

use std::sync::LazyLock;

use askama::Template;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::http::api::Sort;
use crate::render::{OwnLogo, Site};

use super::document::{all, tags};
use super::explained::explained;
use super::operation::{Body, Matching, Operation, Side};

/// The pages' own sheet.
pub(super) const SHEET: &str = include_str!("../../../templates/docs/docs.css");

/// Its address changes with its bytes, so that it may be kept for ever.
static SHEET_PATH: LazyLock<String> = LazyLock::new(|| {
    let digest = Sha256::digest(SHEET.as_bytes());
    let hash: String = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    format!("/docs/docs.{hash}.css")
});

/// What stands around every page: our sheet, and what is the operator's own.
#[derive(Clone)]
struct Around<'a> {
    sheet: String,
    name: &'a str,
    brand: Option<&'a str>,
    logo: Option<&'a OwnLogo>,
}

pub(super) fn sheet_path() -> String {
    SHEET_PATH.clone()
}

#[derive(Template)]
#[template(path = "docs/index.html")]
struct IndexPage<'a> {
    around: Around<'a>,
    groups: Vec<Group>,
}

#[derive(Template)]
#[template(path = "docs/group.html")]
struct GroupPage<'a> {
    around: Around<'a>,
    groups: Vec<Group>,
    here: usize,
}

#[derive(Template)]
#[template(path = "docs/shapes.html")]
struct ShapesPage<'a> {
    around: Around<'a>,
    groups: Vec<Group>,
    shapes: Vec<Shape>,
}

#[derive(Template)]
#[template(path = "docs/problems.html")]
struct ProblemsPage<'a> {
    around: Around<'a>,
    groups: Vec<Group>,
    problems: Vec<Explained>,
}

#[derive(Template)]
#[template(path = "docs/problem.html")]
struct ProblemPage<'a> {
    around: Around<'a>,
    groups: Vec<Group>,
    problem: Explained,
}

/// The operations of one tag.
#[derive(Clone)]
struct Group {
    name: &'static str,
    path: String,
    calls: Vec<Call>,
}

/// One operation.
#[derive(Clone)]
struct Call {
    id: &'static str,
    method: &'static str,
    path: &'static str,
    summary: &'static str,
    about: &'static str,
    parameters: Vec<Field>,
    /// Names of shapes that are sent.
    takes: Vec<&'static str>,
    status: u16,
    gives: &'static str,
    media: &'static str,
    shape: &'static str,
    problems: Vec<(u16, &'static str, &'static str)>,
    curl: String,
}

/// A field of a shape, or a parameter.
#[derive(Clone)]
struct Field {
    name: String,
    kind: String,
    needed: bool,
    about: String,
    /// The shape that it leads to, if to one.
    leads: String,
}

struct Shape {
    name: String,
    about: String,
    fields: Vec<Field>,
}

struct Explained {
    name: &'static str,
    status: u16,
    title: &'static str,
    means: &'static str,
    fix: &'static str,
}

/// Every page with its path; `publisher` is the name of a site that has none of its own.
pub(super) fn pages(description: &Value, site: &Site, publisher: &str) -> Vec<(String, String)> {
    let groups: Vec<Group> = tags().into_iter().map(|tag| group(tag, description)).collect();
    let around = || Around {
        sheet: sheet_path(),
        name: site.name_or(publisher),
        brand: site.brand(),
        logo: site.logo.as_ref(),
    };
    let shown = |page: Result<String, askama::Error>| page.unwrap_or_default();
    let index = shown(IndexPage { around: around(), groups: groups.clone() }.render());
    let mut pages = vec![("/docs".to_owned(), index.clone()), ("/docs/".to_owned(), index)];
    for here in 0..groups.len() {
        let page = GroupPage { around: around(), groups: groups.clone(), here };
        pages.push((groups[here].path.clone(), shown(page.render())));
    }
    let shapes = ShapesPage { around: around(), groups: groups.clone(), shapes: shapes(description) };
    pages.push(("/docs/shapes/".to_owned(), shown(shapes.render())));
    let problems = || Sort::ALL.iter().copied().map(explanation);
    let list = ProblemsPage { around: around(), groups: groups.clone(), problems: problems().collect() };
    pages.push(("/problems/".to_owned(), shown(list.render())));
    for problem in problems() {
        let path = format!("/problems/{}", problem.name);
        pages.push((path, shown(ProblemPage { around: around(), groups: groups.clone(), problem }.render())));
    }
    pages
}

fn explanation(sort: Sort) -> Explained {
    let ((name, status, title), (means, fix)) = (sort.about(), explained(sort));
    Explained { name, status: status.as_u16(), title, means, fix }
}

fn group(tag: &'static str, description: &Value) -> Group {
    let calls = all().filter(|operation| operation.tag == tag).map(|operation| call(operation, description));
    Group { name: tag, path: format!("/docs/{}/", tag.replace(' ', "-")), calls: calls.collect() }
}

fn call(operation: &Operation, description: &Value) -> Call {
    let described = &description["paths"][operation.path][operation.method.to_lowercase()];
    let parameters = described["parameters"].as_array().into_iter().flatten().map(|parameter| Field {
        name: text(&parameter["name"]),
        kind: format!("{}, {}", text(&parameter["in"]), kind(&parameter["schema"]).0),
        needed: parameter["required"] == true,
        about: text(&parameter["description"]),
        leads: String::new(),
    });
    let takes = operation.body.into_iter().flat_map(|body| body.media).map(|(_, schema)| *schema);
    let problems = operation.problems().into_iter().map(|sort| {
        let (name, status, title) = sort.about();
        (status.as_u16(), name, title)
    });
    Call {
        id: operation.id,
        method: operation.method,
        path: operation.path,
        summary: operation.summary,
        about: operation.about,
        parameters: parameters.collect(),
        takes: takes.filter(|schema| !schema.is_empty()).collect(),
        status: operation.gives.status,
        gives: operation.gives.about,
        media: operation.gives.media,
        shape: operation.gives.schema,
        problems: problems.collect(),
        curl: curl(operation),
    }
}

/// A line to be copied; `$SITE` and `$TOKEN` are explained once.
fn curl(operation: &Operation) -> String {
    let path = operation.path.replace("{id}", "$ID").replace("{n}", "1").replace("{feed}", "all");
    let path = path.replace("{lang}", "de").replace("{volume}", "202612");
    let path = path.replace("{name}", "Lin%20Example").replace("{token}", "$PUBLIC_PART");
    let query = if path.contains("near") { "?lat=48.21&lon=16.37" } else { "" };
    let mut line = match (operation.method, operation.id) {
        ("GET", "events") => "curl -N".to_owned(),
        ("GET", _) => "curl".to_owned(),
        (method, _) => format!("curl -X {method}"),
    };
    line.push_str(&format!(" \"$SITE{path}{query}\""));
    if operation.side == Side::Editors {
        line.push_str(" \\\n  -H \"Authorization: Bearer $TOKEN\"");
    }
    if operation.matching == Matching::Needed {
        line.push_str(" \\\n  -H 'If-Match: \"v12\"'");
    }
    if operation.side == Side::Editors && operation.method == "POST" {
        line.push_str(" \\\n  -H \"Idempotency-Key: \\\"$(uuidgen)\\\"\"");
    }
    if let Some(Body { media: _, example }) = operation.body {
        line.push_str(" \\\n  -H 'Content-Type: application/json'");
        let sent = if example.lines().count() > 1 { "@advisory.json" } else { example };
        line.push_str(&format!(" \\\n  -d '{sent}'"));
    }
    line
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn shapes(description: &Value) -> Vec<Shape> {
    let schemas = &description["components"]["schemas"];
    let all = schemas.as_object().into_iter().flatten();
    all.map(|(name, schema)| {
        let fields = whole(schema, schemas).into_iter().flat_map(fields);
        Shape { name: name.clone(), about: text(&schema["description"]), fields: fields.collect() }
    })
    .collect()
}

/// The parts that a schema is made of, or one of which it is.
fn whole<'a>(schema: &'a Value, schemas: &'a Value) -> Vec<&'a Value> {
    if let Some(name) = schema["$ref"].as_str().and_then(|place| place.rsplit('/').next()) {
        return whole(&schemas[name], schemas);
    }
    match schema["allOf"].as_array().or(schema["oneOf"].as_array()) {
        Some(parts) => parts.iter().flat_map(|part| whole(part, schemas)).collect(),
        None => vec![schema],
    }
}

fn fields(schema: &Value) -> Vec<Field> {
    let needed =
        |name: &String| schema["required"].as_array().is_some_and(|all| all.iter().any(|one| one == name));
    let field = |(name, field): (&String, &Value)| {
        let (kind, leads) = kind(field);
        Field { name: name.clone(), kind, needed: needed(name), about: text(&field["description"]), leads }
    };
    schema["properties"].as_object().into_iter().flatten().map(field).collect()
}

/// A schema in few words, and the shape that it leads to.
fn kind(schema: &Value) -> (String, String) {
    if let Some(leads) = schema["$ref"].as_str().and_then(|place| place.rsplit('/').next()) {
        return (leads.to_owned(), leads.to_owned());
    }
    if let Some(words) = schema["enum"].as_array() {
        let words: Vec<_> = words.iter().filter_map(Value::as_str).filter(|word| !word.is_empty()).collect();
        return (words.join(" | "), String::new());
    }
    if let Some(only) = schema.get("const") {
        return (only.to_string(), String::new());
    }
    match schema["type"].as_str() {
        Some("array") => {
            let (inner, leads) = kind(&schema["items"]);
            (format!("list of {inner}"), leads)
        }
        Some("object") if schema["additionalProperties"].is_object() => {
            let (inner, leads) = kind(&schema["additionalProperties"]);
            (format!("names with {inner}"), leads)
        }
        Some("string") if schema["format"] == "date-time" => ("instant".to_owned(), String::new()),
        Some(word) => (word.to_owned(), String::new()),
        None => match schema["oneOf"].as_array() {
            Some(kinds) => {
                let kinds: Vec<_> = kinds.iter().map(|one| kind(one).0).collect();
                (kinds.join(", or "), String::new())
            }
            // One that may be null, or anything.
            None => (schema["type"][0].as_str().unwrap_or("any").to_owned(), String::new()),
        },
    }
}
