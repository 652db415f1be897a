//! A swap is seen whole or not at all, by however many readers look while it happens.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use forewarn::press::{Found, Rendition, Shelf, Swap};

use super::stage::{FEED, Plan, Stage, page, request};

const PATHS: [&str; 3] = ["/a", "/b", "/c"];
const SWAPS: usize = 2_000;

fn swap_all(shelf: &Shelf, text: &str) {
    let rendition = page(text);
    let mut swap = Swap::new();
    for path in PATHS {
        swap.put(path, Arc::clone(&rendition));
    }
    shelf.swap(swap);
}

#[test]
fn one_look_never_finds_two_prints() {
    let shelf = Shelf::new();
    swap_all(&shelf, "0");
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let readers: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(|| {
                    let mut looks = 0_usize;
                    while !over.load(Ordering::Relaxed) {
                        let snapshot = shelf.look();
                        let texts = PATHS.map(|path| match snapshot.find(path) {
                            Found::Shown(rendition) => rendition.body().whole().clone(),
                            Found::Gone | Found::Absent => panic!("{path} is not there"),
                        });
                        assert!(texts.iter().all(|text| *text == texts[0]), "{texts:?}");
                        looks += 1;
                    }
                    looks
                })
            })
            .collect();
        for n in 1..=SWAPS {
            swap_all(&shelf, &n.to_string());
        }
        over.store(true, Ordering::Relaxed);
        for reader in readers {
            assert!(reader.join().unwrap() > 0);
        }
    });
}

#[test]
fn writers_at_the_same_time_lose_nothing() {
    let shelf = Shelf::new();
    std::thread::scope(|scope| {
        for writer in 0..4 {
            let shelf = &shelf;
            scope.spawn(move || {
                for n in 0..200 {
                    let mut swap = Swap::new();
                    swap.put(format!("/{writer}/{n}"), page("x"));
                    shelf.swap(swap);
                }
            });
        }
    });
    assert_eq!((shelf.look().shown().count(), shelf.look().epoch()), (800, 800));
}

/// The number in the text that a path shows.
fn shown(line: &mut super::stage::Line, path: &str) -> usize {
    line.say(request("GET", path, &[]));
    line.answer().text().parse().unwrap()
}

#[test]
fn over_the_wire_a_reader_never_goes_back_in_time() {
    let stage = Stage::of(Plan::default());
    swap_all(&stage.shelf, "0");
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                let mut line = stage.connect();
                let mut newest = 0;
                while !over.load(Ordering::Relaxed) {
                    for path in PATHS {
                        let now = shown(&mut line, path);
                        assert!(now >= newest, "{now} after {newest}");
                        newest = now;
                    }
                }
            });
        }
        for n in 1..=SWAPS {
            swap_all(&stage.shelf, &n.to_string());
        }
        over.store(true, Ordering::Relaxed);
    });
}

#[test]
fn what_is_being_sent_is_sent_to_its_end_although_it_was_swapped() {
    let stage = Stage::usual();
    let text = "x".repeat(8 << 20);
    stage.show(FEED, page(&text));
    let mut line = stage.connect();
    line.say(request("GET", FEED, &[]));
    let old: Arc<Rendition> = page("<feed>new</feed>");
    stage.show(FEED, old);
    let first = line.answer();
    assert!(first.text() == text || first.text() == "<feed>new</feed>");
    line.say(request("GET", FEED, &[]));
    assert_eq!(line.answer().text(), "<feed>new</feed>");
}
