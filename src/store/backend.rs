//! What an engine must do, and no more: the statements are written once, above it, in SQL that SQLite and PostgreSQL
//! both understand (placeholders are `?1`, `?2`, …; an engine that spells them otherwise rewrites them).

use std::any::Any;

use super::fault::{Fault, Misread};
use super::not_opened::NotOpened;

/// A place where a ledger can be kept. Everything here may wait for a disk or a network: only the store's own threads
/// call it.
pub trait Backend: Send + Sync + 'static {
    /// The connection that writes. Makes what is missing and brings an older form up to the newest; called first.
    ///
    /// # Errors
    /// [`NotOpened`]: then nothing was changed.
    fn writer(&self) -> Result<Box<dyn Connection>, NotOpened>;

    /// A connection that only reads, and sees everything that was committed before each of its transactions.
    ///
    /// # Errors
    /// [`NotOpened`].
    fn reader(&self) -> Result<Box<dyn Connection>, NotOpened>;

    /// The sole right to serve this ledger, until the claim is dropped or the process ends, however it ends.
    ///
    /// # Errors
    /// [`NotOpened::Claimed`] while another has it, in this process or another.
    fn claim(&self) -> Result<Claim, NotOpened>;
}

/// The sole right to serve a ledger; it ends when this is dropped.
pub struct Claim(#[expect(dead_code, reason = "it works by being held")] Box<dyn Any + Send + Sync>);

impl Claim {
    /// A claim that lasts as long as what is given is kept.
    #[must_use]
    pub fn held_by(what: Box<dyn Any + Send + Sync>) -> Self {
        Self(what)
    }
}

/// One connection, used by one thread at a time.
pub trait Connection: Send {
    /// Begins a transaction that writes; from here to its end no other transaction writes, in any process, and
    /// everything committed before is seen.
    ///
    /// # Errors
    /// [`Fault`]: then none has begun.
    fn begin(&mut self) -> Result<(), Fault>;

    /// Begins a transaction that sees one state of the ledger to its end.
    ///
    /// # Errors
    /// [`Fault`]: then none has begun.
    fn begin_reading(&mut self) -> Result<(), Fault>;

    /// Ends the transaction; when it returns, what was written is on disk and survives the loss of power.
    ///
    /// # Errors
    /// [`Fault`]: nothing was kept, as far as this engine can tell; the transaction is still to be rolled back.
    fn commit(&mut self) -> Result<(), Fault>;

    /// Ends the transaction, if there is one, and keeps nothing of it.
    fn rollback(&mut self);

    /// Runs a statement that gives no rows; says how many it changed.
    ///
    /// # Errors
    /// [`Fault`]: the transaction can only be rolled back.
    fn execute(&mut self, sql: &str, values: &[Value<'_>]) -> Result<usize, Fault>;

    /// Runs a statement and gives all its rows; every statement of the store is bounded by a limit or by one advisory.
    ///
    /// # Errors
    /// [`Fault`].
    fn query(&mut self, sql: &str, values: &[Value<'_>]) -> Result<Vec<Cells>, Fault>;

    /// Looks after the files; called by the writer after each commit, when the answers are on their way.
    ///
    /// # Errors
    /// [`Fault`] of the kind `Disk` only: what else happens here is tried again the next time.
    fn tend(&mut self) -> Result<(), Fault>;
}

/// A value handed to a statement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value<'a> {
    /// Nothing.
    Null,
    /// A number, an instant in milliseconds, or 0 and 1.
    Int(i64),
    /// Text.
    Text(&'a str),
    /// Bytes.
    Bytes(&'a [u8]),
}

impl<'a> Value<'a> {
    /// Text, if there is any.
    #[must_use]
    pub fn maybe_text(text: Option<&'a str>) -> Self {
        text.map_or(Self::Null, Self::Text)
    }

    /// A number, if there is one.
    #[must_use]
    pub fn maybe_int(number: Option<i64>) -> Self {
        number.map_or(Self::Null, Self::Int)
    }
}

/// A value found in a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Null,
    /// A number.
    Int(i64),
    /// Text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
    /// Something that no statement of the store ever wrote.
    Strange(String),
}

/// The cells of one row, taken from left to right.
#[derive(Debug, Clone)]
pub struct Cells(std::vec::IntoIter<Cell>);

impl Cells {
    /// The cells of a row, in the order of its columns.
    #[must_use]
    pub fn new(cells: Vec<Cell>) -> Self {
        Self(cells.into_iter())
    }

    fn take<T>(
        &mut self,
        field: &str,
        wanted: &str,
        read: impl FnOnce(Cell) -> Option<T>,
    ) -> Result<T, Misread> {
        let cell = self.0.next().unwrap_or(Cell::Null);
        read(cell).ok_or_else(|| Misread::new(field, format!("it is not {wanted}")))
    }

    pub(super) fn int(&mut self, field: &str) -> Result<i64, Misread> {
        self.maybe_int(field)?.ok_or_else(|| Misread::new(field, "it is missing"))
    }

    pub(super) fn maybe_int(&mut self, field: &str) -> Result<Option<i64>, Misread> {
        self.take(field, "a number", |cell| match cell {
            Cell::Null => Some(None),
            Cell::Int(number) => Some(Some(number)),
            Cell::Text(_) | Cell::Bytes(_) | Cell::Strange(_) => None,
        })
    }

    /// A number that counts something.
    pub(super) fn count(&mut self, field: &str) -> Result<u64, Misread> {
        let number = self.int(field)?;
        u64::try_from(number).map_err(|_| Misread::new(field, "it is negative"))
    }

    pub(super) fn text(&mut self, field: &str) -> Result<String, Misread> {
        self.maybe_text(field)?.ok_or_else(|| Misread::new(field, "it is missing"))
    }

    pub(super) fn maybe_text(&mut self, field: &str) -> Result<Option<String>, Misread> {
        self.take(field, "text", |cell| match cell {
            Cell::Null => Some(None),
            Cell::Text(text) => Some(Some(text)),
            Cell::Int(_) | Cell::Bytes(_) | Cell::Strange(_) => None,
        })
    }

    pub(super) fn bytes(&mut self, field: &str) -> Result<Vec<u8>, Misread> {
        self.maybe_bytes(field)?.ok_or_else(|| Misread::new(field, "it is missing"))
    }

    pub(super) fn maybe_bytes(&mut self, field: &str) -> Result<Option<Vec<u8>>, Misread> {
        self.take(field, "bytes", |cell| match cell {
            Cell::Null => Some(None),
            Cell::Bytes(bytes) => Some(Some(bytes)),
            Cell::Int(_) | Cell::Text(_) | Cell::Strange(_) => None,
        })
    }
}
