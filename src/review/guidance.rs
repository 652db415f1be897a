//! Guidance: who speaks, what, where, what to do, until when; and only numbers that answer.

use super::area_names::unplaced;
use super::lexis::{Gap, Shape, Topic};
use super::pointer::at;
use super::problem::Severity::{Error, Warning};
use super::reading::{Field, Part, Reading};
use super::rule::{Check, Findings, Rule};
use crate::advisory::{Kind, ResponseType};

/// Emergency numbers have two to six digits; one digit is a count.
const SHORT_NUMBER: std::ops::RangeInclusive<usize> = 2..=6;
/// Words between one number to call and the next: "17 or the 112".
const CHAIN_WORDS: usize = 2;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "GUID-01",
        severity: Error,
        asks: "Every language tells at least one thing to do, or no_action says that there is none (and not both).",
        why: "Alarm without help makes people helpless.",
        fix: "Add an instruction in every language, or set no_action to true and remove the instructions.",
        misses: "Whether the advice is good.",
        check: Check::Parsed,
    },
    Rule {
        code: "GUID-02",
        severity: Error,
        asks: "A reference to guidance leads to guidance that exists.",
        why: "A dead reference leaves people without advice.",
        fix: "Write the instruction itself.",
        misses: "Nothing: instructions are text, and a body that brings references is refused.",
        check: Check::Held("instructions are written out; a draft has no field for references"),
    },
    Rule {
        code: "GUID-03",
        severity: Warning,
        asks: "The response types fit the instructions, and assess is not asked of the public.",
        why: "Machines act on the type, people on the words.",
        fix: "Remove the type that is not meant, or write the instruction that belongs to it.",
        misses: "Looks for the lists' words in any language of the draft; prepare, monitor and execute are not judged.",
        check: Check::Looks(unfit),
    },
    Rule {
        code: "GUID-04",
        severity: Error,
        asks: "A short number that people are told to call answers in a country of the areas.",
        why: "A wrong number costs the minutes that count.",
        fix: "Give the emergency number of the country, or 112 where it works.",
        misses: "Countries that are not listed are not judged; a number must stand after a word like call, or after police \
                 and a colon or bracket.",
        check: Check::Looks(numbers),
    },
    Rule {
        code: "GUID-05",
        severity: Error,
        asks: "All five are there: who speaks, what happens, where, what to do, until when.",
        why: "Warnings that lack one of them are not acted on; of coded campus alerts four in ten lacked the time.",
        fix: "Add what is missing; the publisher's name stands in the configuration.",
        misses: "That each is said well.",
        check: Check::Looks(five),
    },
    Rule {
        code: "GUID-06",
        severity: Warning,
        asks: "It says when the next word comes, or where there is more.",
        why: "People who do not know when they will hear more look for it in the wrong places.",
        fix: "Set next_update to a time to come, give a contact, or name the page to follow.",
        misses: "A place for more is told by a link or the lists' words.",
        check: Check::Looks(no_next_word),
    },
];

fn unfit(reading: &Reading<'_>, findings: &mut Findings) {
    let responses: Vec<(usize, ResponseType)> = reading.responses().collect();
    for (n, response) in &responses {
        let pointer = at("/response_type", n);
        let topic = match response {
            ResponseType::Avoid => Some(Topic::Avoid),
            ResponseType::Shelter => Some(Topic::Shelter),
            ResponseType::Evacuate => Some(Topic::Evacuate),
            ResponseType::AllClear => Some(Topic::AllClear),
            ResponseType::Assess => {
                findings.add(pointer.as_str(), "assess is for those who evaluate, not for the public");
                None
            }
            ResponseType::None if responses.len() > 1 => {
                findings.add(pointer.as_str(), "none stands beside other types");
                None
            }
            ResponseType::None | ResponseType::Prepare | ResponseType::Execute | ResponseType::Monitor => {
                None
            }
        };
        let known = topic.filter(|topic| reading.texts().any(|field| field.lexis.knows(*topic)));
        if let Some(topic) = known
            && !reading.texts().any(|field| field.part != Part::Event && field.has_any(topic))
        {
            findings.add(pointer, format!("{} is asked for, but no text says so", response.wire()));
        }
    }
}

fn numbers(reading: &Reading<'_>, findings: &mut Findings) {
    let emergency = &reading.case.knowledge.numbers.emergency;
    let countries: Vec<&str> =
        reading.case.draft.areas.iter().filter_map(|area| area.country.as_deref()).collect();
    if countries.is_empty() || countries.iter().any(|country| !emergency.contains_key(*country)) {
        return;
    }
    let hotlines = &reading.case.knowledge.numbers.hotlines;
    let answers = |digits: &String| {
        hotlines.contains(digits) || countries.iter().any(|country| emergency[*country].contains(digits))
    };
    for field in reading.texts() {
        for number in told_to_call(field).iter().filter(|number| !answers(number)) {
            let detail = format!("{number} is no emergency number of {}", countries.join(", "));
            findings.add(field.pointer.as_str(), detail);
        }
    }
}

/// Short numbers that a text tells people to call, digits only.
fn told_to_call(field: &Field<'_>) -> Vec<String> {
    let mut told = Vec::new();
    let mut last: Option<usize> = None;
    let mut n = 0;
    while n < field.words.len() {
        let end = digits_end(field, n);
        if end == n {
            n += 1;
            continue;
        }
        let chained = last.is_some_and(|last| continues(field, last, n));
        if (chained || is_introduced(field, n, end)) && !is_counted(field, n, end) {
            let digits: String = field.words[n..end].iter().map(|word| word.folded.as_str()).collect();
            if SHORT_NUMBER.contains(&digits.len()) {
                told.push(digits);
            }
            last = Some(end);
        }
        n = end;
    }
    told
}

/// The end of the digits that begin at a word: `0800 789 321` is one number.
fn digits_end(field: &Field<'_>, from: usize) -> usize {
    let digits = |n: usize| field.words[n].shape == Shape::Digits;
    let more = (from..field.words.len())
        .take_while(|n| digits(*n) && (*n == from || field.words[*n].gap == Gap::Joined));
    from + more.count()
}

/// Only "or", articles and commas between the last number and this one.
fn continues(field: &Field<'_>, last: usize, next: usize) -> bool {
    let mut between = last..next;
    let linking = |n: usize| field.has(Topic::Or, &(n..n + 1)) || field.has(Topic::DialAt, &(n..n + 1));
    let same = field.words[next].gap != Gap::Sentence;
    between.len() <= CHAIN_WORDS && same && between.all(linking)
}

/// Right after "call", after "at" in a sentence with "call", or after "police" and a colon or bracket.
fn is_introduced(field: &Field<'_>, from: usize, end: usize) -> bool {
    let sentence = field.sentence_of(from);
    let Some(before) = from.checked_sub(1).filter(|before| *before >= sentence.start) else { return false };
    let so_far = sentence.start..from;
    let called = field.has(Topic::Call, &so_far);
    let ends = |topic: Topic| field.hits(topic).any(|hit| hit.words.end == from);
    let between = &field.text[field.words[before].place.end..field.words[from].place.start];
    if between.contains([':', '(']) {
        let closed = field
            .words
            .get(end)
            .is_none_or(|word| word.gap != Gap::Joined || field.has(Topic::Or, &(end..end + 1)));
        return closed && (called || field.has(Topic::Service, &so_far));
    }
    field.words[from].gap == Gap::Joined && (ends(Topic::Call) || (called && ends(Topic::DialAt)))
}

/// "15 minutes", "18:00", "20 %": a count or a time, not a number to call.
fn is_counted(field: &Field<'_>, from: usize, end: usize) -> bool {
    let last = &field.words[end - 1];
    let before = &field.text[..field.words[from].place.start];
    let after = &field.text[last.place.end..];
    let unit = field.words.get(end).is_some_and(|word| word.gap == Gap::Joined)
        && field.has(Topic::Unit, &(end..end + 1));
    let part = after.starts_with([':', '%', '€', '£', '$', '+']) || after.starts_with(" %");
    let decimal = after.starts_with(['.', ',']) && after[1..].starts_with(|c: char| c.is_ascii_digit());
    unit || part || decimal || before.ends_with([':', '.', ',', '/'])
}

fn five(reading: &Reading<'_>, findings: &mut Findings) {
    let draft = reading.case.draft;
    if reading.case.publisher.trim().is_empty() {
        findings.add("", "who speaks is missing: the publisher has no name");
    }
    let blank = |text: &Option<String>| text.as_deref().is_none_or(|text| text.trim().is_empty());
    for (tag, text) in &draft.texts {
        let here = at("/texts", tag);
        if blank(&text.event) {
            findings.add(at(&here, "event"), "what happens is missing");
        }
        if text.instruction.is_empty() && draft.no_action != Some(true) {
            findings.add(at(&here, "instruction"), "what to do is missing");
        }
    }
    for (pointer, _) in unplaced(reading).into_iter().filter(|(_, sure)| *sure) {
        findings.add(pointer, "where it is is missing");
    }
    let (end, pointer) = match reading.kind() {
        Some(Kind::ThreatLevel) => (&draft.review_by, "/review_by"),
        Some(Kind::Advisory) | None => (&draft.expires, "/expires"),
    };
    if blank(end) {
        findings.add(pointer, "until when is missing");
    }
}

fn no_next_word(reading: &Reading<'_>, findings: &mut Findings) {
    if let Some(next) = reading.time("/next_update") {
        if next.to_utc() <= reading.case.now {
            findings.add("/next_update", "is past");
        }
        return;
    }
    let more = |field: &Field<'_>| field.has_any(Topic::Further) || field.links().next().is_some();
    if reading.case.draft.contact.is_none() && !reading.texts().any(more) {
        findings.add("/next_update", "neither the time of the next word nor a place for more is given");
    }
}
