//! Whether a text tells an hour or a day: what was said of a time has to be found again when the time is moved.

use chrono::{DateTime, FixedOffset, Timelike};

use crate::advisory::{Content, Draft, Language, Telling, Term, read_time};

use super::language::hours;
use super::lexis::{Figure, figures};

/// The times of a revision that the next one has moved or taken away, and those that the next one has.
#[derive(Debug, Clone, PartialEq)]
pub struct Moves {
    moved: Vec<Move>,
    present: Vec<DateTime<FixedOffset>>,
}

/// A time that is not what it was.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Move {
    from: DateTime<FixedOffset>,
    /// Nothing where it was taken away.
    to: Option<DateTime<FixedOffset>>,
}

impl Moves {
    /// What the draft moves. An instant from which it now holds, or the event now begins, is told rightly, whatever it was
    /// told of before.
    #[must_use]
    pub fn between(before: &Content, draft: &Draft) -> Self {
        let read = |raw: &Option<String>| raw.as_deref().map(read_time);
        let (end, ends) = match before.term {
            Term::Expires(end) => (end, &draft.expires),
            Term::ReviewBy(end) => (end, &draft.review_by),
        };
        // What an advisory cannot be without is not taken away, but still to be written.
        let kept = |at: DateTime<FixedOffset>, raw| (Some(at), read(raw).or(Some(Ok(at))));
        let times = [
            kept(before.effective, &draft.effective),
            (before.onset, read(&draft.onset)),
            kept(end, ends),
            (before.next_update, read(&draft.next_update)),
        ];
        let now =
            |(_, now): &(_, Option<Result<DateTime<FixedOffset>, _>>)| now.as_ref()?.as_ref().ok().copied();
        let begins: Vec<_> = times.iter().take(2).filter_map(now).collect();
        let present = times.iter().filter_map(now).collect();
        let moved =
            times.into_iter().filter_map(|(from, now)| Some(Move { from: from?, to: now.transpose().ok()? }));
        let moved = moved.filter(|moved| moved.to != Some(moved.from) && !begins.contains(&moved.from));
        Self { moved: moved.collect(), present }
    }

    /// The first old time that a text still tells, in its words. An hour or a day that another time now has is right,
    /// unless the whole old time stands there.
    #[must_use]
    pub fn told(&self, text: &str, language: &Language, telling: &dyn Telling) -> Option<String> {
        let local = |at: &DateTime<FixedOffset>| telling.local(*at);
        let present: Vec<_> = self.present.iter().map(local).collect();
        self.moved.iter().find_map(|Move { from, to }| {
            let moved = Move { from: local(from), to: to.as_ref().map(local) };
            one_told(moved, &present, (text, language), telling)
        })
    }
}

/// A day is looked for where the day moved; an hour that stays the same is right where the new day stands beside it. All times
/// are on the clocks of the place.
fn one_told(
    Move { from, to }: Move,
    present: &[DateTime<FixedOffset>],
    (text, language): (&str, &Language),
    telling: &dyn Telling,
) -> Option<String> {
    let hour = tells_hour(text, language, from, telling);
    let day = tells_day(text, language, from, telling);
    let right = match to.filter(|to| to.time() == from.time()) {
        Some(to) => tells_day(text, language, to, telling),
        None => !day && present.iter().any(|at| at.time() == from.time()),
    };
    if hour && !right {
        return Some(telling.clock(language, from));
    }
    let moved_day = to.is_some_and(|to| to.date_naive() != from.date_naive());
    let still = present.iter().any(|at| at.date_naive() == from.date_naive());
    (day && moved_day && !still).then(|| telling.date(language, from.date_naive()))
}

/// Whether a text tells this hour, in the ways in which languages write hours: `18:00`, `6 pm`, `18 Uhr`, `18h`. Hours in
/// words (noon, six in the evening) are not found.
fn tells_hour(text: &str, language: &Language, at: DateTime<FixedOffset>, telling: &dyn Telling) -> bool {
    let wanted = Figure::Clock { hour: at.hour(), minute: at.minute() };
    let read = figures(text, hours(language.primary())).contains(&wanted);
    let dotted = format!("{:02}.{:02}", at.hour(), at.minute());
    read || text.contains(&telling.clock(language, at)) || stands_alone(text, &dotted)
}

/// Whether an hour stands there, and not part of a longer number: 19.00 is none in 119.00, nor in 0664 19.00.22.
fn stands_alone(text: &str, hour: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    text.match_indices(hour).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + hour.len()..]);
        let goes_on = after.trim_start_matches(['.', ',', ':']).len() < after.len();
        let goes_on = goes_on && after[1..].starts_with(digit);
        !before.ends_with(digit) && !before.ends_with(['.', ',']) && !after.starts_with(digit) && !goes_on
    })
}

/// Whether a text tells this day as the language writes it in full.
fn tells_day(text: &str, language: &Language, at: DateTime<FixedOffset>, telling: &dyn Telling) -> bool {
    text.contains(&telling.date(language, at.date_naive()))
}

#[cfg(test)]
mod tests {
    use super::stands_alone;

    #[test]
    fn an_hour_with_a_point_is_none_within_a_number() {
        let table = [
            ("bis 19.00 Uhr", true),
            ("It ends at 19.00.", true),
            ("19.00, not later", true),
            ("EUR 119.00", false),
            ("call 0664.19.00", false),
            ("call 19.00.22", false),
            ("19.005 people", false),
            ("119.00 and 19.00", true),
        ];
        for (text, tells) in table {
            assert_eq!(stands_alone(text, "19.00"), tells, "{text}");
        }
    }
}
