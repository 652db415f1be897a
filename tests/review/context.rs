//! What a review says of a draft among others: after an earlier revision, beside others in force, for feeds that offer languages.

use forewarn::advisory::{Draft, DraftChange, DraftSource};
use forewarn::review::{Case, InForce, Reviewed, review};

use super::support::{KNOWLEDGE, WORDS, content, draft, language, lines, noon};

fn concert() -> Draft {
    draft(include_bytes!("../drafts/STRUCT-01.pass.json"))
}

fn level() -> Draft {
    draft(include_bytes!("../drafts/LVL-01.pass.json"))
}

/// The review of a further revision.
fn next(before: &Draft, after: &Draft) -> Reviewed {
    let previous = content(before, noon());
    review(&Case {
        draft: after,
        now: noon(),
        knowledge: &KNOWLEDGE,
        previous: Some(&previous),
        telling: Some(&*WORDS),
        others: &[],
        offered: None,
        publisher: "Office of Public Safety",
    })
}

fn noted(mut draft: Draft, significance: &str, note: &str) -> Draft {
    let note = vec![("en".to_owned(), note.to_owned())];
    draft.change = Some(DraftChange { significance: Some(significance.to_owned()), note });
    draft
}

fn codes(reviewed: &Reviewed) -> Vec<&str> {
    reviewed.problems.iter().map(|problem| problem.code).collect()
}

#[test]
fn a_further_revision_says_what_changed() {
    let plain = next(&concert(), &concert());
    assert_eq!(lines(&plain.problems), ["CHG-01 error /change: change is missing."]);
    for empty in ["Update", "updated.", "The text was updated", "Several changes", "New version, see above"] {
        let reviewed = next(&concert(), &noted(concert(), "significant", empty));
        assert_eq!(codes(&reviewed), ["CHG-01"], "{empty}");
        assert!(reviewed.content.is_none());
    }
    for telling in ["The cordon was extended to the river.", "The concert of 4 December is cancelled too."] {
        let reviewed = next(&concert(), &noted(concert(), "significant", telling));
        assert_eq!(codes(&reviewed), [""; 0], "{telling}");
    }
}

#[test]
fn a_minor_change_may_be_called_a_correction() {
    assert_eq!(codes(&next(&concert(), &noted(concert(), "minor", "Correction"))), [""; 0]);
}

#[test]
fn a_note_on_a_first_publication_is_seen_by_nobody() {
    let reviewed =
        super::support::judge(&noted(concert(), "significant", "The cordon was extended."), noon());
    assert_eq!(codes(&reviewed), ["CHG-01"]);
    assert!(reviewed.content.is_some());
}

#[test]
fn what_readers_have_to_be_told_is_no_minor_change() {
    type Change = fn(&mut Draft);
    let table: &[(&str, Change)] = &[
        ("/status", |draft| draft.status = Some("exercise".to_owned())),
        ("/severity", |draft| draft.severity = Some("severe".to_owned())),
        ("/onset", |draft| draft.onset = Some("2026-12-01T20:00:00+01:00".to_owned())),
        ("/expires", |draft| draft.expires = Some("2026-12-03T22:30:00+01:00".to_owned())),
        ("/areas", |draft| draft.areas[0].codes[1].1 = "AT127".to_owned()),
        ("/areas", |draft| draft.areas[0].circle.as_mut().unwrap().lat = Some(48.3)),
        ("/areas", |draft| draft.areas[0].circle = None),
        ("/areas", |draft| draft.areas.push(draft.areas[0].clone())),
    ];
    let found = |after: Draft| {
        let reviewed = next(&concert(), &noted(after, "minor", "A letter was wrong."));
        let found = reviewed.problems.iter().filter(|problem| problem.code == "CHG-06");
        found.map(|problem| problem.pointer.clone()).collect::<Vec<_>>()
    };
    for (pointer, change) in table {
        let mut after = concert();
        change(&mut after);
        assert_eq!(found(after), [*pointer]);
    }
    let mut named = concert();
    named.areas[0].name = Some("Ernst-Happel-Stadion in Vienna".to_owned());
    named.areas[0].codes.reverse();
    assert_eq!(found(named), [""; 0]);
    let mut bare = noted(level(), "minor", "A letter was wrong.");
    bare.threat_level = None;
    let reviewed = next(&level(), &bare);
    assert!(lines(&reviewed.problems).iter().any(|line| line.starts_with("CHG-06 error /threat_level")));
}

#[test]
fn a_standing_level_keeps_its_row_of_the_register() {
    let mut moved = noted(level(), "significant", "The level now holds for Vienna alone.");
    moved.areas[0].codes = vec![("iso3166-2".to_owned(), "AT-9".to_owned())];
    assert!(codes(&next(&level(), &moved)).contains(&"LVL-09"));
    let other = noted(level(), "significant", "The advisory became a level.");
    assert!(codes(&next(&concert(), &other)).contains(&"LVL-09"));
}

#[test]
fn raised_and_lowered_follow_the_severity_and_not_the_number() {
    let portugal = |code: &str, headline: &str| {
        let mut draft = level();
        draft.areas[0].name = Some("Portugal".to_owned());
        draft.areas[0].country = Some("PT".to_owned());
        draft.areas[0].codes = Vec::new();
        let level = draft.threat_level.as_mut().unwrap();
        (level.scheme, level.level) = (Some("pt-ucat".to_owned()), Some(code.to_owned()));
        let text = &mut draft.texts[0].1;
        text.headline = Some(headline.to_owned());
        text.summary =
            Some("The threat grade of Portugal has changed. Expect checks at large events.".to_owned());
        text.instruction = vec!["Call 112 in an emergency.".to_owned()];
        noted(draft, "significant", "The authority changed the grade.")
    };
    let before = portugal("3", "Portugal: Portuguese threat grade is 3");
    let raised = next(&before, &portugal("2", "Portugal: Portuguese threat grade raised to 2"));
    assert!(!codes(&raised).contains(&"LVL-04"), "{:?}", lines(&raised.problems));
    let lowered = next(&before, &portugal("2", "Portugal: Portuguese threat grade lowered to 2"));
    assert!(codes(&lowered).contains(&"LVL-04"), "{:?}", lines(&lowered.problems));
}

#[test]
fn near_duplicates_in_the_same_area_are_pointed_out_and_others_are_not() {
    let other = content(&concert(), noon());
    let id = forewarn::advisory::AdvisoryId::parse("0193819c-1000-7000-8000-000000000001").unwrap();
    let beside = |other: &InForce| {
        let case = Case {
            draft: &concert(),
            now: noon(),
            knowledge: &KNOWLEDGE,
            previous: None,
            telling: None,
            others: &[other],
            offered: None,
            publisher: "Office of Public Safety",
        };
        codes(&review(&case)).contains(&"CHG-04")
    };
    let same = InForce::of(id, &other);
    assert!(beside(&same));
    assert!(!beside(&InForce { areas: vec!["AT-6".to_owned()], ..same.clone() }));
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    let texts = [(language("en"), (words(&["flood"]), words(&["vienna", "the", "danube", "rises"])))];
    assert!(!beside(&InForce { texts: texts.into(), ..same }));
}

#[test]
fn a_language_of_a_receiving_feed_that_is_missing_is_named() {
    let offered = [language("en"), language("de"), language("pl")];
    let case = Case {
        draft: &concert(),
        now: noon(),
        knowledge: &KNOWLEDGE,
        previous: None,
        telling: None,
        others: &[],
        offered: Some(&offered),
        publisher: "Office of Public Safety",
    };
    let reviewed = review(&case);
    assert_eq!(codes(&reviewed), ["LANG-05", "LANG-05"]);
    assert!(reviewed.content.is_some());
}

#[test]
fn a_hotline_that_was_configured_may_be_printed() {
    let mut draft = concert();
    draft.texts[0].1.instruction.push("Ask the hotline: 0800 123 456.".to_owned());
    assert_eq!(codes(&super::support::judge(&draft, noon())), ["PII-02"]);
    let mut knowledge = KNOWLEDGE.clone();
    knowledge.numbers.hotlines.insert("0800123456".to_owned());
    let case = Case {
        draft: &draft,
        now: noon(),
        knowledge: &knowledge,
        previous: None,
        telling: None,
        others: &[],
        offered: None,
        publisher: "Office of Public Safety",
    };
    assert_eq!(codes(&review(&case)), [""; 0]);
}

#[test]
fn weak_sources_alone_stop_publication_and_ungraded_ones_do_not() {
    let graded = |grades: &[(Option<&str>, Option<i64>)]| {
        let mut draft = concert();
        let source = draft.sources[0].clone();
        let with = |(letter, number): &(Option<&str>, Option<i64>)| DraftSource {
            reliability: letter.map(str::to_owned),
            credibility: *number,
            ..source.clone()
        };
        draft.sources = grades.iter().map(with).collect();
        let reviewed = super::support::judge(&draft, noon());
        (codes(&reviewed).contains(&"SRC-02"), reviewed.content.is_some())
    };
    assert_eq!(graded(&[(Some("A"), Some(1))]), (false, true));
    assert_eq!(graded(&[(Some("E"), Some(5)), (Some("C"), Some(3))]), (false, true));
    assert_eq!(graded(&[(None, None)]), (true, true));
    assert_eq!(graded(&[(Some("E"), Some(1))]), (true, false));
    assert_eq!(graded(&[(Some("F"), Some(6)), (Some("D"), Some(2))]), (true, false));
}
