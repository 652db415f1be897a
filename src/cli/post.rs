//! `post`: an editor's client; it does with the API what a person could do with curl, and says what came of it.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use ureq::Agent;

use crate::intake::MAX_BODY_BYTES;

use super::commands::Post;
use super::run::{Failed, give, say};
use super::words::bytes;

/// The variable that holds the token: flags would show it to everyone on the machine.
const TOKEN: &str = "FOREWARN_TOKEN";

/// A service that does not answer within this is treated as down.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long to wait for another person's approval before giving up; the draft stays submitted.
const APPROVAL: Duration = Duration::from_secs(600);

/// How often to look whether somebody approved.
const LOOK: Duration = Duration::from_secs(2);

struct Client {
    agent: Agent,
    server: String,
    token: String,
}

pub(super) fn post(asked: &Post) -> Result<ExitCode, Failed> {
    #[expect(clippy::disallowed_methods, reason = "a token is no flag: flags show in the list of processes")]
    let token = std::env::var(TOKEN).map_err(|_| format!("put your token into the variable {TOKEN}"))?;
    let config = Agent::config_builder().timeout_global(Some(PATIENCE)).http_status_as_error(false);
    let server = asked.server.trim_end_matches('/').to_owned();
    let client = Client { agent: config.build().into(), server, token };
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
    if asked.publish && !client.publish(&id)? {
        return Ok(ExitCode::from(1));
    }
    give(&id)?;
    Ok(ExitCode::SUCCESS)
}

impl Client {
    /// Sends a body; `None` where the service refused, which has then been told.
    fn send(&self, path: &str, body: &[u8]) -> Result<Option<Value>, Failed> {
        let request = self
            .agent
            .post(format!("{}/api/v1{path}", self.server))
            .header("Authorization", format!("Bearer {}", self.token))
            .header("Content-Type", "application/json");
        self.answer(request.send(body)?)
    }

    fn look(&self, path: &str) -> Result<Option<Value>, Failed> {
        let request = self
            .agent
            .get(format!("{}/api/v1{path}", self.server))
            .header("Authorization", format!("Bearer {}", self.token));
        self.answer(request.call()?)
    }

    fn answer(&self, mut response: ureq::http::Response<ureq::Body>) -> Result<Option<Value>, Failed> {
        let status = response.status();
        let body = response.body_mut().read_to_string()?;
        let value: Value = serde_json::from_str(&body).unwrap_or_else(|_| json!({"detail": body}));
        if status.is_success() {
            return Ok(Some(value));
        }
        say(&format!("refused ({status}): {}", value["detail"].as_str().unwrap_or("no reason given")));
        tell_problems(&value);
        Ok(None)
    }

    /// Waits for another person's approval, then publishes.
    fn publish(&self, id: &str) -> Result<bool, Failed> {
        let begun = Instant::now();
        loop {
            let Some(view) = self.look(&format!("/advisories/{id}"))? else { return Ok(false) };
            match view["stage"]["stage"].as_str().or(view["state"].as_str()) {
                Some("approved") => break,
                Some("submitted") if begun.elapsed() < APPROVAL => std::thread::sleep(LOOK),
                Some("submitted") => return Err("nobody approved it in time; it stays submitted".into()),
                state => {
                    return Err(format!("it cannot be published: it is {}", state.unwrap_or("gone")).into());
                }
            }
        }
        let Some(live) = self.send(&format!("/advisories/{id}/publish"), b"{}")? else { return Ok(false) };
        say(&format!("live as revision {}", live["revision"]));
        Ok(true)
    }
}

fn tell_problems(answer: &Value) {
    for problem in answer["problems"].as_array().into_iter().flatten() {
        let word = |name: &str| problem[name].as_str().unwrap_or("").to_owned();
        say(&format!(
            "{} {} at \"{}\": {} Fix: {}",
            word("severity"),
            word("code"),
            word("pointer"),
            word("detail"),
            word("fix")
        ));
    }
}
