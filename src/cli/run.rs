//! From arguments to an exit code: results to standard output, words for people to standard error.

use std::io::Write as _;
use std::process::ExitCode;

use clap::Parser as _;

use super::commands::{Cli, Command};
use super::{check, completions, doctor, import, people, post, serve, subscribers, webhooks};

/// Why a command did not do what it was asked; the words are for the person who typed it.
pub(super) type Failed = Box<dyn std::error::Error + Send + Sync>;

/// Reads the arguments and does what they ask. 0: done; 1: done, and there are problems; 2: could not be done.
#[must_use]
pub fn run() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Serve(asked) => serve::serve(asked),
        Command::Person(asked) => people::person(asked),
        Command::Token(asked) => people::token(asked),
        Command::Check(asked) => check::check(&asked),
        Command::Import(asked) => import::import(&asked),
        Command::Doctor(asked) => doctor::doctor(asked),
        Command::Post(asked) => post::post(&asked),
        Command::Webhook(asked) => webhooks::webhook(asked),
        Command::Subscriber(asked) => subscribers::subscriber(asked),
        Command::Completions { shell } => completions::completions(shell),
        Command::Man => completions::man(),
    };
    outcome.unwrap_or_else(|failed| {
        say(&format!("forewarn: {}", chain(&*failed)));
        ExitCode::from(2)
    })
}

/// An error with everything that led to it, in one line.
fn chain(error: &dyn std::error::Error) -> String {
    let mut words = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        words = format!("{words}: {cause}");
        source = cause.source();
    }
    words
}

/// A line for people.
pub(super) fn say(line: &str) {
    // A closed standard error is no reason to stop.
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// A line of the result.
pub(super) fn give(line: &str) -> Result<(), Failed> {
    writeln!(std::io::stdout(), "{line}").map_err(Failed::from)
}
