//! What a prewritten text leaves open, as fields: its placeholders in the languages that are wanted, and what was typed there.

use chrono::NaiveDateTime;

use crate::advisory::{
    DraftValue, Keyed, Language, Placeholder, PlaceholderKind, Template, TemplateTerm, Zones, length,
};
use crate::intake::Fields;
use crate::render::Words;

use super::super::looking::span;
use super::beginning::english;
use super::field::{Choice, Field, Section, Shape};
use super::sections::{Ground, sections};

/// The field of the languages in which a text is wanted.
pub(super) const LANGUAGES: &str = "languages";

/// The languages that are wanted, in the template's order.
pub(super) fn wanted(template: &Template, fields: &Fields) -> Vec<Language> {
    let languages = template.sheet().languages.iter();
    languages.filter(|language| fields.has(LANGUAGES, language.as_str())).cloned().collect()
}

/// The question for the languages.
pub(super) fn languages(template: &Template, fields: &Fields, words: &Words) -> Field {
    let choice = |language: &Language| Choice {
        value: language.to_string(),
        text: words.own_name(language),
        hint: String::new(),
        chosen: fields.has(LANGUAGES, language.as_str()),
    };
    let all = template.sheet().languages.iter().map(choice).collect();
    Field::new(LANGUAGES, "Languages", Shape::Several(all))
        .hint("In which it is to be published; what stands in the others is kept here and not used")
}

/// The clocks on which hours are read, in words.
pub(super) fn clocks(zone: Option<&str>) -> String {
    match zone {
        Some(zone) => format!("On the clocks of {}", zone.replace('_', " ")),
        None => "On the clocks of the place that is chosen under “Where”".to_owned(),
    }
}

/// The fields of the placeholders, with what was typed; those of a language that is not wanted are put away.
pub(super) fn values(template: &Template, fields: &Fields, words: &Words, zone: Option<&str>) -> Vec<Field> {
    let languages = wanted(template, fields);
    let all = template.sheet().placeholders.iter();
    let mut all: Vec<_> = all.flat_map(|one| fields_for(one, template, words, zone)).collect();
    for field in &mut all {
        field.value = fields.get(&field.id).to_owned();
        field.away = !field.lang.is_empty() && !languages.iter().any(|own| own.as_str() == field.lang);
        if let Shape::Pick(choices) = &mut field.shape {
            choices.iter_mut().for_each(|choice| choice.chosen = choice.value == field.value);
        }
        if let Some(count) = &mut field.count {
            count.now = length(&field.value);
        }
    }
    all
}

/// One field, or one for each language where the words may differ.
fn fields_for(
    placeholder: &Placeholder,
    template: &Template,
    words: &Words,
    zone: Option<&str>,
) -> Vec<Field> {
    let Placeholder { name, kind, label, hint, sample: _ } = placeholder;
    let (label, hint) = (english(label), english(hint));
    let id = format!("value.{name}");
    match kind {
        PlaceholderKind::Text { max_chars, translated: true } => {
            let languages = template.sheet().languages.iter();
            let each = languages.map(|language| {
                let tongue = words.own_name(language);
                Field::new(format!("{id}.{language}"), format!("{label} ({tongue})"), Shape::Line("text"))
                    .hint(hint.clone())
                    .lang(language.as_str())
                    .most(*max_chars)
            });
            each.collect()
        }
        PlaceholderKind::Text { max_chars, translated: false } => {
            vec![Field::new(id, label, Shape::Line("text")).hint(hint).most(*max_chars)]
        }
        PlaceholderKind::Date => vec![Field::new(id, label, Shape::Line("date")).hint(hint)],
        PlaceholderKind::Time => {
            let hint = if hint.is_empty() { clocks(zone) } else { format!("{hint}. {}", clocks(zone)) };
            vec![Field::new(id, label, Shape::Line("datetime-local")).hint(hint)]
        }
        PlaceholderKind::Choice(choices) => {
            let choice = |choice: &crate::advisory::Choice| Choice {
                value: choice.value.clone(),
                text: english(&choice.texts),
                hint: String::new(),
                chosen: false,
            };
            let all = super::choices::or_none("Choose", choices.iter().map(choice).collect());
            vec![Field::new(id, label, Shape::Pick(all)).hint(hint)]
        }
    }
}

/// Of the whole form, what the template leaves open. Where it holds is asked before when: the place says on which clocks
/// hours are read.
pub(super) fn left_open(template: &Template, ground: &Ground, zone: Option<&str>) -> Vec<Section> {
    let offered: Vec<_> = template.fields().map(|(name, _)| name).collect();
    let open = |field: &Field| {
        let first = field.id.split('.').next().unwrap_or_default();
        offered.contains(&first) || first == "add"
    };
    let mut all = sections(ground);
    for section in &mut all {
        section.fields.retain(open);
        section.groups.retain(|group| group.fields.iter().any(open));
        section.hint = "";
    }
    all.retain(|section| {
        let asked = !section.fields.is_empty() || section.id == "places";
        let sources = section.id == "sources" && offered.contains(&"sources");
        (asked || sources) && (section.id != "level" || offered.contains(&"threat_level"))
    });
    all.sort_by_key(|section| match section.id {
        "mode" => 0,
        "places" => 1,
        "times" => 2,
        _ => 3,
    });
    for field in all.iter_mut().filter(|section| section.id == "times").flat_map(Section::fields_mut) {
        let more = match field.id.as_str() {
            "effective" => "; empty: from now on".to_owned(),
            "expires" | "review_by" => format!("; empty: {}", holds(template)),
            _ => String::new(),
        };
        field.hint = format!("{}{more}", clocks(zone));
    }
    all
}

/// How long it holds where nothing is said: `6 hours`, or `3 hours after “When it was to begin”`.
fn holds(template: &Template) -> String {
    let sheet = template.sheet();
    let (TemplateTerm::Expires(term) | TemplateTerm::ReviewBy(term)) = sheet.term;
    let times = sheet.placeholders.iter().filter(|one| sheet.outlasts.contains(&one.name));
    let times: Vec<_> = times.map(|one| format!("“{}”", english(&one.label))).collect();
    match times.as_slice() {
        [] => span(term),
        [one] => format!("{} after {one}", span(term)),
        several => format!("{} after the later of {}", span(term), several.join(" and ")),
    }
}

/// What was filled in, for these languages; hours on the clocks of `zone`. What is no day and hour stays as it was typed.
pub(super) fn given(
    template: &Template,
    fields: &Fields,
    languages: &[Language],
    (zone, zones): (Option<&str>, &Zones),
) -> Keyed<DraftValue> {
    let mut values = Vec::new();
    for Placeholder { name, kind, label: _, hint: _, sample: _ } in &template.sheet().placeholders {
        let id = format!("value.{name}");
        let typed = |id: &str| Some(fields.get(id)).filter(|text| !text.trim().is_empty()).map(str::to_owned);
        let value = match kind {
            PlaceholderKind::Text { max_chars: _, translated: true } => {
                let each = languages
                    .iter()
                    .filter_map(|language| Some((language.to_string(), typed(&format!("{id}.{language}"))?)));
                let given: Keyed<String> = each.collect();
                (!given.is_empty()).then_some(DraftValue::ByLanguage(given))
            }
            PlaceholderKind::Time => typed(&id).zip(zone).map(|(raw, zone)| {
                let local = NaiveDateTime::parse_from_str(&raw, "%Y-%m-%dT%H:%M").ok();
                let at = local.and_then(|local| zones.resolve(zone, local));
                DraftValue::Same(at.map_or(raw, |at| at.to_rfc3339()))
            }),
            PlaceholderKind::Text { max_chars: _, translated: false }
            | PlaceholderKind::Date
            | PlaceholderKind::Choice(_) => typed(&id).map(DraftValue::Same),
        };
        values.extend(value.map(|value| (name.clone(), value)));
    }
    values
}

/// The field at which a fault of filling is told; one for each language where none of them was filled in.
pub(super) fn places(pointer: &str, template: &Template, languages: &[Language]) -> Vec<String> {
    let parts: Vec<_> = pointer.split('/').filter(|part| !part.is_empty()).collect();
    let named = |name: &&str| template.sheet().placeholders.iter().any(|one| one.name == **name);
    let Some(at) = parts.iter().position(named) else {
        let place = match parts.first() {
            Some(&"areas") => "add.country",
            Some(&"sources") => "sources.0.title",
            Some(&"threat_level") => "threat_level.scheme",
            Some(first) => first,
            None => "content",
        };
        return vec![place.to_owned()];
    };
    let (name, language) = (parts[at], parts.get(at + 1));
    let found = template.sheet().placeholders.iter().find(|one| one.name == name);
    let translated =
        found.is_some_and(|one| matches!(one.kind, PlaceholderKind::Text { max_chars: _, translated: true }));
    match (translated, language) {
        (true, Some(language)) => vec![format!("value.{name}.{language}")],
        (true, None) => languages.iter().map(|language| format!("value.{name}.{language}")).collect(),
        (false, _) => vec![format!("value.{name}")],
    }
}
