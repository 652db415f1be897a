//! An edition as bytes: one file for each format, each a function of values.
