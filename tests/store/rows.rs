//! Rows say the same as the advisories they stand for.

use chrono::{DateTime, TimeDelta, Utc};
use forewarn::advisory::{Advisory, Area, Decision, Deed, Draft, DraftArea, RevisionNumber};
use forewarn::store::{Ending, Row, StageName, StateName, digest_of};

use super::given::{at, draft, id, level, name, publication, reason, schemes, stamp};

/// What comes next in a life.
type Step = fn(&Advisory, DateTime<Utc>) -> Deed;

/// Every way through a life that ends somewhere else, step by step.
fn lives() -> Vec<Vec<Step>> {
    fn drafted(_: &Advisory, _: DateTime<Utc>) -> Deed {
        Deed::Drafted { draft: Box::new(draft("Full")) }
    }
    fn fine(_: &Advisory, _: DateTime<Utc>) -> Deed {
        let expires = Some("2026-12-01T09:05:00.0000001+01:00".to_owned());
        let effective = Some("2026-12-01T09:01:00.9999+01:00".to_owned());
        Deed::Drafted { draft: Box::new(Draft { effective, expires, ..draft("To the hair") }) }
    }
    fn standing(_: &Advisory, _: DateTime<Utc>) -> Deed {
        Deed::Drafted { draft: Box::new(level("Stands")) }
    }
    fn submitted(_: &Advisory, _: DateTime<Utc>) -> Deed {
        Deed::Submitted { overrides: Vec::new() }
    }
    fn approved(advisory: &Advisory, _: DateTime<Utc>) -> Deed {
        Deed::Approved { draft: digest_of(&advisory.working.as_ref().unwrap().draft), lacking: 0 }
    }
    fn scheduled(_: &Advisory, now: DateTime<Utc>) -> Deed {
        Deed::Scheduled { at: now + TimeDelta::nanoseconds(60_000_000_001) }
    }
    fn discarded(_: &Advisory, _: DateTime<Utc>) -> Deed {
        Deed::Discarded
    }
    fn superseded(_: &Advisory, now: DateTime<Utc>) -> Deed {
        Deed::Superseded { by: id(9), at: now }
    }
    fn ended(advisory: &Advisory, now: DateTime<Utc>) -> Deed {
        Deed::Ended { stamp: stamp(advisory.id, RevisionNumber::FIRST.next(), now), reason: reason("Over.") }
    }
    fn retracted(advisory: &Advisory, now: DateTime<Utc>) -> Deed {
        Deed::Retracted {
            stamp: stamp(advisory.id, RevisionNumber::FIRST.next(), now),
            reason: reason("Wrong."),
        }
    }
    vec![
        vec![drafted, submitted, approved, scheduled, publication],
        vec![drafted, discarded],
        vec![fine, publication, drafted, submitted],
        vec![drafted, publication, ended],
        vec![standing, publication, superseded, retracted],
        vec![standing, publication, superseded],
    ]
}

#[test]
fn a_row_stands_where_its_advisory_stands_at_every_instant() {
    let mut seen = std::collections::BTreeSet::new();
    for life in lives() {
        let mut advisory = Advisory::new(id(1));
        for (step, deed) in (1..).zip(life) {
            let now = at(i64::try_from(step).unwrap() * 20);
            let deed = deed(&advisory, now);
            let decision = Decision { advisory: id(1), at: now, actor: name("Ada"), deed };
            advisory.apply(step, &decision, &schemes()).unwrap();
            let row = Row::of(&advisory);
            for millis in [0, 1, 40_999, 41_000, 60_999, 61_000, 300_000, 300_001, 3_600_000, 9_999_000] {
                let then = now.max(at(0) + TimeDelta::milliseconds(millis));
                let expected = advisory.state_at(then);
                assert_eq!(row.state_at(then).wire(), expected.wire(), "{expected:?} at {then}");
                seen.insert(row.state_at(then));
            }
        }
    }
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), StateName::ALL, "every state was met");
}

#[test]
fn names_are_read_as_they_are_written() {
    for name in StateName::ALL {
        assert_eq!(StateName::parse(name.wire()), Some(*name));
    }
    for name in StageName::ALL {
        assert_eq!(StateName::parse(name.wire()), Some(StateName::from(*name)));
    }
    for name in Ending::ALL {
        assert_eq!(StateName::parse(name.wire()), Some(StateName::from(*name)));
    }
    assert_eq!(StateName::parse("In-Force"), None);
}

#[test]
fn a_row_is_found_by_every_code_its_areas_lie_in_and_by_no_other() {
    let codes =
        |pairs: &[(&str, &str)]| pairs.iter().map(|(l, c)| ((*l).to_owned(), (*c).to_owned())).collect();
    let areas = vec![
        DraftArea {
            codes: codes(&[("iso3166-2", "AT-9"), ("nuts3", "AT130")]),
            ..draft("x").areas.remove(0)
        },
        DraftArea {
            country: Some("DE".into()),
            codes: codes(&[("nuts2", "DE21")]),
            ..draft("x").areas.remove(0)
        },
    ];
    let mut advisory = Advisory::new(id(1));
    let drafted = Deed::Drafted { draft: Box::new(Draft { areas, ..draft("Two countries") }) };
    for (record, deed) in [(1, drafted), (2, Deed::Discarded)] {
        let deed = if record == 2 { publication(&advisory, at(0)) } else { deed };
        let decision = Decision { advisory: id(1), at: at(0), actor: name("Ada"), deed };
        advisory.apply(record, &decision, &schemes()).unwrap();
        let row = Row::of(&advisory);
        assert_eq!(
            row.codes.iter().collect::<Vec<_>>(),
            ["AT", "AT-9", "AT1", "AT13", "AT130", "DE", "DE2", "DE21"],
            "after record {record}"
        );
    }
    let areas: &[Area] = &advisory.newest().unwrap().content.areas;
    for code in ["AT", "AT-9", "AT1", "AT13", "AT130", "DE", "DE2", "DE21", "D", "EU", "AT1301", "AT-8", "FR"]
    {
        let lies = areas.iter().any(|area| area.lies_in(code));
        assert_eq!(Row::of(&advisory).codes.contains(code), lies, "{code}");
    }
}

#[test]
fn a_row_stays_small_whatever_a_draft_holds() {
    let mut advisory = Advisory::new(id(1));
    let mut monster = draft(&"W\0".repeat(100_000));
    let code = |n: usize| (format!("nuts{n}"), format!("{n}").repeat(300));
    monster.areas[0].codes = (0..5000).map(code).collect();
    let drafted = Deed::Drafted { draft: Box::new(monster) };
    let decision = Decision { advisory: id(1), at: at(0), actor: name("Ada"), deed: drafted };
    advisory.apply(1, &decision, &schemes()).unwrap();
    let row = Row::of(&advisory);
    let size = row.headline.len() + row.words.len() + row.codes.iter().map(String::len).sum::<usize>();
    assert!(size < 64 << 10, "{size} bytes");
    assert!(!row.headline.contains('\0') && !row.words.contains('\0'));
}
