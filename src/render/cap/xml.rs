//! Elements in the order that a schema asks for, with every text escaped in one place.

use quick_xml::escape::escape;

use super::super::gate::gated;

/// A document that is being written, one element a line.
#[derive(Debug, Default)]
pub(super) struct Xml {
    out: String,
    depth: usize,
}

impl Xml {
    /// An empty document with its declaration.
    pub(super) fn document() -> Self {
        Self { out: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(), depth: 0 }
    }

    /// An element with a text; none where the text is empty.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.indent();
            self.out.push_str(&format!("<{name}>{}</{name}>\n", escape(text)));
        }
    }

    /// An element with a text, where there is one.
    pub(super) fn option(&mut self, name: &str, text: Option<&str>) {
        self.text(name, text.unwrap_or_default());
    }

    /// The same element for each text.
    pub(super) fn each(&mut self, name: &str, texts: impl IntoIterator<Item = impl AsRef<str>>) {
        texts.into_iter().for_each(|text| self.text(name, text.as_ref()));
    }

    /// CAP's way to write a name and its value (CAP 1.2 §3.2.2 `eventCode`, `parameter`, §3.2.4 `geocode`).
    pub(super) fn named(&mut self, name: &str, value_name: &str, value: &str) {
        if !value.is_empty() {
            self.within(name, "", |xml| {
                xml.text("valueName", value_name);
                xml.text("value", value);
            });
        }
    }

    /// An element without content; attributes as they shall stand.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.indent();
        self.out.push_str(&format!("<{name}"));
        for (attribute, value) in attributes {
            self.out.push_str(&format!(" {attribute}=\"{}\"", escape(*value)));
        }
        self.out.push_str("/>\n");
    }

    /// An element with others within; `attributes` are written as they are.
    pub(super) fn within(&mut self, name: &str, attributes: &str, write: impl FnOnce(&mut Self)) {
        self.indent();
        self.out.push_str(&format!("<{name}{attributes}>\n"));
        self.depth += 1;
        write(self);
        self.depth -= 1;
        self.indent();
        self.out.push_str(&format!("</{name}>\n"));
    }

    /// What was written, through the gate for characters.
    pub(super) fn finish(self) -> String {
        gated(self.out)
    }

    fn indent(&mut self) {
        self.out.push_str(&" ".repeat(self.depth));
    }
}
