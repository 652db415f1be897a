//! A form that is far too large, field by field: what somebody typed is kept, what nobody types is let fall, and how much
//! is held at once stays bounded.

/// The longest field that is kept of such a form, in bytes as sent: a whole advisory, with three bytes for each of it.
const MOST_FIELD: usize = 192 * 1024;

/// The longest name that is told of a field that was let fall.
const MOST_NAME: usize = 200;

/// Fields that were let fall are named up to this many.
const MOST_NAMED: usize = 20;

/// What was kept so far of a form in the making.
#[derive(Debug, Default)]
pub(super) struct Sieve {
    kept: Vec<u8>,
    current: Vec<u8>,
    falls: bool,
    most: usize,
    left_out: Vec<String>,
}

impl Sieve {
    /// Keeps at most so many bytes.
    pub(super) fn new(most: usize) -> Self {
        Self { most, ..Self::default() }
    }

    /// Takes the next bytes of an `application/x-www-form-urlencoded` body.
    pub(super) fn feed(&mut self, bytes: &[u8]) {
        for (place, piece) in bytes.split(|byte| *byte == b'&').enumerate() {
            if place > 0 {
                self.end();
            }
            let room = MOST_FIELD.saturating_sub(self.current.len());
            self.falls |= piece.len() > room;
            self.current.extend_from_slice(&piece[..piece.len().min(room)]);
        }
    }

    /// What is left, as the body of a form, and the names of what is not.
    pub(super) fn finish(mut self) -> (Vec<u8>, Vec<String>) {
        self.end();
        (self.kept, self.left_out)
    }

    fn end(&mut self) {
        let field = std::mem::take(&mut self.current);
        let falls = std::mem::take(&mut self.falls) || self.kept.len() + field.len() >= self.most;
        if !falls {
            if !self.kept.is_empty() {
                self.kept.push(b'&');
            }
            self.kept.extend_from_slice(&field);
        } else if self.left_out.len() < MOST_NAMED {
            let name = field.split(|byte| *byte == b'=').next().unwrap_or_default();
            let name = &name[..name.len().min(MOST_NAME)];
            self.left_out.extend(url::form_urlencoded::parse(name).map(|(name, _)| name.into_owned()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST_FIELD, Sieve};

    fn sifted(body: &str, chunk: usize, most: usize) -> (String, Vec<String>) {
        let mut sieve = Sieve::new(most);
        body.as_bytes().chunks(chunk).for_each(|bytes| sieve.feed(bytes));
        let (kept, left_out) = sieve.finish();
        (String::from_utf8(kept).unwrap(), left_out)
    }

    #[test]
    fn what_is_small_is_kept_and_what_is_huge_is_named_wherever_the_bytes_are_cut() {
        let huge = "x".repeat(MOST_FIELD);
        let body = format!("a=1&texts.0.summary={huge}&b=%C3%A9&c=&d");
        for chunk in [1, 7, 4096, body.len()] {
            let (kept, left_out) = sifted(&body, chunk, 1 << 21);
            assert_eq!((kept.as_str(), left_out), ("a=1&b=%C3%A9&c=&d", vec!["texts.0.summary".to_owned()]));
        }
    }

    #[test]
    fn never_more_is_held_than_was_allowed() {
        let body = vec!["name=0123456789"; 100].join("&");
        let (kept, left_out) = sifted(&body, 10, 64);
        assert!(kept.len() < 64 && kept.starts_with("name=0123456789&name="), "{kept}");
        assert_eq!(left_out.len(), super::MOST_NAMED);
    }
}
