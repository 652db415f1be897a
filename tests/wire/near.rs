//! The near door: places are rounded before anyone is asked, a second asker pays a look-up, and few go on at once.

use std::sync::{Arc, Mutex};

use forewarn::advisory::Addresses;
use forewarn::http::{Archive, Fetched, Limits};

use super::stage::{FEED, Plan, Stage, feed, page};

/// What was asked for behind the door, in order.
#[derive(Default)]
struct Asked(Mutex<Vec<String>>);

struct Shared(Arc<Asked>);

impl Archive for Shared {
    fn may_hold(&self, path: &str) -> bool {
        Addresses::read_near(path).is_some()
    }

    fn fetch(&self, path: String) -> Fetched {
        self.0.0.lock().unwrap().push(path.clone());
        Box::pin(async move { Ok(Some(page(&path))) })
    }
}

fn stage(limits: Limits) -> (Stage, Arc<Asked>) {
    let asked = Arc::new(Asked::default());
    let near: Option<Arc<dyn Archive>> = Some(Arc::new(Shared(Arc::clone(&asked))));
    let stage = Stage::of(Plan { near, limits, ..Plan::default() });
    stage.show(FEED, feed("<feed/>"));
    (stage, asked)
}

#[test]
fn a_neighbour_in_the_same_cell_is_answered_from_memory_until_the_shelf_changes() {
    let (stage, asked) = stage(Limits::default());
    let cell = "/feeds/near.atom?lat=48.21&lon=16.37&radius_km=50";
    for query in ["lat=48.2082&lon=16.3738", "lon=16.3749&lat=48.2051&radius_km=50", "lat=48.21&lon=16.37"] {
        assert_eq!(stage.get(&format!("/feeds/near.atom?{query}"), &[]).text(), cell);
    }
    assert_eq!(*asked.0.lock().unwrap(), [cell]);
    stage.show("/elsewhere", page("new"));
    assert_eq!(stage.get(cell, &[]).status, 200);
    assert_eq!(stage.get("/feeds/near.rss?lat=48.21&lon=16.37", &[]).status, 200);
    assert_eq!(asked.0.lock().unwrap().len(), 3);
}

#[test]
fn nobody_is_asked_for_what_is_no_place() {
    let (stage, asked) = stage(Limits::default());
    for query in
        ["", "?", "?lat=1", "?lat=1&lon=2&x", "?lat=1&lat=1&lon=2", "?lat=%ff&lon=1", "?lat=1&lon=1e9"]
    {
        assert_eq!(stage.get(&format!("/feeds/near.json{query}"), &[]).status, 400, "{query}");
        assert_eq!(stage.head(&format!("/feeds/near.json{query}"), &[]).status, 400, "{query}");
    }
    assert_eq!(stage.get("/feeds/near.xml?lat=1&lon=2", &[]).status, 404);
    assert!(asked.0.lock().unwrap().is_empty());
}

#[test]
fn only_so_many_cells_are_kept() {
    let (stage, asked) = stage(Limits { near_kept: 2, ..Limits::default() });
    for lat in [1, 2, 3, 3, 2, 1] {
        assert_eq!(stage.get(&format!("/feeds/near.atom?lat={lat}&lon=0"), &[]).status, 200);
    }
    assert_eq!(asked.0.lock().unwrap().len(), 4);
}
