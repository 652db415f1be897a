//! Where a ledger is kept, as an operator says it; what no back end here can open is refused by name.

use std::path::{Path, PathBuf};

use super::not_opened::NotOpened;

/// The file of the ledger in a data folder.
const FILE: &str = "ledger.sqlite3";

/// Where a ledger is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    /// One file of SQLite, with its `-wal`, `-shm` and `.lock` beside it.
    Sqlite(PathBuf),
}

impl Location {
    /// The default: a file in the data folder.
    #[must_use]
    pub fn in_folder(data: &Path) -> Self {
        Self::Sqlite(data.join(FILE))
    }

    /// Reads `sqlite:PATH`; `sqlite:` alone is the file in the data folder. A relative path is taken from the
    /// working directory.
    ///
    /// # Errors
    /// [`NotOpened::Elsewhere`] for every other address (the error names only its scheme: an address may hold a
    /// password), [`NotOpened::Options`] for `?` and what follows it.
    pub fn parse(raw: &str, data: &Path) -> Result<Self, NotOpened> {
        let (scheme, rest) = raw.split_once(':').unwrap_or(("", raw));
        if scheme != "sqlite" {
            let plain = scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b));
            let scheme = if plain { scheme.to_owned() } else { String::new() };
            return Err(NotOpened::Elsewhere { scheme });
        }
        if rest.contains('?') {
            return Err(NotOpened::Options);
        }
        match rest.strip_prefix("//").unwrap_or(rest) {
            "" => Ok(Self::in_folder(data)),
            path => Ok(Self::Sqlite(PathBuf::from(path))),
        }
    }
}
