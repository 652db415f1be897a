//! The body of POST and PUT, field for field as the contract writes it; a name it does not know is refused.

use serde::Deserialize;
use utoipa::ToSchema;
use utoipa::openapi::schema::{ArrayBuilder, ObjectBuilder, OneOfBuilder, Schema, Type};

use super::shapes::{LARGEST, Number, Object, Pairs, Value, Whole, present};

/// An advisory as it is written. Every field may be missing and every value may be wrong: what is wrong is listed as a
/// problem, and blocks only submission. An unknown field or a wrong JSON type is refused.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Draft)]
pub(super) struct WireDraft {
    /// `advisory`, which must expire, or `threat-level`, a standing level.
    #[serde(default, deserialize_with = "present")]
    pub(super) kind: Option<String>,
    /// `actual`, `exercise` or `test`.
    #[serde(default, deserialize_with = "present")]
    pub(super) status: Option<String>,
    /// `TLP:CLEAR`: what is public is meant to be.
    #[serde(default, deserialize_with = "present")]
    pub(super) marking: Option<String>,
    /// The default language; the first of `texts` where nothing is said.
    #[serde(default, deserialize_with = "present")]
    pub(super) language: Option<String>,
    /// CAP's categories in lower case.
    #[serde(default)]
    pub(super) category: Vec<String>,
    /// Codes of what happened, by list.
    #[serde(default)]
    #[schema(value_type = BTreeMap<String, String>)]
    pub(super) event_code: Pairs<String>,
    /// CAP's response types in lower camel case.
    #[serde(default)]
    pub(super) response_type: Vec<String>,
    /// CAP's word in lower case.
    #[serde(default, deserialize_with = "present")]
    pub(super) urgency: Option<String>,
    /// CAP's word in lower case.
    #[serde(default, deserialize_with = "present")]
    pub(super) severity: Option<String>,
    /// CAP's word in lower case.
    #[serde(default, deserialize_with = "present")]
    pub(super) certainty: Option<String>,
    /// For whom it is; `public` where nothing is said.
    #[serde(default)]
    pub(super) audience: Vec<String>,
    /// Words by which feeds select, such as `concert`.
    #[serde(default)]
    pub(super) topics: Vec<String>,
    /// From when it holds: RFC 3339 with offset.
    #[serde(default, deserialize_with = "present")]
    pub(super) effective: Option<String>,
    /// When it is expected to begin.
    #[serde(default, deserialize_with = "present")]
    pub(super) onset: Option<String>,
    /// Until when it holds. Every advisory has one.
    #[serde(default, deserialize_with = "present")]
    pub(super) expires: Option<String>,
    /// By when a standing level is looked at again; in place of `expires`.
    #[serde(default, deserialize_with = "present")]
    pub(super) review_by: Option<String>,
    /// When the next word comes.
    #[serde(default, deserialize_with = "present")]
    pub(super) next_update: Option<String>,
    /// Where. Never left out, never "your area".
    #[serde(default)]
    #[schema(value_type = Vec<WireArea>)]
    pub(super) areas: Vec<Object<WireArea>>,
    /// The level of a scheme; a standing level needs it.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<WireLevel>)]
    pub(super) threat_level: Option<Object<WireLevel>>,
    /// By language (BCP 47).
    #[serde(default)]
    #[schema(value_type = BTreeMap<String, WireText>)]
    pub(super) texts: Pairs<Object<WireText>>,
    /// Nobody has to do anything: then no `instruction` is needed.
    #[serde(default, deserialize_with = "present")]
    pub(super) no_action: Option<bool>,
    /// What it rests on.
    #[serde(default)]
    #[schema(value_type = Vec<WireSource>)]
    pub(super) sources: Vec<Object<WireSource>>,
    /// Whom to ask.
    #[serde(default, deserialize_with = "present")]
    pub(super) contact: Option<String>,
    /// What this revision is, where something is published already.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<WireChange>)]
    pub(super) change: Option<Object<WireChange>>,
    /// What is said if it turns out to be wrong, by language; kept ready, never public before.
    #[serde(default)]
    #[schema(value_type = BTreeMap<String, String>)]
    pub(super) retraction: Pairs<String>,
    /// The prewritten text that the draft came from, as it is given back; what departs from it is told.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<WireTemplate>)]
    pub(super) template: Option<Object<WireTemplate>>,
}

/// One area.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = DraftArea)]
pub(super) struct WireArea {
    /// As people say it.
    #[serde(default, deserialize_with = "present")]
    pub(super) name: Option<String>,
    /// ISO 3166-1 alpha-2.
    #[serde(default, deserialize_with = "present")]
    pub(super) country: Option<String>,
    /// Codes by list: `iso3166-1`, `iso3166-2`, `nuts3`.
    #[serde(default)]
    #[schema(value_type = BTreeMap<String, String>)]
    pub(super) codes: Pairs<String>,
    /// All within a distance of a point.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<WireCircle>)]
    pub(super) circle: Option<Object<WireCircle>>,
    // What is said of it stands in `ring`.
    #[serde(default, deserialize_with = "present")]
    #[schema(schema_with = ring)]
    pub(super) polygon: Option<Vec<Vec<Number>>>,
}

/// A point and a distance.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = DraftCircle)]
pub(super) struct WireCircle {
    /// Degrees north.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<f64>, minimum = -9007199254740992_i64, maximum = 9007199254740992_i64)]
    pub(super) lat: Option<Number>,
    /// Degrees east.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<f64>, minimum = -9007199254740992_i64, maximum = 9007199254740992_i64)]
    pub(super) lon: Option<Number>,
    /// Kilometres.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<f64>, minimum = -9007199254740992_i64, maximum = 9007199254740992_i64)]
    pub(super) radius_km: Option<Number>,
}

/// A level of a scheme.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = DraftLevel)]
pub(super) struct WireLevel {
    /// The id of the scheme, such as `at-dsn`.
    #[serde(default, deserialize_with = "present")]
    pub(super) scheme: Option<String>,
    /// The authority's own label.
    #[serde(default, deserialize_with = "present")]
    pub(super) level: Option<String>,
    /// Since when the authority says so: a date.
    #[serde(default, deserialize_with = "present")]
    pub(super) as_of: Option<String>,
    /// Where the authority says so: an address.
    #[serde(default, deserialize_with = "present")]
    pub(super) source: Option<String>,
}

/// The words in one language.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = DraftText)]
pub(super) struct WireText {
    /// What is happening, in a few words.
    #[serde(default, deserialize_with = "present")]
    pub(super) event: Option<String>,
    /// At most 160 characters.
    #[serde(default, deserialize_with = "present")]
    pub(super) headline: Option<String>,
    /// Who speaks, what, where, until when.
    #[serde(default, deserialize_with = "present")]
    pub(super) summary: Option<String>,
    /// More, for those who read on.
    #[serde(default, deserialize_with = "present")]
    pub(super) description: Option<String>,
    /// What to do, one action each.
    #[serde(default)]
    pub(super) instruction: Vec<String>,
}

/// One source.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = DraftSource)]
pub(super) struct WireSource {
    /// Its title.
    #[serde(default, deserialize_with = "present")]
    pub(super) title: Option<String>,
    /// Who published it.
    #[serde(default, deserialize_with = "present")]
    pub(super) publisher: Option<String>,
    /// Its address.
    #[serde(default, deserialize_with = "present")]
    pub(super) url: Option<String>,
    /// A date.
    #[serde(default, deserialize_with = "present")]
    pub(super) published: Option<String>,
    /// A to F; never public.
    #[serde(default, deserialize_with = "present")]
    pub(super) reliability: Option<String>,
    /// 1 to 6; never public.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<i64>, minimum = -9223372036854775808_i64, maximum = 9223372036854775807_i64)]
    pub(super) credibility: Option<Whole>,
}

/// What a revision is.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = DraftChange)]
pub(super) struct WireChange {
    /// `minor` corrects in place and rings nobody; `significant` is told again.
    #[serde(default, deserialize_with = "present")]
    pub(super) significance: Option<String>,
    /// What changed, by language.
    #[serde(default)]
    #[schema(value_type = BTreeMap<String, String>)]
    pub(super) note: Pairs<String>,
}

/// Where the words came from.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = DraftTemplate)]
pub(super) struct WireTemplate {
    /// The id of the prewritten text.
    #[serde(default, deserialize_with = "present")]
    pub(super) id: Option<String>,
    /// Its version.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<i64>, minimum = -9223372036854775808_i64, maximum = 9223372036854775807_i64)]
    pub(super) version: Option<Whole>,
    // What is said of it stands in `values`.
    #[serde(default)]
    #[schema(schema_with = values)]
    pub(super) values: Pairs<Value>,
}

/// Points in degrees, each a list of two.
fn ring() -> Schema {
    let degrees =
        ObjectBuilder::new().schema_type(Type::Number).minimum(Some(-LARGEST)).maximum(Some(LARGEST));
    ArrayBuilder::new()
        .items(ArrayBuilder::new().items(degrees))
        .description(Some("`[[lat, lon], …]`, closed."))
        .into()
}

/// What is filled in.
fn values() -> Schema {
    let text = || ObjectBuilder::new().schema_type(Type::String);
    let texts = ObjectBuilder::new().additional_properties(Some(text()));
    ObjectBuilder::new()
        .additional_properties(Some(Schema::OneOf(OneOfBuilder::new().item(text()).item(texts).build())))
        .description(Some("What was filled in, by placeholder: a text, or texts by language."))
        .into()
}
