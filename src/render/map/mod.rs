//! Europe as a picture that ships with the program: which countries an advisory speaks of, and where its shapes lie.

mod drawing;
mod lands;
mod projection;
mod sketch;

pub use drawing::{Figure, Outline, map};
pub use lands::lands;
pub use projection::{HEIGHT, Spot, WIDTH, project};
pub use sketch::{Atlas, Whereabouts, atlas, sketch};
