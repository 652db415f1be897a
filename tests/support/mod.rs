//! What tests stand on: a real service, an editor, a reader.
