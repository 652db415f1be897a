//! What somebody looks for in the archive: a few words, perhaps a year; bounded before anything is done with it.

use chrono::{DateTime, Utc};
use url::form_urlencoded::{self, Serializer};

use super::leaf::Year;
use crate::advisory::{AdvisoryId, refused};

/// Why a query asks for nothing; every reason names the parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotASearch {
    /// A query of any length could be sent.
    #[error("the query is longer than {} bytes", Search::MAX_BYTES)]
    TooLong,
    /// A parameter that stands twice: nobody could say which counts.
    #[error("{0}: stands more than once")]
    Twice(&'static str),
    /// More than anybody types.
    #[error("q: must not be longer than {} characters", Search::MAX_CHARS)]
    Words,
    /// More than anybody means.
    #[error("q: must not hold more than {} words", Search::MAX_WORDS)]
    TooMany,
    /// No year of four digits.
    #[error("year: is no year such as 2026")]
    Year,
    /// Neither set nor left out.
    #[error("drills: must be 1 or left out")]
    Drills,
    /// Something else than our own links carry.
    #[error("before: is taken from the link at the end of a page")]
    Before,
}

/// What somebody looks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Search {
    /// All of these must be in it, in any order.
    pub words: Vec<String>,
    /// First published in this year.
    pub year: Option<Year>,
    /// Exercises and tests in place of what is real.
    pub drills: bool,
    /// Only what was first published before this one.
    pub before: Option<(DateTime<Utc>, AdvisoryId)>,
}

impl Search {
    /// Our longest link has a tenth of it.
    pub const MAX_BYTES: usize = 4096;
    /// A headline fits.
    pub const MAX_CHARS: usize = 160;
    /// Each word is another look at every text.
    pub const MAX_WORDS: usize = 12;

    /// Reads a query. What it does not know it does not look at: links are passed on with what others hang on them.
    ///
    /// # Errors
    /// [`NotASearch`], the first that is met; it says nothing of the values.
    pub fn read(query: &str) -> Result<Self, NotASearch> {
        if query.len() > Self::MAX_BYTES {
            return Err(NotASearch::TooLong);
        }
        let (mut words, mut year, mut drills, mut before) = (None, None, None, None);
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let (name, slot) = match &*name {
                "q" => ("q", &mut words),
                "year" => ("year", &mut year),
                "drills" => ("drills", &mut drills),
                "before" => ("before", &mut before),
                _ => continue,
            };
            if slot.replace(value.into_owned()).is_some() {
                return Err(NotASearch::Twice(name));
            }
        }
        let said = |slot: Option<String>| slot.filter(|value| !value.is_empty());
        Ok(Self {
            words: read_words(&words.unwrap_or_default())?,
            year: said(year).map(|raw| Year::parse(&raw).ok_or(NotASearch::Year)).transpose()?,
            drills: match said(drills).as_deref() {
                None => false,
                Some("1") => true,
                Some(_) => return Err(NotASearch::Drills),
            },
            before: said(before).map(|raw| read_place(&raw).ok_or(NotASearch::Before)).transpose()?,
        })
    }

    /// The query that asks for this: what addresses carry, and what is kept by.
    #[must_use]
    pub fn query(&self) -> String {
        let Self { words, year, drills, before } = self;
        let mut query = Serializer::new(String::new());
        if !words.is_empty() {
            query.append_pair("q", &words.join(" "));
        }
        if let Some(year) = year {
            query.append_pair("year", &year.to_string());
        }
        if *drills {
            query.append_pair("drills", "1");
        }
        if let Some((at, id)) = before {
            query.append_pair("before", &format!("{}.{id}", at.timestamp_millis()));
        }
        query.finish()
    }
}

fn read_words(raw: &str) -> Result<Vec<String>, NotASearch> {
    // What no text of ours can hold cannot be found, and is not shown again either.
    let plain: String = raw.chars().map(|c| if refused(c) { ' ' } else { c }).collect();
    let words: Vec<_> = plain.split_whitespace().map(str::to_owned).collect();
    let chars: usize = words.iter().map(|word| word.chars().count()).sum();
    match words.len() {
        _ if chars > Search::MAX_CHARS => Err(NotASearch::Words),
        count if count > Search::MAX_WORDS => Err(NotASearch::TooMany),
        _ => Ok(words),
    }
}

fn read_place(raw: &str) -> Option<(DateTime<Utc>, AdvisoryId)> {
    let (millis, id) = raw.split_once('.')?;
    let at = DateTime::from_timestamp_millis(millis.parse().ok()?)?;
    let id = AdvisoryId::parse(id)?;
    (at.timestamp_millis().to_string() == millis).then_some((at, id))
}
