//! The specification of how a draft gets from one person's words to what several stand for, and what follows when not.

mod settings;
mod waiting;
