//! Elements with their places, taken one by one: what nobody took is listed in the end.

use std::collections::BTreeMap;

use roxmltree::Node;

use super::document::{CAP, cut_at};

/// Values in the list are cut here; the document itself is at hand for the rest.
const MAX_VALUE_CHARS: usize = 300;

/// Something of the document that the draft does not say, or says in another way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// Where it stands, as XPath writes it: `alert/info[2]/parameter[1]`; numbered where there are several.
    pub path: String,
    /// What stands there, shortened.
    pub value: String,
    /// Why it was not taken, or how.
    pub why: String,
}

/// An element and its place in the document.
#[derive(Debug, Clone)]
pub(super) struct Field<'a, 'i> {
    pub(super) node: Node<'a, 'i>,
    pub(super) path: String,
}

impl<'a, 'i> Field<'a, 'i> {
    pub(super) fn root(node: Node<'a, 'i>) -> Self {
        Self { node, path: "alert".to_owned() }
    }

    /// Its name, if it is an element of CAP 1.2.
    pub(super) fn name(&self) -> Option<&'a str> {
        let name = self.node.tag_name();
        (name.namespace() == Some(CAP)).then(|| name.name())
    }

    /// Its text, with that of elements in it; white space at the ends is none of it.
    pub(super) fn text(&self) -> String {
        let texts = self.node.descendants().filter(Node::is_text).filter_map(|node| node.text());
        texts.collect::<String>().trim().to_owned()
    }

    /// Its text on one line.
    pub(super) fn line(&self) -> String {
        super::words::one_line(&self.text())
    }

    /// All texts in it, told apart: two elements with the same say the same.
    pub(super) fn said(&self) -> Vec<String> {
        let leaves = self.node.descendants().filter(|node| node.is_element());
        let own = |node: Node<'_, '_>| {
            let texts: String =
                node.children().filter(Node::is_text).filter_map(|text| text.text()).collect();
            format!("{}={}", node.tag_name().name(), super::words::one_line(&texts))
        };
        leaves.map(own).collect()
    }

    /// Notes that the draft does not say it, or how it does.
    pub(super) fn leave(&self, left: &mut Vec<Left>, why: impl Into<String>) {
        let children: Vec<_> = self.node.children().filter(Node::is_element).collect();
        let value = if children.is_empty() {
            self.line()
        } else {
            let texts = self.node.descendants().filter(Node::is_text).filter_map(|node| node.text());
            let words = texts.map(super::words::one_line).filter(|words| !words.is_empty());
            words.collect::<Vec<_>>().join(" | ")
        };
        let value = cut_at(&value, MAX_VALUE_CHARS);
        left.push(Left { path: self.path.clone(), value, why: why.into() });
    }
}

/// The elements in an element that nobody has taken yet.
#[derive(Debug)]
pub(super) struct Fields<'a, 'i>(Vec<Field<'a, 'i>>);

impl<'a, 'i> Fields<'a, 'i> {
    pub(super) fn of(parent: &Field<'a, 'i>) -> Self {
        let children: Vec<_> = parent.node.children().filter(Node::is_element).collect();
        let mut many: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for child in &children {
            many.entry(child.tag_name().name()).or_default().0 += 1;
        }
        let field = |node: Node<'a, 'i>| {
            let name = node.tag_name().name();
            let (all, seen) = many.entry(name).or_default();
            *seen += 1;
            let number = if *all > 1 { format!("[{seen}]") } else { String::new() };
            Field { node, path: format!("{}/{name}{number}", parent.path) }
        };
        Self(children.into_iter().map(field).collect())
    }

    /// Takes every element of this name.
    pub(super) fn all(&mut self, name: &str) -> Vec<Field<'a, 'i>> {
        let (taken, rest) =
            std::mem::take(&mut self.0).into_iter().partition(|field| field.name() == Some(name));
        self.0 = rest;
        taken
    }

    /// Takes the first of this name that says something; others are listed.
    pub(super) fn first(&mut self, name: &str, left: &mut Vec<Left>) -> Option<Field<'a, 'i>> {
        let mut all = self.all(name).into_iter().filter(|field| !field.text().is_empty());
        let first = all.next();
        all.for_each(|other| other.leave(left, "stands a second time; the first is taken"));
        first
    }

    /// Lists every element of this name.
    pub(super) fn leave(&mut self, name: &str, left: &mut Vec<Left>, why: &str) {
        let said = |field: &Field<'_, '_>| !field.text().is_empty();
        self.all(name).iter().filter(|field| said(field)).for_each(|field| field.leave(left, why));
    }

    /// Everything that nobody took.
    pub(super) fn each(self) -> impl Iterator<Item = Field<'a, 'i>> {
        self.0.into_iter()
    }

    /// Lists what nobody took.
    pub(super) fn rest(self, left: &mut Vec<Left>) {
        for field in self.0 {
            let why = match (field.name(), field.node.tag_name().name()) {
                (None, "Signature") => {
                    "the signature was not checked, and does not cover what is published here"
                }
                (None, _) => "an element of another namespace",
                (Some(_), _) => "CAP 1.2 has no such element here",
            };
            field.leave(left, why);
        }
    }
}
