//! How the pages of an operator look and what they say of the operator: checked before anything starts.

mod colours;
mod logo;
mod read;

pub use colours::{Colour, Palette};
pub use logo::{Logo, Picture};
pub use read::Site;

pub(super) use read::SiteShape;
