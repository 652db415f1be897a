//! One connection to SQLite, and how the log beside the file is kept short.

use std::path::PathBuf;
use std::time::Duration;

use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Row, params_from_iter};

use super::super::backend::{Cell, Cells, Connection, Value};
use super::super::fault::{Fault, FaultKind};
use super::reason::fault;

/// How long to wait for another process that is writing: `forewarn person add` takes milliseconds.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

/// From this many frames on (4 KiB each) the log is copied into the file. SQLite's own default; its own checkpoint is
/// switched off, because it does not tell when the disk fails under it.
const COPY_FRAMES: i64 = 1000;

/// From this many frames on (64 MiB) readers are waited for, so that the log can begin anew.
const CUT_FRAMES: i64 = 16_000;

/// How long they are waited for; then the log grows by another [`CUT_FRAMES`] before it is tried again.
const CUT_PATIENCE: Duration = Duration::from_millis(200);

/// Every statement of the store fits: each is prepared once.
pub(super) const STATEMENTS: usize = 64;

/// One connection.
pub(super) struct SqliteConnection {
    pub(super) db: rusqlite::Connection,
    /// Where the files lie.
    pub(super) folder: PathBuf,
    /// How long the log must be before readers are waited for.
    pub(super) cut_at: i64,
}

impl SqliteConnection {
    pub(super) fn new(db: rusqlite::Connection, folder: PathBuf) -> Self {
        Self { db, folder, cut_at: CUT_FRAMES }
    }

    fn judged<T>(&self, outcome: rusqlite::Result<T>) -> Result<T, Fault> {
        outcome.map_err(|error| fault(&error, &self.folder))
    }

    fn run(&self, sql: &str) -> Result<(), Fault> {
        let outcome = self.db.prepare_cached(sql).and_then(|mut statement| statement.execute(()));
        self.judged(outcome).map(|_| ())
    }

    /// Frames in the log, and how many of them are already in the file.
    fn checkpoint(&self, how: &str) -> Result<(i64, i64), Fault> {
        let outcome = self
            .db
            .prepare_cached(how)
            .and_then(|mut statement| statement.query_row((), |row| Ok((row.get(1)?, row.get(2)?))));
        self.judged(outcome)
    }

    fn tidy(&mut self) -> Result<(), Fault> {
        let (frames, copied) = self.checkpoint("PRAGMA wal_checkpoint(NOOP)")?;
        if frames >= self.cut_at {
            self.cut_at = frames + CUT_FRAMES;
            self.judged(self.db.busy_timeout(CUT_PATIENCE))?;
            let outcome = self.checkpoint("PRAGMA wal_checkpoint(TRUNCATE)");
            self.judged(self.db.busy_timeout(PATIENCE))?;
            if outcome? == (0, 0) {
                self.cut_at = CUT_FRAMES;
            }
        } else if frames - copied >= COPY_FRAMES {
            self.checkpoint("PRAGMA wal_checkpoint(PASSIVE)")?;
        } else if frames < CUT_FRAMES {
            self.cut_at = CUT_FRAMES;
        }
        Ok(())
    }
}

impl Connection for SqliteConnection {
    fn begin(&mut self) -> Result<(), Fault> {
        self.run("BEGIN IMMEDIATE")
    }

    fn begin_reading(&mut self) -> Result<(), Fault> {
        self.run("BEGIN")
    }

    fn commit(&mut self) -> Result<(), Fault> {
        self.run("COMMIT")
    }

    fn rollback(&mut self) {
        // After some failures SQLite has rolled back by itself. Where a rollback fails, the connection stays inside
        // the transaction and the next `begin` says so.
        if !self.db.is_autocommit() {
            let _ = self.run("ROLLBACK");
        }
    }

    fn execute(&mut self, sql: &str, values: &[Value<'_>]) -> Result<usize, Fault> {
        let outcome =
            self.db.prepare_cached(sql).and_then(|mut statement| statement.execute(params_from_iter(values)));
        self.judged(outcome)
    }

    fn query(&mut self, sql: &str, values: &[Value<'_>]) -> Result<Vec<Cells>, Fault> {
        let outcome = self.db.prepare_cached(sql).and_then(|mut statement| {
            let columns = statement.column_count();
            statement.query_map(params_from_iter(values), |row| cells(row, columns))?.collect()
        });
        self.judged(outcome)
    }

    fn tend(&mut self) -> Result<(), Fault> {
        match self.tidy() {
            Err(fault) if fault.kind == FaultKind::Disk => Err(fault),
            Ok(()) | Err(_) => Ok(()),
        }
    }
}

fn cells(row: &Row<'_>, columns: usize) -> rusqlite::Result<Cells> {
    let cells = (0..columns).map(|n| {
        Ok(match row.get_ref(n)? {
            ValueRef::Null => Cell::Null,
            ValueRef::Integer(number) => Cell::Int(number),
            ValueRef::Real(number) => Cell::Strange(number.to_string()),
            ValueRef::Text(bytes) => match std::str::from_utf8(bytes) {
                Ok(text) => Cell::Text(text.to_owned()),
                Err(_) => Cell::Strange(String::from_utf8_lossy(bytes).into_owned()),
            },
            ValueRef::Blob(bytes) => Cell::Bytes(bytes.to_vec()),
        })
    });
    cells.collect::<rusqlite::Result<Vec<_>>>().map(Cells::new)
}

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(number) => ValueRef::Integer(*number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}
