//! Text in blocks, written as plain text and as simple HTML: the same words, and nothing but words and links.

use super::super::direction::direction;
use crate::advisory::Language;

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// Words.
    Words(String),
    /// A link: its address, its name, and both in one for plain text.
    Link { href: String, name: String, plain: String },
}

/// A block of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    /// What nobody may overlook; in a language of its own where it has one.
    Notice { language: Option<Language>, pieces: Vec<Piece> },
    /// A paragraph; in a language of its own where it has one.
    Paragraph { language: Option<Language>, pieces: Vec<Piece> },
    /// A list under its name.
    List { head: String, items: Vec<Vec<Piece>> },
    /// Lines, one below the other.
    Lines { lines: Vec<Piece> },
}

impl Piece {
    pub(super) fn words(text: impl Into<String>) -> Self {
        Self::Words(text.into())
    }

    fn plain(&self) -> &str {
        match self {
            Self::Words(words) => words,
            Self::Link { href: _, name: _, plain } => plain,
        }
    }

    fn write_html(&self, out: &mut String) {
        match self {
            Self::Words(words) => escape_lines(words, out),
            Self::Link { href, name, plain: _ } => {
                out.push_str("<a href=\"");
                escape(href, out);
                out.push_str("\">");
                escape(name, out);
                out.push_str("</a>");
            }
        }
    }
}

impl Block {
    /// A paragraph of words.
    pub(super) fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph { language: None, pieces: vec![Piece::words(text)] }
    }
}

fn plain_line(pieces: &[Piece]) -> String {
    pieces.iter().map(Piece::plain).collect::<Vec<_>>().join(" ")
}

/// The blocks as plain text: an empty line between two, a hyphen before an item.
pub(super) fn text(blocks: &[Block]) -> String {
    let block = |block: &Block| match block {
        Block::Notice { language: _, pieces } | Block::Paragraph { language: _, pieces } => {
            plain_line(pieces)
        }
        Block::List { head, items } => {
            let items = items.iter().map(|item| format!("- {}", plain_line(item)));
            [head.clone()].into_iter().chain(items).collect::<Vec<_>>().join("\n")
        }
        Block::Lines { lines } => lines.iter().map(Piece::plain).collect::<Vec<_>>().join("\n"),
    };
    blocks.iter().map(block).collect::<Vec<_>>().join("\n\n")
}

/// The blocks as HTML: `p`, `ul`, `li`, `a`, `strong`, `br`, `lang` and `dir`, which every reader keeps or leaves out unharmed.
///
/// A text that runs from right to left says so around all of it: few readers take that from its language.
pub(super) fn html(blocks: &[Block], language: &Language) -> String {
    let mut out = String::new();
    let (open, close) = match direction(language) {
        "rtl" => ("<div dir=\"rtl\">", "</div>"),
        _ => ("", ""),
    };
    out.push_str(open);
    for block in blocks {
        match block {
            Block::Notice { language, pieces } => {
                write_line(language.as_ref(), pieces, Weight::Strong, &mut out)
            }
            Block::Paragraph { language, pieces } => {
                write_line(language.as_ref(), pieces, Weight::Plain, &mut out);
            }
            Block::List { head, items } => write_list(head, items, &mut out),
            Block::Lines { lines } => write_lines(lines, &mut out),
        }
    }
    out.push_str(close);
    out
}

#[derive(Clone, Copy)]
enum Weight {
    Plain,
    Strong,
}

fn write_line(language: Option<&Language>, pieces: &[Piece], weight: Weight, out: &mut String) {
    match language {
        Some(language) => {
            out.push_str("<p lang=\"");
            escape(language.as_str(), out);
            out.push_str("\" dir=\"");
            out.push_str(direction(language));
            out.push_str("\">");
        }
        None => out.push_str("<p>"),
    }
    let (open, close) = match weight {
        Weight::Plain => ("", "</p>"),
        Weight::Strong => ("<strong>", "</strong></p>"),
    };
    out.push_str(open);
    write_pieces(pieces, out);
    out.push_str(close);
}

fn write_list(head: &str, items: &[Vec<Piece>], out: &mut String) {
    out.push_str("<p>");
    escape(head, out);
    out.push_str("</p><ul>");
    for item in items {
        out.push_str("<li>");
        write_pieces(item, out);
        out.push_str("</li>");
    }
    out.push_str("</ul>");
}

fn write_lines(lines: &[Piece], out: &mut String) {
    for (place, line) in lines.iter().enumerate() {
        out.push_str(if place == 0 { "<p>" } else { "<br>" });
        line.write_html(out);
    }
    out.push_str("</p>");
}

fn write_pieces(pieces: &[Piece], out: &mut String) {
    for (place, piece) in pieces.iter().enumerate() {
        if place > 0 {
            out.push(' ');
        }
        piece.write_html(out);
    }
}

/// Escapes for HTML and for attributes in double quotes.
pub(super) fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}

fn escape_lines(text: &str, out: &mut String) {
    for (place, line) in text.split('\n').enumerate() {
        if place > 0 {
            out.push_str("<br>");
        }
        escape(line, out);
    }
}
