//! What listeners are told: each change once, the same whenever and however often one asks.

use std::sync::Arc;

use chrono::TimeDelta;
use forewarn::advisory::{AdvisoryId, RevisionNumber};
use forewarn::feed::{Feed, TidingId};
use proptest::prelude::*;

use super::properties::{feeds, instants, tell, words};
use super::story::{Story, all, area, at, draft, level, of_areas};

/// Everything a feed tells of a story: when, what, and of which revision.
fn told(feed: &Feed, story: Story) -> Vec<String> {
    let tidings = feed.tidings(&story.told(), at("12-31 00:00"));
    let line = |tiding: &forewarn::feed::Tiding| {
        let minor = if tiding.what == forewarn::feed::What::Corrected { " (minor)" } else { "" };
        let n = tiding.entry.revision().stamp.revision;
        format!("{} {}{minor} {n}", tiding.at.format("%m-%d %H:%M"), tiding.what.wire())
    };
    tidings.iter().map(line).collect()
}

#[test]
fn a_life_that_lapses() {
    let story = Story::published(1, "12-01 07:00", &draft());
    let expected =
        ["12-01 07:00 published 1", "12-01 08:00 in-force 1", "12-08 08:00 expired 1", "12-10 08:00 left 1"];
    assert_eq!(told(&all(), story), expected);
}

#[test]
fn a_life_of_updates_corrections_and_an_end() {
    let story = Story::published(1, "12-01 09:00", &draft())
        .update("12-01 10:00", &draft())
        .correct("12-01 11:00", &draft())
        .end("12-01 12:00", "Over.");
    let expected = [
        "12-01 09:00 published 1",
        "12-01 10:00 updated 2",
        "12-01 11:00 updated (minor) 3",
        "12-01 12:00 ended 4",
        "12-03 10:00 left 1",
        "12-03 12:00 left 3",
        "12-03 12:00 left 4",
    ];
    assert_eq!(told(&all(), story), expected);
}

#[test]
fn what_lapsed_and_was_wrong_all_the_same() {
    let story = Story::published(1, "12-01 09:00", &draft()).retract("12-08 09:00", "Wrong.");
    let expected = [
        "12-01 09:00 published 1",
        "12-08 08:00 expired 1",
        "12-08 09:00 retracted 2",
        "12-10 08:00 left 1",
        "12-10 09:00 left 2",
    ];
    assert_eq!(told(&all(), story), expected);
}

#[test]
fn a_level_whose_row_is_taken() {
    let other = Story::published(2, "12-02 09:00", &level("2"));
    let story = Story::published(1, "12-01 09:00", &level("3")).superseded("12-02 09:00", &other);
    let expected = ["12-01 09:00 published 1", "12-02 09:00 superseded 1", "12-04 09:00 left 1"];
    assert_eq!(told(&all(), story), expected);
}

#[test]
fn an_update_that_leaves_the_feeds_selection_supersedes_what_it_showed() {
    let mut elsewhere = draft();
    elsewhere.areas = vec![area("Munich", "DE", &[])];
    let story = || {
        let story = Story::published(1, "12-01 09:00", &draft());
        story.update("12-01 10:00", &elsewhere).end("12-01 11:00", "Over.")
    };
    let expected = [
        "12-01 09:00 published 1",
        "12-01 10:00 superseded 1",
        "12-01 11:00 ended 3",
        "12-03 10:00 left 1",
        "12-03 11:00 left 3",
    ];
    assert_eq!(told(&of_areas(&["AT"]), story()), expected);
    let german = told(&of_areas(&["DE"]), story());
    assert_eq!(german[..2], ["12-01 10:00 updated 2", "12-01 11:00 ended 3"]);
}

#[test]
fn an_id_has_one_spelling() {
    let advisory = AdvisoryId::new(at("12-01 09:00"), &[7; 10]);
    let id = TidingId { at: 1_796_115_600_000, whose: RevisionNumber::new(12).map(|n| (advisory, n)) };
    let text = format!("1796115600000.{advisory}.12");
    assert_eq!(id.to_string(), text);
    assert_eq!(TidingId::parse(&text), Some(id));
    assert_eq!(TidingId::parse("0"), Some(TidingId { at: 0, whose: None }));
    let wrong =
        ["", "00", "-1", "+1", "1.", ".1", " 1", "1.2", "1.2.3", "123456789012345"].map(str::to_owned);
    let more =
        [format!("{text}.1"), format!("1.{advisory}.0"), format!("1.{advisory}.01"), text.to_uppercase()];
    for raw in wrong.iter().chain(&more) {
        assert_eq!(TidingId::parse(raw), None, "{raw}");
    }
}

proptest! {
    #[test]
    fn ids_rise_and_none_comes_twice(words in words()) {
        let advisory = tell(&words);
        for feed in feeds() {
            let ids: Vec<_> = feed.tidings(&advisory, at("12-31 00:00")).iter().map(|one| one.id()).collect();
            prop_assert!(ids.is_sorted_by(|a, b| a < b), "{ids:?}");
        }
    }

    #[test]
    fn whatever_entry_shows_otherwise_is_told_and_nothing_else_is(words in words()) {
        let advisory = tell(&words);
        for feed in feeds() {
            let all = feed.tidings(&advisory, at("12-31 00:00"));
            let mut before = Vec::new();
            for now in instants(&feed, &advisory).into_iter().filter(|now| *now < at("12-31 00:00")) {
                let showing = feed.showing(&advisory, now);
                let shows: Vec<_> = showing.entries.iter().map(|entry| entry.key()).collect();
                let is_told = all.iter().any(|tiding| tiding.at == now);
                prop_assert_eq!(shows != before, is_told, "at {}", now);
                before = shows;
            }
        }
    }

    #[test]
    fn what_was_told_is_never_told_otherwise(words in words()) {
        let whole = tell(&words);
        for known in 1..words.len() {
            let part = tell(&words[..known]);
            let Some(next) = whole.revisions.get(part.revisions.len()).map(|next| next.stamp.sent) else {
                continue;
            };
            let until = next - TimeDelta::milliseconds(1);
            for feed in feeds() {
                let said = |advisory: &Arc<_>| -> Vec<_> {
                    let tidings = feed.tidings(advisory, until);
                    tidings.iter().map(|tiding| (tiding.id(), tiding.what)).collect()
                };
                prop_assert_eq!(said(&part), said(&whole));
            }
        }
    }

    #[test]
    fn no_id_that_a_stranger_sends_is_read_as_another(raw in "\\PC{0,70}") {
        if let Some(id) = TidingId::parse(&raw) {
            prop_assert_eq!(id.to_string(), raw);
        }
    }
}
