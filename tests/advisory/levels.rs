//! A level exists in its scheme on a day, and ranks by severity, whatever its label.

use chrono::NaiveDate;
use forewarn::advisory::{Direction, Level, LevelFault, Link, Scheme, SchemeKind, Schemes, ThreatLevel};

fn day(raw: &str) -> NaiveDate {
    raw.parse().unwrap()
}

fn scheme(id: &str, kind: SchemeKind, direction: Direction, from: &str, to: Option<&str>) -> Scheme {
    let codes = match direction {
        Direction::Ascending => ["1", "2", "3"],
        Direction::Descending => ["3", "2", "1"],
    };
    let levels = codes.iter().zip(1..).map(|(code, rank)| Level {
        rank,
        code: (*code).to_owned(),
        name_local: String::new(),
        name_en: String::new(),
        meaning: String::new(),
    });
    Scheme {
        id: id.into(),
        country: "XX".into(),
        area: "XX".into(),
        language: "en".into(),
        name_local: String::new(),
        name_en: String::new(),
        authority: String::new(),
        authority_url: None,
        kind,
        direction,
        number_label: true,
        valid_from: Some(day(from)),
        valid_to: to.map(day),
        levels: levels.collect(),
    }
}

fn schemes() -> Schemes {
    use Direction::{Ascending, Descending};
    use SchemeKind::{None, Qualitative, ThreatLevel};
    Schemes::new([
        scheme("old", ThreatLevel, Ascending, "2016-01-01", Some("2024-12-31")),
        scheme("new", ThreatLevel, Ascending, "2025-01-01", Option::None),
        scheme("falling", ThreatLevel, Descending, "2010-01-01", Option::None),
        scheme("nothing", None, Ascending, "2010-01-01", Option::None),
        scheme("words", Qualitative, Ascending, "2010-01-01", Option::None),
    ])
}

fn level(scheme: &str, code: &str, as_of: &str) -> Result<u8, LevelFault> {
    let source = Link::parse("https://example.org/").unwrap();
    ThreatLevel::new(&schemes(), scheme, code, day(as_of), source).map(|level| level.rank())
}

#[test]
fn a_date_is_judged_by_the_scale_of_its_time() {
    assert_eq!(level("old", "2", "2024-08-07"), Ok(2));
    assert_eq!(level("new", "2", "2024-08-07"), Err(LevelFault::NotInUse));
    assert_eq!(level("old", "2", "2025-01-01"), Err(LevelFault::NotInUse));
    assert_eq!(level("new", "2", "2025-01-01"), Ok(2));
}

#[test]
fn a_scale_that_counts_downwards_ranks_upwards() {
    assert_eq!(level("falling", "1", "2026-01-01"), Ok(3));
    assert_eq!(level("falling", "3", "2026-01-01"), Ok(1));
}

#[test]
fn what_has_no_scale_is_given_no_level() {
    assert_eq!(level("nothing", "1", "2026-01-01"), Err(LevelFault::NoScale));
    assert_eq!(level("words", "1", "2026-01-01"), Err(LevelFault::NoScale));
    assert_eq!(level("invented", "1", "2026-01-01"), Err(LevelFault::UnknownScheme));
    assert_eq!(level("new", "ROT", "2026-01-01"), Err(LevelFault::UnknownLevel));
}
