//! Where in a JSON text a pointer leads. The text was read before, so nothing is judged here, and nothing can fail.

use std::ops::Range;

/// A stretch of a text: lines and columns from 1, in characters, the end just behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) end_line: usize,
    pub(super) end_column: usize,
}

/// The value to which a JSON pointer (RFC 6901) leads; for one that is missing, where the nearest value around it begins.
pub(super) fn place(text: &str, pointer: &str) -> Place {
    let unescape = |part: &str| part.replace("~1", "/").replace("~0", "~");
    let parts: Vec<_> = pointer.split('/').skip(1).map(unescape).collect();
    let range = Walk { text, at: 0 }.find(&parts);
    let (line, column) = position(text, range.start);
    let (end_line, end_column) = position(text, range.end);
    Place { line, column, end_line, end_column }
}

/// Line and column of a byte.
fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}

struct Walk<'a> {
    text: &'a str,
    at: usize,
}

impl Walk<'_> {
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn spaces(&mut self) {
        while self.byte().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    /// Goes over a mark, where it stands.
    fn mark(&mut self, mark: u8) -> bool {
        self.spaces();
        let there = self.byte() == Some(mark);
        self.at += usize::from(there);
        there
    }

    /// The range of what these members lead to.
    fn find(mut self, parts: &[String]) -> Range<usize> {
        self.spaces();
        let begin = self.at;
        let nearest = begin..(begin + 1).min(self.text.len());
        let Some((wanted, rest)) = parts.split_first() else { return self.value() };
        if self.mark(b'{') {
            while self.byte().is_some() && !self.mark(b'}') {
                self.spaces();
                let key = self.value();
                let _ = self.mark(b':');
                if self.text.get(key).and_then(|key| serde_json::from_str(key).ok()).as_ref() == Some(wanted)
                {
                    return self.find(rest);
                }
                if self.value().is_empty() {
                    return nearest;
                }
                let _ = self.mark(b',');
            }
        } else if self.mark(b'[') {
            let mut index = 0_usize;
            while self.byte().is_some() && !self.mark(b']') {
                if index.to_string() == *wanted {
                    return self.find(rest);
                }
                if self.value().is_empty() {
                    return nearest;
                }
                let _ = self.mark(b',');
                index += 1;
            }
        }
        nearest
    }

    /// Goes over one value, and gives its range.
    fn value(&mut self) -> Range<usize> {
        self.spaces();
        let begin = self.at;
        let mut depth = 0_usize;
        while let Some(byte) = self.byte() {
            match byte {
                b'"' => self.string(),
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' | b',' | b':' if depth == 0 => break,
                b'}' | b']' => {
                    depth -= 1;
                    self.at += 1;
                }
                byte if byte.is_ascii_whitespace() && depth == 0 => break,
                _ => self.at += 1,
            }
            if depth == 0 && matches!(byte, b'"' | b'}' | b']') {
                break;
            }
        }
        begin..self.at
    }

    fn string(&mut self) {
        self.at += 1;
        while let Some(byte) = self.byte() {
            self.at += 1;
            match byte {
                b'\\' => self.at += 1,
                b'"' => break,
                _ => {}
            }
        }
    }
}
