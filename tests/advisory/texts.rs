//! Texts are plain, normalised and visible, or they are no texts.

use forewarn::advisory::{Content, Fault, Headline, Instruction, Language, Link, Prose, Schemes, Summary};
use proptest::prelude::*;

use super::draft;

#[test]
fn a_headline_refuses_what_readers_or_xml_cannot_carry() {
    let refused = [
        ("", Fault::Missing),
        ("   ", Fault::Missing),
        ("a\u{0}b", Fault::Character('\u{0}')),
        ("a\u{7}b", Fault::Character('\u{7}')),
        ("a\u{85}b", Fault::Character('\u{85}')),
        ("two\nlines", Fault::Character('\n')),
        ("tab\tbed", Fault::Character('\t')),
        ("<b>bold</b>", Fault::Character('<')),
        ("a > b", Fault::Character('>')),
        ("safe\u{202E}evas", Fault::Character('\u{202E}')),
        ("a\u{2066}b", Fault::Character('\u{2066}')),
        ("a\u{200B}b", Fault::Character('\u{200B}')),
        ("a\u{FEFF}b", Fault::Character('\u{FEFF}')),
        ("a\u{AD}b", Fault::Character('\u{AD}')),
        ("a\u{FFFE}b", Fault::Character('\u{FFFE}')),
        ("a\u{FDD0}b", Fault::Character('\u{FDD0}')),
        ("a\u{1FFFF}b", Fault::Character('\u{1FFFF}')),
        ("a\u{E000}b", Fault::Character('\u{E000}')),
        ("a\u{E0041}b", Fault::Character('\u{E0041}')),
    ];
    for (raw, fault) in refused {
        assert_eq!(Headline::parse(raw), Err(fault), "{raw:?}");
    }
}

#[test]
fn a_headline_is_counted_after_normalisation() {
    let decomposed = "e\u{301}".repeat(Headline::MAX_CHARS);
    assert_eq!(Headline::parse(&decomposed).unwrap().as_str(), "é".repeat(Headline::MAX_CHARS));
    let one_more = "é".repeat(Headline::MAX_CHARS + 1);
    assert_eq!(Headline::parse(&one_more), Err(Fault::TooLong { max: 140, actual: 141 }));
}

#[test]
fn other_texts_may_compare_but_only_prose_has_lines() {
    assert_eq!(Summary::parse("a < b & c > d").unwrap().as_str(), "a < b & c > d");
    assert_eq!(Instruction::parse("a\nb"), Err(Fault::Character('\n')));
    assert_eq!(Prose::parse("a\nb").unwrap().as_str(), "a\nb");
}

#[test]
fn a_language_is_a_tag_of_bcp_47() {
    for (raw, written) in [("en", "en"), ("EN-gb", "en-GB"), ("zh-hant", "zh-Hant"), ("gsw", "gsw")] {
        assert_eq!(Language::parse(raw).unwrap().as_str(), written);
    }
    for raw in ["", "e", "english", "x-private", "en_GB", "de-", "12", "en-GB-GB-x"] {
        assert!(Language::parse(raw).is_err(), "{raw}");
    }
}

#[test]
fn a_link_is_absolute_and_carries_no_traps() {
    for raw in ["https://example.org", "http://example.org/a?b=c#d", "https://xn--mnchen-3ya.de/%20"] {
        assert_eq!(Link::parse(raw).unwrap().as_str(), raw);
    }
    let refused = [
        "",
        "example.org",
        "//example.org",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "https://user@example.org/",
        "https://user:pw@example.org/",
        "https://example.org/a b",
        "https://example.org/\"onmouseover=x",
        "https://münchen.de/",
        "https://",
        "hxxps://example.org",
    ];
    for raw in refused {
        assert!(Link::parse(raw).is_err(), "{raw}");
    }
}

#[test]
fn all_faults_of_a_draft_are_found_at_once() {
    let mut draft = draft();
    draft.marking = None;
    draft.severity = Some("terrible".into());
    draft.expires = Some("2026-12-01T11:00:00+00:00".into());
    draft.areas[0].country = Some("Austria".into());
    draft.texts[0].1.headline = None;
    draft.sources[0].url = Some("javascript:alert(1)".into());
    let faults = Content::parse(&draft, &Schemes::default()).unwrap_err();
    let places: Vec<_> = faults.iter().map(|fault| fault.pointer.as_str()).collect();
    let expected =
        ["/marking", "/severity", "/expires", "/areas/0/country", "/texts/en/headline", "/sources/0/url"];
    assert_eq!(places, expected);
}

#[test]
fn the_default_language_stands_first() {
    let mut draft = draft();
    let german = draft.texts[0].1.clone();
    draft.texts.push(("de".into(), german));
    let first = |draft: &_| Content::parse(draft, &Schemes::default()).unwrap().infos[0].language.to_string();
    assert_eq!(first(&draft), "en");
    draft.language = Some("de".into());
    assert_eq!(first(&draft), "de");
}

proptest! {
    #[test]
    fn what_parses_is_in_the_form_it_is_kept_in(raw in ".{0,200}") {
        if let Ok(headline) = Headline::parse(&raw) {
            prop_assert_eq!(&Headline::parse(headline.as_str()).unwrap(), &headline);
            let hidden = |c: char| c.is_control() || "<>\u{FFFE}\u{FFFF}".contains(c);
            prop_assert!(!headline.as_str().contains(hidden));
        }
    }
}
