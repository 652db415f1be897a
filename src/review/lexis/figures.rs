//! Reads the numbers and times of a text in the ways languages write them, so that translations can be compared.

/// A number or a time of day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::review) enum Figure {
    /// Digits with a point for decimals, without leading zeros or separators of thousands.
    Number(String),
    /// A time of day.
    Clock { hour: u32, minute: u32 },
}

impl Figure {
    /// Larger numbers are hardly ever spelt out.
    const SPELT_MAX: u32 = 1000;

    /// Whether both can mean the same: `20.30` may be a time, `20` may be eight in the evening.
    pub(in crate::review) fn agrees(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Number(_), Self::Number(_)) | (Self::Clock { .. }, Self::Clock { .. }) => self == other,
            (Self::Number(number), Self::Clock { hour, minute })
            | (Self::Clock { hour, minute }, Self::Number(number)) => {
                *number == decimal(hour.to_string(), &format!("{minute:02}"))
            }
        }
    }

    /// The number that a word could stand for.
    pub(in crate::review) fn small(&self) -> Option<u32> {
        match self {
            Self::Number(digits) => digits.parse().ok().filter(|n| *n <= Self::SPELT_MAX),
            // Midnight is the beginning of one day and the end of another.
            Self::Clock { hour, minute } => (*minute == 0).then_some(*hour % 24),
        }
    }
}

impl std::fmt::Display for Figure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Number(digits) => f.write_str(digits),
            Self::Clock { hour, minute } => write!(f, "{hour:02}:{minute:02}"),
        }
    }
}

/// How a language counts the hours of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::review) enum Hours {
    /// `8 pm`; elsewhere `am` may be a word.
    Twelve,
    /// `20 Uhr`
    TwentyFour,
}

/// Every figure of a text, in order.
pub(in crate::review) fn figures(text: &str, hours: Hours) -> Vec<Figure> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        rest = &rest[at..];
        rest = read(rest, hours, &mut found);
    }
    found
}

/// Reads what begins with a digit, and gives what follows it.
fn read<'a>(text: &'a str, hours: Hours, found: &mut Vec<Figure>) -> &'a str {
    // Opening hours, not two numbers.
    if let Some(rest) = text.strip_prefix("24/7") {
        return rest;
    }
    if let Some((clock, rest)) = clock(text, hours) {
        found.push(clock);
        return rest;
    }
    let day = day(text).filter(|_| hours == Hours::TwentyFour);
    let (numbers, rest) = date(text).or(day).unwrap_or_else(|| {
        let (number, rest) = number(text);
        (vec![number], rest)
    });
    found.extend(numbers.into_iter().map(Figure::Number));
    rest
}

/// The digits that a text begins with, and the rest.
fn digits(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()))
}

fn plain(digits: &str) -> String {
    let trimmed = digits.trim_start_matches('0');
    if trimmed.is_empty() { "0" } else { trimmed }.to_owned()
}

/// `8:00`, `20h30`, `8 pm`, `8.30 pm`, `20 Uhr`, `20 Uhr 30`.
fn clock(text: &str, hours: Hours) -> Option<(Figure, &str)> {
    let (hour, rest) = digits(text);
    let hour: u32 = hour.parse().ok().filter(|n| *n <= 24 && hour.len() <= 2)?;
    let near = unspaced(rest);
    if let Some(after) = rest.strip_prefix([':', 'h']).or_else(|| marked(near, &["h ", "uhr ", "h\u{a0}"]))
        && let (two, rest) = digits(after)
        && two.len() == 2
        && let Some(minute) = two.parse().ok().filter(|m| *m < 60)
    {
        let (hour, rest) = half(hour, rest, hours).unwrap_or((hour, rest));
        return Some((Figure::Clock { hour, minute }, rest));
    }
    if let Some(after) = rest.strip_prefix('.')
        && let (two, rest) = digits(after)
        && two.len() == 2
        && let Some((hour, rest)) = half(hour, rest, hours)
    {
        return Some((Figure::Clock { hour, minute: two.parse().ok()? }, rest));
    }
    let named = marked(near, &["uhr", "h"]).filter(|rest| !rest.starts_with(char::is_alphanumeric));
    let (hour, rest) = named.map(|rest| (hour, rest)).or_else(|| half(hour, rest, hours))?;
    Some((Figure::Clock { hour, minute: 0 }, rest))
}

fn unspaced(text: &str) -> &str {
    text.trim_start_matches([' ', '\u{a0}', '\u{202f}'])
}

/// What follows one of the marks, in whatever case it is written.
fn marked<'a>(text: &'a str, marks: &[&str]) -> Option<&'a str> {
    marks.iter().find_map(|mark| {
        let head = text.get(..mark.len())?;
        head.eq_ignore_ascii_case(mark).then(|| &text[mark.len()..])
    })
}

/// The hour in twenty-four, where `am` or `pm` follows it, and what follows that.
fn half(hour: u32, rest: &str, hours: Hours) -> Option<(u32, &str)> {
    let near = unspaced(rest);
    let ends = |rest: &&str| !rest.starts_with(char::is_alphanumeric);
    if hours == Hours::TwentyFour || hour > 12 {
        return None;
    }
    let morning = marked(near, &["am", "a.m"]).filter(ends).map(|rest| (hour % 12, rest));
    morning.or_else(|| marked(near, &["pm", "p.m"]).filter(ends).map(|rest| (hour % 12 + 12, rest)))
}

/// `08.08.2024`, `8/8/2024`, `2024-08-07`: three numbers.
fn date(text: &str) -> Option<(Vec<String>, &str)> {
    let (first, rest) = digits(text);
    let mark = rest.chars().next().filter(|c| matches!(c, '.' | '/' | '-'))?;
    let (second, rest) = digits(rest.strip_prefix(mark)?);
    let (third, rest) = digits(rest.strip_prefix(mark)?);
    let lengths = [first.len(), second.len(), third.len()];
    let fits = matches!(lengths, [1 | 2, 1 | 2, 4] | [4, 2, 2]);
    fits.then(|| ([first, second, third].into_iter().map(plain).collect(), rest))
}

/// `3.12.`: a day and a month, where decimals are written with a comma.
fn day(text: &str) -> Option<(Vec<String>, &str)> {
    let (day, rest) = digits(text);
    let (month, rest) = digits(rest.strip_prefix('.')?);
    let rest = rest.strip_prefix('.')?;
    let within =
        |raw: &str, most: u32| raw.len() <= 2 && raw.parse().is_ok_and(|n: u32| (1..=most).contains(&n));
    (within(day, 31) && within(month, 12)).then(|| (vec![plain(day), plain(month)], rest))
}

/// A number with its thousands joined and a point for its decimals.
fn number(text: &str) -> (String, &str) {
    let (head, mut rest) = digits(text);
    let mut whole = head.to_owned();
    if head.len() <= 3 && head != "0" {
        while let Some((group, after)) = thousands(rest) {
            whole.push_str(group);
            rest = after;
        }
    }
    if let Some(after) = rest.strip_prefix(['.', ',']) {
        let (decimals, after) = digits(after);
        if !decimals.is_empty() {
            return (decimal(plain(&whole), decimals), after);
        }
    }
    (plain(&whole), rest)
}

/// `5.20` is `5.2`, and `8.00` is `8`.
fn decimal(whole: String, decimals: &str) -> String {
    match decimals.trim_end_matches('0') {
        "" => whole,
        decimals => format!("{whole}.{decimals}"),
    }
}

fn thousands(text: &str) -> Option<(&str, &str)> {
    let after = text.strip_prefix([' ', '.', ',', '\'', '’', '\u{a0}', '\u{202f}'])?;
    let (group, rest) = digits(after);
    (group.len() == 3).then_some((group, rest))
}
