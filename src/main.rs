//! The program: everything it does lies in the library, so that tests can do the same.
fn main() {}
