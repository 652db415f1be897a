//! A page read back by a strict parser, and the questions that tests ask of it.

use roxmltree::{Document, Node, ParsingOptions};

use super::scenes::scenes;

/// One of the pages by its name.
pub(crate) fn scene(name: &str) -> String {
    scenes().into_iter().find(|(own, _)| *own == name).map(|(_, page)| page).unwrap()
}

/// Reads a page; pages are written so that an XML parser takes them too, which leaves no room for markup by accident.
pub(crate) fn read(page: &str) -> Document<'_> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(page, options).unwrap()
}

/// All elements of a name.
pub(crate) fn all<'a, 'b>(page: &'a Document<'b>, name: &str) -> Vec<Node<'a, 'b>> {
    page.descendants().filter(|node| node.has_tag_name(name)).collect()
}

/// All elements that have this class among theirs.
pub(crate) fn of_class<'a, 'b>(page: &'a Document<'b>, class: &str) -> Vec<Node<'a, 'b>> {
    let has = |node: &Node| node.attribute("class").is_some_and(|all| all.split(' ').any(|own| own == class));
    page.descendants().filter(has).collect()
}

/// The words of an element, spaces and line ends as one space; data for programs is none.
pub(crate) fn words(node: Node) -> String {
    let is_read =
        |node: &Node| node.is_text() && !node.parent().is_some_and(|around| around.has_tag_name("script"));
    let text: String = node.descendants().filter(is_read).filter_map(|node| node.text()).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of the only element of a name.
pub(crate) fn only(page: &Document, name: &str) -> String {
    let found = all(page, name);
    assert_eq!(found.len(), 1, "{name}");
    words(found[0])
}

/// The nearest language that is said around an element.
pub(crate) fn language_of<'a>(node: Node<'a, '_>) -> &'a str {
    node.ancestors().find_map(|around| around.attribute("lang")).unwrap()
}
