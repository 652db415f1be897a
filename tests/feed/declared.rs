//! A declaration makes a feed, or every flaw of it is named at once.

use chrono::TimeDelta;
use forewarn::advisory::{Headline, Status};
use forewarn::feed::{Declaration, Feed, Flaw, languages};

use super::story::{declaration, language};

#[test]
fn every_flaw_of_a_declaration_is_named_at_once() {
    let mut wrong = declaration("all", &[]);
    wrong.languages = vec![language("en"), language("fr"), language("en")];
    wrong.limit = 0;
    wrong.linger = TimeDelta::minutes(59);
    let flaws = [
        Flaw::NoTitle(language("fr")),
        Flaw::LanguageTwice(language("en")),
        Flaw::OtherLanguage(language("de")),
        Flaw::Limit,
        Flaw::Linger,
        Flaw::NoStatus,
    ];
    assert_eq!(Feed::declare(wrong), Err(flaws.to_vec()));
}

#[test]
fn a_feed_has_at_least_one_language() {
    let mut wrong = declaration("all", &[Status::Actual]);
    wrong.languages.clear();
    assert!(Feed::declare(wrong).unwrap_err().contains(&Flaw::NoLanguage));
}

#[test]
fn the_first_language_is_the_default_and_titles_follow_the_language() {
    let feed = Feed::declare(declaration("all", &[Status::Actual])).unwrap();
    assert_eq!(feed.default_language(), &language("en"));
    assert_eq!(feed.title(&language("de")), "Erfundene Hinweise");
    assert_eq!(feed.title(&language("fr")), "Made-up warnings");
}

/// What stands at the addresses without a language.
#[test]
fn the_language_of_the_service_is_the_default_of_most_of_its_feeds() {
    let feed = |slug: &str, tags: &[&str]| {
        let mut declaration = declaration(slug, &[Status::Actual]);
        declaration.languages = tags.iter().map(|tag| language(tag)).collect();
        declaration.titles =
            tags.iter().map(|tag| (language(tag), Headline::parse("Made-up warnings").unwrap())).collect();
        declaration
    };
    let open = |slug: &str, tags: &[&str]| Feed::declare(feed(slug, tags)).unwrap();
    let gone =
        |slug: &str, tags: &[&str]| Feed::declare(Declaration { gone: true, ..feed(slug, tags) }).unwrap();
    let check = |feeds: &[Feed], expected: &[&str]| {
        let found: Vec<_> = languages(feeds).iter().map(ToString::to_string).collect();
        assert_eq!(found, expected);
    };
    check(&[], &[]);
    check(&[open("a", &["de", "en", "cs"])], &["de", "en", "cs"]);
    check(&[open("a", &["de", "en"]), open("b", &["en", "fr"]), open("c", &["en"])], &["en", "de", "fr"]);
    check(&[open("a", &["fr", "en"]), open("b", &["en", "fr"])], &["fr", "en"]);
    check(&[gone("a", &["fr", "en"]), open("b", &["en", "fr"])], &["en", "fr"]);
    check(&[gone("a", &["fr", "en"])], &["en", "fr"]);
}
