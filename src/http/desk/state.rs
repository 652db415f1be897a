//! What the pages of the desk stand on.

use crate::desk::{Desk, Sessions};
use crate::press::Shelf;

use super::attempts::Attempts;
use super::origin::Origin;
use super::strangers::Strangers;

/// The desk, who sits at it, and what is needed to let people sit down.
pub struct Pages {
    /// Where change is decided.
    pub desk: Desk,
    /// Who is signed in.
    pub sessions: Sessions,
    /// Where browsers find us.
    pub origin: Origin,
    /// How often signing in has failed of late.
    pub attempts: Attempts,
    /// Forms of those who are not signed in.
    pub strangers: Strangers,
    /// Fills bytes with chance, for keys and the numbers of forms.
    pub random: fn(&mut [u8]),
    /// What is public: pages read back from it what readers are served.
    pub shelf: Shelf,
}
