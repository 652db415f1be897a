//! `post`: an editor's client; it does with the API what a person could do with curl, and says what came of it.

use std::io::{IsTerminal as _, Write as _};
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use crate::advisory::AdvisoryId;
use crate::intake::MAX_BODY_BYTES;

use super::client::{Client, fresh_key, tell_problems};
use super::commands::Post;
use super::run::{Failed, give, say};
use super::words::bytes;

/// How long to wait for another person's approval before giving up; the draft stays submitted.
const APPROVAL: Duration = Duration::from_secs(600);

/// How often to look whether somebody approved.
const LOOK: Duration = Duration::from_secs(2);

pub(super) fn post(asked: &Post) -> Result<ExitCode, Failed> {
    let key = asked.key.clone().unwrap_or_else(fresh_key);
    if key.is_empty() || !key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        return Err("--key: give the key that the attempt before has printed".into());
    }
    let client = Client::named(&asked.server, key)?;
    let done = go(&client, asked).map_err(|failed| {
        let again = format!("try again with --key {}, and what was done is not done twice", client.key());
        Failed::from(format!("{failed}; {again}"))
    })?;
    Ok(if done { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// The id of an advisory that is published already or waits for it, where no file has that name.
fn known_id(file: &Path) -> Option<String> {
    let raw = file.to_str().filter(|_| !file.exists())?;
    AdvisoryId::parse(raw).map(|id| id.to_string())
}

/// Whether everything was done; what the service refused has been told.
fn go(client: &Client, asked: &Post) -> Result<bool, Failed> {
    let known = known_id(&asked.file).filter(|_| asked.publish);
    let id = match known {
        Some(id) => id,
        None => {
            let body = bytes(&asked.file, MAX_BODY_BYTES as u64)?;
            let Some(created) = client.send("create", "/advisories", &body)? else { return Ok(false) };
            let id = created["id"].as_str().ok_or("the service answered without an id")?.to_owned();
            say(&format!("draft {id} is kept"));
            tell_problems(&created);
            if asked.submit || asked.publish {
                if client.send("submit", &format!("/advisories/{id}/submit"), b"{}")?.is_none() {
                    return Ok(false);
                }
                say("submitted; another person has to approve it");
            }
            id
        }
    };
    if asked.publish && !publish(client, &id)? {
        return Ok(false);
    }
    give(&id)?;
    Ok(true)
}

/// Waits for the approval of others, then publishes.
fn publish(client: &Client, id: &str) -> Result<bool, Failed> {
    let waiting = Waiting::begin();
    loop {
        let Some(view) = client.look(&format!("/advisories/{id}"))? else { return Ok(false) };
        match view["stage"]["stage"].as_str().or(view["state"].as_str()) {
            Some("approved") => break,
            Some("submitted") if waiting.more() => std::thread::sleep(LOOK),
            Some("submitted") => return Err("nobody approved it in time; it stays submitted".into()),
            // What an attempt before has published is told again under its key.
            Some(_) if view["revisions"].as_array().is_some_and(|all| !all.is_empty()) => break,
            state => {
                return Err(format!("it cannot be published: it is {}", state.unwrap_or("gone")).into());
            }
        }
    }
    drop(waiting);
    let path = format!("/advisories/{id}/publish");
    let Some(live) = client.send("publish", &path, b"{}")? else { return Ok(false) };
    say(&format!("live as revision {}", live["revision"]));
    Ok(true)
}

/// The wait for others, with a bar where somebody watches.
struct Waiting {
    begun: Instant,
    watched: bool,
}

impl Waiting {
    fn begin() -> Self {
        Self { begun: Instant::now(), watched: std::io::stderr().is_terminal() }
    }

    /// Whether to go on waiting; draws how much of the time is over.
    fn more(&self) -> bool {
        /// Characters of the whole bar.
        const WIDTH: u64 = 30;
        let (gone, all) = (self.begun.elapsed().as_secs(), APPROVAL.as_secs());
        if self.watched {
            let filled = usize::try_from((gone * WIDTH / all).min(WIDTH)).unwrap_or_default();
            let bar = "#".repeat(filled);
            let width = usize::try_from(WIDTH).unwrap_or_default();
            let left = all.saturating_sub(gone);
            // A closed standard error is no reason to stop.
            let _ = write!(
                std::io::stderr(),
                "\rwaiting for approval [{bar:<width$}] {}:{:02} left ",
                left / 60,
                left % 60
            );
        }
        self.begun.elapsed() < APPROVAL
    }
}

impl Drop for Waiting {
    /// Leaves the line as it was found.
    fn drop(&mut self) {
        if self.watched {
            let _ = write!(std::io::stderr(), "\r\x1b[K");
        }
    }
}
