//! Values as they were given, read by the placeholders they are for: every fault at once, each at its value.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::super::draft::{DraftValue, Keyed};
use super::super::language::Language;
use super::super::parse::{Fault, FieldFault, at};
use super::super::text::Line;
use super::super::time::{read_date, read_time};
use super::pattern::{Part, Slot};
use super::placeholder::{Choice, Placeholder, PlaceholderKind};
use super::told::Telling;

/// A value that was read.
#[derive(Debug, Clone)]
enum Value {
    Text(String),
    ByLanguage(BTreeMap<Language, String>),
    Date(NaiveDate),
    Time(DateTime<FixedOffset>),
}

/// Values that were read, by placeholder.
#[derive(Debug, Clone, Default)]
pub(super) struct Values(BTreeMap<String, Value>);

impl Values {
    /// Reads what was given for these languages; what cannot be taken is a fault at `here` and its name.
    pub(super) fn read(
        placeholders: &[Placeholder],
        given: &Keyed<DraftValue>,
        languages: &[Language],
        here: &str,
        faults: &mut Vec<FieldFault>,
    ) -> Self {
        let mut values = BTreeMap::new();
        for (n, (name, _)) in given.iter().enumerate() {
            let known = placeholders.iter().any(|placeholder| placeholder.name == *name);
            if !known || given[..n].iter().any(|(other, _)| other == name) {
                faults.push(FieldFault { pointer: at(here, name), fault: Fault::NotWanted });
            }
        }
        for placeholder in placeholders {
            let pointer = at(here, &placeholder.name);
            let found = given.iter().find(|(name, _)| *name == placeholder.name);
            match found {
                None => faults.push(FieldFault { pointer, fault: Fault::Missing }),
                Some((_, value)) => {
                    let read = one(placeholder, value, languages, &pointer, faults);
                    values.extend(read.map(|value| (placeholder.name.clone(), value)));
                }
            }
        }
        Self(values)
    }

    /// What stands at a place in a language.
    pub(super) fn tell(&self, slot: &Slot, language: &Language, telling: &dyn Telling) -> Option<String> {
        match (self.0.get(&slot.name)?, slot.part) {
            (Value::Text(text), Part::Whole) => Some(text.clone()),
            (Value::ByLanguage(texts), Part::Whole) => texts.get(language).cloned(),
            (Value::Date(day), Part::Whole | Part::Date) => Some(telling.date(language, *day)),
            (Value::Time(time), Part::Date) => {
                Some(telling.date(language, telling.local(*time).date_naive()))
            }
            (Value::Time(time), Part::Clock) => Some(telling.clock(language, telling.local(*time))),
            (Value::Text(_) | Value::ByLanguage(_), Part::Date | Part::Clock)
            | (Value::Date(_), Part::Clock)
            | (Value::Time(_), Part::Whole) => None,
        }
    }
}

fn one(
    placeholder: &Placeholder,
    given: &DraftValue,
    languages: &[Language],
    here: &str,
    faults: &mut Vec<FieldFault>,
) -> Option<Value> {
    let mut fault = |pointer: String, fault: Fault| {
        faults.push(FieldFault { pointer, fault });
        None
    };
    match (&placeholder.kind, given) {
        (PlaceholderKind::Text { max_chars, translated: true }, DraftValue::ByLanguage(texts)) => {
            by_language(texts, languages, *max_chars, here, faults)
        }
        (PlaceholderKind::Text { max_chars, translated: _ }, DraftValue::Same(raw)) => {
            match text(raw, *max_chars) {
                Ok(text) => Some(Value::Text(text)),
                Err(why) => fault(here.to_owned(), why),
            }
        }
        (PlaceholderKind::Date, DraftValue::Same(raw)) => match read_date(raw) {
            Ok(day) => Some(Value::Date(day)),
            Err(why) => fault(here.to_owned(), Fault::Time(why)),
        },
        (PlaceholderKind::Time, DraftValue::Same(raw)) => match read_time(raw) {
            Ok(time) => Some(Value::Time(time)),
            Err(why) => fault(here.to_owned(), Fault::Time(why)),
        },
        (PlaceholderKind::Choice(choices), DraftValue::Same(raw)) => {
            match choices.iter().find(|choice| choice.value == *raw) {
                Some(Choice { value: _, texts }) => Some(Value::ByLanguage(texts.clone())),
                None => fault(here.to_owned(), Fault::NotAValue),
            }
        }
        (
            PlaceholderKind::Text { max_chars: _, translated: false }
            | PlaceholderKind::Date
            | PlaceholderKind::Time
            | PlaceholderKind::Choice(_),
            DraftValue::ByLanguage(_),
        ) => fault(here.to_owned(), Fault::NotAValue),
    }
}

/// One text for each language that is asked for, and none besides.
fn by_language(
    texts: &Keyed<String>,
    languages: &[Language],
    max_chars: usize,
    here: &str,
    faults: &mut Vec<FieldFault>,
) -> Option<Value> {
    let before = faults.len();
    let mut read = BTreeMap::new();
    for (tag, raw) in texts {
        let pointer = at(here, tag);
        match languages.iter().find(|language| language.as_str() == tag) {
            None => faults.push(FieldFault { pointer, fault: Fault::NotWanted }),
            Some(language) => match text(raw, max_chars) {
                Ok(text) => drop(read.insert(language.clone(), text)),
                Err(fault) => faults.push(FieldFault { pointer, fault }),
            },
        }
    }
    for language in languages.iter().filter(|language| !texts.iter().any(|(tag, _)| tag == language.as_str()))
    {
        faults.push(FieldFault { pointer: at(here, language), fault: Fault::Missing });
    }
    (faults.len() == before).then_some(Value::ByLanguage(read))
}

fn text(raw: &str, max: usize) -> Result<String, Fault> {
    let text = Line::parse(raw)?.to_string();
    match text.chars().count() {
        actual if actual > max => Err(Fault::TooLong { max, actual }),
        _ => Ok(text),
    }
}
