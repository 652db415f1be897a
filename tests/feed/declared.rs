//! A declaration makes a feed, or every flaw of it is named at once.

use chrono::TimeDelta;
use forewarn::advisory::Status;
use forewarn::feed::{Feed, Flaw};

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
