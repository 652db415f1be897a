//! The one gate for characters: what no XML document can hold never leaves, whoever wrote it.

/// Stands where a character was taken away, so that the loss is seen.
const REPLACEMENT: char = char::REPLACEMENT_CHARACTER;

/// Whether XML 1.0 §2.2 (`Char`) allows it. JSON documents are held to the same, so that every format says the same.
pub(super) fn is_xml_char(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{1_0000}'..='\u{10_FFFF}')
}

/// The character, or its replacement.
pub(super) fn through(c: char) -> char {
    if is_xml_char(c) { c } else { REPLACEMENT }
}

/// A finished piece of a document. Texts of advisories were gated when they were taken; what was configured was not.
pub(super) fn gated(piece: String) -> String {
    if piece.chars().all(is_xml_char) { piece } else { piece.chars().map(through).collect() }
}

#[cfg(test)]
mod tests {
    use super::gated;

    #[test]
    fn what_xml_cannot_hold_is_replaced_and_all_else_is_left() {
        let table = [
            ("plain & <b> \u{1F6A8}\n\t", "plain & <b> \u{1F6A8}\n\t"),
            ("a\u{0}b\u{7}c\u{B}d\u{1F}e", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e"),
            ("a\u{FFFE}b\u{FFFF}c", "a\u{FFFD}b\u{FFFD}c"),
        ];
        for (raw, expected) in table {
            assert_eq!(gated(raw.to_owned()), expected);
        }
    }
}
