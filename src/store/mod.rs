//! The ledger: what was ever decided, by whom and when, kept so that it cannot be lost or changed unseen.

mod backend;
mod chain;
mod entry;
mod fault;
mod follower;
mod front;
mod location;
mod not_opened;
mod not_read;
mod not_recorded;
mod reading;
mod records;
mod row;
mod session;
mod shape;
mod sqlite;
mod ticket;
mod writing;

pub use backend::{Backend, Cell, Cells, Claim, Connection, Value};
pub use chain::{Break, Head, Verdict, link};
pub use entry::{Act, Entry, Receipt};
pub use fault::{Fault, FaultKind};
pub use follower::{Errand, Follower, FollowerChange, FollowerKey};
pub use front::Store;
pub use location::Location;
pub use not_opened::NotOpened;
pub use not_read::NotRead;
pub use not_recorded::NotRecorded;
pub use reading::{Filter, Listed, Sent};
pub use records::{About, History, LedgerRecord, fold};
pub use row::{Ending, RegisterPlace, Row, StageName, StateName};
pub use session::SessionChange;
pub use shape::digest_of;
pub use sqlite::Sqlite;
pub use ticket::{KeptAnswer, Known, Room, Stub, Ticket};
