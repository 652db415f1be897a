//! `subscriber`: who is told by WebSub, whom telling has failed, and having them told again, through a running service.

use std::process::ExitCode;

use serde_json::Value;
use url::form_urlencoded::byte_serialize;

use super::client::Client;
use super::commands::SubscriberCommand;
use super::run::{Failed, give, say};

/// As many as the service gives on a page.
const PAGE: usize = 1000;

pub(super) fn subscriber(asked: SubscriberCommand) -> Result<ExitCode, Failed> {
    match asked {
        SubscriberCommand::List { state, server } => list(&Client::of(&server)?, &state),
        SubscriberCommand::Retry { server } => {
            let answer = Client::of(&server)?.send("retry", "/subscribers/retry", b"{}")?;
            let Some(answer) = answer else { return Ok(ExitCode::from(1)) };
            say(&format!("{} are told again", answer["retried"]));
            Ok(ExitCode::SUCCESS)
        }
    }
}

/// Page by page, until one is not full.
fn list(client: &Client, state: &str) -> Result<ExitCode, Failed> {
    let state: String = byte_serialize(state.as_bytes()).collect();
    let mut cursor = 0;
    loop {
        let path = format!("/subscribers?state={state}&limit={PAGE}&cursor={cursor}");
        let Some(answer) = client.look(&path)? else { return Ok(ExitCode::from(1)) };
        let page = answer["subscribers"].as_array().map(Vec::as_slice).unwrap_or_default();
        for subscriber in page {
            give(&line(subscriber))?;
        }
        match page.last().and_then(|last| last["number"].as_u64()).filter(|_| page.len() == PAGE) {
            Some(last) => cursor = last,
            None => return Ok(ExitCode::SUCCESS),
        }
    }
}

/// One of them in one line: what it follows, where it is told, how that stands and why.
fn line(subscriber: &Value) -> String {
    let word = |name: &str| subscriber[name].as_str().unwrap_or("");
    let next = subscriber["next_at"].as_str().map(|at| format!("\tagain at {at}")).unwrap_or_default();
    format!(
        "{}\t{}\t{}\t{} failures\t{}{next}",
        word("topic"),
        word("callback"),
        word("state"),
        subscriber["failures"],
        word("error")
    )
}
