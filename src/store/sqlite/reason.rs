//! What a failure of SQLite allows: room that is missing comes back, a disk that failed does not.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::Path;

use rusqlite::{Error, ffi};

use super::super::fault::{Fault, FaultKind};

/// Where this much cannot be written, there is no room. More than SQLite ever asks for at once to grow its index of
/// the log (32 KiB), so that its failure and ours agree.
const PROBE: usize = 1 << 20;

/// What may be done after this error; `folder` is where the files lie.
pub(super) fn fault(error: &Error, folder: &Path) -> Fault {
    Fault { kind: kind(error, folder), why: error.to_string() }
}

fn kind(error: &Error, folder: &Path) -> FaultKind {
    let Error::SqliteFailure(failure, _) = error else { return FaultKind::Other };
    // The low byte is the result code proper; the rest says more about it.
    match failure.extended_code & 0xFF {
        ffi::SQLITE_FULL => FaultKind::NoRoom,
        ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED => FaultKind::Busy,
        ffi::SQLITE_CORRUPT | ffi::SQLITE_NOTADB => FaultKind::Disk,
        ffi::SQLITE_IOERR => match failure.extended_code {
            ffi::SQLITE_IOERR_NOMEM => FaultKind::Other,
            // After a failed flush even a lack of room is no small thing: see `FaultKind::Disk`.
            ffi::SQLITE_IOERR_FSYNC | ffi::SQLITE_IOERR_DIR_FSYNC => FaultKind::Disk,
            _ if has_no_room(folder) => FaultKind::NoRoom,
            _ => FaultKind::Disk,
        },
        _ => FaultKind::Other,
    }
}

/// Whether the folder has no room: SQLite does not tell why its shared memory could not grow.
fn has_no_room(folder: &Path) -> bool {
    let probe = folder.join(format!(".room-{}", std::process::id()));
    let written = File::create(&probe).and_then(|mut file| {
        file.write_all(&vec![0; PROBE])?;
        file.sync_all()
    });
    // Nothing depends on its being gone: the next probe overwrites it.
    let _ = fs::remove_file(&probe);
    written.is_err_and(|error| {
        matches!(error.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge)
    })
}
