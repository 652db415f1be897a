//! Which bytes these are: a hash of the content, and the entity tags that are made of it.

use sha2::{Digest, Sha256};

use super::encoding::Encoding;

/// Characters of an entity tag: 128 bits of the hash in hexadecimal, ample against chance and short in a header.
const SHOWN: usize = 32;

/// What others append to an entity tag when they compress on the way: Apache `-gzip` (also ours), Jetty `--gzip`,
/// and the names of codings in the manner of Caddy.
const FOREIGN_ENDINGS: &[&[u8]] = &[b"--gzip", b";gzip", b"-zstd", b"/gzip", b"/br", b"/zstd", b"-deflate"];

/// The hash of a document's identity bytes, or of the hashes of its parts. Equal tags mean equal bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tag([u8; 32]);

impl Tag {
    /// Takes a hash that was reckoned elsewhere, such as one over the hashes of parts.
    #[must_use]
    pub fn new(hash: [u8; 32]) -> Self {
        Self(hash)
    }

    /// SHA-256 of whole bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The hash itself.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The entity tag's opaque text, without quotes and without an encoding.
    pub(super) fn opaque(&self) -> String {
        self.0.iter().take(SHOWN / 2).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// A reader's validator held against a rendition's entity tags (RFC 9110 §8.8.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validator {
    /// It names the bytes of this encoding.
    Ours(Encoding),
    /// It names our content in a form that only an intermediary can have made.
    Altered,
    /// It names something else.
    Other,
}

impl Validator {
    /// Compares the text between the quotes with the opaque text of a tag.
    pub(super) fn of(opaque: &[u8], ours: &[u8]) -> Self {
        let Some(ending) = opaque.strip_prefix(ours) else { return Self::Other };
        if let Some(encoding) = Encoding::ALL.iter().find(|encoding| encoding.ending().as_bytes() == ending) {
            return Self::Ours(*encoding);
        }
        // Apache appends its `-gzip` also to a tag that already names an encoding, and never takes it off again.
        let twice = Encoding::ALL
            .iter()
            .any(|encoding| ending.strip_suffix(b"-gzip") == Some(encoding.ending().as_bytes()));
        if twice || FOREIGN_ENDINGS.contains(&ending) { Self::Altered } else { Self::Other }
    }
}
