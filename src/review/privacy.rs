//! Privacy: nobody is named who need not be, and no number, address or date leads to a person.

use std::ops::Range;

use super::lexis::{Gap, Shape, Topic, Word};
use super::names::person_names;
use super::problem::Severity::{Error, Warning};
use super::reading::{Field, Reading};
use super::rule::{Check, Findings, Rule};

/// Words between a plate and its letters, a street and its number.
const NEAR: usize = 3;
/// Words after "born" that may make a date: "on the 1st of January".
const DATE_WORDS: usize = 5;
/// "of", "aus", "de": words that mean a home only after a comma.
const WEAK_LETTERS: usize = 3;
/// Papers have numbers of at least this many digits.
const PAPER_MIN_DIGITS: usize = 5;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "PII-01",
        severity: Warning,
        asks: "No suspect, victim or minor is named; a second person confirms where something looks like a name.",
        why: "A name that was published cannot be taken back, and it may be the wrong one.",
        fix: "Write \"a person\", \"two people\"; if it is not a person's name, say so in the reason.",
        misses: "Looks for two capitalised words in a sentence about suspects or victims; single names, names in capitals, \
                 and in German names without a common given name or an age are not seen.",
        check: Check::Looks(named),
    },
    Rule {
        code: "PII-02",
        severity: Error,
        asks: "Texts hold no telephone number but emergency numbers and configured hotlines, and no e-mail address but \
               those of roles. The field contact may.",
        why: "A private number in a public warning is called by thousands.",
        fix: "Give the emergency number or the hotline; put the press office into contact.",
        misses: "Numbers without + or a leading zero; roles are told by the part before the @ and a list.",
        check: Check::Looks(reachable),
    },
    Rule {
        code: "PII-03",
        severity: Error,
        asks: "No date of birth, number of a paper or number plate, or home address.",
        why: "They point at one person, or at the wrong one.",
        fix: "Leave it out; those who search have it already.",
        misses: "Needs the telling word (born, plate, lives in) beside it; an address without a person in the sentence is \
                 taken for a venue's.",
        check: Check::Looks(traceable),
    },
    Rule {
        code: "PII-04",
        severity: Warning,
        asks: "Nationality, religion, ethnicity and asylum status of a suspect are left out unless they help to keep safe.",
        why: "They explain nothing and set people against each other.",
        fix: "Leave it out, or give the reason why people need it.",
        misses: "Looks for the lists' words in a sentence about suspects.",
        check: Check::Looks(origin),
    },
];

fn about_people(field: &Field<'_>, sentence: &Range<usize>) -> bool {
    [Topic::Suspect, Topic::Victim, Topic::Born].into_iter().any(|topic| field.has(topic, sentence))
}

fn named(reading: &Reading<'_>, findings: &mut Findings) {
    for field in reading.prose() {
        for name in person_names(reading, field) {
            let sentence = field.sentence_of(name.words.start);
            if name.sure || about_people(field, &sentence) {
                let detail = format!("{:?} looks like a person's name", field.quote(&name.words));
                findings.add(field.pointer.as_str(), detail);
            }
        }
    }
}

fn reachable(reading: &Reading<'_>, findings: &mut Findings) {
    let knowledge = reading.case.knowledge;
    for field in reading.prose() {
        for phone in field.phones() {
            if !knowledge.numbers.may_be_printed(phone.digits.trim_start_matches('+')) {
                let detail =
                    format!("{:?} is neither an emergency number nor a hotline", &field.text[phone.place]);
                findings.add(field.pointer.as_str(), detail);
            }
        }
        for mail in field.mails() {
            let local = mail.text.split('@').next().unwrap_or_default().to_lowercase();
            let role = local.split(['.', '-', '_', '+']).any(|part| knowledge.marks.roles.contains(part));
            if !role {
                findings.add(field.pointer.as_str(), format!("{:?} is not the address of a role", mail.text));
            }
        }
    }
}

fn traceable(reading: &Reading<'_>, findings: &mut Findings) {
    for field in reading.prose() {
        for hit in field.hits(Topic::Born).filter(|hit| is_birth(field, &hit.words)) {
            let detail = format!("gives the date after {:?}", field.quote(&hit.words));
            findings.add(field.pointer.as_str(), detail);
        }
        for hit in field.hits(Topic::Plate).filter(|hit| is_paper(field, hit.words.end)) {
            let detail = format!("gives the number after {:?}", field.quote(&hit.words));
            findings.add(field.pointer.as_str(), detail);
        }
        for hit in field.hits(Topic::Street) {
            if is_home(field, &hit.words) {
                findings.add(
                    field.pointer.as_str(),
                    format!("{:?} looks like a home address", field.quote(&hit.words)),
                );
            }
        }
    }
}

/// A date after "born", or a year where the sentence is about a suspect or victim.
fn is_birth(field: &Field<'_>, born: &Range<usize>) -> bool {
    let sentence = field.sentence_of(born.start);
    let near = &field.words[born.end..sentence.end.min(born.end + DATE_WORDS)];
    let figure = |word: &&Word| word.folded.starts_with(|c: char| c.is_ascii_digit());
    let figures = near.iter().filter(figure).count();
    let months = near.iter().filter(|word| field.lexis.months.contains_key(&word.folded)).count();
    let person = [Topic::Suspect, Topic::Victim].into_iter().any(|topic| field.has(topic, &sentence));
    figures + months >= 2 || (figures == 1 && person)
}

/// A number of many digits, or capitals with digits beside them, right after the word for it.
fn is_paper(field: &Field<'_>, from: usize) -> bool {
    let belongs = |n: &usize| {
        let before = &field.text[field.words[n - 1].place.end..field.words[*n].place.start];
        field.words[*n].gap != Gap::Sentence && !before.contains(',')
    };
    let near = (from..field.words.len().min(from + NEAR)).take_while(belongs).count();
    let words = &field.words[from..from + near];
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
    let long = words.iter().any(|word| digits(&word.folded) >= PAPER_MIN_DIGITS);
    let mixed = words.iter().any(|word| {
        let raw = &field.text[word.place.clone()];
        digits(raw) > 0 && raw.contains(|c: char| c.is_ascii_uppercase())
    });
    let split = words.windows(2).any(|pair| {
        let capitals = matches!(pair[0].shape, Shape::Upper) || pair[0].folded.len() == 1;
        capitals && pair[1].gap == Gap::Joined && digits(&pair[1].folded) > 0
    });
    long || mixed || split
}

/// A street with a number, after "lives in" or beside a date of birth, in a sentence about people.
fn is_home(field: &Field<'_>, street: &Range<usize>) -> bool {
    let sentence = field.sentence_of(street.start);
    let around = street.start.saturating_sub(NEAR).max(sentence.start)..sentence.end.min(street.end + NEAR);
    let numbered =
        field.words[around].iter().any(|word| word.folded.starts_with(|c: char| c.is_ascii_digit()));
    let before = street.start.saturating_sub(NEAR).max(sentence.start)..street.start;
    let lives = field.hits(Topic::Lives).any(|hit| {
        let last = hit.words.end - 1;
        // ", of Example Street" is a home; "the corner of Example Street" is none.
        let weak = hit.words.len() == 1 && field.words[last].folded.chars().count() <= WEAK_LETTERS;
        before.contains(&last)
            && (!weak || (field.words[last].gap == Gap::Loose && hit.words.end == street.start))
    });
    numbered && ((lives && about_people(field, &sentence)) || field.has(Topic::Born, &sentence))
}

fn origin(reading: &Reading<'_>, findings: &mut Findings) {
    for field in reading.prose() {
        for hit in field.hits(Topic::Origin) {
            if field.has(Topic::Suspect, &field.sentence_of(hit.words.start)) {
                let detail = format!("{:?} beside a suspect", field.quote(&hit.words));
                findings.add(field.pointer.as_str(), detail);
            }
        }
    }
}
