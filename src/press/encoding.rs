//! In which encodings finished bytes exist, and which of them a reader accepts (RFC 9110 §12.5.3).

/// A content coding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Encoding {
    /// The bytes as they are.
    Identity,
    /// gzip (RFC 1952).
    Gzip,
    /// Brotli (RFC 7932).
    Brotli,
    /// Zstandard (RFC 8878).
    Zstd,
}

impl Encoding {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Identity, Self::Gzip, Self::Brotli, Self::Zstd];

    /// Those made by compression, the smallest first: this order decides between equally welcome ones.
    pub const TWINS: &'static [Self] = &[Self::Brotli, Self::Zstd, Self::Gzip];

    /// Its name in `Content-Encoding`; nothing for identity, which is never named there.
    #[must_use]
    pub fn token(self) -> Option<&'static str> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some("gzip"),
            Self::Brotli => Some("br"),
            Self::Zstd => Some("zstd"),
        }
    }

    /// What its entity tag ends with: other bytes need another strong tag (RFC 9110 §8.8.3.3).
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Identity => "",
            Self::Gzip => "-gzip",
            Self::Brotli => "-br",
            Self::Zstd => "-zst",
        }
    }
}

/// How welcome each encoding is to a reader, in thousandths; zero is "not acceptable".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accepted {
    /// Weight of the bytes as they are.
    pub identity: u16,
    /// Weight of gzip.
    pub gzip: u16,
    /// Weight of Brotli.
    pub brotli: u16,
    /// Weight of Zstandard.
    pub zstd: u16,
}

impl Accepted {
    /// Of a reader who says nothing: any coding would do, but only identity is safe to assume.
    pub const PLAIN: Self = Self { identity: 1, gzip: 0, brotli: 0, zstd: 0 };

    /// The weight of one encoding.
    #[must_use]
    pub fn weight(&self, encoding: Encoding) -> u16 {
        match encoding {
            Encoding::Identity => self.identity,
            Encoding::Gzip => self.gzip,
            Encoding::Brotli => self.brotli,
            Encoding::Zstd => self.zstd,
        }
    }
}
