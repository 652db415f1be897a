//! What each room may know, and the small habits that keep a file readable.

use super::sources::{Source, below};

/// A thing of the outside world, and the only rooms that may name it.
const WALLS: &[(&str, &[&str])] = &[
    ("axum", &["http", "app"]),
    ("hyper", &["http", "outreach"]),
    ("rustls", &["outreach"]),
    ("ring::", &["outreach"]),
    ("webauthn_rs", &["passkeys"]),
    ("rss::", &["render"]),
    ("atom_syndication", &["render"]),
    ("rusqlite", &["store"]),
    ("serde", &["http", "store", "config", "cli", "intake", "render", "press", "passkeys"]),
    ("clap", &["cli", "main"]),
    ("jiff", &["config"]),
    ("std::env", &["config", "cli", "main"]),
    ("std::fs", &["config", "cli", "app", "store"]),
    ("Utc::now", &["clock"]),
    ("getrandom", &["app", "cli"]),
];

/// Rooms that are functions of values: they await nothing and touch nothing outside.
const PURE: &[&str] = &["advisory", "review", "feed", "render", "intake"];

/// No file is longer: it then holds two rooms.
const MAX_LINES: usize = 400;

fn all_sources() -> Vec<Source> {
    ["src", "tests", "benches", "examples"]
        .into_iter()
        .filter(|folder| std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).is_dir())
        .filter(|folder| *folder == "src" || *folder == "tests" || has_rust(folder))
        .flat_map(below)
        .collect()
}

fn has_rust(folder: &str) -> bool {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    std::fs::read_dir(root)
        .unwrap()
        .any(|entry| entry.unwrap().path().extension().is_some_and(|ending| ending == "rs"))
}

#[test]
fn only_its_rooms_know_a_thing_of_the_outside() {
    let mut broken = Vec::new();
    for source in below("src") {
        for (thing, rooms) in WALLS {
            if rooms.contains(&source.room.as_str()) {
                continue;
            }
            let named = source.code().find(|(_, line)| names(line, thing));
            broken.extend(named.map(|(n, line)| format!("{}:{n}: {thing} in {}", source.path, line.trim())));
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

/// Whether a line names the thing as a path of its own, not as the end of another word.
fn names(line: &str, thing: &str) -> bool {
    line.match_indices(thing).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric() && c != '_')
    })
}

#[test]
fn pure_rooms_await_nothing_and_touch_nothing() {
    let mut broken = Vec::new();
    for source in below("src").iter().filter(|source| PURE.contains(&source.room.as_str())) {
        let forbidden =
            ["async ", ".await", "tokio", "std::net", "std::fs", "std::time::Instant", "crate::clock"];
        for (n, line) in source.code() {
            broken.extend(
                forbidden
                    .iter()
                    .filter(|word| line.contains(*word))
                    .map(|word| format!("{}:{n}: {word}", source.path)),
            );
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn every_file_opens_with_its_why_and_stays_short() {
    let mut broken = Vec::new();
    for source in all_sources() {
        if !source.text.starts_with("//! ") {
            broken.push(format!("{} does not say why it is there", source.path));
        }
        let lines = source.text.lines().count();
        if lines > MAX_LINES {
            broken.push(format!("{} has {lines} lines", source.path));
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn a_door_holds_nothing_but_the_way_in() {
    let mut broken = Vec::new();
    for source in below("src").iter().filter(|source| source.path.ends_with("/mod.rs")) {
        let inside = source.code().find(|(_, line)| {
            ["fn ", "struct ", "enum ", "impl ", "static "].iter().any(|word| {
                let line = line.trim_start();
                line.starts_with(word) || line.starts_with(&format!("pub {word}"))
            })
        });
        broken.extend(inside.map(|(n, line)| format!("{}:{n}: {}", source.path, line.trim())));
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn nothing_is_left_standing() {
    let words = [
        concat!("todo", "!("),
        concat!("unimplemented", "!("),
        concat!("FIX", "ME"),
        concat!("#[ig", "nore"),
    ];
    let mut broken = Vec::new();
    for source in all_sources() {
        for (n, line) in source.text.lines().enumerate() {
            if words.iter().any(|word| line.contains(word)) {
                broken.push(format!("{}:{}: {}", source.path, n + 1, line.trim()));
            }
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}
