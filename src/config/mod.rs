//! Everything that is set from outside, read once, into types.
