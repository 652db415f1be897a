//! What is new in a draft that came from a template: what was filled in, or where the words are not the template's any more.

use crate::advisory::{
    Compared, Draft, DraftValue, Filling, Language, Placeholder, PlaceholderKind, Template, TemplateTerm,
};

use super::super::state::Pages;
use super::super::writing::english;
use super::difference::{Changed, difference};
use super::lines::{Line, told};
use super::moments::Moments;

/// A draft held against its template.
pub(in crate::http::desk) struct Prewritten {
    /// What people call the template.
    pub(in crate::http::desk) name: String,
    /// The words were agreed to beforehand, and nothing else is new than what was filled in.
    pub(in crate::http::desk) only: bool,
    /// What was filled in, each with its label.
    pub(in crate::http::desk) filled: Vec<Line>,
    /// Words that are not the template's, against those that it makes.
    pub(in crate::http::desk) changed: Vec<Changed>,
    /// What else is other than was agreed to beforehand, as sentences.
    pub(in crate::http::desk) also: Vec<String>,
}

impl Prewritten {
    /// `None` where the draft came from no template.
    pub(in crate::http::desk) fn of(pages: &Pages, draft: &Draft, moments: &Moments) -> Option<Self> {
        let compared = pages.desk.compared(draft)?;
        let setting = pages.desk.setting();
        let template = pages.desk.template(&compared.id).ok();
        let all = told(draft, setting, moments);
        let filled_in = |filling: &Filling| -> Vec<Line> {
            let Filling { name, pointers: _, value } = filling;
            match (value, &template) {
                (Some(value), Some(template)) => given(name, value, template, pages, moments),
                (Some(_) | None, _) => all.iter().filter(|line| belongs(&line.key, name)).cloned().collect(),
            }
        };
        let filled = compared.fill.iter().flat_map(filled_in).collect();
        let made = compared.made.as_ref().map(|made| told(made, setting, moments));
        let departs = !compared.departed.is_empty();
        let changed = made.filter(|_| departs).map(|made| difference(&made, &all));
        Some(Self {
            name: template
                .as_ref()
                .map_or_else(|| compared.id.clone(), |found| english(&found.sheet().names)),
            only: compared.only_filled(),
            filled,
            changed: changed.unwrap_or_default(),
            also: also(&compared, template.as_ref()),
        })
    }
}

/// Whether a line tells a field of the draft, or something within it.
fn belongs(key: &str, field: &str) -> bool {
    key.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// A value as it stands in the texts.
fn given(name: &str, value: &DraftValue, template: &Template, pages: &Pages, moments: &Moments) -> Vec<Line> {
    let placeholder = template.sheet().placeholders.iter().find(|one| one.name == name);
    let label = placeholder.map_or_else(|| name.to_owned(), |one| english(&one.label));
    let line = |label: String, value: String, lang: &str| Line {
        key: format!("value.{name}"),
        field: String::new(),
        label,
        value,
        lang: lang.to_owned(),
    };
    match value {
        DraftValue::Same(text) => vec![line(label, same(text, placeholder, moments), "")],
        DraftValue::ByLanguage(texts) => {
            let each = texts.iter().map(|(tag, text)| {
                let tongue = Language::parse(tag).map(|own| pages.desk.setting().words.own_name(&own));
                line(format!("{label} ({})", tongue.unwrap_or_else(|_| tag.clone())), text.clone(), tag)
            });
            each.collect()
        }
    }
}

/// One value for all languages: a prepared wording by its English, an hour as people read it.
fn same(text: &str, placeholder: Option<&Placeholder>, moments: &Moments) -> String {
    match placeholder.map(|one| &one.kind) {
        Some(PlaceholderKind::Choice(choices)) => {
            let chosen = choices.iter().find(|choice| choice.value == text);
            chosen.map_or_else(|| text.to_owned(), |choice| english(&choice.texts))
        }
        Some(PlaceholderKind::Time) => moments.written(text),
        Some(PlaceholderKind::Text { max_chars: _, translated: _ } | PlaceholderKind::Date) | None => {
            text.to_owned()
        }
    }
}

/// What no comparison of words shows.
fn also(compared: &Compared, template: Option<&Template>) -> Vec<String> {
    let told = compared.departed.iter().filter_map(|pointer| match pointer.as_str() {
        "/template/id" => Some("There is no such template any more: all of it is to be read.".to_owned()),
        "/template/version" => {
            Some("The template has been changed since: all of it is to be read.".to_owned())
        }
        "/expires" | "/review_by" => {
            let (TemplateTerm::Expires(term) | TemplateTerm::ReviewBy(term)) = template?.sheet().term;
            let most = super::moments::span(term);
            Some(format!("It holds longer than was agreed to with these words: {most} at the most."))
        }
        pointer => {
            let name = pointer.strip_prefix("/template/values/")?;
            Some(format!("What was filled in for “{name}” is not of the kind that the template takes."))
        }
    });
    let mut told: Vec<_> = told.collect();
    if compared.departed.is_empty() && !compared.preapproved {
        told.push(
            "The words of this template were not agreed to beforehand: all of it is to be read.".to_owned(),
        );
    }
    told
}
