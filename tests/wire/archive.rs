//! The archive's door: few at a time, nothing kept past a change of the shelf, and the current is never kept waiting.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use forewarn::http::{Archive, ArchiveUnavailable, Fetched, Limits};
use forewarn::press::{Rendition, Shelf, Swap};
use tokio::sync::Semaphore;

use super::stage::{FEED, Plan, Stage, feed, page, request};

/// An archive in a test's hand.
struct Old {
    fetches: AtomicUsize,
    /// One permit for each fetch that may go through.
    gate: Semaphore,
    began: Semaphore,
}

impl Old {
    fn open() -> Arc<Self> {
        Self::with_gate(Semaphore::MAX_PERMITS)
    }

    fn with_gate(permits: usize) -> Arc<Self> {
        let (gate, began) = (Semaphore::new(permits), Semaphore::new(0));
        Arc::new(Self { fetches: AtomicUsize::new(0), gate, began })
    }

    fn count(&self) -> usize {
        self.fetches.load(Ordering::SeqCst)
    }
}

/// What the wire holds of it.
struct Shared(Arc<Old>);

impl Archive for Shared {
    fn may_hold(&self, path: &str) -> bool {
        path.starts_with("/advisories/")
    }

    fn fetch(&self, path: String) -> Fetched {
        let old = Arc::clone(&self.0);
        Box::pin(async move {
            old.fetches.fetch_add(1, Ordering::SeqCst);
            old.began.add_permits(1);
            old.gate.acquire().await.map_err(|closed| ArchiveUnavailable(Box::new(closed)))?.forget();
            let known: Option<Arc<Rendition>> = path.contains("known").then(|| page(&path));
            Ok(known)
        })
    }
}

fn stage(old: &Arc<Old>, limits: Limits) -> Stage {
    let archive: Arc<dyn Archive> = Arc::new(Shared(Arc::clone(old)));
    let stage = Stage::of(Plan { archive: Some(archive), limits, ..Plan::default() });
    stage.show(FEED, feed("<feed/>"));
    stage
}

#[test]
fn a_document_is_served_like_any_other_and_asked_for_once() {
    let old = Old::open();
    let stage = stage(&old, Limits::default());
    let got = stage.get("/advisories/known/1?x", &[]);
    assert_eq!((got.status, got.text()), (200, "/advisories/known/1"));
    let held = format!("If-None-Match: {}", got.header("etag").unwrap());
    assert_eq!(stage.get("/advisories/known/1", &[&held]).status, 304);
    assert_eq!(stage.head("/advisories/known/1", &[]).status, 200);
    assert_eq!(old.count(), 1);
}

#[test]
fn what_the_archive_does_not_have_is_a_404_and_what_cannot_be_in_it_is_not_asked_for() {
    let old = Old::open();
    let stage = stage(&old, Limits::default());
    assert_eq!(stage.get("/advisories/other", &[]).status, 404);
    assert_eq!(stage.get("/elsewhere", &[]).status, 404);
    assert_eq!(stage.send(request("POST", "/advisories/known", &["Content-Length: 0"])).status, 405);
    assert_eq!(old.count(), 1);
}

#[test]
fn the_shelf_comes_first_and_after_a_swap_the_archive_is_asked_anew() {
    let old = Old::open();
    let stage = stage(&old, Limits::default());
    assert_eq!(stage.get("/advisories/known/1", &[]).text(), "/advisories/known/1");
    stage.show("/advisories/known/1", page("newer"));
    assert_eq!(stage.get("/advisories/known/1", &[]).text(), "newer");
    let mut swap = Swap::new();
    swap.remove("/advisories/known/1");
    stage.shelf.swap(swap);
    assert_eq!(stage.get("/advisories/known/1", &[]).text(), "/advisories/known/1");
    assert_eq!(old.count(), 2);
}

#[test]
fn only_so_many_are_kept() {
    let old = Old::open();
    let stage = stage(&old, Limits { archive_kept: 2, ..Limits::default() });
    for n in [1, 2, 3, 3, 2, 1] {
        assert_eq!(stage.get(&format!("/advisories/known/{n}"), &[]).status, 200);
    }
    assert_eq!(old.count(), 4, "1, 2, 3, and 1 again");
}

#[test]
fn too_many_at_once_are_asked_to_come_again_and_the_current_is_served() {
    let old = Old::with_gate(0);
    let stage = stage(&old, Limits { archive_fetches: 1, archive_waiting: 1, ..Limits::default() });
    let mut first = stage.connect();
    first.say(request("GET", "/advisories/known/1", &[]));
    let outside = tokio::runtime::Builder::new_current_thread().build().unwrap();
    outside.block_on(async { old.began.acquire().await.unwrap().forget() });
    // Of two more one waits for its turn and the other is turned away; which, only they know.
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::scope(|scope| {
        for n in 2..4 {
            let (stage, tell) = (&stage, tell.clone());
            scope.spawn(move || tell.send(stage.get(&format!("/advisories/known/{n}"), &[])).unwrap());
        }
        let away = told.recv().unwrap();
        assert_eq!((away.status, away.header("retry-after")), (503, Some("5")));
        assert_eq!(stage.get(FEED, &[]).status, 200);
        old.gate.add_permits(2);
        assert_eq!(told.recv().unwrap().status, 200);
    });
    assert_eq!(first.answer().status, 200);
}

#[test]
fn an_archive_that_fails_is_a_503_and_not_a_404() {
    let old = Old::open();
    old.gate.close();
    let stage = stage(&old, Limits::default());
    let got = stage.get("/advisories/known/1", &[]);
    assert_eq!((got.status, got.header("retry-after")), (503, Some("5")));
    assert_eq!(stage.get(FEED, &[]).status, 200);
}

#[test]
fn a_shelf_counts_its_swaps() {
    let shelf = Shelf::new();
    assert!(shelf.look().is_bare());
    shelf.swap(Swap::new());
    assert_eq!((shelf.look().is_bare(), shelf.look().epoch()), (false, 1));
}
