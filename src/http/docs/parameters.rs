//! What a call is told beside its body: parts of its address, its query, and the headers that it heeds.

use serde_json::json;
use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{Object, Required};

use crate::http::api;

use super::operation::{Matching, Operation, Side};

/// A UUID of version 7 in lower case.
const ID: &str = "^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$";

/// Words of lower-case letters and digits with hyphens between them.
const SLUG: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";

/// All of them, in order.
pub(super) fn parameters(operation: &Operation) -> Vec<Parameter> {
    let names = operation.path.split('{').skip(1).filter_map(|rest| rest.split('}').next());
    let path = names.map(|name| part(operation.path, name));
    let query = operation.query.iter().map(|asked| {
        let required = if asked.needed { Required::True } else { Required::False };
        one(ParameterIn::Query, asked.name, asked.about, (asked.form)()).required(required).build()
    });
    let mut all: Vec<_> = path.chain(query).collect();
    if operation.side == Side::Editors {
        all.extend(api::query(operation.id));
        if operation.method == "POST" {
            all.push(key());
        }
    }
    match operation.matching {
        Matching::No => {}
        Matching::Heeded => all.push(version(Required::False)),
        Matching::Needed => all.push(version(Required::True)),
    }
    all
}

fn key() -> Parameter {
    let about = "Names this request: repeated with the same key it is answered the same, and done once.";
    let form = text("^(\"[ !#-\\[\\]-~]{1,255}\"|[A-Za-z0-9._~:-]{1,255})$").max_length(Some(257));
    one(ParameterIn::Header, "Idempotency-Key", about, form.build()).required(Required::False).build()
}

fn version(required: Required) -> Parameter {
    let about = "The ETag of what was read: refused where it is another by now.";
    let form = text("^(\\*|\"v[0-9]{1,18}\")$").examples(["*"]);
    one(ParameterIn::Header, "If-Match", about, form.build()).required(required).build()
}

fn one(place: ParameterIn, name: &str, about: &str, form: Object) -> ParameterBuilder {
    ParameterBuilder::new().name(name).parameter_in(place).description(Some(about)).schema(Some(form))
}

/// A text of a form.
pub(super) fn text(pattern: &str) -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String).pattern(Some(pattern))
}

/// What stands in an address, by its name there.
fn part(path: &str, name: &str) -> Parameter {
    let any = || ObjectBuilder::new().schema_type(Type::String);
    let (about, form) = match name {
        "id" if path.contains("/templates/") => ("The id of a template.", text(SLUG)),
        "id" if path.contains("/deliveries/") => ("The id of a message.", any().min_length(Some(1))),
        "id" => ("The id of an advisory.", text(ID)),
        "name" if path.contains("/webhooks/") => ("The name of a webhook.", text(SLUG)),
        "name" => ("The name of a person.", any().min_length(Some(1)).max_length(Some(80))),
        "version" => ("A version of the component.", text("^[0-9]+(\\.[0-9]+)*$")),
        "file" => ("The name of a file.", text("^[A-Za-z0-9_-]+(\\.[A-Za-z0-9]+)*$")),
        "n" => ("The number of a revision.", text("^[1-9][0-9]{0,8}$")),
        // `near` is no feed: it has addresses of its own.
        "feed" => {
            let other = [("not", json!({"const": "near"}))].into_iter().collect();
            ("The name of a feed.", text(SLUG).max_length(Some(64)).extensions(Some(other)))
        }
        "lang" => ("A language (BCP 47).", text("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")),
        "volume" => ("A month and, where it has several, a part.", text("^[0-9]{6}(-[0-9]+)?$")),
        "when" => {
            ("A year, or a month and, where it has several, a part.", text("^[0-9]{4}([0-9]{2}(-[0-9]+)?)?$"))
        }
        "token" => ("The public part of a token.", text("^[0-9A-Za-z]{8}$")),
        _ => ("", any()),
    };
    one(ParameterIn::Path, name, about, form.build()).required(Required::True).build()
}
