//! Which words of a text look like a person's name, by capitals and by what stands beside them.

use std::ops::Range;

use super::lexis::{Gap, Shape, Topic};
use super::reading::{Field, Reading};

/// Ages that are printed beside names.
const AGES: std::ops::RangeInclusive<u32> = 5..=99;

/// Words that look like a name.
pub(super) struct Name {
    pub(super) words: Range<usize>,
    /// An age, a date of birth or "suspect" beside it, or a known given name: it can hardly be anything else.
    pub(super) sure: bool,
}

/// Every run of two to four capitalised words that is no place, month or office.
pub(super) fn person_names(reading: &Reading<'_>, field: &Field<'_>) -> Vec<Name> {
    let mut names = Vec::new();
    for sentence in field.sentences() {
        let mut from = sentence.start;
        while from < sentence.end {
            let run = run(reading, field, from..sentence.end);
            from = run.end.max(from + 1);
            if (2..=4).contains(&run.len()) {
                names.extend(name(field, run, &sentence));
            }
        }
    }
    names
}

/// The capitalised words at the beginning of `within` that belong together.
fn run(reading: &Reading<'_>, field: &Field<'_>, within: Range<usize>) -> Range<usize> {
    let fits = |n: &usize| {
        let word = &field.words[*n];
        let joined = *n == within.start || word.gap == Gap::Joined;
        let part = word.shape == Shape::Capital && word.folded.chars().count() > 1;
        joined && part && !is_no_name(reading, field, *n)
    };
    let end = within.clone().find(|n| !fits(n)).unwrap_or(within.end);
    within.start..end
}

fn is_no_name(reading: &Reading<'_>, field: &Field<'_>, word: usize) -> bool {
    let own = word..word + 1;
    let listed = [Topic::NotName, Topic::Suspect, Topic::Victim, Topic::Group, Topic::Service, Topic::Action];
    let given = field.has(Topic::GivenName, &own);
    !given
        && (listed.into_iter().any(|topic| field.hits(topic).any(|hit| hit.words.contains(&word)))
            || reading.case.knowledge.places.knows(&field.words[word].folded)
            || reading.areas.iter().any(|area| area.has_word(&field.words[word].folded)))
}

fn name(field: &Field<'_>, run: Range<usize>, sentence: &Range<usize>) -> Option<Name> {
    let given = field.has(Topic::GivenName, &(run.start..run.start + 1));
    let aged = age_follows(field, run.end) || born_follows(field, run.end, sentence);
    let before = run.start.checked_sub(1).filter(|before| *before >= sentence.start);
    let called =
        before.is_some_and(|before| field.hits(Topic::Suspect).any(|hit| hit.words.contains(&before)));
    // The first word of a sentence has a capital anyway; German nouns have one anywhere.
    let first = run.start == sentence.start;
    let plausible = given || aged || (!field.lexis.capital_nouns && (!first || run.len() > 2));
    plausible.then_some(Name { words: run, sure: aged || (given && called) })
}

/// `, 19,` or `(19)` after a name.
fn age_follows(field: &Field<'_>, next: usize) -> bool {
    let (Some(before), Some(word)) = (field.words.get(next.wrapping_sub(1)), field.words.get(next)) else {
        return false;
    };
    let between = field.text[before.place.end..word.place.start].trim();
    let aged = word.folded.parse().is_ok_and(|age: u32| AGES.contains(&age));
    let after = &field.text[word.place.end..];
    aged && matches!(between, "," | "(") && (after.is_empty() || after.starts_with([',', ')', '.', ';', '-']))
}

fn born_follows(field: &Field<'_>, next: usize, sentence: &Range<usize>) -> bool {
    field.hits(Topic::Born).any(|hit| hit.words.start == next && sentence.contains(&next))
}
