//! The program: everything it does lies in the library, so that tests can do the same.

use std::process::ExitCode;

fn main() -> ExitCode {
    forewarn::cli::run()
}
