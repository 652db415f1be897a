//! The commands: what a person types, read into calls on the rooms below.
