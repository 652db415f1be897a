//! A feed is about what it declares, and about nothing else.

use std::collections::BTreeSet;

use forewarn::advisory::{Category, Content, Draft, Kind, Severity, Status};
use forewarn::feed::Selection;

use super::story::{area, draft, level, schemes};

fn content(draft: &Draft) -> Content {
    Content::parse(draft, &schemes()).unwrap()
}

fn codes(areas: &[&str]) -> Selection {
    Selection { areas: areas.iter().map(|code| (*code).to_owned()).collect(), ..Selection::default() }
}

#[test]
fn areas_are_countries_subdivisions_and_beginnings_of_nuts_codes() {
    let vienna = content(&draft());
    let table =
        [("AT", true), ("AT-9", true), ("AT13", true), ("AT130", true), ("AT-8", false), ("DE", false)];
    for (code, selected) in table {
        assert_eq!(codes(&[code]).selects(&vienna), selected, "{code}");
    }
    assert!(codes(&["DE", "AT"]).selects(&vienna));
    assert!(codes(&[]).selects(&vienna));
}

#[test]
fn what_holds_for_the_union_is_in_the_unions_feed_only() {
    let union = content(&Draft { areas: vec![area("European Union", "EU", &[])], ..draft() });
    assert!(codes(&["EU"]).selects(&union));
    assert!(!codes(&["AT"]).selects(&union));
    assert!(!codes(&["EU"]).selects(&content(&draft())));
}

#[test]
fn each_condition_that_names_something_must_be_met() {
    let mut said = draft();
    said.topics = vec!["Concert".to_owned()];
    let said = content(&said);
    let default = Selection::default;
    let topics = |topic: &str| BTreeSet::from([topic.to_owned()]);
    let table = [
        (Selection { topics: topics("concert"), ..default() }, true),
        (Selection { topics: topics("football"), ..default() }, false),
        (Selection { kinds: BTreeSet::from([Kind::Advisory]), ..default() }, true),
        (Selection { kinds: BTreeSet::from([Kind::ThreatLevel]), ..default() }, false),
        (Selection { minimum_severity: Some(Severity::Severe), ..default() }, true),
        (Selection { minimum_severity: Some(Severity::Extreme), ..default() }, false),
        (Selection { categories: BTreeSet::from([Category::Security, Category::Met]), ..default() }, true),
        (Selection { categories: BTreeSet::from([Category::Met]), ..default() }, false),
        (
            Selection { topics: topics("concert"), minimum_severity: Some(Severity::Extreme), ..default() },
            false,
        ),
    ];
    for (selection, selected) in table {
        assert_eq!(selection.selects(&said), selected, "{selection:?}");
    }
    let level = content(&level("2"));
    assert!(Selection { kinds: BTreeSet::from([Kind::ThreatLevel]), ..default() }.selects(&level));
}

#[test]
fn an_unknown_severity_is_below_every_minimum_but_itself() {
    let unknown = content(&Draft { severity: Some("unknown".to_owned()), ..draft() });
    let minimum = |severity| Selection { minimum_severity: Some(severity), ..Selection::default() };
    assert!(minimum(Severity::Unknown).selects(&unknown));
    assert!(!minimum(Severity::Minor).selects(&unknown));
}

#[test]
fn a_drill_is_only_where_it_was_declared() {
    for (status, wire) in [(Status::Exercise, "exercise"), (Status::Test, "test")] {
        let drill = content(&Draft { status: Some(wire.to_owned()), ..draft() });
        assert!(!Selection::default().selects(&drill));
        let declared = Selection { statuses: BTreeSet::from([status]), ..Selection::default() };
        assert!(declared.selects(&drill));
        assert!(!declared.selects(&content(&draft())));
    }
}
