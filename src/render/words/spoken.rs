//! All catalogues: a language is answered by its own, by that of its primary language, or by the first.

use std::collections::BTreeMap;
use std::fmt;

use fluent_bundle::{FluentArgs, FluentValue};

use super::bad::BadWords;
use super::catalogue::Catalogue;
use crate::advisory::{Certainty, Language, Severity, Status, Urgency};

/// The fixed words in every language that has a catalogue.
pub struct Words {
    /// The first answers for every language that has none.
    catalogues: Vec<Catalogue>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.languages().collect::<Vec<_>>()).finish()
    }
}

impl Words {
    /// Reads catalogues: pairs of a language tag and a text in Fluent's syntax. Texts of one language are one
    /// catalogue; the first language answers for those that have none.
    ///
    /// # Errors
    /// [`BadWords`], the first that is met: all catalogues must have the same keys and need the same values.
    pub fn new<'a>(texts: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, BadWords> {
        let mut order = Vec::new();
        let mut by_language: BTreeMap<Language, Vec<&str>> = BTreeMap::new();
        for (tag, text) in texts {
            let language =
                Language::parse(tag).map_err(|_| BadWords::NotALanguage { tag: tag.to_owned() })?;
            if !order.contains(&language) {
                order.push(language.clone());
            }
            by_language.entry(language).or_default().push(text);
        }
        let read = by_language.into_iter().map(|(language, texts)| Catalogue::read(language, &texts));
        let mut catalogues = read.collect::<Result<Vec<_>, _>>()?;
        catalogues.sort_by_key(|own| order.iter().position(|language| *language == own.language));
        let first = catalogues.first().ok_or(BadWords::NoCatalogue)?;
        for other in &catalogues {
            if let Some(key) = other.differs(first) {
                return Err(BadWords::Differs { language: other.language.clone(), key });
            }
        }
        Ok(Self { catalogues })
    }

    /// The languages that have a catalogue, the one that answers for all others first.
    pub fn languages(&self) -> impl Iterator<Item = &Language> {
        self.catalogues.iter().map(|catalogue| &catalogue.language)
    }

    /// Whether a language is answered by a catalogue of its own or of its primary language.
    #[must_use]
    pub fn speaks(&self, language: &Language) -> bool {
        self.own(language).is_some()
    }

    /// The words at a key that needs no values; the key itself where no catalogue has it.
    #[must_use]
    pub fn say<'a>(&'a self, language: &Language, key: &'a str) -> &'a str {
        self.catalogue(language).plain(key).unwrap_or(key)
    }

    /// The words at a key with its values; the key itself where no catalogue has it.
    #[must_use]
    pub fn with(&self, language: &Language, key: &str, values: &[(&str, &str)]) -> String {
        let values = values.iter().map(|(name, value)| (*name, FluentValue::from(*value)));
        self.format(language, key, &values.collect())
    }

    /// A named value: `Where: Vienna`, as the language punctuates it.
    #[must_use]
    pub fn labelled(&self, language: &Language, label: &str, value: &str) -> String {
        self.with(language, "labelled", &[("label", self.say(language, label)), ("value", value)])
    }

    /// Several of a kind in one line, as the language keeps them apart.
    #[must_use]
    pub fn together(&self, language: &Language, items: impl IntoIterator<Item = String>) -> String {
        let also =
            |first: String, more: String| self.with(language, "also", &[("first", &first), ("more", &more)]);
        items.into_iter().reduce(also).unwrap_or_default()
    }

    /// A number with the decimal sign of the language.
    #[must_use]
    pub fn number(&self, language: &Language, number: f64) -> String {
        number.to_string().replace('.', self.say(language, "decimal"))
    }

    /// The mark before a headline of what is not real.
    #[must_use]
    pub fn status_prefix(&self, language: &Language, status: Status) -> Option<&str> {
        match status {
            Status::Actual => None,
            Status::Exercise => Some(self.say(language, "prefix-exercise")),
            Status::Test => Some(self.say(language, "prefix-test")),
        }
    }

    /// A severity in words.
    #[must_use]
    pub fn severity(&self, language: &Language, severity: Severity) -> &str {
        let key = match severity {
            Severity::Extreme => "severity-extreme",
            Severity::Severe => "severity-severe",
            Severity::Moderate => "severity-moderate",
            Severity::Minor => "severity-minor",
            Severity::Unknown => "severity-unknown",
        };
        self.say(language, key)
    }

    /// An urgency in words.
    #[must_use]
    pub fn urgency(&self, language: &Language, urgency: Urgency) -> &str {
        let key = match urgency {
            Urgency::Immediate => "urgency-immediate",
            Urgency::Expected => "urgency-expected",
            Urgency::Future => "urgency-future",
            Urgency::Past => "urgency-past",
            Urgency::Unknown => "urgency-unknown",
        };
        self.say(language, key)
    }

    /// A certainty in words.
    #[must_use]
    pub fn certainty(&self, language: &Language, certainty: Certainty) -> &str {
        let key = match certainty {
            Certainty::Observed => "certainty-observed",
            Certainty::Likely => "certainty-likely",
            Certainty::Possible => "certainty-possible",
            Certainty::Unlikely => "certainty-unlikely",
            Certainty::Unknown => "certainty-unknown",
        };
        self.say(language, key)
    }

    /// A language's name as it stands in a sentence of another; its tag where no catalogue names it.
    #[must_use]
    pub fn language_name(&self, language: &Language, named: &Language) -> String {
        let key = format!("language-{}", named.primary());
        let name = self.catalogue(language).plain(&key);
        name.map_or_else(|| named.to_string(), str::to_owned)
    }

    /// What a language calls itself; its tag where no catalogue is in it.
    #[must_use]
    pub fn own_name(&self, named: &Language) -> String {
        if self.speaks(named) { self.language_name(named, named) } else { named.to_string() }
    }

    /// The words at a key, where there are any.
    pub(super) fn plain(&self, language: &Language, key: &str) -> Option<&str> {
        self.catalogue(language).plain(key)
    }

    pub(super) fn format(&self, language: &Language, key: &str, values: &FluentArgs) -> String {
        self.catalogue(language).with(key, values).unwrap_or_else(|| key.to_owned())
    }

    fn own(&self, language: &Language) -> Option<&Catalogue> {
        let named = |tag: &str| self.catalogues.iter().find(|own| own.language.as_str() == tag);
        named(language.as_str()).or_else(|| named(language.primary())).or_else(|| named(language.spoken()))
    }

    fn catalogue(&self, language: &Language) -> &Catalogue {
        // `new` refuses an empty list.
        self.own(language).unwrap_or(&self.catalogues[0])
    }
}
