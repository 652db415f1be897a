//! Whether a draft is still what its template and its values make of it, and what was filled in: that is what is left to read.

use super::super::draft::{Draft, DraftTemplate, DraftText, DraftValue, Keyed};
use super::super::language::Language;
use super::super::parse::at;
use super::super::scheme::Schemes;
use super::super::time::read_time;
use super::sheet::{Template, Templates, Term};
use super::told::Telling;

/// What became of a template in a draft.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// The template's id, as the draft names it.
    pub id: String,
    /// Its version, as the draft names it.
    pub version: i64,
    /// Whether the template's words were agreed to beforehand.
    pub preapproved: bool,
    /// JSON pointers into the draft, where it is not what the template makes of it; empty where it is.
    pub departed: Vec<String>,
    /// What was filled in.
    pub fill: Vec<Filling>,
    /// What the template makes of the values, in the languages of the draft; `None` where it can make nothing of them.
    pub made: Option<Draft>,
}

/// Something that was filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filling {
    /// The placeholder, or the field of the draft.
    pub name: String,
    /// Where it stands in the draft.
    pub pointers: Vec<String>,
    /// What was given for a placeholder; the draft holds its fields itself.
    pub value: Option<DraftValue>,
}

impl Compared {
    /// Whether all that is left to agree to is what was filled in.
    #[must_use]
    pub fn only_filled(&self) -> bool {
        self.preapproved && self.departed.is_empty()
    }
}

impl Templates {
    /// Holds a draft against the template that it names; `None` where it names none. A template that is not there, or
    /// is there in another version, is departed from as a whole.
    #[must_use]
    pub fn compare(&self, draft: &Draft, telling: &dyn Telling, schemes: &Schemes) -> Option<Compared> {
        let named = draft.template.as_ref()?;
        let DraftTemplate { id, version, values: _ } = named;
        let found = id.as_deref().and_then(|id| self.get(id));
        let (id, version) = (id.clone().unwrap_or_default(), version.unwrap_or_default());
        let preapproved = found.is_some_and(|template| template.sheet().preapproved);
        let (departed, fill, made) = match found {
            None => (vec!["/template/id".to_owned()], Vec::new(), None),
            Some(template) if i64::from(template.version()) != version => {
                (vec!["/template/version".to_owned()], Vec::new(), None)
            }
            Some(template) => {
                let (departed, made) = template.departed(draft, named, telling, schemes);
                (departed, template.filled(draft, named), made)
            }
        };
        Some(Compared { id, version, preapproved, departed, fill, made })
    }
}

impl Template {
    /// Where the draft is not what this template and the values in it make; and what they make.
    fn departed(
        &self,
        draft: &Draft,
        named: &DraftTemplate,
        telling: &dyn Telling,
        schemes: &Schemes,
    ) -> (Vec<String>, Option<Draft>) {
        if draft.texts.is_empty() {
            return (vec!["/texts".to_owned()], None);
        }
        let (languages, mut departed) = self.languages_of(&draft.texts);
        let base = Draft { texts: Vec::new(), topics: draft.topics.clone(), change: None, ..draft.clone() };
        let mut faults = Vec::new();
        let values = (&spoken(&named.values, &draft.texts), "/template/values");
        let made = self.written(values, &base, &languages, (telling, schemes), &mut faults);
        // Values that cannot be taken are told where they stand.
        if faults.is_empty() && !self.takes_back(draft, named, telling) {
            departed.push("/retraction".to_owned());
        }
        departed.extend(faults.into_iter().map(|fault| fault.pointer));
        if let Some(made) = &made {
            differences(draft, made, &mut departed);
        }
        departed.extend(self.outlasted(draft, &named.values).map(str::to_owned));
        (departed, made)
    }

    /// The languages of a draft's texts that are this template's, each once; and where the others stand.
    pub(super) fn languages_of<T>(&self, texts: &Keyed<T>) -> (Vec<Language>, Vec<String>) {
        let (mut languages, mut others) = (Vec::new(), Vec::new());
        for (tag, _) in texts {
            let known = Language::parse(tag).ok().filter(|own| own.as_str() == tag);
            match known.filter(|own| self.sheet().languages.contains(own) && !languages.contains(own)) {
                Some(language) => languages.push(language),
                None => others.push(at("/texts", tag)),
            }
        }
        (languages, others)
    }

    /// Whether the draft prepares to take back in this template's words, in whichever of its languages, or not at all.
    fn takes_back(&self, draft: &Draft, named: &DraftTemplate, telling: &dyn Telling) -> bool {
        let (languages, others) = self.languages_of(&draft.retraction);
        if languages.is_empty() || !others.is_empty() {
            return others.is_empty();
        }
        let values = spoken(&named.values, &draft.retraction);
        self.retraction(&values, &languages, telling).is_ok_and(|made| made == draft.retraction)
    }

    /// The end of a draft that holds longer than was agreed to with the words. A shorter time is the editor's to choose.
    fn outlasted(&self, draft: &Draft, given: &Keyed<DraftValue>) -> Option<&'static str> {
        let (pointer, end, term) = match self.sheet().term {
            Term::Expires(term) => ("/expires", &draft.expires, term),
            Term::ReviewBy(term) => ("/review_by", &draft.review_by, term),
        };
        let end = end.as_deref().and_then(|raw| read_time(raw).ok())?;
        let held = end.signed_duration_since(self.holds_from(draft, given)?);
        (held > term).then_some(pointer)
    }

    /// What was filled in, in the order in which the template asks for it; then the draft's own fields.
    fn filled(&self, draft: &Draft, named: &DraftTemplate) -> Vec<Filling> {
        let values = self.sheet().placeholders.iter().filter_map(|placeholder| {
            let (name, value) = named.values.iter().find(|(name, _)| *name == placeholder.name)?;
            Some(Filling {
                name: name.clone(),
                pointers: self.places(draft, name),
                value: Some(value.clone()),
            })
        });
        let fields = [
            ("status", draft.status.is_some()),
            ("language", draft.language.is_some()),
            ("topics", !same_set(&draft.topics, &self.sheet().fixed.topics)),
            ("effective", draft.effective.is_some()),
            ("onset", draft.onset.is_some()),
            ("expires", draft.expires.is_some()),
            ("review_by", draft.review_by.is_some()),
            ("next_update", draft.next_update.is_some()),
            ("areas", !draft.areas.is_empty()),
            ("threat_level", draft.threat_level.is_some()),
            ("sources", !draft.sources.is_empty()),
            ("contact", draft.contact.is_some()),
        ];
        let fields = fields.into_iter().filter(|(_, given)| *given).map(|(name, _)| {
            let shown = if name == "threat_level" { "level" } else { name };
            let pointers = [format!("/{name}")].into_iter().chain(self.places(draft, shown)).collect();
            Filling { name: name.to_owned(), pointers, value: None }
        });
        values.chain(fields).collect()
    }

    /// Where a value stands in the texts of a draft.
    pub(super) fn places(&self, draft: &Draft, name: &str) -> Vec<String> {
        let mut places = Vec::new();
        for (tag, _) in &draft.texts {
            let text = self.sheet().texts.iter().find(|(language, _)| language.as_str() == tag);
            let Some((_, text)) = text else { continue };
            let here = at("/texts", tag);
            let lines = [("event", Some(&text.event)), ("headline", Some(&text.headline))];
            let more = [("summary", Some(&text.summary)), ("description", text.description.as_ref())];
            let shown =
                lines.into_iter().chain(more).filter(|(_, pattern)| pattern.is_some_and(|p| p.shows(name)));
            places.extend(shown.map(|(field, _)| at(&here, field)));
            let steps = text.instruction.iter().enumerate().filter(|(_, pattern)| pattern.shows(name));
            places.extend(steps.map(|(n, _)| at(&at(&here, "instruction"), n)));
        }
        places
    }
}

/// The values without those of languages in which nothing is said: they stand nowhere.
pub(super) fn spoken<T>(values: &Keyed<DraftValue>, texts: &Keyed<T>) -> Keyed<DraftValue> {
    let there = |tag: &String| texts.iter().any(|(own, _)| own == tag);
    let kept = values.iter().map(|(name, value)| match value {
        DraftValue::Same(text) => (name.clone(), DraftValue::Same(text.clone())),
        DraftValue::ByLanguage(texts) => {
            let texts = texts.iter().filter(|(tag, _)| there(tag)).cloned().collect();
            (name.clone(), DraftValue::ByLanguage(texts))
        }
    });
    kept.collect()
}

/// Whether two lists that say the same in any order hold the same.
fn same_set<T: Ord>(one: &[T], other: &[T]) -> bool {
    let (mut one, mut other): (Vec<_>, Vec<_>) = (one.iter().collect(), other.iter().collect());
    one.sort();
    other.sort();
    one == other
}

/// Where two drafts differ in what a template decides; the fields that it leaves to the editor are the same in both.
fn differences(draft: &Draft, made: &Draft, departed: &mut Vec<String>) {
    let fixed = [
        ("/kind", draft.kind != made.kind),
        ("/marking", draft.marking != made.marking),
        ("/category", !same_set(&draft.category, &made.category)),
        ("/event_code", !same_set(&draft.event_code, &made.event_code)),
        ("/response_type", !same_set(&draft.response_type, &made.response_type)),
        ("/urgency", draft.urgency != made.urgency),
        ("/severity", draft.severity != made.severity),
        ("/certainty", draft.certainty != made.certainty),
        ("/audience", !same_set(&draft.audience, &made.audience)),
        ("/no_action", draft.no_action != made.no_action),
        // What changed is told in words that nobody has agreed to.
        ("/change", draft.change.is_some()),
    ];
    departed.extend(fixed.into_iter().filter(|(_, differs)| *differs).map(|(pointer, _)| pointer.to_owned()));
    for (tag, text) in &made.texts {
        let written = draft.texts.iter().find(|(own, _)| own == tag);
        if let Some((_, written)) = written {
            text_differences(written, text, &at("/texts", tag), departed);
        }
    }
}

fn text_differences(written: &DraftText, made: &DraftText, here: &str, departed: &mut Vec<String>) {
    let DraftText { event, headline, summary, description, instruction } = written;
    let lines = [
        ("event", *event != made.event),
        ("headline", *headline != made.headline),
        ("summary", *summary != made.summary),
        ("description", *description != made.description),
        ("instruction", *instruction != made.instruction),
    ];
    departed.extend(lines.into_iter().filter(|(_, differs)| *differs).map(|(field, _)| at(here, field)));
}
