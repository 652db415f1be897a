//! Languages: tags that exist, and translations that say the same as each other.

use std::collections::BTreeSet;

use super::lexis::{Figure, Hours, figures};
use super::pointer::at;
use super::problem::Severity::{Error, Warning};
use super::reading::{Field, Part, Reading};
use super::rule::{Check, Findings, Rule};
use crate::advisory::Language;

/// Shorter texts are names and numbers, and may be the same in two languages.
const TRANSLATED_WORDS: usize = 4;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "LANG-01",
        severity: Error,
        asks: "Language tags are well-formed, of a registered language (BCP 47), each once, and the default is one of them.",
        why: "Where a tag is missing or wrong, CAP readers assume American English.",
        fix: "Use tags such as en, de, pt-BR; set language to one of the texts'.",
        misses: "Of tags with two letters all are known (ISO 639-1); three letters and subtags are only looked at in form.",
        check: Check::Looks(registered),
    },
    Rule {
        code: "LANG-02",
        severity: Error,
        asks: "All languages of an advisory share its times, level and areas.",
        why: "Translations drift apart, and each reader gets another warning.",
        fix: "Put times, levels and areas beside the texts, not into them.",
        misses: "Nothing: a draft has them once for all languages, and a body that brings them within a text is refused.",
        check: Check::Held("times, level and areas stand once, beside the texts of all languages"),
    },
    Rule {
        code: "LANG-03",
        severity: Warning,
        asks: "No text is the same in two languages.",
        why: "It is a translation that somebody forgot.",
        fix: "Translate it, or remove the language.",
        misses: "Texts of fewer than four words; translations that differ in a word.",
        check: Check::Looks(untranslated),
    },
    Rule {
        code: "LANG-04",
        severity: Error,
        asks: "Numbers, times, links and telephone numbers are the same in all languages.",
        why: "One wrong figure in a translation sends people to another place or at another hour.",
        fix: "Compare the texts figure by figure with the default language.",
        misses: "Compares with the default language; small numbers may be spelt out where the lists know the words, and \
                 in other languages they only warn. Parts of links that name a language may differ. Order is not compared.",
        check: Check::Looks(drift),
    },
    Rule {
        code: "LANG-05",
        severity: Warning,
        asks: "Every language that a receiving feed offers is there.",
        why: "Its readers get the default language, and are told so.",
        fix: "Add a translation, or publish now and translate with a minor revision.",
        misses: "Nothing.",
        check: Check::Looks(missing),
    },
];

fn registered(reading: &Reading<'_>, findings: &mut Findings) {
    let known = &reading.case.knowledge.marks.languages;
    let texts = reading.tags().map(|tag| (at("/texts", tag), tag));
    let default = reading.case.draft.language.as_deref().map(|tag| ("/language".to_owned(), tag));
    for (pointer, tag) in texts.chain(default) {
        let Ok(language) = Language::parse(tag) else { continue };
        if language.primary().len() == 2 && !known.contains(language.primary()) {
            findings.add(pointer, format!("{tag:?} is well-formed, but no language of ISO 639-1"));
        }
    }
}

fn untranslated(reading: &Reading<'_>, findings: &mut Findings) {
    let fields: Vec<&Field<'_>> =
        reading.texts().filter(|field| field.words.len() >= TRANSLATED_WORDS).collect();
    for (n, field) in fields.iter().enumerate() {
        let same = |other: &&&Field<'_>| {
            other.part == field.part && other.primary != field.primary && other.text == field.text
        };
        if let Some(other) = fields[..n].iter().find(same) {
            findings.add(field.pointer.as_str(), format!("is the same as in {}", other.tag));
        }
    }
}

/// In languages whose numerals are not known, numbers up to this one may be spelt out.
const SPELT_OUT: u32 = 100;

/// What the texts of one language say in figures and addresses.
struct Facts<'r> {
    tag: &'r str,
    /// In event, headline, summary and instructions.
    told: Vec<Figure>,
    /// In the description, which not every language needs to have.
    described: Option<Vec<Figure>>,
    /// Numbers that words stand for: numerals and months.
    spelt: BTreeSet<u32>,
    links: BTreeSet<String>,
    /// Whether the lists know the language's numerals.
    counts: bool,
}

impl<'r> Facts<'r> {
    fn of(reading: &'r Reading<'_>, tag: &'r str) -> Self {
        let mut facts = Self {
            tag,
            told: Vec::new(),
            described: None,
            spelt: BTreeSet::new(),
            links: BTreeSet::new(),
            counts: false,
        };
        let tags: Vec<&str> = reading.tags().collect();
        for field in reading.texts_in(tag) {
            let figures = figures(&without_marks(field), hours(&field.primary));
            match field.part {
                Part::Description => facts.described.get_or_insert_default().extend(figures),
                Part::Event
                | Part::Headline
                | Part::Summary
                | Part::Instruction
                | Part::Note
                | Part::Line => {
                    facts.told.extend(figures);
                }
            }
            for list in [&field.lexis.numerals, &field.lexis.months] {
                facts.spelt.extend(field.words.iter().filter_map(|word| list.get(&word.folded)));
            }
            facts.links.extend(field.links().map(|link| without_languages(link.text, &tags)));
            facts.links.extend(field.phones().into_iter().map(|phone| phone.digits));
            facts.counts |= !field.lexis.numerals.is_empty();
        }
        facts
    }

    /// Whether a figure of another language is said here too.
    fn says(&self, figure: &Figure) -> bool {
        let mut own = self.told.iter().chain(self.described.iter().flatten());
        own.any(|own| own.agrees(figure)) || figure.small().is_some_and(|n| self.spelt.contains(&n))
    }
}

/// How a language counts the hours of a day.
pub(super) fn hours(primary: &str) -> Hours {
    if primary == "en" { Hours::Twelve } else { Hours::TwentyFour }
}

/// The text without links and telephone numbers, which are compared whole.
fn without_marks(field: &Field<'_>) -> String {
    let links = field.links().map(|link| link.place);
    let mut places: Vec<_> = links.chain(field.phones().into_iter().map(|phone| phone.place)).collect();
    places.sort_by_key(|place| place.start);
    let mut text = String::new();
    let mut from = 0;
    for place in places {
        text.push_str(field.text.get(from..place.start).unwrap_or_default());
        text.push(' ');
        from = from.max(place.end);
    }
    text.push_str(&field.text[from..]);
    text
}

/// A link without the parts that name one of the languages: each reader may be sent to a page in their own.
fn without_languages(link: &str, tags: &[&str]) -> String {
    let kept = link
        .split(['/', '.', '?', '&', '='])
        .filter(|part| !tags.iter().any(|tag| part.eq_ignore_ascii_case(tag)));
    kept.collect::<Vec<_>>().join("/")
}

fn drift(reading: &Reading<'_>, findings: &mut Findings) {
    let draft = reading.case.draft;
    let all: Vec<Facts<'_>> = reading.tags().map(|tag| Facts::of(reading, tag)).collect();
    let named = all.iter().position(|facts| draft.language.as_deref() == Some(facts.tag));
    let Some(default) = all.get(named.unwrap_or(0)) else { return };
    for other in all.iter().filter(|facts| facts.tag != default.tag) {
        let pointer = at("/texts", other.tag);
        compare(
            findings,
            &pointer,
            default,
            other,
            &format!("{} has it, {} has not", default.tag, other.tag),
        );
        compare(
            findings,
            &pointer,
            other,
            default,
            &format!("{} has it, {} has not", other.tag, default.tag),
        );
        if default.links != other.links {
            let differing: Vec<&str> =
                default.links.symmetric_difference(&other.links).map(String::as_str).collect();
            findings.add(
                pointer.as_str(),
                format!("links or telephone numbers differ from {}: {}", default.tag, differing.join(", ")),
            );
        }
    }
}

/// What one language says and the other does not.
fn compare(findings: &mut Findings, pointer: &str, one: &Facts<'_>, other: &Facts<'_>, who: &str) {
    let described = one.described.iter().flatten().filter(|_| other.described.is_some());
    let missing: BTreeSet<&Figure> =
        one.told.iter().chain(described).filter(|figure| !other.says(figure)).collect();
    for figure in missing {
        // In a language whose numerals are not known, a small number may be spelt out.
        let spelt = !other.counts && figure.small().is_some_and(|n| n <= SPELT_OUT);
        if spelt {
            findings.warn(pointer, format!("{figure}: {who}"));
        } else {
            findings.add(pointer, format!("{figure}: {who}"));
        }
    }
}

fn missing(reading: &Reading<'_>, findings: &mut Findings) {
    for language in reading.case.offered.unwrap_or_default() {
        let there = |tag: &str| Language::parse(tag).is_ok_and(|own| own.primary() == language.primary());
        if !reading.tags().any(there) {
            findings.add(
                "/texts",
                format!("{language} is offered by a receiving feed, but there is no text in it"),
            );
        }
    }
}
