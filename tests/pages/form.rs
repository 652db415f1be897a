//! What holds for the form of every page: well-formed, in a language, with landmarks, without anything from elsewhere.

use std::collections::BTreeSet;

use forewarn::advisory::Language;
use forewarn::render::page::style;

use super::parsed::{all, only, read, words};
use super::scenes::scenes;

/// Plain pages weigh less than this, before compression.
const MAX_BYTES: usize = 30_000;

/// Every element that a page may have (`script` only for data, which is looked at): none of them runs, frames, or fetches by itself but `link`, which is looked at.
const ELEMENTS: &[&str] = &[
    "a",
    "article",
    "bdi",
    "body",
    "br",
    "button",
    "circle",
    "code",
    "dd",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "head",
    "header",
    "html",
    "img",
    "input",
    "label",
    "li",
    "link",
    "main",
    "meta",
    "nav",
    "ol",
    "option",
    "p",
    "path",
    "rect",
    "script",
    "section",
    "select",
    "span",
    "strong",
    "svg",
    "text",
    "time",
    "title",
    "ul",
    "use",
];

/// Every attribute that a page may have.
const ATTRIBUTES: &[&str] = &[
    "action",
    "aria-current",
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "charset",
    "checked",
    "class",
    "content",
    "cx",
    "cy",
    "d",
    "datetime",
    "dir",
    "focusable",
    "for",
    "height",
    "href",
    "hreflang",
    "id",
    "lang",
    "maxlength",
    "method",
    "name",
    "property",
    "r",
    "rel",
    "role",
    "selected",
    "tabindex",
    "title",
    "type",
    "value",
    "viewBox",
    "width",
    "x",
    "y",
];

#[test]
fn every_page_is_well_formed_and_has_only_known_markup() {
    for (name, page) in scenes() {
        let page = read(&page);
        for node in page.descendants().filter(roxmltree::Node::is_element) {
            let element = node.tag_name().name();
            assert!(ELEMENTS.contains(&element), "{name}: {element}");
            for attribute in node.attributes() {
                assert!(ATTRIBUTES.contains(&attribute.name()), "{name}: {element} {}", attribute.name());
            }
        }
    }
}

#[test]
fn every_page_has_one_heading_one_main_part_and_a_way_to_skip_to_it() {
    for (name, page) in scenes() {
        let page = read(&page);
        for once in ["h1", "main", "title", "footer"] {
            assert!(!only(&page, once).is_empty(), "{name}: {once}");
        }
        let body = all(&page, "body")[0];
        let first = body.first_element_child().unwrap();
        let goal = first.attribute("href").and_then(|href| href.strip_prefix('#')).unwrap();
        assert_eq!(all(&page, "main")[0].attribute("id"), Some(goal), "{name}");
        for nav in all(&page, "nav") {
            assert!(nav.attribute("aria-label").is_some_and(|label| !label.is_empty()), "{name}");
        }
    }
}

#[test]
fn headings_never_skip_a_level() {
    for (name, page) in scenes() {
        let page = read(&page);
        let levels =
            page.descendants().filter_map(|node| node.tag_name().name().strip_prefix('h')?.parse().ok());
        let levels: Vec<u8> = levels.collect();
        assert_eq!(levels.first(), Some(&1), "{name}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{name}: {levels:?}");
    }
}

#[test]
fn every_language_that_is_said_is_one_and_the_page_says_its_own_with_a_direction() {
    for (name, page) in scenes() {
        let page = read(&page);
        let html = all(&page, "html")[0];
        assert!(html.attribute("lang").is_some(), "{name}");
        for node in page.descendants() {
            for tag in [node.attribute("lang"), node.attribute("hreflang")].into_iter().flatten() {
                assert_eq!(Language::parse(tag).unwrap().as_str(), tag, "{name}");
            }
            let direction = node.attribute("dir");
            assert!(direction.is_none_or(|dir| ["ltr", "rtl", "auto"].contains(&dir)), "{name}");
        }
        let direction = if html.attribute("lang") == Some("ar") { "rtl" } else { "ltr" };
        assert_eq!(html.attribute("dir"), Some(direction), "{name}");
    }
}

#[test]
fn ids_are_unique_and_what_is_pointed_at_is_there() {
    for (name, page) in scenes() {
        let page = read(&page);
        let ids: Vec<_> = page.descendants().filter_map(|node| node.attribute("id")).collect();
        let unique: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{name}: {ids:?}");
        for node in page.descendants() {
            let within = node.attribute("href").and_then(|href| href.strip_prefix('#'));
            for goal in within.into_iter().chain(node.attribute("aria-labelledby")) {
                assert!(unique.contains(goal), "{name}: {goal}");
            }
        }
    }
}

#[test]
fn a_page_fetches_nothing_but_its_own_sheet() {
    for (name, page) in scenes() {
        let page = read(&page);
        for link in all(&page, "link") {
            let href = link.attribute("href").unwrap();
            match link.attribute("rel").unwrap() {
                "stylesheet" => assert_eq!(href, style().path, "{name}"),
                "icon" => assert_eq!(href, "data:,", "{name}"),
                "canonical" | "alternate" => assert!(href.starts_with("https://alerts.example/"), "{name}"),
                rel => panic!("{name}: {rel}"),
            }
        }
    }
}

#[test]
fn links_are_rooted_or_absolute_and_say_where_they_lead() {
    for (name, page) in scenes() {
        let page = read(&page);
        for link in all(&page, "a") {
            let href = link.attribute("href").unwrap();
            let fits = href.starts_with('#')
                || (href.starts_with('/') && !href.starts_with("//"))
                || href.starts_with("https://")
                // What opens a feed in a program of one's own.
                || href.starts_with("feed:https://alerts.example/");
            assert!(fits, "{name}: {href}");
            assert!(!words(link).is_empty(), "{name}: {href}");
        }
    }
}

#[test]
fn plain_pages_stay_small() {
    for (name, page) in scenes() {
        assert!(page.len() < MAX_BYTES, "{name} has {} bytes", page.len());
    }
}
