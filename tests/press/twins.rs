//! Twins follow the swap: always the same bytes for the same content, the newest print first, nothing made for nobody.

use std::sync::Arc;

use chrono::DateTime;
use forewarn::press::{Accepted, Cache, Encoding, Guard, Printed, Rendition, Tag, Twins};

fn rendition(text: &str) -> Arc<Rendition> {
    Rendition::new(Printed {
        media: "text/plain; charset=utf-8",
        body: bytes::Bytes::from(text.to_owned()).into(),
        tag: Tag::of(text.as_bytes()),
        changed: DateTime::UNIX_EPOCH,
        cache: Cache::Feed,
        guard: Guard::Document,
        page: None,
    })
}

fn text(n: usize) -> String {
    format!("{n}: the gate is closed, take another way\n").repeat(200)
}

fn twins_of(rendition: &Rendition) -> Vec<&'static str> {
    Encoding::TWINS
        .iter()
        .filter(|twin| rendition.face(**twin).is_some())
        .filter_map(|twin| twin.token())
        .collect()
}

#[test]
fn all_that_was_printed_gets_all_its_twins() {
    let twins = Twins::start().unwrap();
    let printed: Vec<_> = (0..50).map(|n| rendition(&text(n))).collect();
    twins.follow(&printed);
    twins.settle();
    for rendition in &printed {
        assert_eq!(twins_of(rendition), ["br", "zstd", "gzip"]);
        let smallest = rendition.choose(&Accepted { identity: 1, gzip: 1, brotli: 1, zstd: 1 });
        assert_eq!(smallest.encoding(), Encoding::Brotli);
    }
}

#[test]
fn the_same_content_has_the_same_twins_on_every_replica() {
    let bytes = || {
        let twins = Twins::start().unwrap();
        let one = rendition(&text(1));
        twins.follow([&one]);
        twins.settle();
        Encoding::TWINS.iter().map(|twin| one.face(*twin).unwrap().bytes().clone()).collect::<Vec<_>>()
    };
    assert_eq!(bytes(), bytes());
}

#[test]
fn what_a_newer_print_has_replaced_is_not_compressed() {
    let twins = Twins::start().unwrap();
    for n in 0..5_000 {
        // Nobody else holds it: the shelf has moved on.
        twins.follow([&rendition(&text(n))]);
    }
    let shown = rendition(&text(0));
    twins.follow([&shown]);
    twins.settle();
    assert_eq!(twins_of(&shown), ["br", "zstd", "gzip"]);
}

#[test]
fn short_ones_have_none_and_asking_twice_changes_nothing() {
    let twins = Twins::start().unwrap();
    let (short, long) = (rendition("short"), rendition(&text(3)));
    twins.follow([&short, &long, &long]);
    twins.settle();
    let first = long.face(Encoding::Gzip).unwrap().bytes().clone();
    twins.follow([&long]);
    twins.settle();
    assert_eq!(twins_of(&short), Vec::<&str>::new());
    assert_eq!(long.face(Encoding::Gzip).unwrap().bytes(), &first);
}

#[test]
fn closing_does_not_wait_for_what_is_still_to_be_done() {
    let twins = Twins::start().unwrap();
    let printed: Vec<_> = (0..500).map(|n| rendition(&text(n))).collect();
    twins.follow(&printed);
    drop(twins);
    let done = printed.iter().filter(|rendition| twins_of(rendition).len() == 3).count();
    assert!(done < printed.len(), "the thread ended before its queue");
}
