//! The fixed words of a page in one language, with names and times woven in as pieces that keep their own language.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

use crate::advisory::{Content, Language, Local, Status};

use super::super::setting::Setting;
use super::super::site::Site;
use super::parts::{Piece, Pieces, direction};

/// The first of the characters that stand for woven pieces: private use, which no text of ours can hold.
const FIRST_PLACE: u32 = 0xE000;

/// The words of one language; where no catalogue has it, those of the language that answers for all others.
pub(super) struct Voice<'a> {
    setting: &'a Setting,
    /// What was asked for: texts are looked for in it.
    pub(super) asked: Language,
    /// What the words are in.
    pub(super) spoken: Language,
}

impl<'a> Voice<'a> {
    pub(super) fn new(setting: &'a Setting, language: &Language) -> Self {
        let words = &setting.words;
        let others = words.languages().next().filter(|_| !words.speaks(language));
        let spoken = others.unwrap_or(language).clone();
        Self { setting, asked: language.clone(), spoken }
    }

    /// The words of another language, or of those that answer for it.
    pub(super) fn in_language(&self, language: &Language) -> Self {
        Self::new(self.setting, language)
    }

    /// Says that a text is shown in another language than was asked for, where it is.
    pub(super) fn not_translated(&self, shown: &Language) -> Option<String> {
        let name = |language| self.setting.words.language_name(&self.spoken, language);
        let other = shown.spoken() != self.asked.spoken();
        let (wanted, shown) = (name(&self.asked), name(shown));
        other.then(|| self.with("not-translated", &[("wanted", &wanted), ("shown", &shown)]))
    }

    /// A number with the language's decimal sign.
    pub(super) fn number(&self, number: f64) -> String {
        self.setting.words.number(&self.spoken, number)
    }

    /// The direction of the words, for `dir`.
    pub(super) fn dir(&self) -> &'static str {
        direction(&self.spoken)
    }

    pub(super) fn publisher(&self) -> &'a str {
        &self.setting.publisher.name
    }

    /// What all these pages are, and whose.
    pub(super) fn lead(&self) -> String {
        self.with("page-home-lead", &[("publisher", self.publisher())])
    }

    /// What is the operator's own.
    pub(super) fn site(&self) -> &'a Site {
        &self.setting.site
    }

    /// The words at a key.
    pub(super) fn say<'b>(&'b self, key: &'b str) -> &'b str {
        self.setting.words.say(&self.spoken, key)
    }

    /// The words at a key with plain values.
    pub(super) fn with(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.setting.words.with(&self.spoken, key, values)
    }

    /// The words at a key with pieces for values, in the order that the language gives them.
    pub(super) fn weave(&self, key: &str, values: Vec<(&str, Pieces)>) -> Pieces {
        let places: Vec<_> = (FIRST_PLACE..).map_while(char::from_u32).take(values.len()).collect();
        let written: Vec<_> = places.iter().map(ToString::to_string).collect();
        let names = values.iter().map(|(name, _)| *name);
        let marked: Vec<_> = names.zip(written.iter().map(String::as_str)).collect();
        let sentence = self.with(key, &marked);
        let mut pieces = Pieces::new();
        for part in sentence.split_inclusive(places.as_slice()) {
            let place =
                part.chars().next_back().and_then(|last| places.iter().position(|place| *place == last));
            let words = part.trim_end_matches(places.as_slice());
            pieces.extend((!words.is_empty()).then(|| Piece::words(words)));
            pieces.extend(place.into_iter().flat_map(|place| values[place].1.iter().cloned()));
        }
        pieces
    }

    /// A named value, as the language punctuates it.
    pub(super) fn labelled(&self, label: &str, value: Pieces) -> Pieces {
        self.weave("labelled", vec![("label", vec![Piece::words(self.say(label))]), ("value", value)])
    }

    /// What a language calls itself; its tag where no catalogue says.
    pub(super) fn own_name(&self, language: &Language) -> String {
        self.setting.words.own_name(language)
    }

    /// An instant on the clocks of the first place that the content speaks of; seconds do not matter to people.
    pub(super) fn time(&self, at: DateTime<FixedOffset>, content: &Content) -> Pieces {
        self.local(&self.setting.zones.local(at, &content.areas[0]))
    }

    /// A recorded instant, likewise.
    pub(super) fn instant(&self, at: DateTime<Utc>, content: &Content) -> Pieces {
        self.time(at.with_timezone(content.effective.offset()), content)
    }

    /// A recorded instant on the clocks of the area with this code, or else of the Union.
    pub(super) fn instant_by_code(&self, at: DateTime<Utc>, code: Option<&str>) -> Pieces {
        self.local(&self.setting.zones.local_by_code(at, code))
    }

    fn local(&self, local: &Local) -> Pieces {
        let text = self.setting.words.time(&self.spoken, local);
        vec![Piece::Time { machine: local.at.format("%Y-%m-%dT%H:%M%:z").to_string(), text }]
    }

    pub(super) fn day(&self, day: NaiveDate) -> Pieces {
        vec![Piece::Time { machine: day.to_string(), text: self.setting.words.date(&self.spoken, day) }]
    }

    /// The mark before a headline of what is not real.
    pub(super) fn status_prefix(&self, status: Status) -> Option<&str> {
        self.setting.words.status_prefix(&self.spoken, status)
    }

    /// The words for a value of CAP's lists.
    pub(super) fn severity(&self, content: &Content) -> &str {
        self.setting.words.severity(&self.spoken, content.severity)
    }

    pub(super) fn urgency(&self, content: &Content) -> &str {
        self.setting.words.urgency(&self.spoken, content.urgency)
    }

    pub(super) fn certainty(&self, content: &Content) -> &str {
        self.setting.words.certainty(&self.spoken, content.certainty)
    }
}
