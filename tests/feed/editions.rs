//! An edition: which entries, in which order, and when it last changed.

use forewarn::advisory::{Draft, Status};
use forewarn::feed::{Edition, Feed, Showing};

use super::story::{Story, all, at, declaration, draft, language};

fn small(limit: usize) -> Feed {
    let mut declaration = declaration("all", &[Status::Actual]);
    declaration.limit = limit;
    Feed::declare(declaration).unwrap()
}

fn sent(edition: &Edition) -> Vec<String> {
    edition.entries.iter().map(|entry| entry.published().format("%d %H:%M").to_string()).collect()
}

#[test]
fn the_newest_comes_first_whatever_the_order_of_the_members() {
    let [a, b, c] = [(1, "12-01 10:00"), (2, "12-01 11:00"), (3, "12-01 12:00")]
        .map(|(n, when)| Story::published(n, when, &draft()).told());
    let mark = at("01-01 00:00");
    let one =
        Edition::of(&all(), &language("en"), &[a.clone(), b.clone(), c.clone()], mark, at("12-02 10:00"));
    let two = Edition::of(&all(), &language("en"), &[c, a, b], mark, at("12-02 10:00"));
    assert_eq!(sent(&one), ["01 12:00", "01 11:00", "01 10:00"]);
    assert_eq!(one, two);
}

#[test]
fn what_no_longer_counts_makes_room_first_and_what_had_none_is_counted() {
    let old = Story::published(1, "12-01 10:00", &draft()).told();
    let over = Story::published(2, "12-01 11:00", &draft()).end("12-01 12:00", "Over.").told();
    let new = Story::published(3, "12-01 13:00", &draft()).told();
    let members = [old, over, new];
    let at_limit =
        |limit| Edition::of(&small(limit), &language("en"), &members, at("01-01 00:00"), at("12-02 10:00"));
    let table: &[(usize, &[&str], usize)] = &[
        (4, &["01 13:00", "01 12:00", "01 11:00", "01 10:00"], 0),
        (3, &["01 13:00", "01 12:00", "01 10:00"], 0),
        (2, &["01 13:00", "01 10:00"], 0),
        (1, &["01 13:00"], 1),
    ];
    for (limit, expected, omitted) in table {
        let edition = at_limit(*limit);
        assert_eq!(sent(&edition), *expected, "{limit}");
        assert_eq!(edition.omitted, *omitted, "{limit}");
    }
}

#[test]
fn it_was_updated_at_its_last_recorded_event_and_never_now() {
    let story = Story::published(1, "12-01 10:00", &draft()).told();
    let updated = |when, mark: &str| {
        Edition::of(&all(), &language("en"), std::slice::from_ref(&story), at(mark), at(when)).updated
    };
    let early = "01-01 00:00";
    assert_eq!(updated("12-01 09:00", early), at(early), "nothing happened yet");
    assert_eq!(updated("12-05 09:00", early), at("12-01 10:00"));
    assert_eq!(updated("12-09 09:00", early), at("12-08 08:00"), "it expired");
    assert_eq!(updated("12-11 09:00", early), at("12-10 08:00"), "it left");
    assert_eq!(updated("12-20 09:00", early), at("12-12 08:00"), "its trace was taken away");
    assert_eq!(updated("12-20 09:00", "12-19 00:00"), at("12-19 00:00"), "something forgotten was later");
}

#[test]
fn the_same_edition_in_another_language_has_the_same_entries_and_an_address_of_its_own() {
    let story = Story::published(1, "12-01 10:00", &draft()).told();
    let english = Edition::of(&all(), &language("en"), &[story], at("01-01 00:00"), at("12-02 10:00"));
    let german = english.in_language(&language("de"));
    assert_eq!(english.entries, german.entries);
    assert_eq!(english.address_language(), None);
    assert_eq!(german.address_language(), Some(&language("de")));
}

#[test]
fn an_edition_of_nothing_is_empty_and_has_a_date() {
    let edition = Edition::gather(&all(), &language("en"), &[] as &[Showing], at("11-01 00:00"));
    assert!(edition.entries.is_empty() && edition.tombstones.is_empty());
    assert_eq!(edition.updated, at("11-01 00:00"));
}

#[test]
fn an_advisory_that_was_published_after_its_own_expiry_is_shown_as_expired() {
    let past = Draft { expires: Some("2026-12-01T09:00:00Z".to_owned()), ..draft() };
    let story = Story::published(1, "12-01 10:00", &past).told();
    let showing = all().showing(&story, at("12-01 10:00"));
    assert!(!showing.entries[0].phase().is_current());
    assert_eq!(showing.entries[0].updated(), at("12-01 10:00"));
}
