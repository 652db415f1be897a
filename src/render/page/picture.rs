//! When each revision held, as a picture beside the list that says the same: bars on one axis, drawn without any script.

use std::fmt::Write as _;

use chrono::{DateTime, Utc};

use crate::advisory::{Advisory, Message, Revision, Standing, Term};

/// The picture's width; the style sheet stretches it to the column.
const WIDTH: f64 = 600.0;
/// The height of a row and of the bar in it.
const ROW: usize = 22;
const BAR: usize = 14;
/// Room for the number of a revision.
const MARGIN: f64 = 28.0;
/// A window this short is still seen.
const SEEN: f64 = 3.0;

/// The window of a revision: how long it was to hold, and how long it did.
struct Window {
    number: String,
    from: DateTime<Utc>,
    meant: DateTime<Utc>,
    until: DateTime<Utc>,
}

/// The windows of an advisory's revisions, the newest on top, as an `svg` element; none where nothing held at all.
pub(super) fn windows(advisory: &Advisory, standing: Standing) -> Option<String> {
    let windows: Vec<_> = advisory
        .revisions
        .iter()
        .enumerate()
        .rev()
        .filter_map(|(place, revision)| window(advisory, place, revision, standing))
        .collect();
    let begin = windows.iter().map(|window| window.from).min()?;
    let end = windows.iter().map(|window| window.meant.max(window.until)).max()?;
    let span = (end - begin).num_seconds();
    if span <= 0 {
        return None;
    }
    let height = windows.len() * ROW;
    let mut svg = format!(
        "<svg class=\"windows\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" \
         aria-hidden=\"true\" focusable=\"false\">"
    );
    let at = |instant: DateTime<Utc>| {
        let share = seconds((instant - begin).num_seconds()) / seconds(span);
        MARGIN + share * (WIDTH - MARGIN)
    };
    for (row, window) in windows.iter().enumerate() {
        let top = row * ROW + (ROW - BAR) / 2;
        let Window { number, from, meant, until } = window;
        let _ = write!(svg, "<text x=\"0\" y=\"{}\">{number}</text>", top + BAR - 2);
        for (class, to) in [("meant", meant), ("held", until)] {
            let (x, width) = (at(*from), (at(*to) - at(*from)).max(SEEN));
            let _ = write!(
                svg,
                "<rect class=\"{class}\" x=\"{x:.1}\" y=\"{top}\" width=\"{width:.1}\" height=\"{BAR}\"/>"
            );
        }
    }
    svg.push_str("</svg>");
    Some(svg)
}

/// Of what ends an advisory there is no window: it holds nowhere.
fn window(advisory: &Advisory, place: usize, revision: &Revision, standing: Standing) -> Option<Window> {
    match revision.message {
        Message::Alert | Message::Update => {}
        Message::End | Message::Retract => return None,
    }
    let content = &revision.content;
    let from = revision.stamp.sent.max(content.effective.to_utc());
    let meant = match content.term {
        Term::Expires(at) | Term::ReviewBy(at) => at.to_utc(),
    };
    let next = advisory.revisions.get(place + 1).map(|next| next.stamp.sent);
    let until = next.or(standing.over_since()).map_or(meant, |at| at.min(meant)).max(from);
    Some(Window { number: revision.stamp.revision.to_string(), from, meant: meant.max(from), until })
}

/// Far fewer than a float can count.
fn seconds(count: i64) -> f64 {
    i32::try_from(count).map_or(f64::from(i32::MAX), f64::from)
}
