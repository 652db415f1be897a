//! A template as it was written down, and what makes it one that can be relied on.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::TimeDelta;

use super::super::draft::Draft;
use super::super::language::Language;
use super::super::text::refused;
use super::super::values::{Category, Certainty, Kind, ResponseType, Severity, Urgency};
use super::pattern::{Part, Pattern, Slot, is_name};
use super::placeholder::{Placeholder, PlaceholderKind};

/// The fields of a draft whose hours may be shown by texts.
const TIMES: [&str; 5] = ["effective", "onset", "expires", "review_by", "next_update"];

/// The threat level of a draft, as texts show it.
const LEVEL: &str = "level";

/// What else a request may hold: no placeholder is called so, nor like a field of a draft.
const TAKEN: [&str; 2] = ["languages", LEVEL];

/// How long what is made from a template holds where nothing else is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// It is an advisory, and expires so long after it takes effect.
    Expires(TimeDelta),
    /// It is a standing level, and is looked at again so long after it takes effect.
    ReviewBy(TimeDelta),
}

impl Term {
    /// Which kind of notice is made.
    #[must_use]
    pub fn kind(self) -> Kind {
        match self {
            Self::Expires(_) => Kind::Advisory,
            Self::ReviewBy(_) => Kind::ThreatLevel,
        }
    }
}

/// What a template decides for every draft made from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Fixed {
    /// CAP categories, at least one.
    pub categories: Vec<Category>,
    /// CAP event codes by list.
    pub event_codes: BTreeMap<String, String>,
    /// CAP response types.
    pub response_types: Vec<ResponseType>,
    /// CAP urgency.
    pub urgency: Urgency,
    /// CAP severity.
    pub severity: Severity,
    /// CAP certainty.
    pub certainty: Certainty,
    /// Whom it addresses.
    pub audience: Vec<String>,
    /// What it is about, where the editor says nothing else.
    pub topics: Vec<String>,
    /// That no action is needed; then there is no instruction.
    pub no_action: bool,
}

/// The texts of a template in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateText {
    /// The type of event.
    pub event: Pattern,
    /// The headline.
    pub headline: Pattern,
    /// The first sentences.
    pub summary: Pattern,
    /// The rest.
    pub description: Option<Pattern>,
    /// What to do, one action each.
    pub instruction: Vec<Pattern>,
}

impl TemplateText {
    fn patterns(&self) -> impl Iterator<Item = &Pattern> {
        let Self { event, headline, summary, description, instruction } = self;
        [event, headline, summary].into_iter().chain(description).chain(instruction)
    }
}

/// What was written down, before anyone looked whether it makes a template.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Its name, for ever: small letters, digits and hyphens.
    pub id: String,
    /// Grows with every change of its words: what was filled from another version is read as a whole.
    pub version: u32,
    /// Whether its words were agreed to beforehand.
    pub preapproved: bool,
    /// Its languages, the default first.
    pub languages: Vec<Language>,
    /// What people call it.
    pub names: BTreeMap<Language, String>,
    /// When to use it.
    pub about: BTreeMap<Language, String>,
    /// What it decides.
    pub fixed: Fixed,
    /// How long it holds.
    pub term: Term,
    /// Times to be filled in that it has to outlast: the term counts from the last of them, where that is later than
    /// when it takes effect. What cancels an event must not lapse before it.
    pub outlasts: Vec<String>,
    /// What is to be filled in, in the order in which it is asked for.
    pub placeholders: Vec<Placeholder>,
    /// Its texts.
    pub texts: BTreeMap<Language, TemplateText>,
    /// What is said if it turns out to be wrong.
    pub retraction: BTreeMap<Language, Pattern>,
}

/// What is wrong with a sheet, each at one of its fields.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place} {what}")]
pub struct Flaw {
    /// Where, in the words of the file: `texts.de.headline`.
    pub place: String,
    /// What is wrong there.
    pub what: String,
}

/// A prewritten text. Cheap to copy.
#[derive(Debug, Clone, PartialEq)]
pub struct Template(Arc<Sheet>);

/// All templates, by id.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Templates(BTreeMap<String, Template>);

impl Templates {
    /// Gathers templates; a later one takes the place of an earlier one of the same id.
    #[must_use]
    pub fn new(templates: impl IntoIterator<Item = Template>) -> Self {
        Self(templates.into_iter().map(|template| (template.id().to_owned(), template)).collect())
    }

    /// The template of this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Template> {
        self.0.get(id)
    }

    /// All of them, by id.
    pub fn iter(&self) -> impl Iterator<Item = &Template> {
        self.0.values()
    }
}

impl Template {
    /// The longest time for which anything may hold, as the review has it (TIME-03).
    pub const MAX_TERM: TimeDelta = TimeDelta::days(190);

    /// Takes a sheet that makes a template.
    ///
    /// # Errors
    /// Every [`Flaw`] at once.
    pub fn declare(sheet: Sheet) -> Result<Self, Vec<Flaw>> {
        let mut flaws = Vec::new();
        whole(&sheet, &mut flaws);
        placeholders(&sheet, &mut flaws);
        texts(&sheet, &mut flaws);
        if flaws.is_empty() { Ok(Self(Arc::new(sheet))) } else { Err(flaws) }
    }

    /// Everything that was written down.
    #[must_use]
    pub fn sheet(&self) -> &Sheet {
        &self.0
    }

    /// Its name in addresses.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.0.id
    }

    /// Its version.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.0.version
    }

    /// The fields of an advisory that it leaves to the editor, and whether there is no draft worth reading without them.
    pub fn fields(&self) -> impl Iterator<Item = (&'static str, bool)> {
        let level = self.0.term.kind() == Kind::ThreatLevel || self.shows(LEVEL);
        let (expires, review_by) = match self.0.term.kind() {
            Kind::Advisory => (true, false),
            Kind::ThreatLevel => (false, true),
        };
        let needed = |name: &str| self.shows(name);
        let fields = [
            ("status", true, true),
            ("effective", true, true),
            ("onset", needed("onset"), true),
            ("expires", false, expires),
            ("review_by", false, review_by),
            ("next_update", needed("next_update"), true),
            ("areas", true, true),
            ("threat_level", level, true),
            ("sources", true, true),
            ("topics", false, true),
            ("contact", false, true),
            ("language", false, true),
        ];
        fields.into_iter().filter(|(_, _, offered)| *offered).map(|(name, required, _)| (name, required))
    }

    /// Whether any text shows this placeholder or field of the draft.
    #[must_use]
    pub fn shows(&self, name: &str) -> bool {
        self.0.texts.values().flat_map(TemplateText::patterns).any(|pattern| pattern.shows(name))
    }
}

impl Slot {
    /// Whether it shows a field of the draft rather than a placeholder.
    pub(super) fn is_field(&self) -> bool {
        TIMES.contains(&self.name.as_str()) || self.name == LEVEL
    }
}

fn flaw(flaws: &mut Vec<Flaw>, place: impl Into<String>, what: impl Into<String>) {
    flaws.push(Flaw { place: place.into(), what: what.into() });
}

fn whole(sheet: &Sheet, flaws: &mut Vec<Flaw>) {
    let slug = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !(1..=60).contains(&sheet.id.len()) || !sheet.id.chars().all(slug) {
        flaw(flaws, "the file's name", "is not made of small letters, digits and hyphens");
    }
    if sheet.version == 0 {
        flaw(flaws, "version", "begins with 1");
    }
    if sheet.languages.is_empty() {
        flaw(flaws, "languages", "names none; the first one named is the default");
    }
    for (n, language) in sheet.languages.iter().enumerate() {
        if sheet.languages[..n].contains(language) {
            flaw(flaws, "languages", format!("names {language} twice"));
        }
    }
    let (Term::Expires(term) | Term::ReviewBy(term)) = sheet.term;
    if term <= TimeDelta::zero() || term > Template::MAX_TERM {
        flaw(flaws, "holds_hours", format!("is outside 1 hour to {} days", Template::MAX_TERM.num_days()));
    }
    let time = |name: &String| {
        let found = sheet.placeholders.iter().find(|one| one.name == *name);
        found.is_some_and(|one| one.kind == PlaceholderKind::Time)
    };
    for name in sheet.outlasts.iter().filter(|name| !time(name)) {
        flaw(flaws, "holds_after", format!("names {name}, which is no placeholder of the kind time"));
    }
    if sheet.fixed.categories.is_empty() {
        flaw(flaws, "advisory.category", "names none");
    }
    let languages = |place: &str, found: Vec<&Language>, flaws: &mut Vec<Flaw>| {
        for language in sheet.languages.iter().filter(|language| !found.contains(language)) {
            flaw(flaws, place, format!("has nothing in {language}"));
        }
        for language in found.into_iter().filter(|language| !sheet.languages.contains(language)) {
            flaw(flaws, place, format!("has {language}, which is none of its languages"));
        }
    };
    languages("name", sheet.names.keys().collect(), flaws);
    languages("about", sheet.about.keys().collect(), flaws);
    languages("texts", sheet.texts.keys().collect(), flaws);
    languages("retraction", sheet.retraction.keys().collect(), flaws);
    for placeholder in &sheet.placeholders {
        languages(&format!("{}.label", placeholder.name), placeholder.label.keys().collect(), flaws);
        let PlaceholderKind::Choice(choices) = &placeholder.kind else { continue };
        for choice in choices {
            let place = format!("{}.choices.{}", placeholder.name, choice.value);
            languages(&place, choice.texts.keys().collect(), flaws);
        }
    }
}

fn placeholders(sheet: &Sheet, flaws: &mut Vec<Flaw>) {
    for (n, placeholder) in sheet.placeholders.iter().enumerate() {
        let Placeholder { name, kind, label: _, hint: _, sample: _ } = placeholder;
        if !is_name(name) {
            flaw(flaws, name, "is no name: use small letters, digits and _, a letter first");
        }
        if TAKEN.contains(&name.as_str()) || Draft::FIELDS.contains(&name.as_str()) {
            flaw(flaws, name, "is the name of a field of the advisory");
        }
        if sheet.placeholders[..n].iter().any(|other| other.name == *name) {
            flaw(flaws, name, "is declared twice");
        }
        if !sheet.texts.values().flat_map(TemplateText::patterns).any(|pattern| pattern.shows(name)) {
            flaw(flaws, name, "stands in no text");
        }
        match kind {
            PlaceholderKind::Text { max_chars, translated: _ } => {
                if !(1..=Placeholder::MAX_CHARS).contains(max_chars) {
                    flaw(
                        flaws,
                        format!("{name}.max_chars"),
                        format!("is outside 1 to {}", Placeholder::MAX_CHARS),
                    );
                }
            }
            PlaceholderKind::Choice(choices) => {
                let values: BTreeSet<_> = choices.iter().map(|choice| &choice.value).collect();
                if values.len() < 2 || values.len() < choices.len() {
                    flaw(flaws, format!("{name}.choices"), "needs two or more different values");
                }
            }
            PlaceholderKind::Date | PlaceholderKind::Time => {}
        }
    }
}

fn texts(sheet: &Sheet, flaws: &mut Vec<Flaw>) {
    let mut first: Option<BTreeSet<&str>> = None;
    for (language, text) in &sheet.texts {
        let place = format!("texts.{language}");
        text.patterns().for_each(|pattern| pattern_of(sheet, &place, pattern, true, flaws));
        let shown: BTreeSet<_> =
            text.patterns().flat_map(Pattern::slots).map(|slot| slot.name.as_str()).collect();
        match &first {
            None => first = Some(shown),
            Some(others) if *others != shown => {
                let differ: Vec<_> =
                    others.symmetric_difference(&shown).map(|name| format!("{{{name}}}")).collect();
                flaw(
                    flaws,
                    place,
                    format!("shows other values than the other languages: {}", differ.join(", ")),
                );
            }
            Some(_) => {}
        }
        if text.instruction.is_empty() != sheet.fixed.no_action {
            let place = format!("texts.{language}.instruction");
            flaw(flaws, place, "is there exactly where no_action is not set");
        }
    }
    for (language, pattern) in &sheet.retraction {
        // It is said of what is public by then, so it shows what was filled in and no field of a draft.
        pattern_of(sheet, &format!("retraction.{language}"), pattern, false, flaws);
    }
}

fn pattern_of(sheet: &Sheet, place: &str, pattern: &Pattern, fields: bool, flaws: &mut Vec<Flaw>) {
    for slot in pattern.slots() {
        let declared = sheet.placeholders.iter().find(|placeholder| placeholder.name == slot.name);
        let fits = match declared.map(|placeholder| &placeholder.kind) {
            Some(PlaceholderKind::Text { max_chars: _, translated: _ } | PlaceholderKind::Choice(_)) => {
                slot.part == Part::Whole
            }
            Some(PlaceholderKind::Date) => slot.part != Part::Clock,
            Some(PlaceholderKind::Time) => slot.part != Part::Whole,
            None if slot.name == LEVEL => fields && slot.part == Part::Whole,
            None => fields && TIMES.contains(&slot.name.as_str()) && slot.part != Part::Whole,
        };
        if !fits {
            flaw(flaws, place, format!("shows {slot}, which is not declared or has no such part"));
        }
    }
    if let Some(c) = pattern.words().flat_map(str::chars).find(|c| refused(*c)) {
        flaw(flaws, place, format!("holds U+{:04X}, which cannot stand there", u32::from(c)));
    }
}
