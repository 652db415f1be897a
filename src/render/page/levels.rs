//! The register of standing levels for people: each on its own scale, since when, and whether its review is overdue.

use askama::Template;
use chrono::{DateTime, Utc};

use crate::advisory::{Addresses, Advisory, Language, Standing, Status, Term};

use super::super::setting::Setting;
use super::frame::{Frame, print};
use super::level::LevelView;
use super::parts::{Piece, Pieces, direction};
use super::standing::{View, places};
use super::versions::{Fronts, Version, versions};

#[derive(Template)]
#[template(path = "page/levels.html")]
struct Levels<'a> {
    frame: Frame<'a>,
    versions: Vec<Version>,
    rows: Vec<Row>,
}

/// A row of the register.
struct Row {
    id: String,
    places: Pieces,
    href: String,
    lang: String,
    dir: &'static str,
    title: String,
    overdue: bool,
    level: LevelView,
    lines: Vec<Pieces>,
}

/// The register in one language, for `/levels` (the first of `languages`) and `/{lang}/levels`: standing levels that are
/// real and in force, as they stood at `as_of`, by area and scheme.
#[must_use]
pub fn levels<'a>(
    in_force: impl Iterator<Item = &'a Advisory>,
    as_of: DateTime<Utc>,
    languages: &[Language],
    setting: &Setting,
    language: &Language,
) -> String {
    let fronts = Fronts::of(language, languages);
    let mut frame = Frame::new(setting, language, "", Some(&fronts.levels));
    frame.title = format!("{} – {}", frame.voice.say("page-levels"), frame.publisher);
    fronts.lead(&mut frame, Some(&fronts.levels));
    frame.describe_by("page-levels-lead");
    let versions = versions(languages, language, &frame.voice, |other| Fronts::of(other, languages).levels);
    frame.offer(&versions, setting);
    let mut rows: Vec<_> = in_force.filter_map(|advisory| row(advisory, as_of, &frame)).collect();
    rows.sort_by(|(a, _), (b, _)| a.cmp(b));
    print(&Levels { versions, rows: rows.into_iter().map(|(_, row)| row).collect(), frame })
}

/// A row with what it is sorted by.
fn row(advisory: &Advisory, as_of: DateTime<Utc>, frame: &Frame) -> Option<((String, String), Row)> {
    let view = View::newest(advisory, Standing::InForce)?;
    let content = view.content();
    let (scheme, area) = content.register_row().filter(|_| content.status == Status::Actual)?;
    let key = (area.to_owned(), scheme.to_owned());
    let voice = &frame.voice;
    let info = content.info(&voice.asked).unwrap_or_else(|| content.default_info());
    let review = match content.term {
        Term::Expires(at) | Term::ReviewBy(at) => at,
    };
    let id = advisory.id;
    let missing = voice.not_translated(&info.language);
    let mut lines = vec![
        voice.labelled("page-level-since", voice.time(content.effective, content)),
        voice.labelled("label-review", voice.time(review, content)),
    ];
    lines.extend(missing.map(|sentence| vec![Piece::words(sentence)]));
    let row = Row {
        id: format!("level-{id}"),
        places: places(content, voice),
        href: match content.default_info().language == voice.asked {
            true => Addresses::advisory(id),
            false => Addresses::advisory_in(id, &voice.asked),
        },
        lang: info.language.to_string(),
        dir: direction(&info.language),
        title: info.headline.to_string(),
        overdue: review.to_utc() <= as_of,
        level: content.threat_level.as_ref().map(|threat| LevelView::of(threat, voice))?,
        lines,
    };
    Some((key, row))
}
