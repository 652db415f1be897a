//! `post`: an editor's client; it does with the API what a person could do with curl, and says what came of it.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use crate::intake::MAX_BODY_BYTES;

use super::client::{Client, tell_problems};
use super::commands::Post;
use super::run::{Failed, give, say};
use super::words::bytes;

/// How long to wait for another person's approval before giving up; the draft stays submitted.
const APPROVAL: Duration = Duration::from_secs(600);

/// How often to look whether somebody approved.
const LOOK: Duration = Duration::from_secs(2);

pub(super) fn post(asked: &Post) -> Result<ExitCode, Failed> {
    let client = Client::of(&asked.server)?;
    let body = bytes(&asked.file, MAX_BODY_BYTES as u64)?;
    let Some(created) = client.send("/advisories", &body)? else { return Ok(ExitCode::from(1)) };
    let id = created["id"].as_str().ok_or("the service answered without an id")?.to_owned();
    say(&format!("draft {id} is kept"));
    tell_problems(&created);
    if asked.submit || asked.publish {
        if client.send(&format!("/advisories/{id}/submit"), b"{}")?.is_none() {
            return Ok(ExitCode::from(1));
        }
        say("submitted; another person has to approve it");
    }
    if asked.publish && !publish(&client, &id)? {
        return Ok(ExitCode::from(1));
    }
    give(&id)?;
    Ok(ExitCode::SUCCESS)
}

/// Waits for another person's approval, then publishes.
fn publish(client: &Client, id: &str) -> Result<bool, Failed> {
    let begun = Instant::now();
    loop {
        let Some(view) = client.look(&format!("/advisories/{id}"))? else { return Ok(false) };
        match view["stage"]["stage"].as_str().or(view["state"].as_str()) {
            Some("approved") => break,
            Some("submitted") if begun.elapsed() < APPROVAL => std::thread::sleep(LOOK),
            Some("submitted") => return Err("nobody approved it in time; it stays submitted".into()),
            state => {
                return Err(format!("it cannot be published: it is {}", state.unwrap_or("gone")).into());
            }
        }
    }
    let Some(live) = client.send(&format!("/advisories/{id}/publish"), b"{}")? else { return Ok(false) };
    say(&format!("live as revision {}", live["revision"]));
    Ok(true)
}
