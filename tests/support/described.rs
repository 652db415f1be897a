//! Every JSON answer that any test hears is held against the description: its status is told of, every required field is
//! there, nothing stands in it that is not described, and each thing is of its kind and one of its words.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde_json::Value;

use super::answer::Answer;

static DESCRIPTION: LazyLock<Value> = LazyLock::new(forewarn::http::docs::openapi);

/// Fails where the answer is not as described; what stands at no described address is nobody's promise.
#[track_caller]
pub(crate) fn hold(method: &str, path: &str, answer: &Answer) {
    let Some(operation) = operation(method, path.split('?').next().unwrap()) else { return };
    let responses = &operation["responses"];
    let status = answer.status.to_string();
    assert!(responses[&status].is_object(), "{method} {path}: {status} is not described: {}", answer.text());
    let media = answer.header("content-type");
    let content = &responses[&status]["content"];
    if answer.bytes.is_empty() {
        return;
    }
    let described = content.get(media).or(content.get("*/*"));
    let Some(described) = described else { panic!("{method} {path}: {status} as {media} is not described") };
    let schema = &described["schema"];
    if media.contains("json") {
        let found = whole(schema, &answer.json(), "");
        assert!(found.is_ok(), "{method} {path}: {}: {}", found.unwrap_err(), answer.text());
    }
}

/// The operation at an address; one that is written out goes before one with parts.
fn operation(method: &str, path: &str) -> Option<&'static Value> {
    let paths = DESCRIPTION["paths"].as_object().unwrap();
    let fitting = paths.keys().filter(|template| fits(template, path));
    let template = fitting.min_by_key(|template| template.matches('{').count())?;
    paths[template].get(method.to_lowercase())
}

/// Whether a template of the description has this address; no part holds a slash or a dot.
fn fits(template: &str, path: &str) -> bool {
    let (mut rest, mut pieces) = (path, template.split(['{', '}']));
    let Some(after) = pieces.next().and_then(|first| rest.strip_prefix(first)) else { return false };
    rest = after;
    while let (Some(_), Some(literal)) = (pieces.next(), pieces.next()) {
        let part = rest.find(['/', '.']).unwrap_or(rest.len());
        match rest.get(part..).and_then(|after| after.strip_prefix(literal)).filter(|_| part > 0) {
            Some(after) => rest = after,
            None => return false,
        }
    }
    rest.is_empty()
}

/// A value as a schema says, with nothing beside.
fn whole(schema: &Value, value: &Value, at: &str) -> Result<(), String> {
    let names = known(schema, value, at)?;
    let beside = value.as_object().into_iter().flat_map(|object| object.keys());
    match beside.into_iter().find(|name| names.as_ref().is_some_and(|names| !names.contains(*name))) {
        Some(name) => Err(format!("{at}/{name} is not described")),
        None => Ok(()),
    }
}

/// The names that a schema knows of a value's members; `None` where it takes all.
fn known(schema: &Value, value: &Value, at: &str) -> Result<Option<BTreeSet<String>>, String> {
    let no = |why: String| Err(format!("{at}: {why}"));
    if let Some(name) = schema["$ref"].as_str().and_then(|place| place.rsplit('/').next()) {
        let shape = &DESCRIPTION["components"]["schemas"][name];
        assert!(shape.is_object(), "there is no shape {name}");
        return known(shape, value, at);
    }
    if let Some(kind) = schema.get("type").filter(|kind| !is(kind, value)) {
        return no(format!("{value} is no {kind}"));
    }
    if schema["enum"].as_array().is_some_and(|words| !words.contains(value))
        || schema.get("const").is_some_and(|only| only != value)
    {
        return no(format!("{value} is none of the words"));
    }
    for name in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if value.get(name).is_none() {
            return no(format!("{name} is missing"));
        }
    }
    for (n, item) in value.as_array().into_iter().flatten().enumerate() {
        whole(&schema["items"], item, &format!("{at}/{n}"))?;
    }
    let mut names = BTreeSet::new();
    for (name, member) in value.as_object().into_iter().flatten() {
        let described = schema["properties"].get(name).or(schema.get("additionalProperties"));
        if let Some(described) = described.filter(|described| described.is_object()) {
            whole(described, member, &format!("{at}/{name}"))?;
            names.insert(name.clone());
        }
    }
    together(schema, value, at, names)
}

/// The same, with what the parts of a schema know.
fn together(
    schema: &Value,
    value: &Value,
    at: &str,
    mut names: BTreeSet<String>,
) -> Result<Option<BTreeSet<String>>, String> {
    for part in schema["allOf"].as_array().into_iter().flatten() {
        match known(part, value, at)? {
            Some(more) => names.extend(more),
            None => return Ok(None),
        }
    }
    if let Some(kinds) = schema["oneOf"].as_array() {
        let tried: Vec<_> = kinds.iter().map(|kind| known(kind, value, at)).collect();
        let mut fitting = tried.iter().flatten();
        match (fitting.next(), fitting.next()) {
            (Some(Some(more)), None) => names.extend(more.iter().cloned()),
            (Some(None), None) => return Ok(None),
            (_, Some(_)) => return Err(format!("{at}: it is more than one of what it can be")),
            (None, None) => return Err(format!("{at}: it is nothing that it can be: {tried:?}")),
        }
    }
    let says = ["properties", "allOf", "oneOf", "additionalProperties"];
    Ok(says.iter().any(|keyword| schema.get(keyword).is_some()).then_some(names))
}

fn is(kind: &Value, value: &Value) -> bool {
    match kind.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("number") => value.is_number(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("null") => value.is_null(),
        Some(_) => false,
        None => kind.as_array().into_iter().flatten().any(|kind| is(kind, value)),
    }
}
