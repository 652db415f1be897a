//! Prewritten texts: the ten that are built in, and those of an operator's folder, which may take their places.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use serde::Deserialize;

use crate::advisory::{
    Category, Certainty, Choice, DraftValue, Fixed, Kind, Language, Pattern, Placeholder, PlaceholderKind,
    ResponseType, Severity, Sheet, Template, TemplateTerm, TemplateText, Templates, Urgency,
};

use super::not_configured::NotConfigured;

/// The starting set, by name.
const BUILT_IN: &[(&str, &str)] = &[
    ("all-clear", include_str!("../../templates/advisories/all-clear.toml")),
    ("avoid-area", include_str!("../../templates/advisories/avoid-area.toml")),
    ("entrances-closed", include_str!("../../templates/advisories/entrances-closed.toml")),
    ("event-cancelled", include_str!("../../templates/advisories/event-cancelled.toml")),
    ("event-moved", include_str!("../../templates/advisories/event-moved.toml")),
    ("expect-checks", include_str!("../../templates/advisories/expect-checks.toml")),
    ("level-heightened", include_str!("../../templates/advisories/level-heightened.toml")),
    ("level-lowered", include_str!("../../templates/advisories/level-lowered.toml")),
    ("object-resolved", include_str!("../../templates/advisories/object-resolved.toml")),
    ("venue-evacuated", include_str!("../../templates/advisories/venue-evacuated.toml")),
];

/// A whole library of prewritten texts is some hundred kilobytes; a larger file is none.
const MAX_FILE_BYTES: u64 = 256 * 1024;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileShape {
    version: u32,
    preapproved: bool,
    languages: Vec<String>,
    name: BTreeMap<String, String>,
    about: BTreeMap<String, String>,
    holds_hours: u32,
    #[serde(default)]
    holds_after: Vec<String>,
    advisory: FixedShape,
    #[serde(default)]
    placeholder: Vec<PlaceholderShape>,
    texts: BTreeMap<String, TextShape>,
    retraction: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FixedShape {
    kind: String,
    category: Vec<String>,
    #[serde(default)]
    event_code: BTreeMap<String, String>,
    #[serde(default)]
    response_type: Vec<String>,
    urgency: String,
    severity: String,
    certainty: String,
    #[serde(default)]
    audience: Vec<String>,
    #[serde(default)]
    topics: Vec<String>,
    #[serde(default)]
    no_action: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlaceholderShape {
    name: String,
    kind: String,
    max_chars: Option<usize>,
    #[serde(default)]
    translated: bool,
    #[serde(default)]
    choice: Vec<BTreeMap<String, String>>,
    label: BTreeMap<String, String>,
    #[serde(default)]
    hint: BTreeMap<String, String>,
    sample: SampleShape,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum SampleShape {
    Same(String),
    ByLanguage(BTreeMap<String, String>),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct TextShape {
    event: String,
    headline: String,
    summary: String,
    description: Option<String>,
    #[serde(default)]
    instruction: Vec<String>,
}

/// The built-in templates, and those of a folder, where there is one; a file of the same name takes the place of ours.
///
/// # Errors
/// The first file that makes no template, with what is wrong and the fix.
pub fn read_templates(folder: &Path) -> Result<Templates, NotConfigured> {
    let mut templates = Vec::new();
    for (name, text) in BUILT_IN {
        templates.push(read(&PathBuf::from(format!("templates/advisories/{name}.toml")), text)?);
    }
    for file in files(folder)? {
        let unreadable = |error: io::Error| {
            NotConfigured::whole(&file, error.to_string(), "make it readable for the service")
        };
        if fs::metadata(&file).map_err(unreadable)?.len() > MAX_FILE_BYTES {
            let detail = format!("has more than {MAX_FILE_BYTES} bytes");
            return Err(NotConfigured::whole(&file, detail, "one file holds one template"));
        }
        templates.push(read(&file, &fs::read_to_string(&file).map_err(unreadable)?)?);
    }
    Ok(Templates::new(templates))
}

/// The files of a folder by name; none where there is no such folder.
fn files(folder: &Path) -> Result<Vec<PathBuf>, NotConfigured> {
    let unreadable = |error: &io::Error| {
        NotConfigured::whole(folder, error.to_string(), "make it readable for the service")
    };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(unreadable(&error)),
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| unreadable(&error))?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn read(place: &Path, text: &str) -> Result<Template, NotConfigured> {
    let shape: FileShape = toml::from_str(text).map_err(|error| NotConfigured::toml(place, text, &error))?;
    let reading = Reading { place };
    let sheet = reading.sheet(shape)?;
    Template::declare(sheet).map_err(|flaws| {
        let flaws: Vec<_> = flaws.iter().map(ToString::to_string).collect();
        NotConfigured::whole(place, flaws.join("; and "), "correct the template")
    })
}

/// One file being read: where it stands, for errors that say so.
struct Reading<'a> {
    place: &'a Path,
}

impl Reading<'_> {
    fn refuse<T>(&self, detail: String, fix: &str) -> Result<T, NotConfigured> {
        Err(NotConfigured::whole(self.place, detail, fix))
    }

    fn sheet(&self, shape: FileShape) -> Result<Sheet, NotConfigured> {
        let FileShape {
            version,
            preapproved,
            languages,
            name,
            about,
            holds_hours,
            holds_after,
            advisory,
            placeholder,
            texts,
            retraction,
        } = shape;
        let holds = TimeDelta::hours(i64::from(holds_hours));
        let term = match self.value("advisory.kind", &advisory.kind, Kind::parse)? {
            Kind::Advisory => TemplateTerm::Expires(holds),
            Kind::ThreatLevel => TemplateTerm::ReviewBy(holds),
        };
        let id = self.place.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        let texts = texts.into_iter().map(|(tag, text)| Ok((self.language(&tag)?, self.text(&tag, text)?)));
        let retraction = retraction
            .iter()
            .map(|(tag, text)| Ok((self.language(tag)?, self.pattern(&format!("retraction.{tag}"), text)?)));
        Ok(Sheet {
            id,
            version,
            preapproved,
            languages: languages.iter().map(|tag| self.language(tag)).collect::<Result<_, _>>()?,
            names: self.words(name)?,
            about: self.words(about)?,
            fixed: self.fixed(advisory)?,
            term,
            outlasts: holds_after,
            placeholders: placeholder
                .into_iter()
                .map(|one| self.placeholder(one))
                .collect::<Result<_, _>>()?,
            texts: texts.collect::<Result<_, _>>()?,
            retraction: retraction.collect::<Result<_, _>>()?,
        })
    }

    fn fixed(&self, shape: FixedShape) -> Result<Fixed, NotConfigured> {
        let FixedShape {
            kind: _,
            category,
            event_code,
            response_type,
            urgency,
            severity,
            certainty,
            audience,
            topics,
            no_action,
        } = shape;
        let categories = category.iter().map(|raw| self.value("advisory.category", raw, Category::parse));
        let responses =
            response_type.iter().map(|raw| self.value("advisory.response_type", raw, ResponseType::parse));
        Ok(Fixed {
            categories: categories.collect::<Result<_, _>>()?,
            event_codes: event_code,
            response_types: responses.collect::<Result<_, _>>()?,
            urgency: self.value("advisory.urgency", &urgency, Urgency::parse)?,
            severity: self.value("advisory.severity", &severity, Severity::parse)?,
            certainty: self.value("advisory.certainty", &certainty, Certainty::parse)?,
            audience,
            topics,
            no_action,
        })
    }

    fn placeholder(&self, shape: PlaceholderShape) -> Result<Placeholder, NotConfigured> {
        let PlaceholderShape { name, kind, max_chars, translated, choice, label, hint, sample } = shape;
        let plain = max_chars.is_none() && !translated;
        let kind = match (kind.as_str(), max_chars) {
            ("text", Some(max_chars)) if choice.is_empty() => PlaceholderKind::Text { max_chars, translated },
            ("date", None) if plain && choice.is_empty() => PlaceholderKind::Date,
            ("time", None) if plain && choice.is_empty() => PlaceholderKind::Time,
            ("choice", None) if plain => {
                let choices = choice.into_iter().map(|choice| self.choice(&name, choice));
                PlaceholderKind::Choice(choices.collect::<Result<_, _>>()?)
            }
            (other, _) => {
                let detail = format!("placeholder {name}: the kind `{other}` does not fit its other keys");
                let fix = "use text (with max_chars and perhaps translated), date, time, or choice (with choice tables)";
                return self.refuse(detail, fix);
            }
        };
        let sample = match sample {
            SampleShape::Same(text) => DraftValue::Same(text),
            SampleShape::ByLanguage(texts) => DraftValue::ByLanguage(texts.into_iter().collect()),
        };
        Ok(Placeholder { name, kind, label: self.words(label)?, hint: self.words(hint)?, sample })
    }

    /// `value` names it; every other key is a language.
    fn choice(&self, name: &str, mut texts: BTreeMap<String, String>) -> Result<Choice, NotConfigured> {
        let Some(value) = texts.remove("value") else {
            return self
                .refuse(format!("placeholder {name}: a choice has no value"), "give each choice a value");
        };
        Ok(Choice { value, texts: self.words(texts)? })
    }

    fn text(&self, tag: &str, shape: TextShape) -> Result<TemplateText, NotConfigured> {
        let TextShape { event, headline, summary, description, instruction } = shape;
        let pattern = |field: &str, raw: &str| self.pattern(&format!("texts.{tag}.{field}"), raw);
        let steps = instruction.iter().map(|raw| pattern("instruction", raw));
        Ok(TemplateText {
            event: pattern("event", &event)?,
            headline: pattern("headline", &headline)?,
            summary: pattern("summary", &summary)?,
            description: description.as_deref().map(|raw| pattern("description", raw)).transpose()?,
            instruction: steps.collect::<Result<_, _>>()?,
        })
    }

    fn pattern(&self, place: &str, raw: &str) -> Result<Pattern, NotConfigured> {
        let fix = "write {name} where a value belongs, {name.date} or {name.clock} for parts of a time";
        Pattern::parse(raw.trim()).or_else(|bad| self.refuse(format!("{place} {bad}"), fix))
    }

    fn words(&self, raw: BTreeMap<String, String>) -> Result<BTreeMap<Language, String>, NotConfigured> {
        raw.into_iter().map(|(tag, text)| Ok((self.language(&tag)?, text))).collect()
    }

    fn language(&self, tag: &str) -> Result<Language, NotConfigured> {
        match Language::parse(tag) {
            Ok(language) if language.as_str() == tag => Ok(language),
            _ => self.refuse(format!("`{tag}` is no language tag"), "write it as BCP 47 does: en, de, pt-BR"),
        }
    }

    fn value<T>(
        &self,
        place: &str,
        raw: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<T, NotConfigured> {
        let known = "use one of the values of CAP 1.2, as the API spells them";
        parse(raw).map_or_else(|| self.refuse(format!("{place}: `{raw}` is not known"), known), Ok)
    }
}
