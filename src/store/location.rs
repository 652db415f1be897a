//! Where a ledger is kept, as an operator says it; what no back end here can open is refused by name.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::not_opened::NotOpened;
use super::sqlite::{OURS, newest_form};

/// The file of the ledger in a data folder.
const FILE: &str = "ledger.sqlite3";

/// What is added to a ledger's name for the file by which one server holds it.
pub(super) const LOCK: &str = ".lock";

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
    /// password), [`NotOpened::Options`] for `?` and what follows it, [`NotOpened::Nowhere`] for `:memory:`.
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
            // SQLite's own words for what lies nowhere, or is addressed in another way.
            path if path.starts_with(':') || path.starts_with("file:") => {
                Err(NotOpened::Nowhere { named: path.to_owned() })
            }
            path => Ok(Self::Sqlite(PathBuf::from(path))),
        }
    }
}

/// SQLite's write-ahead log of a file.
pub(super) fn log_beside(path: &Path) -> PathBuf {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    log.into()
}

/// What lies at a location, by the first bytes of its file alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// Nothing.
    Nothing,
    /// An empty file, with nothing beside it that could fill it: what was there was cut off.
    Empty,
    /// A ledger in the form that this program writes.
    Ours,
    /// A ledger in an older form.
    Older,
    /// Something else, or a ledger in a later form.
    Foreign,
}

impl Location {
    /// Whether a server has this ledger at this moment. Writes nothing; where it cannot be told, none has.
    #[must_use]
    pub fn is_served(&self) -> bool {
        let Self::Sqlite(path) = self;
        let mut lock = path.as_os_str().to_owned();
        lock.push(LOCK);
        let Ok(file) = std::fs::File::open(PathBuf::from(lock)) else { return false };
        matches!(file.try_lock(), Err(std::fs::TryLockError::WouldBlock))
    }

    /// Looks at the first bytes of the file, and writes nothing.
    ///
    /// # Errors
    /// Where the file is there and cannot be read.
    pub fn seen(&self) -> std::io::Result<Seen> {
        let Self::Sqlite(path) = self;
        let mut head = Vec::new();
        match std::fs::File::open(path) {
            Ok(file) => file.take(100).read_to_end(&mut head)?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Seen::Nothing),
            Err(error) => return Err(error),
        };
        // "The database header" in SQLite's file format: the form at 60, the application at 68, both big-endian.
        let number = |at: usize| {
            let bytes = head.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
            bytes.map(u32::from_be_bytes)
        };
        // Until the first checkpoint the mark stands in the log beside the file; opening then looks properly.
        let log = std::fs::metadata(log_beside(path)).is_ok_and(|about| about.len() > 0);
        let fresh = log && head.starts_with(b"SQLite format 3\0");
        Ok(match (head.is_empty(), number(60), number(68)) {
            (true, _, _) if !log => Seen::Empty,
            (true, _, _) => Seen::Ours,
            (false, Some(0), Some(0)) if fresh => Seen::Ours,
            (false, Some(form), Some(OURS)) if form == newest_form() => Seen::Ours,
            (false, Some(form), Some(OURS)) if form < newest_form() => Seen::Older,
            (false, _, _) => Seen::Foreign,
        })
    }
}
