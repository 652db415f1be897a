//! The only place that asks the machine for the time; everyone else is told.

mod held;
mod machine;

pub use held::Held;
pub use machine::Clock;
