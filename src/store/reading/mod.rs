//! The threads that read, and what they read.

mod followers;
mod histories;
mod ledger;
mod list;
mod passkeys;
mod people;
mod published;
mod sent;
mod sessions;
mod threads;
mod tickets;
mod webhooks;

pub use list::{Filter, Listed};
pub use published::{Piece, Place, Sort};
pub use sent::Sent;

pub(super) use followers::followers;
pub(super) use histories::{current, history, scheduled};
pub(super) use ledger::{Walk, head, ledger, newest_at, recorded_at, walk};
pub(super) use list::{list, waiting};
pub(super) use passkeys::{passkey, passkeys};
pub(super) use people::{marks, person, persons, publisher, readmitted, token, token_with, tokens};
pub(super) use published::{earliest, found, last_word, within};
pub(super) use sent::sent;
pub(super) use sessions::{session, sessions};
pub(super) use threads::{READERS, Readers};
pub(super) use tickets::ticket;
pub(super) use webhooks::{deliveries, delivery, owed, told};
