//! A client of the API for commands: a token from the environment, JSON back and forth, refusals in plain words.

use std::time::Duration;

use serde_json::{Value, json};
use ureq::Agent;

use super::run::{Failed, say};

/// The variable that holds the token: flags would show it to everyone on the machine.
const TOKEN: &str = "FOREWARN_TOKEN";

/// A service that does not answer within this is treated as down. A trial of a webhook takes the longest.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running service, and for whom we ask.
pub(super) struct Client {
    agent: Agent,
    server: String,
    token: String,
}

impl Client {
    /// A client of a service.
    ///
    /// # Errors
    /// Where there is no token.
    pub(super) fn of(server: &str) -> Result<Self, Failed> {
        #[expect(
            clippy::disallowed_methods,
            reason = "a token is no flag: flags show in the list of processes"
        )]
        let token = std::env::var(TOKEN).map_err(|_| format!("put your token into the variable {TOKEN}"))?;
        let config = Agent::config_builder().timeout_global(Some(PATIENCE)).http_status_as_error(false);
        let server = server.trim_end_matches('/').to_owned();
        Ok(Self { agent: config.build().into(), server, token })
    }

    /// Sends a body; `None` where the service refused, which has then been told.
    pub(super) fn send(&self, path: &str, body: &[u8]) -> Result<Option<Value>, Failed> {
        let request = self
            .agent
            .post(format!("{}/api/v1{path}", self.server))
            .header("Authorization", format!("Bearer {}", self.token))
            .header("Content-Type", "application/json");
        answer(request.send(body)?)
    }

    /// Reads what is there; `None` where the service refused, which has then been told.
    pub(super) fn look(&self, path: &str) -> Result<Option<Value>, Failed> {
        let request = self
            .agent
            .get(format!("{}/api/v1{path}", self.server))
            .header("Authorization", format!("Bearer {}", self.token));
        answer(request.call()?)
    }
}

fn answer(mut response: ureq::http::Response<ureq::Body>) -> Result<Option<Value>, Failed> {
    let status = response.status();
    let body = response.body_mut().read_to_string()?;
    let value: Value = serde_json::from_str(&body).unwrap_or_else(|_| json!({"detail": body}));
    if status.is_success() {
        return Ok(Some(value));
    }
    say(&format!("refused ({status}): {}", value["detail"].as_str().unwrap_or("no reason given")));
    if let Some(fix) = value["fix"].as_str() {
        say(&format!("Fix: {fix}"));
    }
    tell_problems(&value);
    Ok(None)
}

/// Tells every problem that an answer lists.
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
