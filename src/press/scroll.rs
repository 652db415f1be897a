//! The bytes of a document in the parts it was joined of: a thousand feeds that show one entry hold it once.

use std::sync::OnceLock;

use bytes::{Bytes, BytesMut};

/// The bytes of a document. They lie in parts until somebody wants them in one piece.
#[derive(Debug, Clone, Default)]
pub struct Scroll {
    parts: Vec<Bytes>,
    length: usize,
    whole: OnceLock<Bytes>,
}

impl Scroll {
    /// Adds a part; nothing is copied.
    pub fn push(&mut self, part: Bytes) {
        self.length += part.len();
        self.whole = OnceLock::new();
        self.parts.push(part);
    }

    /// How many bytes.
    #[must_use]
    pub fn len(&self) -> usize {
        self.length
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// All bytes in one piece, joined at the first call and kept.
    #[must_use]
    pub fn whole(&self) -> &Bytes {
        self.whole.get_or_init(|| self.joined())
    }

    /// All bytes in one piece, to be looked at once.
    #[must_use]
    pub fn joined(&self) -> Bytes {
        match (self.whole.get(), self.parts.as_slice()) {
            (Some(whole), _) => whole.clone(),
            (None, [one]) => one.clone(),
            (None, parts) => {
                let mut whole = BytesMut::with_capacity(self.length);
                parts.iter().for_each(|part| whole.extend_from_slice(part));
                whole.freeze()
            }
        }
    }
}

impl From<Bytes> for Scroll {
    fn from(bytes: Bytes) -> Self {
        let mut scroll = Self::default();
        scroll.push(bytes);
        scroll
    }
}
