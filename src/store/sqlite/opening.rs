//! Making, checking and opening the file: what is not ours or newer than we are is left untouched.

#[cfg(unix)]
use std::fs::File;
use std::fs::{DirBuilder, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection as Db, ErrorCode, OpenFlags};

use super::super::backend::{Backend, Claim, Connection};
use super::super::fault::{Fault, FaultKind};
use super::super::location::{LOCK, log_beside};
use super::super::not_opened::NotOpened;
use super::connection::{PATIENCE, STATEMENTS, SqliteConnection};
use super::reason::fault;

/// Marks the file as ours: `FWRN`.
pub(in super::super) const OURS: u32 = 0x4657_524E;

/// The steps from an empty file to the newest form; the n-th leads to form n, and none is ever changed.
const FORMS: &[&str] = &[
    include_str!("schema-1.sql"),
    include_str!("schema-2.sql"),
    include_str!("schema-3.sql"),
    include_str!("schema-4.sql"),
    include_str!("schema-5.sql"),
    include_str!("schema-6.sql"),
    include_str!("schema-7.sql"),
    include_str!("schema-8.sql"),
];

/// The form that this program writes.
pub(in super::super) fn newest_form() -> u32 {
    u32::try_from(FORMS.len()).unwrap_or(u32::MAX)
}

/// How often the log is asked for while others open the same new file, and the pause between: ten seconds in all.
const LOG_ATTEMPTS: u32 = 500;

/// See [`LOG_ATTEMPTS`].
const LOG_PAUSE: Duration = Duration::from_millis(20);

/// A ledger in one file of SQLite.
pub struct Sqlite {
    path: PathBuf,
    folder: PathBuf,
}

impl Sqlite {
    /// A ledger in this file; nothing is opened yet.
    ///
    /// # Errors
    /// [`NotOpened::Folder`] where the path cannot be one.
    pub fn at(path: &Path) -> Result<Self, NotOpened> {
        let unusable = |source| NotOpened::Folder { path: path.to_owned(), source };
        // An absolute path is never one of SQLite's own words, such as `:memory:`.
        let absolute = std::path::absolute(path).map_err(unusable)?;
        let folder =
            absolute.parent().ok_or_else(|| unusable(io::ErrorKind::IsADirectory.into()))?.to_owned();
        Ok(Self { path: absolute, folder })
    }

    /// Makes the folder and a ledger without records where they are missing, for the owner's eyes only: drafts are not public.
    ///
    /// The ledger is made beside its place and put there whole: so a start that breaks off leaves nothing there, and a file
    /// that is empty is one that was cut off.
    fn make(&self) -> Result<(), NotOpened> {
        if self.path.exists() {
            return Ok(());
        }
        let unusable = |source| NotOpened::Folder { path: self.path.clone(), source };
        private(DirBuilder::new().recursive(true)).create(&self.folder).map_err(unusable)?;
        let beside = Self { path: self.beside(), folder: self.folder.clone() };
        // Left behind by a process of the same number that broke off.
        let _ = std::fs::remove_file(&beside.path);
        private_file(OpenOptions::new().write(true).create_new(true)).open(&beside.path).map_err(unusable)?;
        let made = beside.fill().and_then(|()| self.put(&beside.path).map_err(unusable));
        let _ = std::fs::remove_file(&beside.path);
        made
    }

    /// Where a new ledger is made; each process and each attempt within it has a place of its own.
    fn beside(&self) -> PathBuf {
        static ATTEMPTS: AtomicU64 = AtomicU64::new(0);
        let attempt = ATTEMPTS.fetch_add(1, Ordering::Relaxed);
        let mut path = self.path.clone().into_os_string();
        path.push(format!(".new-{}-{attempt}", std::process::id()));
        path.into()
    }

    /// Brings an empty file to the newest form; it is on disk when this returns, since `synchronous` is full.
    fn fill(&self) -> Result<(), NotOpened> {
        let mut db = self.connect()?;
        self.bring_up(&mut db)?;
        db.close().map_err(|(_, error)| self.failed(&error))
    }

    /// Gives a finished file its name, where nobody else was faster; either is a whole ledger without records.
    fn put(&self, finished: &Path) -> io::Result<()> {
        match std::fs::hard_link(finished, &self.path) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            // Some file systems know no second names.
            Err(_) if !self.path.exists() => std::fs::rename(finished, &self.path)?,
            Err(_) => {}
        }
        // A file is safe only when its name in the folder is, and the folder's in the one above.
        let above = self.folder.parent().unwrap_or(&self.folder);
        [&*self.folder, above].into_iter().try_for_each(flush_folder)
    }

    /// Refuses a file that is empty, unless the log beside it holds what belongs there.
    fn not_cut_off(&self) -> Result<(), NotOpened> {
        let empty = |path: &Path| std::fs::metadata(path).map_or(true, |about| about.len() == 0);
        if empty(&self.path) && empty(&log_beside(&self.path)) {
            return Err(NotOpened::Empty { path: self.path.clone() });
        }
        Ok(())
    }

    fn failed(&self, error: &rusqlite::Error) -> NotOpened {
        let path = self.path.clone();
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => NotOpened::Foreign { path },
            _ => NotOpened::Failed { path, source: fault(error, &self.folder) },
        }
    }

    fn connect(&self) -> Result<Db, NotOpened> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let open = || {
            let db = Db::open_with_flags(&self.path, flags)?;
            db.busy_timeout(PATIENCE)?;
            db.set_prepared_statement_cache_capacity(STATEMENTS);
            // Not stored in the file, so said on every connection: a commit is on disk when it returns.
            db.pragma_update(None, "synchronous", "FULL")?;
            // Checkpoints are the writer's, who looks at what comes of them.
            db.pragma_update(None, "wal_autocheckpoint", 0)?;
            // What a long log leaves behind is given back to the disk when the log begins anew.
            db.pragma_update(None, "journal_size_limit", JOURNAL_BYTES)?;
            db.pragma_update(None, "temp_store", "MEMORY")?;
            // A damaged page is noticed when it is read, not when it is used.
            db.pragma_update(None, "cell_size_check", true)?;
            db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
            db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
            Ok(db)
        };
        open().map_err(|error| self.failed(&error))
    }

    /// The form of the file; 0 for an empty one.
    fn form(&self, db: &Db) -> Result<u32, NotOpened> {
        let number = |pragma| db.pragma_query_value(None, pragma, |row| row.get::<_, u32>(0));
        let look = || {
            // In one view of the file: another process may be making it at this moment.
            let view = db.unchecked_transaction()?;
            let tables: u32 = view.query_row("SELECT count(*) FROM sqlite_schema", (), |row| row.get(0))?;
            let found = (number("application_id")?, number("user_version")?, tables);
            view.finish().map(|()| found)
        };
        let known = u32::try_from(FORMS.len()).unwrap_or(u32::MAX);
        match look().map_err(|error| self.failed(&error))? {
            (OURS, found, _) if found > known => {
                Err(NotOpened::Newer { path: self.path.clone(), found, known })
            }
            (OURS, found, _) => Ok(found),
            (0, 0, 0) => Ok(0),
            (_, _, _) => Err(NotOpened::Foreign { path: self.path.clone() }),
        }
    }

    /// Brings the file to the newest form, in one transaction.
    fn bring_up(&self, db: &mut Db) -> Result<(), NotOpened> {
        let before = self.form(db)?;
        if before as usize == FORMS.len() {
            return Ok(());
        }
        // A server of an earlier version would go on writing in the earlier form: it must be stopped first.
        let _sole = if before == 0 { None } else { Some(self.claim()?) };
        let raise = |db: &mut Db| {
            let step = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
            // Another process may have been faster.
            let form: u32 = step.pragma_query_value(None, "user_version", |row| row.get(0))?;
            for sql in FORMS.iter().skip(form as usize) {
                step.execute_batch(sql)?;
            }
            step.pragma_update(None, "application_id", OURS)?;
            step.pragma_update(None, "user_version", FORMS.len() as u32)?;
            step.commit()
        };
        raise(db).map_err(|error| self.failed(&error))
    }

    fn log_ahead(&self, db: &Db) -> Result<(), NotOpened> {
        let set = || db.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0));
        let busy = |error: &rusqlite::Error| error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy);
        let mut mode = set();
        // This one step wants the file for itself and does not wait for it: SQLite says busy at once.
        for _ in 0..LOG_ATTEMPTS {
            if !mode.as_ref().is_err_and(busy) {
                break;
            }
            std::thread::sleep(LOG_PAUSE);
            mode = set();
        }
        match mode.map_err(|error| self.failed(&error))?.as_str() {
            "wal" => Ok(()),
            mode => {
                let why = format!("this file system allows no write-ahead log, only `{mode}`");
                let source = Fault { kind: FaultKind::Other, why };
                Err(NotOpened::Failed { path: self.path.clone(), source })
            }
        }
    }
}

/// What the log may keep of the disk while it is short: SQLite's own default of 1000 frames, rounded up.
const JOURNAL_BYTES: i64 = 8 << 20;

impl Backend for Sqlite {
    fn writer(&self) -> Result<Box<dyn Connection>, NotOpened> {
        self.make()?;
        self.not_cut_off()?;
        let mut db = self.connect()?;
        self.form(&db)?;
        self.log_ahead(&db)?;
        self.bring_up(&mut db)?;
        Ok(Box::new(SqliteConnection::new(db, self.folder.clone())))
    }

    fn reader(&self) -> Result<Box<dyn Connection>, NotOpened> {
        let db = self.connect()?;
        let restrict = || {
            db.pragma_update(None, "query_only", true)?;
            // The writer closes last and leaves the files as they should be; after a failed disk nobody touches them.
            db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).map(|_| ())
        };
        restrict().map_err(|error| self.failed(&error))?;
        Ok(Box::new(SqliteConnection::new(db, self.folder.clone())))
    }

    fn claim(&self) -> Result<Claim, NotOpened> {
        let mut path = self.path.clone().into_os_string();
        path.push(LOCK);
        let path = PathBuf::from(path);
        let unusable = |source| NotOpened::Folder { path: path.clone(), source };
        let mut options = OpenOptions::new();
        let file =
            private_file(options.write(true).create(true).truncate(false)).open(&path).map_err(unusable)?;
        match file.try_lock() {
            Ok(()) => Ok(Claim::held_by(Box::new(file))),
            Err(TryLockError::WouldBlock) => Err(NotOpened::Claimed { path: self.path.clone() }),
            Err(TryLockError::Error(source)) => Err(unusable(source)),
        }
    }
}

#[cfg(unix)]
fn private(builder: &mut DirBuilder) -> &mut DirBuilder {
    use std::os::unix::fs::DirBuilderExt;
    builder.mode(0o700)
}

#[cfg(unix)]
fn private_file(options: &mut OpenOptions) -> &mut OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600)
}

#[cfg(unix)]
fn flush_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn private(builder: &mut DirBuilder) -> &mut DirBuilder {
    builder
}

#[cfg(not(unix))]
fn private_file(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

/// Elsewhere a folder cannot be flushed; the file system sees to it.
#[cfg(not(unix))]
fn flush_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}
