//! `/feeds.opml`: kept to the byte, and read by a parser that had no part in writing it.

use forewarn::advisory::{Language, Line, Status};
use forewarn::feed::{Declaration, Feed, Slug};
use forewarn::render::opml;

use super::golden::check;
use super::sample::{everything, setting};
use crate::feed::story::{all, declaration};

fn gone() -> Feed {
    let declaration = declaration("gone", &[Status::Actual]);
    Feed::declare(Declaration { gone: true, slug: Slug::parse("gone").unwrap(), ..declaration }).unwrap()
}

#[test]
fn every_language_of_every_feed_is_an_outline_and_what_is_gone_is_none() {
    let text = opml(&[all(), everything(), gone()], &setting());
    check("feeds.opml", &text);
    let document = roxmltree::Document::parse(&text).unwrap();
    let outlines: Vec<_> = document.descendants().filter(|node| node.attribute("xmlUrl").is_some()).collect();
    let told: Vec<_> = outlines
        .iter()
        .map(|node| ["type", "language", "xmlUrl", "htmlUrl"].map(|name| node.attribute(name).unwrap()))
        .collect();
    let base = "https://feeds.warn.example/feeds";
    let row = |language: &str, address: &str, page: &str| {
        ["rss".to_owned(), language.to_owned(), format!("{base}/{address}"), format!("{base}/{page}")]
    };
    let wanted = [
        row("en", "all.atom", "all/"),
        row("de", "all.de.atom", "all/"),
        row("en", "sample.atom", "sample/"),
        row("de", "sample.de.atom", "sample/"),
    ];
    assert_eq!(told, wanted);
    assert_eq!(outlines[1].attribute("title"), Some("Erfundene Hinweise"));
    assert_eq!(outlines[2].attribute("category"), Some("/exercise,/test"));
    assert_eq!(
        outlines[2].attribute("description"),
        Some("Everything that was made up, <in one> & \"place\".")
    );
    assert!(!text.contains("date"), "{text}");
}

#[test]
fn what_no_xml_document_can_hold_is_replaced() {
    let mut setting = setting();
    setting.publisher.name = "A\u{7}B & \"C\"".to_owned();
    let mut declaration = declaration("odd", &[Status::Actual]);
    let english = Language::parse("en").unwrap();
    declaration.descriptions.insert(english, Line::parse("'<&>\"").unwrap());
    let text = opml(&[Feed::declare(declaration).unwrap()], &setting);
    let document = roxmltree::Document::parse(&text).unwrap();
    let title = document.descendants().find(|node| node.has_tag_name("title")).unwrap();
    assert_eq!(title.text(), Some("A\u{FFFD}B & \"C\""));
}
