//! Bytes to a tree that cannot hurt: bounded before it is built, without a DTD, and of the one namespace that is read.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};
use roxmltree::{Document, Error, ParsingOptions};

use super::refused::NotImported;

/// The largest document read, in bytes; the largest alerts seen in the wild have a few hundred thousand.
pub const MAX_CAP_BYTES: usize = 1024 * 1024;

/// The deepest nesting read; CAP 1.2 itself needs 5, a signature in it 8.
pub const MAX_CAP_DEPTH: usize = 16;

/// The most elements read; an alert for every district of a large country has some thousands.
pub const MAX_CAP_ELEMENTS: usize = 10_000;

/// The most attributes of one element; CAP 1.2 has none but declarations of namespaces.
const MAX_ATTRIBUTES: usize = 32;

/// The namespace of CAP 1.2 (§1.5).
pub(super) const CAP: &str = "urn:oasis:names:tc:emergency:cap:1.2";

/// Namespaces of earlier versions.
const EARLIER: &[(&str, &str)] =
    &[("urn:oasis:names:tc:emergency:cap:1.1", "1.1"), ("http://www.incident.com/cap/1.0", "1.0")];

/// Names in messages are cut here: they come from outside.
const MAX_NAME_CHARS: usize = 80;

/// The text of a document; a byte order mark is taken off.
pub(super) fn text(bytes: &[u8]) -> Result<&str, NotImported> {
    if bytes.len() > MAX_CAP_BYTES {
        return Err(NotImported::TooLarge {
            what: "the document",
            limit: MAX_CAP_BYTES,
            actual: bytes.len(),
        });
    }
    let other = |detail: &str| NotImported::NotUtf8 { detail: detail.to_owned() };
    // XML 1.0 appendix F: how the first bytes look in other encodings.
    match bytes {
        [0xFE, 0xFF, ..] | [0xFF, 0xFE, ..] => {
            return Err(other("it begins with the mark of UTF-16 or UTF-32"));
        }
        [0, b'<', ..] | [b'<', 0, ..] | [0, 0, ..] => return Err(other("it looks like UTF-16 or UTF-32")),
        _ => {}
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|error| other(&format!("byte {} is not", error.valid_up_to() + 1)))?;
    Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text))
}

/// Reads the document once without keeping it, and refuses what would be dear to keep.
pub(super) fn bound(text: &str) -> Result<(), NotImported> {
    let mut reader = Reader::from_str(text);
    let (mut depth, mut elements) = (0, 0);
    loop {
        let event = match reader.read_event() {
            // Where it is not well-formed is said better by the parser that builds the tree, which stops there too.
            Err(_) | Ok(Event::Eof) => return Ok(()),
            Ok(event) => event,
        };
        match event {
            Event::DocType(_) => return Err(NotImported::Doctype),
            Event::Decl(declared) => {
                let named = declared.encoding().and_then(Result::ok);
                let named = named.map(|named| String::from_utf8_lossy(&named).into_owned());
                encoding(named.as_deref())?;
            }
            Event::Start(start) => {
                depth += 1;
                elements += 1;
                attributes(&start)?;
            }
            Event::Empty(start) => {
                elements += 1;
                attributes(&start)?;
            }
            Event::End(_) => depth -= 1,
            Event::GeneralRef(reference) => character(&reference)?,
            Event::Text(_) | Event::CData(_) | Event::Comment(_) | Event::PI(_) => {}
            Event::Eof => return Ok(()),
        }
        if depth > MAX_CAP_DEPTH as i64 {
            return Err(NotImported::TooDeep(MAX_CAP_DEPTH));
        }
        if elements > MAX_CAP_ELEMENTS {
            return Err(NotImported::TooManyElements(MAX_CAP_ELEMENTS));
        }
    }
}

fn encoding(named: Option<&str>) -> Result<(), NotImported> {
    match named {
        // US-ASCII is UTF-8 too.
        Some(named) if !["utf-8", "utf8", "us-ascii"].contains(&named.to_ascii_lowercase().as_str()) => {
            Err(NotImported::NotUtf8 { detail: format!("it says that it is {}", cut(named)) })
        }
        Some(_) | None => Ok(()),
    }
}

/// A reference to a character that XML 1.0 §4.1 allows, or to an entity, which the tree knows or refuses.
fn character(reference: &BytesRef<'_>) -> Result<(), NotImported> {
    if !reference.is_char_ref() {
        return Ok(());
    }
    let allowed = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{1_0000}'..='\u{10_FFFF}');
    match reference.resolve_char_ref() {
        Ok(Some(c)) if allowed(c) => Ok(()),
        _ => Err(NotImported::Character { written: cut(&String::from_utf8_lossy(reference)) }),
    }
}

fn attributes(start: &BytesStart<'_>) -> Result<(), NotImported> {
    let mut attributes = start.attributes();
    let count = attributes.with_checks(false).take(MAX_ATTRIBUTES + 1).count();
    if count > MAX_ATTRIBUTES { Err(NotImported::TooManyAttributes(MAX_ATTRIBUTES)) } else { Ok(()) }
}

/// Builds the tree of a text that was bounded before.
pub(super) fn tree(text: &str) -> Result<Document<'_>, NotImported> {
    // An element has text before it and in it, a comment beside it: four nodes each are plenty.
    let nodes_limit = u32::try_from(MAX_CAP_ELEMENTS * 4).unwrap_or(u32::MAX);
    let options = ParsingOptions { allow_dtd: false, nodes_limit, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| refusal(&error))?;
    let root = document.root_element().tag_name();
    match (root.namespace(), root.name()) {
        (Some(CAP), "alert") => Ok(document),
        (namespace, name) => {
            let earlier = EARLIER.iter().find(|(earlier, _)| namespace == Some(earlier));
            Err(match earlier {
                Some((_, version)) => NotImported::OtherVersion(version),
                None => {
                    let space = namespace.map_or("no namespace".to_owned(), cut);
                    NotImported::NotCap { root: format!("<{}> in {space}", cut(name)) }
                }
            })
        }
    }
}

fn refusal(error: &Error) -> NotImported {
    if let Error::UnknownEntityReference(name, _) = error {
        return NotImported::Entity { name: cut(name) };
    }
    if matches!(error, Error::DtdDetected) {
        return NotImported::Doctype;
    }
    if matches!(error, Error::NodesLimitReached) {
        return NotImported::TooManyElements(MAX_CAP_ELEMENTS);
    }
    let (pos, said) = (error.pos(), error.to_string());
    let detail = said.rsplit_once(" at ").map_or(said.as_str(), |(detail, _)| detail);
    NotImported::NotXml { line: pos.row, column: pos.col, detail: cut(detail) }
}

/// A word from outside, short enough for a message.
pub(super) fn cut(word: &str) -> String {
    cut_at(word, MAX_NAME_CHARS)
}

/// The beginning of a text, with a sign where it was cut.
pub(super) fn cut_at(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
