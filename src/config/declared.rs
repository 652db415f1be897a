//! Feeds as they are declared: one file each, its name the slug; a bad one is refused with its line and the fix.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use serde::Deserialize;
use toml::Spanned;

use crate::advisory::{Category, Fault, Headline, Kind, Language, Line, Severity, Status};
use crate::feed::{Declaration, Feed, Selection, Slug};

use super::catalogues::catalogues;
use super::not_configured::NotConfigured;
use super::settings::FEEDS;

/// The feed that serves what is real, where nothing is declared.
const ALL: &str = include_str!("../../feeds/all.toml");

/// The feed that serves exercises, where nothing is declared.
const EXERCISE: &str = include_str!("../../feeds/exercise.toml");

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct FeedShape {
    title: BTreeMap<Spanned<String>, Spanned<String>>,
    #[serde(default)]
    description: BTreeMap<Spanned<String>, Spanned<String>>,
    languages: Option<Vec<Spanned<String>>>,
    #[serde(default)]
    areas: Vec<Spanned<String>>,
    #[serde(default)]
    kinds: Vec<Spanned<String>>,
    #[serde(default)]
    categories: Vec<Spanned<String>>,
    #[serde(default)]
    topics: Vec<String>,
    minimum_severity: Option<Spanned<String>>,
    status: Option<Vec<Spanned<String>>>,
    limit: Option<usize>,
    linger_hours: Option<u32>,
    #[serde(default)]
    gone: bool,
}

/// One declaration being read: where it stands, for errors that say so.
struct Sheet<'a> {
    place: &'a Path,
    text: &'a str,
}

/// The two feeds that serve where no folder of feeds is.
///
/// # Errors
/// None that a release can have: a test reads them.
pub fn built_in_feeds() -> Result<Vec<Feed>, NotConfigured> {
    let built_in = [("feeds/all.toml", ALL), ("feeds/exercise.toml", EXERCISE)];
    built_in.into_iter().map(|(place, text)| read_feed(Path::new(place), text)).collect()
}

/// Reads every `*.toml` of a folder, by name; the built-in feeds where it holds none, or where the usual folder is not there.
/// A folder that somebody has named has to be there: a slip in its name must not serve other feeds than were declared.
///
/// # Errors
/// The first bad declaration, with file, line and fix.
pub fn read_feeds(folder: &Path) -> Result<Vec<Feed>, NotConfigured> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound && folder == Path::new(FEEDS) => {
            return built_in_feeds();
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let fix = "name the folder of your declarations as `feeds`, or leave it out: then the built-in feeds serve";
            return Err(NotConfigured::whole(folder, "there is no such folder of feeds", fix));
        }
        Err(error) => return Err(unreadable(folder, &error)),
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| unreadable(folder, &error))?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            files.push(path);
        }
    }
    files.sort();
    if files.is_empty() {
        return built_in_feeds();
    }
    files
        .iter()
        .map(|file: &PathBuf| {
            let text = fs::read_to_string(file).map_err(|error| unreadable(file, &error))?;
            read_feed(file, &text)
        })
        .collect()
}

fn unreadable(place: &Path, error: &io::Error) -> NotConfigured {
    NotConfigured::whole(place, error.to_string(), "make it readable for the service")
}

fn read_feed(place: &Path, text: &str) -> Result<Feed, NotConfigured> {
    let shape: FeedShape = toml::from_str(text).map_err(|error| NotConfigured::toml(place, text, &error))?;
    let sheet = Sheet { place, text };
    let name = place.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let slug = Slug::parse(name).map_err(|error| {
        NotConfigured::whole(
            place,
            format!("`{name}` cannot be the name of a feed: {error}"),
            "rename the file",
        )
    })?;
    let titles = sheet.words(&shape.title, Headline::parse)?;
    let declaration = Declaration {
        slug,
        languages: sheet.languages(&shape)?,
        titles,
        descriptions: sheet.words(&shape.description, Line::parse)?,
        selection: sheet.selection(&shape)?,
        limit: shape.limit.unwrap_or(Feed::DEFAULT_LIMIT),
        linger: shape.linger_hours.map_or(Feed::DEFAULT_LINGER, |hours| TimeDelta::hours(i64::from(hours))),
        gone: shape.gone,
    };
    Feed::declare(declaration).map_err(|flaws| {
        let flaws: Vec<_> = flaws.iter().map(ToString::to_string).collect();
        NotConfigured::whole(place, format!("the feed {}", flaws.join("; and ")), "correct the declaration")
    })
}

impl Sheet<'_> {
    fn refuse<T, V>(&self, at: &Spanned<V>, detail: String, fix: String) -> Result<T, NotConfigured> {
        Err(NotConfigured::at(self.place, self.text, Some(at.span()), detail, fix))
    }

    fn value<T>(
        &self,
        raw: &Spanned<String>,
        parse: impl Fn(&str) -> Option<T>,
        known: &str,
    ) -> Result<T, NotConfigured> {
        match parse(raw.get_ref()) {
            Some(value) => Ok(value),
            None => self.refuse(
                raw,
                format!("`{}` is not known here", raw.get_ref()),
                format!("use one of: {known}"),
            ),
        }
    }

    fn values<T: Ord>(
        &self,
        raw: &[Spanned<String>],
        parse: impl Fn(&str) -> Option<T> + Copy,
        known: &str,
    ) -> Result<BTreeSet<T>, NotConfigured> {
        raw.iter().map(|raw| self.value(raw, parse, known)).collect()
    }

    fn words<T>(
        &self,
        raw: &BTreeMap<Spanned<String>, Spanned<String>>,
        parse: impl Fn(&str) -> Result<T, Fault>,
    ) -> Result<BTreeMap<Language, T>, NotConfigured> {
        let mut words = BTreeMap::new();
        for (tag, text) in raw {
            let language = self.language(tag)?;
            match parse(text.get_ref()) {
                Ok(word) => words.insert(language, word),
                Err(fault) => {
                    return self.refuse(text, format!("the text {fault}"), "write plain words".into());
                }
            };
        }
        Ok(words)
    }

    fn language(&self, tag: &Spanned<String>) -> Result<Language, NotConfigured> {
        match Language::parse(tag.get_ref()) {
            Ok(language) if language.as_str() == tag.get_ref() => Ok(language),
            _ => self.refuse(
                tag,
                format!("`{}` is no language tag", tag.get_ref()),
                "write it as BCP 47 does: en, de, pt-BR".into(),
            ),
        }
    }

    /// A language that a feed can be in: one of a catalogue, or a variety of it.
    fn spoken(&self, tag: &Spanned<String>) -> Result<Language, NotConfigured> {
        let language = self.language(tag)?;
        let known: Vec<_> = catalogues().iter().map(|(known, _)| *known).collect();
        if known.contains(&language.spoken()) {
            return Ok(language);
        }
        self.refuse(
            tag,
            format!("feeds do not speak `{}`", tag.get_ref()),
            format!("use one of: {}", known.join(", ")),
        )
    }

    /// The languages as listed; where none are, English first and then by tag.
    fn languages(&self, shape: &FeedShape) -> Result<Vec<Language>, NotConfigured> {
        if let Some(raw) = &shape.languages {
            return raw.iter().map(|tag| self.spoken(tag)).collect();
        }
        let mut languages = shape.title.keys().map(|tag| self.spoken(tag)).collect::<Result<Vec<_>, _>>()?;
        languages.sort_by_key(|language| (language.as_str() != "en", language.clone()));
        Ok(languages)
    }

    fn areas(&self, raw: &[Spanned<String>]) -> Result<BTreeSet<String>, NotConfigured> {
        raw.iter()
            .map(|code| {
                let text = code.get_ref();
                let fits = text.len() >= 2
                    && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-');
                if fits {
                    Ok(text.clone())
                } else {
                    self.refuse(
                        code,
                        format!("`{text}` is no area code"),
                        "use ISO 3166-1 (AT), ISO 3166-2 (AT-9), NUTS (AT130) or EU".into(),
                    )
                }
            })
            .collect()
    }

    fn selection(&self, shape: &FeedShape) -> Result<Selection, NotConfigured> {
        let statuses = match &shape.status {
            None => [Status::Actual].into(),
            Some(status) => self.values(status, Status::parse, "actual, exercise, test")?,
        };
        let severity = shape.minimum_severity.as_ref();
        let severities = "extreme, severe, moderate, minor";
        Ok(Selection {
            areas: self.areas(&shape.areas)?,
            kinds: self.values(&shape.kinds, Kind::parse, "advisory, threat-level")?,
            categories: self.values(&shape.categories, Category::parse, "CAP's categories in lower case")?,
            topics: shape.topics.iter().cloned().collect(),
            minimum_severity: severity.map(|raw| self.value(raw, Severity::parse, severities)).transpose()?,
            statuses,
            place: None,
        })
    }
}
