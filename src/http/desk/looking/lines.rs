//! A draft as lines of a name and a value: what is checked before it is submitted, compared, and put together again.

use crate::advisory::{Draft, Language};
use crate::intake::{Fields, write_form};
use crate::render::Setting;

use super::super::writing::in_words;
use super::moments::Moments;

/// One line of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::http::desk) struct Line {
    /// The field with its language in place of its number, the same in every version of a draft.
    pub(in crate::http::desk) key: String,
    /// The id of the field on the form.
    pub(in crate::http::desk) field: String,
    pub(in crate::http::desk) label: String,
    pub(in crate::http::desk) value: String,
    /// The language of the value; empty for none in particular.
    pub(in crate::http::desk) lang: String,
}

/// Every line of a draft, in the order of the form. Times stand as they were written.
pub(in crate::http::desk) fn lines(draft: &Draft, setting: &Setting) -> Vec<Line> {
    let fields = write_form(draft, "", &setting.zones);
    let mut lines: Vec<Line> = Vec::new();
    for (name, value) in fields.iter().filter(|(name, _)| seen(name)) {
        let line = line(name, value, &fields, setting);
        match lines.iter_mut().find(|earlier| earlier.key == line.key) {
            Some(earlier) => {
                earlier.value.push_str(", ");
                earlier.value.push_str(value);
            }
            None => lines.push(line),
        }
    }
    lines
}

/// Every line as people read it, times on these clocks.
pub(in crate::http::desk) fn told(draft: &Draft, setting: &Setting, moments: &Moments) -> Vec<Line> {
    lines(draft, setting).into_iter().map(|line| readable(line, moments)).collect()
}

/// Times as people read them, and what is chosen from a list in the words that it is chosen by.
fn readable(line: Line, moments: &Moments) -> Line {
    match line.key.as_str() {
        "effective" | "onset" | "expires" | "review_by" | "next_update" => {
            Line { value: moments.written(&line.value), ..line }
        }
        key => {
            // Of a list, several may be chosen.
            let said = line.value.split(", ").map(|value| in_words(key, value));
            match said.collect::<Option<Vec<_>>>() {
                Some(said) => Line { value: said.join("; "), ..line },
                None => line,
            }
        }
    }
}

/// What tells the place of another field says nothing by itself.
fn seen(name: &str) -> bool {
    let place = name.ends_with(".list") || (name.ends_with(".language") && name.contains('.'));
    let unseen = name == "zone" || name.starts_with("template.");
    !place && !unseen
}

fn line(name: &str, value: &str, fields: &Fields, setting: &Setting) -> Line {
    let parts: Vec<_> = name.split('.').collect();
    let place = |n: &str| n.parse().map_or(0, |n: usize| n + 1);
    let tongue = |list: &str, n: &str| fields.get(&format!("{list}.{n}.language")).to_owned();
    let (key, label, lang) = match parts.as_slice() {
        ["texts", n, field] => {
            let tag = tongue("texts", n);
            (format!("texts.{tag}.{field}"), format!("{}: {}", language(&tag, setting), word(field)), tag)
        }
        ["change", "note", n, _] => {
            let tag = tongue("change.note", n);
            (format!("change.note.{tag}"), format!("{}: what changed", language(&tag, setting)), tag)
        }
        ["retraction", n, _] => {
            let tag = tongue("retraction", n);
            (format!("retraction.{tag}"), format!("{}: prepared retraction", language(&tag, setting)), tag)
        }
        ["areas", n, "codes", m, _] => {
            let list = fields.get(&format!("areas.{n}.codes.{m}.list"));
            (format!("areas.{n}.codes.{list}"), format!("Area {}: {}", place(n), word(list)), String::new())
        }
        ["areas", n, rest @ ..] => {
            (name.to_owned(), format!("Area {}: {}", place(n), word(&rest.join("."))), String::new())
        }
        ["sources", n, field] => {
            (name.to_owned(), format!("Source {}: {}", place(n), word(field)), String::new())
        }
        ["event_code", n, _] => {
            let list = fields.get(&format!("event_code.{n}.list"));
            (format!("event_code.{list}"), format!("Event code ({list})"), String::new())
        }
        _ => (name.to_owned(), word(name).to_owned(), String::new()),
    };
    Line { key, field: name.to_owned(), label, value: value.to_owned(), lang }
}

/// What people call a field of any form of ours.
pub(in crate::http::desk) fn label(name: &str, fields: &Fields, setting: &Setting) -> String {
    let in_language = |words: &str, tag: &str| format!("{words} ({})", language(tag, setting));
    match name.split_once('.') {
        Some(("reason", tag)) if tag.parse::<usize>().is_err() => in_language("Reason", tag),
        Some(("reason", n)) => format!("Why {} does not hold here", fields.get(&format!("code.{n}"))),
        Some(("note", tag)) => in_language("What changed", tag),
        Some(("value", placeholder)) => placeholder.replace(['.', '_'], " "),
        Some(_) | None => match name {
            "reason" => "Reason".to_owned(),
            "finding" => "What you found".to_owned(),
            "document" | "file" => "Document".to_owned(),
            _ => match line(name, "", fields, setting).label {
                // A part that nobody has begun to write has no language yet.
                label if label.starts_with(": ") => label.trim_start_matches(": ").to_owned(),
                label => label,
            },
        },
    }
}

fn language(tag: &str, setting: &Setting) -> String {
    Language::parse(tag).map_or_else(|_| tag.to_owned(), |language| setting.words.own_name(&language))
}

/// The words for a field.
pub(in crate::http::desk) fn word(field: &str) -> &str {
    match field {
        "status" => "Real or exercise",
        "kind" => "Kind",
        "marking" => "Marking",
        "language" => "Default language",
        "category" => "Category",
        "response_type" => "What people are asked for",
        "urgency" => "Urgency",
        "severity" => "Severity",
        "certainty" => "Certainty",
        "audience" => "Audience",
        "topics" => "Topics",
        "effective" => "Holds from",
        "onset" => "The event itself begins",
        "expires" => "Until",
        "review_by" => "Look at it again by",
        "next_update" => "Next word by",
        "no_action" => "No action is needed",
        "contact" => "Contact",
        "event" => "Event",
        "headline" => "Headline",
        "summary" => "Summary",
        "instruction" => "What to do",
        "description" => "More",
        "name" => "Name",
        "country" => "Country",
        "iso3166-2" => "part of the country",
        "circle.lat" => "circle, degrees north",
        "circle.lon" => "circle, degrees east",
        "circle.radius_km" => "circle, kilometres",
        "polygon" => "outline",
        "threat_level.scheme" => "Scheme of the level",
        "threat_level.level" => "Level",
        "threat_level.as_of" => "Level read on",
        "threat_level.source" => "Level read at",
        "title" => "Title",
        "publisher" => "Published by",
        "url" => "Address",
        "published" => "On",
        "reliability" => "Reliability (internal)",
        "credibility" => "Credibility (internal)",
        "change.significance" => "Weight of the change",
        "texts" => "What it says",
        "areas" => "Where",
        "sources" => "What it rests on",
        "event_code" => "Event code",
        "threat_level" => "Threat level",
        "form" => "",
        other => other,
    }
}
