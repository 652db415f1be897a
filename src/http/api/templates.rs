//! `GET /templates` and `/templates/{id}`, `POST /advisories?template=`: prewritten texts, and drafts filled from them.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::State;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};

use crate::advisory::{
    Advisory, Choice, Compared, Filling, Fixed, Keyed, Language, Pattern, Placeholder, PlaceholderKind,
    Sheet, Template, TemplateTerm, TemplateText,
};
use crate::desk::{Desk, Fill};
use crate::intake::{read_filling, value_json};

use super::answer::Answer;
use super::asked::{Asked, Nothing, Slug};
use super::caller::Caller;
use super::problem::Problem;
use super::sort::Sort;
use super::state::Api;
use super::words;

/// What `POST /advisories` is asked: an advisory's own body, or what is filled into a template.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct From {
    /// The id of a prewritten text; then the body holds what is filled in.
    #[param(schema_with = words::template)]
    template: Option<String>,
    /// With `template`: the languages to fill in, with commas; all of its where nothing is said.
    #[param(pattern = "^[a-z]{2}(,[a-z]{2})*$")]
    languages: Option<String>,
}

/// The prewritten texts.
#[derive(Serialize, ToSchema)]
#[schema(as = Templates)]
pub(super) struct TemplatesView {
    /// By their ids.
    templates: Vec<BriefView>,
}

/// A prewritten text in few words.
#[derive(Serialize, ToSchema)]
#[schema(as = Brief)]
struct BriefView {
    /// Its name.
    id: String,
    /// Counts its changes.
    version: u32,
    /// Only what is filled in needs to be agreed to.
    preapproved: bool,
    /// In which it is written.
    languages: Vec<String>,
    /// By language.
    name: BTreeMap<String, String>,
    /// When to use it, by language.
    about: BTreeMap<String, String>,
    /// What is to be filled in.
    placeholders: Vec<PlaceholderView>,
    /// Fields of the advisory that it leaves open.
    fields: Vec<FieldView>,
}

/// A prewritten text.
#[derive(Serialize, ToSchema)]
#[schema(as = Template)]
pub(super) struct TemplateView {
    #[serde(flatten)]
    brief: BriefView,
    #[schema(schema_with = words::kind)]
    kind: &'static str,
    /// How long it holds, or until it is looked at again.
    holds_hours: i64,
    /// Times to be filled in from the last of which that counts, where it is later than when it takes effect.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    holds_after: Vec<String>,
    /// CAP's words.
    category: Vec<&'static str>,
    /// Codes of what happened, by list.
    event_code: BTreeMap<String, String>,
    /// CAP's words.
    response_type: Vec<&'static str>,
    /// CAP's word.
    urgency: &'static str,
    /// CAP's word.
    severity: &'static str,
    /// CAP's word.
    certainty: &'static str,
    /// For whom it is.
    audience: Vec<String>,
    /// Words by which feeds select.
    topics: Vec<String>,
    /// Nobody has to do anything.
    no_action: bool,
    /// By language, with placeholders in braces.
    texts: BTreeMap<String, TextView>,
    /// What is said if it turns out to be wrong, by language.
    retraction: BTreeMap<String, String>,
}

/// What is to be filled in.
#[derive(Serialize, ToSchema)]
#[schema(as = Placeholder)]
struct PlaceholderView {
    /// Its name.
    name: String,
    /// What is filled in.
    #[schema(schema_with = words::placeholder)]
    kind: &'static str,
    /// Of a text.
    #[serde(skip_serializing_if = "Option::is_none")]
    max_chars: Option<usize>,
    /// Whether each language needs its own.
    translated: bool,
    /// By language.
    label: BTreeMap<String, String>,
    /// By language.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    hint: BTreeMap<String, String>,
    /// Of a choice.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    choices: Vec<ChoiceView>,
    /// A value that is taken.
    sample: Value,
}

/// One of the values there are.
#[derive(Serialize, ToSchema)]
#[schema(as = Choice)]
struct ChoiceView {
    /// As it is sent.
    value: String,
    /// As it is read, by language.
    texts: BTreeMap<String, String>,
}

/// A field of the advisory that the template leaves to the editor.
#[derive(Serialize, ToSchema)]
#[schema(as = OpenField)]
struct FieldView {
    /// As in a draft.
    name: &'static str,
    /// Whether it cannot be left out.
    required: bool,
}

/// The words in one language.
#[derive(Serialize, ToSchema)]
#[schema(as = TemplateText)]
struct TextView {
    /// What is happening.
    event: String,
    /// The headline.
    headline: String,
    /// The summary.
    summary: String,
    /// More, for those who read on.
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    /// What to do, one action each.
    instruction: Vec<String>,
}

/// What became of a draft's template.
#[derive(Serialize, ToSchema)]
#[schema(as = FromTemplate)]
pub(super) struct ComparedView {
    /// Which.
    id: String,
    /// In which version.
    version: i64,
    /// Whether its words were agreed to beforehand.
    preapproved: bool,
    /// Where the draft is other than the template makes it (RFC 6901).
    departed: Vec<String>,
    /// What was filled in.
    fill: Vec<FillingView>,
}

/// What was filled in for one placeholder.
#[derive(Serialize, ToSchema)]
#[schema(as = Filling)]
struct FillingView {
    /// Of the placeholder.
    name: String,
    /// Where it shows (RFC 6901).
    pointers: Vec<String>,
    /// What was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<Value>,
}

/// `GET /api/v1/templates`: the prewritten texts there are, with what is to be filled in.
pub(super) async fn list(State(api): State<Arc<Api>>, _: Caller, _: Asked<Nothing>) -> Answer {
    let templates = api.desk.templates().iter().map(BriefView::of).collect();
    Answer::of(&TemplatesView { templates })
}

/// `GET /api/v1/templates/{id}`: one of them, with its words.
pub(super) async fn show(
    State(api): State<Arc<Api>>,
    _: Caller,
    Slug(id): Slug,
    _: Asked<Nothing>,
) -> Result<Answer, Problem> {
    Ok(Answer::of(&TemplateView::of(&api.desk.template(&id)?)))
}

impl From {
    /// The template that is asked for, and what is filled into it; `None` for an advisory's own body.
    pub(super) fn filled(self, body: &[u8]) -> Result<Option<(String, Fill)>, Problem> {
        let Self { template, languages } = self;
        let Some(template) = template else {
            let wrong = || Problem::new(Sort::Query, "languages goes with template", "leave languages out");
            return languages.map_or(Ok(None), |_| Err(wrong()));
        };
        let languages = languages.iter().flat_map(|all| all.split(',')).map(|tag| {
            let fix = "give the tags of the template's languages with commas, such as en,de";
            let wrong = |_| Problem::new(Sort::Query, format!("languages: {tag:?} is no language tag"), fix);
            Language::parse(tag.trim()).map_err(wrong)
        });
        let languages = languages.collect::<Result<_, _>>()?;
        let (values, base) = read_filling(body)?;
        Ok(Some((template, Fill { languages, values, base })))
    }
}

impl BriefView {
    fn of(template: &Template) -> Self {
        let sheet = template.sheet();
        Self {
            id: sheet.id.clone(),
            version: sheet.version,
            preapproved: sheet.preapproved,
            languages: sheet.languages.iter().map(Language::to_string).collect(),
            name: by_language(&sheet.names),
            about: by_language(&sheet.about),
            placeholders: sheet.placeholders.iter().map(PlaceholderView::of).collect(),
            fields: template.fields().map(|(name, required)| FieldView { name, required }).collect(),
        }
    }
}

impl TemplateView {
    fn of(template: &Template) -> Self {
        let Sheet {
            id: _,
            version: _,
            preapproved: _,
            languages: _,
            names: _,
            about: _,
            fixed,
            term,
            outlasts,
            placeholders: _,
            texts,
            retraction,
        } = template.sheet();
        let Fixed {
            categories,
            event_codes,
            response_types,
            urgency,
            severity,
            certainty,
            audience,
            topics,
            no_action,
        } = fixed;
        let (TemplateTerm::Expires(holds) | TemplateTerm::ReviewBy(holds)) = term;
        Self {
            brief: BriefView::of(template),
            kind: term.kind().wire(),
            holds_hours: holds.num_hours(),
            holds_after: outlasts.clone(),
            category: categories.iter().map(|value| value.wire()).collect(),
            event_code: event_codes.clone(),
            response_type: response_types.iter().map(|value| value.wire()).collect(),
            urgency: urgency.wire(),
            severity: severity.wire(),
            certainty: certainty.wire(),
            audience: audience.clone(),
            topics: topics.clone(),
            no_action: *no_action,
            texts: texts.iter().map(|(language, text)| (language.to_string(), TextView::of(text))).collect(),
            retraction: by_language(retraction),
        }
    }
}

impl PlaceholderView {
    fn of(placeholder: &Placeholder) -> Self {
        let Placeholder { name, kind, label, hint, sample } = placeholder;
        let (max_chars, translated, choices) = match kind {
            PlaceholderKind::Text { max_chars, translated } => (Some(*max_chars), *translated, Vec::new()),
            PlaceholderKind::Date | PlaceholderKind::Time => (None, false, Vec::new()),
            PlaceholderKind::Choice(choices) => (None, false, choices.iter().map(ChoiceView::of).collect()),
        };
        let (label, hint) = (by_language(label), by_language(hint));
        let kind = placeholder.kind_name();
        Self {
            name: name.clone(),
            kind,
            max_chars,
            translated,
            label,
            hint,
            choices,
            sample: value_json(sample),
        }
    }
}

impl ChoiceView {
    fn of(choice: &Choice) -> Self {
        let Choice { value, texts } = choice;
        Self { value: value.clone(), texts: by_language(texts) }
    }
}

impl TextView {
    fn of(text: &TemplateText) -> Self {
        let TemplateText { event, headline, summary, description, instruction } = text;
        Self {
            event: event.to_string(),
            headline: headline.to_string(),
            summary: summary.to_string(),
            description: description.as_ref().map(Pattern::to_string),
            instruction: instruction.iter().map(Pattern::to_string).collect(),
        }
    }
}

impl ComparedView {
    pub(super) fn of(compared: Compared) -> Self {
        let Compared { id, version, preapproved, departed, fill, made: _ } = compared;
        let fill = fill.into_iter().map(|Filling { name, pointers, value }| FillingView {
            name,
            pointers,
            value: value.as_ref().map(value_json),
        });
        Self { id, version, preapproved, departed, fill: fill.collect() }
    }
}

/// What was prepared to be said if the newest revision turns out to be wrong.
pub(super) fn prepared(desk: &Desk, advisory: &Advisory) -> BTreeMap<String, String> {
    let prepared: Keyed<String> = desk.prepared_retraction(advisory);
    prepared.into_iter().collect()
}

fn by_language<T: ToString>(texts: &BTreeMap<Language, T>) -> BTreeMap<String, String> {
    texts.iter().map(|(language, text)| (language.to_string(), text.to_string())).collect()
}
