//! JSON through the same gate for characters as every other format, so that all of them say the same.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::{CharEscape, CompactFormatter, Formatter};

use super::super::gate::{is_xml_char, through};

/// Compact JSON.
pub(in super::super) fn written(value: &impl Serialize) -> String {
    let mut bytes = Vec::new();
    let mut serializer = Serializer::with_formatter(&mut bytes, Gated);
    value.serialize(&mut serializer).expect("our shapes have names for keys and go into memory");
    String::from_utf8(bytes).expect("the serializer writes UTF-8")
}

/// Compact, and without the characters that only JSON could carry.
struct Gated;

impl Formatter for Gated {
    fn write_string_fragment<W: Write + ?Sized>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        if fragment.chars().all(is_xml_char) {
            return writer.write_all(fragment.as_bytes());
        }
        writer.write_all(fragment.chars().map(through).collect::<String>().as_bytes())
    }

    fn write_char_escape<W: Write + ?Sized>(&mut self, writer: &mut W, escape: CharEscape) -> io::Result<()> {
        match escape {
            CharEscape::AsciiControl(_) | CharEscape::Backspace | CharEscape::FormFeed => {
                self.write_string_fragment(writer, "\u{FFFD}")
            }
            CharEscape::Quote
            | CharEscape::ReverseSolidus
            | CharEscape::Solidus
            | CharEscape::LineFeed
            | CharEscape::CarriageReturn
            | CharEscape::Tab => CompactFormatter.write_char_escape(writer, escape),
        }
    }
}
