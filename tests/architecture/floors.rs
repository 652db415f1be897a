//! Imports run only downward, and two rooms on one floor do not know each other.

use super::sources::below;

/// Floors from the ground up.
const FLOORS: &[&[&str]] = &[
    &["advisory", "clock"],
    &["review"],
    &["feed", "store"],
    &["render", "intake", "config", "passkeys"],
    &["press"],
    &["desk", "outreach"],
    &["http"],
    &["app"],
    &["cli"],
    &["main"],
];

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

/// The rooms named by paths such as `crate::feed::Edition` in a line.
fn rooms_named(line: &str) -> impl Iterator<Item = &str> {
    line.split("crate::").skip(1).flat_map(|rest| {
        let names = rest.strip_prefix('{').map_or_else(
            || rest.split(|c: char| !c.is_alphanumeric() && c != '_').take(1).collect::<Vec<_>>(),
            |list| list.split(',').map(|name| name.trim().split("::").next().unwrap_or("")).collect(),
        );
        names.into_iter()
    })
}

#[test]
fn every_room_has_its_floor() {
    let rooms: Vec<_> = below("src").into_iter().map(|source| source.room).filter(|r| r != "lib").collect();
    let homeless: Vec<_> = rooms.iter().filter(|room| floor(room).is_none()).collect();
    assert!(homeless.is_empty(), "rooms without a floor: {homeless:?}");
}

#[test]
fn imports_run_only_downward() {
    let mut broken = Vec::new();
    for source in below("src") {
        for (n, line) in source.code() {
            for other in rooms_named(line) {
                let (Some(from), Some(to)) = (floor(&source.room), floor(other)) else { continue };
                if other != source.room && to >= from {
                    broken.push(format!("{}:{n}: {} imports {other}", source.path, source.room));
                }
            }
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn the_test_itself_sees_an_upward_import() {
    let named: Vec<_> = rooms_named("use crate::{desk::Desk, feed::Edition};").collect();
    assert_eq!(named, ["desk", "feed"]);
    assert!(floor("desk") > floor("feed"));
}
