//! Prose of others cut into what a draft asks for: a summary of some sentences, and one action at a time.

use crate::advisory::{Instruction, Summary};

/// A line shorter than this was not broken for want of room: what follows is something new.
const SHORTEST_WRAPPED_CHARS: usize = 50;

/// White space of any kind and length becomes one space.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first sentences that fit a summary, and the rest; `None` where not even the first one fits.
pub(super) fn summary(text: &str) -> Option<(String, String)> {
    let end = paragraph_end(text);
    let mut cut = 0;
    for sentence in sentence_ends(&text[..end]) {
        if one_line(&text[..sentence]).chars().count() > Summary::MAX_CHARS {
            break;
        }
        cut = sentence;
    }
    let first = one_line(&text[..cut]);
    (!first.is_empty()).then(|| (first, text[cut..].trim().to_owned()))
}

/// Where the first paragraph ends: before a line with nothing on it.
fn paragraph_end(text: &str) -> usize {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if at > 0 && line.trim().is_empty() {
            return at;
        }
        at += line.len();
    }
    text.len()
}

/// Cuts advice into actions: points of a list, lines, and sentences, in this order.
pub(super) fn actions(text: &str) -> Vec<String> {
    let mut actions = Vec::new();
    for (point, paragraph) in paragraphs(text) {
        if point && paragraph.chars().count() <= Instruction::MAX_CHARS {
            actions.push(paragraph);
            continue;
        }
        let mut begin = 0;
        for end in sentence_ends(&paragraph) {
            actions.push(one_line(&paragraph[begin..end]));
            begin = end;
        }
    }
    actions.retain(|action| action.chars().any(char::is_alphanumeric));
    actions
}

/// Lines that belong together, each on one line; whether they began as a point of a list.
fn paragraphs(text: &str) -> Vec<(bool, String)> {
    let mut all: Vec<(bool, String)> = Vec::new();
    let mut open = false;
    for line in text.lines().map(str::trim) {
        let point = bullet(line);
        let words = one_line(point.unwrap_or(line));
        match all.last_mut() {
            Some((_, before)) if open && point.is_none() && !words.is_empty() => {
                before.push(' ');
                before.push_str(&words);
            }
            _ if !words.is_empty() => all.push((point.is_some(), words)),
            _ => {}
        }
        open = line.chars().count() >= SHORTEST_WRAPPED_CHARS;
    }
    all
}

/// What follows the sign of a point in a list: a dash, a dot, a star, or a number with a stop or bracket.
fn bullet(line: &str) -> Option<&str> {
    let signs = ["- ", "– ", "— ", "* ", "• ", "· ", "‣ ", "▪ ", "●"];
    if let Some(rest) = signs.iter().find_map(|sign| line.strip_prefix(sign)) {
        return Some(rest);
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = (1..=2).contains(&digits).then(|| &line[digits..])?;
    rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") "))
}

/// The byte after each sentence, its white space included; the last is the end of the text.
fn sentence_ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut letters = text.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        if !matches!(c, '.' | '!' | '?' | '…' | '。' | '؟') {
            continue;
        }
        while letters.next_if(|(_, c)| matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']')).is_some() {
        }
        if letters.next_if(|(_, c)| c.is_whitespace()).is_none() {
            continue;
        }
        while letters.next_if(|(_, c)| c.is_whitespace()).is_some() {}
        if let Some((next, first)) = letters.peek()
            && !first.is_lowercase()
            && !(c == '.' && is_short(&text[..at]))
        {
            ends.push(*next);
        }
    }
    if !text.trim().is_empty() {
        ends.push(text.len());
    }
    ends
}

/// Whether the word before a stop is more likely shortened than the last of a sentence: a letter, an ordinal, a title.
fn is_short(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or(before);
    let (count, first) = (word.chars().count(), word.chars().next());
    match first {
        Some(first) if first.is_ascii_digit() => count <= 2,
        Some(first) if first.is_uppercase() => count <= 2 || matches!(word, "Mrs" | "Str" | "Prof"),
        Some(_) => count == 1,
        None => false,
    }
}
