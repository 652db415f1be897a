//! A feed of the usual size stays polite, whatever its texts: below 100 KB in every format and language, and complete
//! elsewhere.

use std::collections::BTreeMap;
use std::sync::Arc;

use forewarn::advisory::{Advisory, Draft, DraftText, Headline, Status};
use forewarn::feed::Feed;
use forewarn::press::{Found, Press, Shelf, Twins};

use crate::feed::story::{Story, at, declaration, draft, language};
use crate::render::sample::setting;

/// Readers are polite to documents of this size (READERS take more, not all at once).
const POLITE: usize = 100_000;

/// As many of these letters as a text may have.
fn long(letters: &str, max: usize) -> Option<String> {
    Some(letters.chars().cycle().take(max - 1).collect::<String>().trim().to_owned() + "ω")
}

/// The longest texts that are taken, in letters of two bytes that are escaped where they can be.
fn worst(letters: &str) -> DraftText {
    DraftText {
        event: long(letters, 100),
        headline: long(letters, 140),
        summary: long(&format!("{letters}&<\""), 360),
        description: long(&format!("{letters}&<\"\n"), 1395),
        instruction: (0..8).filter_map(|_| long(&format!("{letters}&<\""), 200)).collect(),
    }
}

fn long_story(n: u8) -> Arc<Advisory> {
    let texts = [("el", "Η συναυλία ακυρώνεται "), ("ar", "أُلغيت الحفلة "), ("uk", "Концерт скасовано ")];
    let texts = texts.map(|(tag, letters)| (tag.to_owned(), worst(letters)));
    let draft = Draft { texts: texts.into(), ..draft() };
    let when = format!("12-01 09:{n:02}");
    Story::published(n, &when, &draft).told()
}

fn feed(limit: usize) -> Feed {
    let mut declaration = declaration("all", &[Status::Actual]);
    declaration.languages = vec![language("el"), language("ar"), language("uk")];
    let title = |tag: &str| (language(tag), Headline::parse(&long("Ειδοποιήσεις ", 140).unwrap()).unwrap());
    declaration.titles = ["el", "ar", "uk"].map(title).into();
    declaration.limit = limit;
    Feed::declare(declaration).unwrap()
}

fn texts(shelf: &Shelf, matching: impl Fn(&str) -> bool) -> Vec<(String, String)> {
    let snapshot = shelf.snapshot();
    let found = snapshot.shown().filter(|(path, _)| matching(path));
    found
        .map(|(path, rendition)| {
            (path.to_owned(), String::from_utf8(rendition.body().joined().to_vec()).unwrap())
        })
        .collect()
}

fn shelf(limit: usize) -> Shelf {
    let shelf = Shelf::new();
    let mut press = Press::new(Arc::new(setting()), shelf.clone(), Twins::start().unwrap());
    let all = (0..25).map(long_story).collect();
    let run = press.open(vec![feed(limit)], &BTreeMap::new(), all, at("12-01 10:00")).unwrap();
    assert!(run.failed.is_empty(), "{:?}", run.failed.values().next());
    shelf
}

#[test]
fn the_longest_texts_in_any_letters_leave_a_feed_polite_and_say_what_had_no_room() {
    let shelf = shelf(Feed::DEFAULT_LIMIT);
    let formats = |path: &str| {
        path.starts_with("/feeds/all.")
            && [".atom", ".rss", ".json"].iter().any(|ending| path.ends_with(ending))
    };
    let all = texts(&shelf, formats);
    assert_eq!(all.len(), 9);
    let entries = |text: &str| {
        ["<entry>", "<item>", "\"date_published\""]
            .iter()
            .map(|mark| text.matches(mark).count())
            .sum::<usize>()
    };
    let shown = entries(&all[0].1);
    assert!((1..25).contains(&shown), "{shown}");
    for (path, text) in &all {
        assert!(text.len() <= POLITE, "{path}: {}", text.len());
        assert_eq!(entries(text), shown, "{path}: every format and language shows the same");
        assert!(text.contains(&(25 - shown).to_string()), "{path}: how many had no room");
        assert!(text.contains("/feeds/all/current.json"), "{path}: and where they are");
    }
    // What is in force is complete where completeness is promised.
    let snapshot = shelf.snapshot();
    let Found::Shown(current) = snapshot.find("/feeds/all/current.json") else { panic!("no state") };
    let current: serde_json::Value = serde_json::from_slice(current.body().whole()).unwrap();
    assert_eq!(current["count"], 25);
}

#[test]
fn who_declares_a_larger_feed_gets_a_larger_one() {
    let few = texts(&shelf(Feed::DEFAULT_LIMIT), |path| path == "/feeds/all.atom").remove(0).1;
    let many = texts(&shelf(Feed::MAX_LIMIT), |path| path == "/feeds/all.atom").remove(0).1;
    assert!(many.matches("<entry>").count() == 25 && many.len() > few.len());
}
