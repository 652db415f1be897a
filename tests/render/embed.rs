//! What other sites load is what was released, says all its words in every language, and answers oEmbed as WordPress needs.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use chrono::DateTime;
use forewarn::advisory::Digest;
use forewarn::render::embed::{self, Count, OEmbed};
use forewarn::render::machine::{self, Beat};
use forewarn::render::page;
use serde_json::Value;

use super::golden::check;
use super::sample::setting;
use super::words::words;
use crate::feed::story::{all, language, of_areas};

fn beat() -> Beat {
    let at = DateTime::parse_from_rfc3339("2026-12-01T12:00:00Z").unwrap().to_utc();
    Beat { at, record: 7, hash: Digest([0; 32]) }
}

fn tree(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/embed").join(path)).unwrap()
}

#[test]
fn a_released_version_has_the_hash_that_sites_have_written_down() {
    for release in embed::releases() {
        let what = "a released version never changes; what is new needs a version of its own";
        assert_eq!(release.integrity.trim(), release.hash(), "{}: {what}", release.version);
    }
    let newest = format!("export const VERSION = '{}';\n", embed::version());
    assert_eq!(tree("source/version.js"), newest, "the source builds another version");
}

#[test]
fn the_words_on_board_are_those_of_the_catalogue() {
    let kept = tree("source/on-board.js");
    let json = kept.split_once("export const onBoard = ").unwrap().1.trim_end().trim_end_matches(';');
    let on_board: Value = serde_json::from_str(json).unwrap();
    let words = words();
    for (tag, own) in on_board.as_object().unwrap() {
        let said: Value = serde_json::from_str(&embed::words(&language(tag), &words)).unwrap();
        for (name, word) in own.as_object().unwrap() {
            assert_eq!(&said[name], word, "{tag} {name}: on-board.js is not what the catalogue says");
        }
    }
}

#[test]
fn every_language_has_every_word_of_the_script_with_the_same_places() {
    let words = words();
    let places = |text: &str| -> BTreeSet<String> {
        text.split('{').skip(1).map(|rest| rest.split('}').next().unwrap().to_owned()).collect()
    };
    let english: Value = serde_json::from_str(&embed::words(&language("en"), &words)).unwrap();
    for own in words.languages() {
        let said: Value = serde_json::from_str(&embed::words(own, &words)).unwrap();
        for (name, word) in english.as_object().unwrap() {
            let other = said[name].as_str().unwrap();
            assert!(!other.is_empty() && !other.contains("{ $"), "{own} {name}: {other}");
            assert_eq!(places(other), places(word.as_str().unwrap()), "{own} {name}: {other}");
        }
    }
}

#[test]
fn a_badge_says_what_it_counts_and_as_of_when() {
    let badge = |tag: &str, actual, drills| {
        embed::badge(&all(), &language(tag), Count { actual, drills }, &beat(), &setting())
    };
    check("embed/badge.svg", &badge("en", 2, 0));
    check("embed/badge-none.ar.svg", &badge("ar", 0, 0));
    check("embed/badge-drills.de.svg", &badge("de", 1, 3));
    for own in words().languages() {
        for (actual, drills) in [(0, 0), (1, 0), (0, 1), (12, 3)] {
            let text = badge(own.as_str(), actual, drills);
            let read = roxmltree::Document::parse(&text).unwrap();
            let title =
                read.descendants().find(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "title")));
            assert!(title.unwrap().text().unwrap().contains("2026"), "{own}: no time in {text}");
        }
    }
}

#[test]
fn exercises_are_never_counted_as_real() {
    let text = embed::badge(&all(), &language("en"), Count { actual: 0, drills: 2 }, &beat(), &setting());
    assert!(text.contains("Exercises and tests: 2"), "{text}");
    assert!(!text.contains("Advisories in force") && !text.contains("no advisory is in force"), "{text}");
}

/// What `wp_filter_oembed_result` lets through of an answer from a provider that it does not know: these elements with
/// these attributes; a frame without which there is no embed; a quotation before it which is shown until the frame answers.
#[test]
fn wordpress_takes_the_answer_as_it_is() {
    let json = embed::oembed(&all(), &language("en"), &setting());
    check("embed/oembed.json", &json);
    let form = OEmbed::read(json.as_bytes()).unwrap();
    check("embed/oembed.xml", &form.xml());
    let told: Value = serde_json::from_str(&json).unwrap();
    assert_eq!((told["version"].as_str(), told["type"].as_str()), (Some("1.0"), Some("rich")));
    let html = told["html"].as_str().unwrap();
    let whole = format!("<div>{html}</div>");
    let page = roxmltree::Document::parse(&whole).unwrap();
    let kept = [
        ("div", &[][..]),
        ("a", &["href"][..]),
        ("blockquote", &[][..]),
        (
            "iframe",
            &["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"][..],
        ),
    ];
    for node in page.descendants().filter(roxmltree::Node::is_element) {
        let name = node.tag_name().name();
        let (_, attributes) = kept.iter().find(|(kept, _)| *kept == name).expect("an element that is kept");
        for attribute in node.attributes() {
            assert!(attributes.contains(&attribute.name()), "{name} {}", attribute.name());
        }
    }
    // `(<blockquote>.*?</blockquote>)?.*(<iframe.*?></iframe>)`, with `.` for line ends too.
    assert!(html.starts_with("<blockquote>") && html.ends_with("></iframe>"), "{html}");
    let frame = html.split_once("<iframe").unwrap().1;
    assert!(frame.contains(" src=\"https://feeds.warn.example/embed/all\""), "{html}");
    assert_eq!((told["width"].as_u64(), told["height"].as_u64()), (Some(600), Some(480)));
}

#[test]
fn a_page_in_another_language_leads_to_its_own_frame_and_back() {
    let (feed, german) = (all(), language("de"));
    let told: Value = serde_json::from_str(&embed::oembed(&feed, &german, &setting())).unwrap();
    let html = told["html"].as_str().unwrap();
    assert!(
        html.contains("<a href=\"https://feeds.warn.example/de/feeds/all/\">Erfundene Hinweise</a>"),
        "{html}"
    );
    assert!(html.contains(" src=\"https://feeds.warn.example/embed/all.de\""), "{html}");
    for page in [
        page::embed_around(&feed, &german, &setting()).bare(),
        page::feed_frame(&feed, &german, &setting()).bare(),
    ] {
        let link = page.split('<').find(|tag| tag.contains("application/json+oembed")).unwrap();
        assert!(link.contains("%2Fde%2Ffeeds%2Fall%2F"), "{link}");
    }
}

/// Of the feed's first area; of the Union where the feed is for all of it. A frame sets none of its own: what is printed in
/// it stands on the clocks of each advisory's place, and so does what the component shows.
#[test]
fn the_current_state_names_the_zone_of_its_feeds_place() {
    let zones = [
        (&["IE"][..], "Europe/Dublin"),
        (&["PT-20"], "Atlantic/Azores"),
        (&["FI"], "Europe/Helsinki"),
        (&[], "Europe/Brussels"),
    ];
    for (areas, zone) in zones {
        let feed = of_areas(areas);
        let shell = machine::current_shell(&feed, beat().at, 0, &beat(), &setting());
        let state = [shell.head.as_str(), shell.between, shell.tail].concat();
        let state: Value = serde_json::from_str(&state).unwrap();
        assert_eq!(state["time_zone"], zone, "{areas:?}");
        let frame = page::embed_around(&feed, &language("en"), &setting()).bare();
        assert!(!frame.contains(" timezone="), "{frame}");
    }
}

#[test]
fn the_builder_has_the_words_of_every_language_and_the_titles_of_every_feed() {
    let built = page::builder(&[all()], &setting());
    let page = crate::pages::parsed::read(&built);
    let options = crate::pages::parsed::all(&page, "option");
    for own in words().languages() {
        let option = options.iter().find(|option| option.attribute("lang") == Some(own.as_str())).unwrap();
        if let Some(title) = option.attribute("data-title") {
            assert_eq!(title, words().say(own, "embed-title"), "{own}");
        }
    }
    let titled = options.iter().filter(|option| option.attribute("data-title").is_some()).count();
    assert_eq!(titled, words().languages().count());
    let titles = options.iter().find_map(|option| option.attribute("data-titles")).unwrap();
    let titles: Value = serde_json::from_str(titles).unwrap();
    assert_eq!(
        (titles["en"].as_str(), titles["de"].as_str()),
        (Some("Made-up warnings"), Some("Erfundene Hinweise"))
    );
    assert!(options.iter().any(|option| option.attribute("value") == Some("Europe/Vienna")));
}

#[test]
fn an_answer_is_never_larger_than_was_asked_for() {
    let form = OEmbed::read(embed::oembed(&all(), &language("en"), &setting()).as_bytes()).unwrap();
    for (most, size) in [(Some(320), 320), (Some(9999), 600), (None, 600)] {
        let told: Value = serde_json::from_str(&form.clone().within(most, Some(100)).json()).unwrap();
        assert_eq!((told["width"].as_u64(), told["height"].as_u64()), (Some(size), Some(100)));
        let wanted = format!(" width=\"{size}\" height=\"100\"");
        assert!(told["html"].as_str().unwrap().contains(&wanted), "{told}");
    }
}

#[test]
fn the_archive_holds_the_script_and_every_language_and_is_the_same_every_time() {
    let bytes = embed::self_hosting(&words());
    assert_eq!(bytes, embed::self_hosting(&words()));
    let archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let names: BTreeSet<_> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    for name in ["forewarn.js", "forewarn.php", "forewarn.mjs", "nginx.conf", "README.txt", "i18n/en.json"] {
        assert!(names.contains(name), "{name} is not in it");
    }
    assert_eq!(names.iter().filter(|name| name.starts_with("i18n/")).count(), words().languages().count());
}
