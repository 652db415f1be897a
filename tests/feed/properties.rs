//! What holds for every story that can be told, in any order of words and corrections.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use forewarn::advisory::{Advisory, Draft, Message, Significance, Status};
use forewarn::feed::{Edition, Feed};
use proptest::prelude::*;

use super::story::{Story, all, area, at, declaration, draft, language};

/// One word of a story: minutes after the word before, what it does, its status, its country, its days of validity.
pub(super) type Word = (i64, u8, usize, usize, i64);

pub(super) fn tell(words: &[Word]) -> Arc<Advisory> {
    let mut story = Story::new(1);
    let mut sent = at("12-01 00:00");
    for (minutes, what, status, country, days) in words {
        sent += TimeDelta::minutes(*minutes);
        let expires = (at("12-01 09:00") + TimeDelta::days(*days)).to_rfc3339();
        let draft = Draft {
            status: Some(Status::ALL[*status].wire().to_owned()),
            areas: vec![area("Somewhere", ["AT", "DE"][*country], &[])],
            expires: Some(expires),
            ..draft()
        };
        let when = sent.format("%m-%d %H:%M").to_string();
        story = match (what, story.advisory.newest()) {
            (0, Some(_)) => story.end(&when, "Over."),
            (1, Some(_)) => story.retract(&when, "Wrong."),
            (2..=4, _) => story.publish(sent, &draft, Significance::Minor),
            (_, _) => story.publish(sent, &draft, Significance::Significant),
        };
    }
    story.told()
}

pub(super) fn words() -> impl Strategy<Value = Vec<Word>> {
    proptest::collection::vec((1_i64..6000, 0_u8..10, 0_usize..3, 0_usize..2, 0_i64..12), 1..8)
}

pub(super) fn feeds() -> Vec<Feed> {
    let mut austria = declaration("at", &[Status::Actual]);
    austria.selection.areas = BTreeSet::from(["AT".to_owned()]);
    let drills = declaration("exercise", &[Status::Exercise]);
    vec![all(), Feed::declare(austria).unwrap(), Feed::declare(drills).unwrap()]
}

/// Every instant at which something happens, one before and one after each.
pub(super) fn instants(feed: &Feed, advisory: &Advisory) -> Vec<DateTime<Utc>> {
    let milli = TimeDelta::milliseconds(1);
    let mut all: Vec<_> =
        feed.changes(advisory).into_iter().flat_map(|at| [at - milli, at, at + milli]).collect();
    all.push(at("12-01 00:00"));
    all.sort();
    all
}

proptest! {
    #[test]
    fn a_feed_never_shows_what_it_was_not_declared_for(words in words()) {
        let advisory = tell(&words);
        for feed in feeds() {
            for now in instants(&feed, &advisory) {
                for entry in feed.showing(&advisory, now).entries {
                    let content = &entry.revision().content;
                    prop_assert!(feed.selection().admits(content.status));
                    let closes = matches!(entry.message(), Message::End | Message::Retract);
                    prop_assert!(feed.selects(content) || closes);
                    prop_assert!(entry.published() <= now && entry.updated() <= now);
                    prop_assert!(entry.published() <= entry.updated());
                }
            }
        }
    }

    #[test]
    fn at_most_one_entry_counts_and_only_where_its_newest_text_is_selected(words in words()) {
        let advisory = tell(&words);
        for feed in feeds() {
            for now in instants(&feed, &advisory) {
                let entries = feed.showing(&advisory, now).entries;
                let current: Vec<_> = entries.iter().filter(|entry| entry.phase().is_current()).collect();
                prop_assert!(current.len() <= 1);
                let newest = advisory.revisions.iter().rev().find(|revision| revision.stamp.sent <= now);
                for entry in current {
                    prop_assert_eq!(Some(entry.revision()), newest);
                }
                let ids: BTreeSet<_> = entries.iter().map(|entry| entry.id()).collect();
                prop_assert_eq!(ids.len(), entries.len());
                let dates: BTreeSet<_> = entries.iter().map(|entry| entry.updated()).collect();
                prop_assert_eq!(dates.len(), entries.len(), "no two entries share a date of change");
            }
        }
    }

    #[test]
    fn nothing_changes_but_at_the_instants_that_were_foretold(words in words()) {
        let advisory = tell(&words);
        for feed in feeds() {
            let changes = feed.changes(&advisory);
            for pair in changes.windows(2) {
                let (begin, end) = (pair[0], pair[1] - TimeDelta::milliseconds(1));
                let at_begin = feed.showing(&advisory, begin);
                prop_assert_eq!(&at_begin, &feed.showing(&advisory, end));
                prop_assert_eq!(at_begin.changed, Some(begin));
                prop_assert_eq!(at_begin.next, Some(pair[1]));
            }
            if let Some(last) = changes.last() {
                prop_assert_eq!(feed.showing(&advisory, *last).next, None);
            }
        }
    }

    #[test]
    fn an_edition_is_the_same_on_every_replica_and_its_date_only_grows(words in words()) {
        let advisory = tell(&words);
        for feed in feeds() {
            let mut before = at("01-01 00:00");
            for now in instants(&feed, &advisory) {
                let edition = || Edition::of(&feed, &language("en"), std::slice::from_ref(&advisory), at("01-01 00:00"), now);
                prop_assert_eq!(edition(), edition());
                let updated = edition().updated;
                prop_assert!(before <= updated && updated <= now.max(at("01-01 00:00")));
                before = updated;
            }
        }
    }
}
