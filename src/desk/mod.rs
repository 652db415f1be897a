//! Where change is decided: who may, what follows, and when.

mod approving;
mod archiving;
mod authority;
mod beginning;
mod drafting;
mod hinge;
mod identity;
mod nearby;
mod opening;
mod people;
mod proofing;
mod publishing;
mod reading;
mod refused;
mod rights;
mod session_key;
mod sessions;
mod stamps;
mod tray;
mod waiting;
mod waking;

pub use archiving::WORDS_IN_A_VOLUME;
pub use authority::Secret;
pub use hinge::{Live, Outlet};
pub use opening::{Desk, OpenSign, Opened, Setup};
pub use people::Registry;
pub use publishing::{How, Published};
pub use reading::Offered;
pub use refused::Refused;
pub use rights::{Action, may};
pub use session_key::SessionKey;
pub use sessions::{Lasting, Sessions};
pub use tray::Tray;
pub use waiting::{Wait, Waiting};
