//! How long an edition of 50 entries takes to print in each format: whole, one entry, and joined of entries that were kept.
#![expect(clippy::unwrap_used, reason = "a bench that cannot go on should stop there")]

#[path = "../tests/feed/story.rs"]
#[expect(dead_code, reason = "tests tell more kinds of stories than this needs")]
mod story;

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use forewarn::advisory::{Addresses, Advisory, Draft, Format, Publisher};
use forewarn::feed::Edition;
use forewarn::render::{Setting, Words, document, entry, shell};

use story::{Story, all, at, draft, language, level};

/// As many entries as a feed shows where nothing else was declared.
const ENTRIES: u8 = 50;

/// Enough runs for a median that a busy machine does not move.
const RUNS: usize = 201;

fn main() {
    let setting = Setting {
        publisher: Publisher {
            name: "Office of Made-up Warnings".to_owned(),
            authority: "warn.example".to_owned(),
            contact: "press@warn.example".to_owned(),
            url: "https://www.warn.example/".to_owned(),
        },
        addresses: Addresses::new("https://feeds.warn.example"),
        words: Words::new([("en", include_str!("../templates/words/en.ftl"))]).unwrap(),
        site: forewarn::render::Site::default(),
        zones: forewarn::config::zones().unwrap(),
        countries: forewarn::config::countries().unwrap(),
    };
    let (feed, english, now) = (all(), language("en"), at("12-02 10:00"));
    let members: Vec<Arc<Advisory>> = (0..ENTRIES).map(member).collect();
    let edition = || Edition::of(&feed, &english, &members, at("11-01 00:00"), now);
    report("gather the edition of 50", median(edition));
    report("showing of one advisory", median(|| feed.showing(&members[0], now)));
    let edition = edition();
    for format in Format::ALL {
        let name = format.ending();
        let bytes = document(*format, &edition, &setting).len();
        println!("\n{name}: {bytes} bytes");
        report("  all printed anew", median(|| document(*format, &edition, &setting)));
        report("  one entry", median(|| entry(*format, &edition.entries[0], &english, &setting)));
        report("  the shell", median(|| shell(*format, &edition, &setting)));
        let kept: Vec<_> =
            edition.entries.iter().map(|one| entry(*format, one, &english, &setting)).collect();
        let joined = || shell(*format, &edition, &setting).join(kept.iter().map(String::as_str));
        report("  joined of kept entries", median(joined));
    }
}

/// An advisory of ordinary length: a description, four actions, every third with a level.
fn member(n: u8) -> Arc<Advisory> {
    let mut draft = if n.is_multiple_of(3) {
        Draft { threat_level: level("2").threat_level, ..draft() }
    } else {
        draft()
    };
    let text = &mut draft.texts[0].1;
    text.summary = Some("The concert is cancelled. Do not travel to the stadium. ".repeat(4));
    text.description = Some("Trains run. Tickets are refunded by the organiser.\n\n".repeat(6));
    text.instruction = vec!["Do not travel to the stadium; there is no event there.".to_owned(); 4];
    Story::published(n, &format!("12-01 {:02}:{:02}", n / 60, n % 60), &draft).told()
}

fn median<T>(mut work: impl FnMut() -> T) -> Duration {
    let mut times: Vec<_> = (0..RUNS)
        .map(|_| {
            let begin = Instant::now();
            black_box(work());
            begin.elapsed()
        })
        .collect();
    times.sort();
    times[RUNS / 2]
}

fn report(what: &str, time: Duration) {
    println!("{what:32} {:>9.1} µs", time.as_secs_f64() * 1e6);
}
