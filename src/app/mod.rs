//! Puts the rooms together, the same way for the program and for the tests.
