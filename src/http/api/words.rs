//! Forms that recur in answers and parameters, for their description: the closed sets of words are taken from the values
//! themselves, so that a new value is described before anybody can forget it.

use utoipa::openapi::Ref;
use utoipa::openapi::schema::{Array, ArrayBuilder, Object, ObjectBuilder, SchemaType, Type};

use crate::advisory::{Category, Kind, Message, Occasion, Role, Severity, Significance, Status};
use crate::outreach::Stand;
use crate::store::{Fate, StageName, StateName};

use super::views;

/// A UUID of version 7 in lower case.
const ID: &str = "^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$";

fn among(words: impl IntoIterator<Item = &'static str>) -> Object {
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(words)).build()
}

fn all<T: Copy>(values: &[T], wire: fn(T) -> &'static str) -> Object {
    among(values.iter().map(|value| wire(*value)))
}

fn list(items: Object) -> Array {
    ArrayBuilder::new().items(items).build()
}

fn text(pattern: &str, about: &str) -> Object {
    let text = ObjectBuilder::new().schema_type(Type::String).pattern(Some(pattern));
    text.description(Some(about)).build()
}

pub(super) fn id() -> Object {
    text(ID, "A UUID of version 7 in lower case.")
}

pub(super) fn etag() -> Object {
    text("^\"v[0-9]+\"$", "An ETag, with its quotes: the same for every viewer, another after every step.")
}

pub(super) fn hash() -> Object {
    text("^[0-9a-f]{64}$", "SHA-256 in hexadecimal digits.")
}

pub(super) fn template() -> Object {
    let about = "The id of a prewritten text; then the body holds what is filled in.";
    text("^[a-z0-9]+(-[a-z0-9]+)*$", about)
}

pub(super) fn cursor() -> Object {
    text(ID, "Where the page begins, as `Link` gives it.")
}

pub(super) fn with_draft() -> Object {
    text(ID, "The id of an advisory with a draft.")
}

fn as_draft(about: &str) -> Ref {
    Ref::builder().ref_location_from_schema_name("Draft").description(Some(about)).build()
}

pub(super) fn draft() -> Ref {
    as_draft("As it is written.")
}

pub(super) fn content() -> Ref {
    as_draft("What it says, as a draft.")
}

pub(super) fn state() -> Object {
    all(StateName::ALL, StateName::wire)
}

pub(super) fn stage() -> Object {
    all(StageName::ALL, StageName::wire)
}

pub(super) fn kind() -> Object {
    all(Kind::ALL, Kind::wire)
}

pub(super) fn kinds() -> Array {
    list(kind())
}

pub(super) fn status() -> Object {
    all(Status::ALL, Status::wire)
}

pub(super) fn statuses() -> Array {
    list(status())
}

pub(super) fn severity() -> Object {
    all(Severity::ALL, Severity::wire)
}

pub(super) fn categories() -> Array {
    list(all(Category::ALL, Category::wire))
}

pub(super) fn roles() -> Array {
    list(all(Role::ALL, Role::wire))
}

pub(super) fn occasions() -> Array {
    list(all(Occasion::ALL, Occasion::name))
}

pub(super) fn occasion() -> Object {
    let with_trials = Occasion::ALL.iter().chain([&Occasion::Trial]);
    among(with_trials.map(|occasion| occasion.name()))
}

pub(super) fn fate() -> Object {
    all(Fate::ALL, Fate::name)
}

pub(super) fn placeholder() -> Object {
    among(["text", "date", "time", "choice"])
}

pub(super) fn webhook() -> Object {
    among(["active", "failing", "disabled"])
}

pub(super) fn told() -> Object {
    among(["subscriber", "hub"])
}

pub(super) fn stand() -> Object {
    all(&Stand::ALL, Stand::wire)
}

pub(super) fn stand_filter() -> Object {
    filter("Those alone who stand so.", Stand::ALL.iter().map(|stand| stand.wire()))
}

pub(super) fn message() -> Object {
    all(&[Message::Alert, Message::Update, Message::End, Message::Retract], views::word)
}

pub(super) fn significance() -> Object {
    all(&[Significance::Minor, Significance::Significant], Significance::wire)
}

pub(super) fn grave() -> Object {
    among(["error", "warning"])
}

pub(super) fn review() -> Object {
    among([views::OPEN, views::CLOSED])
}

pub(super) fn open() -> Object {
    among([views::OPEN])
}

pub(super) fn shown() -> Object {
    among(["live", "ended", "retracted"])
}

pub(super) fn scheduled() -> Object {
    among(["scheduled"])
}

/// A filter: the empty word asks for nothing, as an empty field of a form does.
fn filter(about: &str, words: impl IntoIterator<Item = &'static str>) -> Object {
    let words = [""].into_iter().chain(words);
    // Without a type: what is no text at all is refused as a word.
    let any = ObjectBuilder::new().schema_type(SchemaType::AnyValue);
    any.enum_values(Some(words)).description(Some(about)).build()
}

pub(super) fn state_filter() -> Object {
    filter("Only in this state.", StateName::ALL.iter().map(|state| state.wire()))
}

pub(super) fn kind_filter() -> Object {
    filter("Only of this kind.", Kind::ALL.iter().map(|kind| kind.wire()))
}

pub(super) fn review_filter() -> Object {
    filter("`open`: only what was published alone and nobody has looked into since.", [views::OPEN])
}

pub(super) fn severity_filter() -> Object {
    filter("At least this severe.", Severity::ALL.iter().map(|severity| severity.wire()))
}

/// Words with commas between them, or nothing.
fn several(about: &str, words: impl IntoIterator<Item = &'static str>) -> Object {
    let words = words.into_iter().collect::<Vec<_>>().join("|");
    text(&format!("^(({words})(,({words}))*)?$"), about)
}

pub(super) fn several_kinds() -> Object {
    several("`advisory`, `threat-level`.", Kind::ALL.iter().map(|kind| kind.wire()))
}

pub(super) fn several_categories() -> Object {
    several("CAP's categories in lower case.", Category::ALL.iter().map(|category| category.wire()))
}

pub(super) fn several_statuses() -> Object {
    several("`actual` where nothing is said.", Status::ALL.iter().map(|status| status.wire()))
}
