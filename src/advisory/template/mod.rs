//! Prewritten texts: written and agreed to before the day they are needed, in every language, with a few places to fill in.

mod comparing;
mod filling;
mod following;
mod glimpse;
mod pattern;
mod placeholder;
mod sheet;
mod told;
mod values;

pub use comparing::{Compared, Filling};
pub use following::Followed;
pub use glimpse::{Glimpse, Seen};
pub use pattern::{BadPattern, Part, Pattern};
pub use placeholder::{Choice, Placeholder, PlaceholderKind};
pub use sheet::{Fixed, Flaw, Sheet, Template, TemplateText, Templates, Term};
pub use told::Telling;
