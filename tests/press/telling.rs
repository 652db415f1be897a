//! What a press tells its listeners when it prints, and that the order of prints does not matter.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use forewarn::advisory::Advisory;
use forewarn::feed::Feed;
use forewarn::press::{Channel, Press, Shelf, Twins};

use crate::feed::story::{Story, all, at, draft};
use crate::render::sample::setting;

const STREAM: &str = "/feeds/all/events";

/// A press with one feed, opened with these.
fn opened(advisories: Vec<Arc<Advisory>>, now: DateTime<Utc>) -> (Press, Arc<Channel>) {
    let mut press = Press::new(Arc::new(setting()), Shelf::new(), Twins::start().unwrap());
    press.open(vec![all()], &BTreeMap::new(), advisories, now).unwrap();
    let channel = press.channels().find(STREAM).unwrap();
    (press, channel)
}

/// Everything the channel remembers, as it goes down the streams.
fn remembered(channel: &Channel) -> String {
    let roll = channel.roll();
    let first = roll.resume(Some("0")).next;
    roll.from(first).unwrap().map(|block| String::from_utf8(block.to_vec()).unwrap()).collect()
}

fn stories() -> Vec<Story> {
    let two = |n| Story::published(n, "12-01 09:00", &draft()).update("12-01 10:00", &draft());
    vec![two(1).end("12-01 11:00", "Over."), two(2).retract("12-01 12:00", "Wrong."), two(3)]
}

#[test]
fn a_press_that_watched_and_one_that_opened_late_tell_the_same() {
    let (mut watched, channel) = opened(Vec::new(), at("12-01 08:00"));
    let parts = [
        ("12-01 09:00", Story::published(1, "12-01 09:00", &draft())),
        ("12-01 10:00", Story::published(1, "12-01 09:00", &draft()).update("12-01 10:00", &draft())),
        ("12-01 11:00", stories().remove(0)),
    ];
    for (now, story) in parts {
        watched.print(&[story.told()], at(now)).unwrap();
    }
    for now in ["12-03 10:00", "12-03 11:00", "12-04 00:00"] {
        watched.print(&[], at(now)).unwrap();
    }
    let late = opened(vec![stories().remove(0).told()], at("12-04 00:00")).1;
    assert_eq!(remembered(&channel), remembered(&late));
    assert_eq!(remembered(&late).matches("event: advisory\n").count(), 6);
}

#[test]
fn what_one_print_had_to_catch_up_with_is_told_whole_and_in_order() {
    let (mut press, channel) = opened(Vec::new(), at("12-01 08:00"));
    let all: Vec<_> = stories().into_iter().map(Story::told).collect();
    press.print(&all, at("12-04 00:00")).unwrap();
    let late = opened(all, at("12-04 00:00")).1;
    assert_eq!(remembered(&channel), remembered(&late));
    let ends = channel.roll().end();
    press.print(&[], at("12-04 00:00")).unwrap();
    assert_eq!(channel.roll().end(), ends, "nothing changed, and nobody is told");
}

#[test]
fn a_word_on_what_had_left_tells_that_word_alone() {
    let first = || Story::published(1, "12-01 09:00", &draft());
    let (mut press, channel) = opened(vec![first().told()], at("12-01 09:00"));
    press.print(&[], at("12-20 00:00")).unwrap();
    let end = channel.roll().end();
    press.print(&[first().retract("12-20 09:00", "Wrong.").told()], at("12-20 09:00")).unwrap();
    let roll = channel.roll();
    let told: Vec<_> =
        roll.from(end).unwrap().map(|block| String::from_utf8_lossy(block).into_owned()).collect();
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("\"what\":\"retracted\""), "{told:?}");
}

#[test]
fn more_than_can_be_told_one_by_one_is_one_word_to_fetch_the_feed() {
    let (mut press, channel) = opened(Vec::new(), at("12-01 08:00"));
    let begin = channel.roll().end();
    let many: Vec<_> = (0..200)
        .map(|n| Story::published(n, "12-01 09:00", &draft()).update("12-01 10:00", &draft()).told())
        .collect();
    press.print(&many, at("12-01 10:00")).unwrap();
    let roll = channel.roll();
    let told: Vec<_> =
        roll.from(begin).unwrap().map(|block| String::from_utf8_lossy(block).into_owned()).collect();
    assert_eq!(told.len(), 1);
    assert!(
        told[0].contains("event: reset\ndata: {\"why\":\"many\",\"fetch\":\"/feeds/all.json\"}"),
        "{told:?}"
    );
    assert_eq!(roll.resume(Some("0")).reset, Some(forewarn::render::events::Reset::TooOld));
}

#[test]
fn feeds_that_come_and_go_open_and_end_their_streams() {
    let (mut press, channel) = opened(vec![stories().remove(2).told()], at("12-01 10:00"));
    let gone: Feed = {
        let declaration = all().declaration().clone();
        Feed::declare(forewarn::feed::Declaration { gone: true, ..declaration }).unwrap()
    };
    press.declare(vec![gone], at("12-02 10:00")).unwrap();
    assert!(channel.roll().is_over() && press.channels().find(STREAM).is_none());
    press.declare(vec![all()], at("12-02 11:00")).unwrap();
    let again = press.channels().find(STREAM).unwrap();
    assert!(!again.roll().is_over());
    assert!(again.roll().resume(Some(&at("12-02 10:59").timestamp_millis().to_string())).reset.is_some());
    press.declare(Vec::new(), at("12-02 12:00")).unwrap();
    assert!(again.roll().is_over() && press.channels().find(STREAM).is_none());
}
