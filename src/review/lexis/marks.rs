//! What stands in a text and is no word of it: links, e-mail addresses and telephone numbers.

use std::ops::Range;

/// Endings at which a bare name with dots is surely an address; others need a scheme, `www.` or a path.
const SURE_ENDINGS: &[&str] = &["com", "org", "net", "info", "gov", "int"];

/// Fewer digits than this are no subscriber's number; emergency numbers are shorter.
const PHONE_MIN_DIGITS: usize = 7;

/// ITU-T E.164 §6.2.1 allows 15 digits after the plus sign; one more for a leading zero.
const PHONE_MAX_DIGITS: usize = 16;

/// A link in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::review) struct Link<'a> {
    pub(in crate::review) place: Range<usize>,
    pub(in crate::review) text: &'a str,
}

/// An e-mail address in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::review) struct Mail<'a> {
    pub(in crate::review) place: Range<usize>,
    pub(in crate::review) text: &'a str,
}

/// A telephone number in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::review) struct Phone {
    pub(in crate::review) place: Range<usize>,
    /// Digits, and a plus sign before them where there is one.
    pub(in crate::review) digits: String,
}

/// Runs without white space, without the punctuation around them, and where they stand.
fn chunks(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let around = |c: char| c.is_ascii_punctuation() && !matches!(c, '/' | '@' | '+') || "«»“”„…".contains(c);
    text.split_whitespace().map(move |raw| {
        let chunk = raw.trim_start_matches(around);
        let from = chunk.as_ptr() as usize - text.as_ptr() as usize;
        (from, chunk.trim_end_matches(around))
    })
}

/// The links of a text: with a scheme, with `www.`, or a bare name that can be nothing else.
pub(in crate::review) fn links(text: &str) -> Vec<Range<usize>> {
    let linked = chunks(text).filter_map(|(from, chunk)| {
        let start = match chunk.find("://") {
            Some(colon) => scheme_start(&chunk[..colon])?,
            None => is_bare(chunk).then_some(0)?,
        };
        Some(from + start..from + chunk.len())
    });
    linked.collect()
}

fn scheme_start(before: &str) -> Option<usize> {
    let last = before.rsplit(|c: char| !c.is_ascii_alphanumeric()).next()?;
    let scheme = last.trim_start_matches(|c: char| c.is_ascii_digit());
    (!scheme.is_empty()).then(|| before.len() - scheme.len())
}

fn is_bare(chunk: &str) -> bool {
    let (host, path) = chunk.split_once('/').map_or((chunk, None), |(host, path)| (host, Some(path)));
    let labels: Vec<&str> = host.split('.').collect();
    let named =
        labels.iter().all(|l| !l.is_empty() && l.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'));
    let Some(ending) = labels.last().filter(|_| labels.len() > 1 && named) else { return false };
    let ending = ending.to_ascii_lowercase();
    ending.len() > 1
        && ending.bytes().all(|b| b.is_ascii_alphabetic())
        && (path.is_some() || host.starts_with("www.") || SURE_ENDINGS.contains(&ending.as_str()))
}

/// The e-mail addresses of a text.
pub(in crate::review) fn mails(text: &str) -> Vec<Mail<'_>> {
    let found = text.match_indices('@').filter_map(|(at, _)| {
        let local = |c: char| c.is_alphanumeric() || ".+-_%".contains(c);
        let domain = |c: char| c.is_alphanumeric() || ".-".contains(c);
        let before = text[..at].trim_end_matches(local).len();
        let rest = text[at + 1..].trim_start_matches(domain).len();
        let end = text[..text.len() - rest].trim_end_matches(['.', '-']).len();
        let whole = before < at && end > at + 1 && text[at + 1..end].contains('.');
        whole.then(|| Mail { place: before..end, text: &text[before..end] })
    });
    found.collect()
}

/// The telephone numbers of a text: with `+` or a leading zero, and long enough to be a subscriber's.
pub(in crate::review) fn phones(text: &str) -> Vec<Phone> {
    let mut phones = Vec::new();
    let mut at = 0;
    while let Some(offset) = text[at..].find(|c: char| c.is_ascii_digit() || c == '+') {
        let from = at + offset;
        let fresh = !text[..from].ends_with(|c: char| c.is_alphanumeric() || c == '.' || c == ',');
        let end = run_end(text, from);
        if fresh && let Some(phone) = phone(text, from..end) {
            phones.push(phone);
        }
        at = end;
    }
    phones
}

/// The end of a run of digits with single separators between them.
fn run_end(text: &str, from: usize) -> usize {
    let mut end = from + 1;
    let mut separators = 0;
    for (at, c) in text[from + 1..].char_indices().map(|(at, c)| (from + 1 + at, c)) {
        if c.is_ascii_digit() {
            end = at + 1;
            separators = 0;
        } else if matches!(c, ' ' | '-' | '/' | '(' | ')' | '.' | '\u{a0}' | '\u{202f}') && separators < 2 {
            separators += 1;
        } else {
            break;
        }
    }
    end
}

fn phone(text: &str, place: Range<usize>) -> Option<Phone> {
    let raw = &text[place.clone()];
    let digits: String = raw.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let count = digits.trim_start_matches('+').len();
    let leads = digits.starts_with('+') || digits.starts_with('0');
    let fits = (PHONE_MIN_DIGITS..=PHONE_MAX_DIGITS).contains(&count) && leads && !is_date(raw);
    fits.then_some(Phone { place, digits })
}

/// Dates, times, their ranges and decimals begin with a zero too: `01.01.2005`, `08.00-18.00`, `01/12/2026 08`, `0.25`.
fn is_date(raw: &str) -> bool {
    let mut groups =
        raw.split([' ', '(', ')', '\u{a0}', '\u{202f}']).filter(|group| !group.is_empty()).peekable();
    let spaced: Vec<&str> = groups.clone().collect();
    let written = groups.peek().is_some_and(|first| first.contains(['.', '/', '-']));
    is_day(&spaced)
        || (written && groups.all(|group| group.split('-').all(is_part) || is_day(&split(group, '-'))))
}

fn split(group: &str, mark: char) -> Vec<&str> {
    group.split(mark).filter(|part| !part.is_empty()).collect()
}

/// `8.00`, `01.12`, `01.12.2026`, `01/12/2026`, `2026`, `0.25`, `18`: nothing of a subscriber's number.
fn is_part(part: &str) -> bool {
    match split(part, '.').as_slice() {
        [one] if one.bytes().all(|b| b.is_ascii_digit()) => one.len() <= 2 || one.len() == 4,
        [one] => is_day(&split(one, '/')),
        [one, two] => one.len() <= 2 && (two.len() <= 2 || *one == "0"),
        dotted => is_day(dotted),
    }
}

/// A day, a month and a year.
fn is_day(parts: &[&str]) -> bool {
    let within =
        |part: &str, most: u32| part.len() <= 2 && part.parse().is_ok_and(|n: u32| (1..=most).contains(&n));
    matches!(parts, [day, month, year] if within(day, 31) && within(month, 12) && year.len() == 4)
}
