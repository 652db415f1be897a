//! The specification of press.
