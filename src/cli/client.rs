//! A client of the API for commands: a token that no argument shows, JSON back and forth, refusals in plain words. What it
//! sends is named, and sent again where no answer comes: nothing is done twice.

use std::time::Duration;

use serde_json::{Value, json};
use ureq::Agent;
use url::Url;

use crate::app::chance;

use super::commands::Server;
use super::run::{Failed, say};
use super::words::bytes;

/// The variable that holds the token: flags would show it to everyone on the machine.
const TOKEN: &str = "FOREWARN_TOKEN";

/// A token has 55 characters; a larger file holds something else.
const MOST_TOKEN_BYTES: u64 = 1024;

/// A service that does not answer within this is treated as down. A trial of a webhook takes the longest.
const PATIENCE: Duration = Duration::from_secs(30);

/// How often a request of which nothing came back is sent, with the same key: what was done is not done again.
const TRIES: u32 = 4;

/// The pause before the next try; a restart takes about as long.
const PAUSE: Duration = Duration::from_secs(1);

/// A running service, and for whom we ask.
pub(super) struct Client {
    agent: Agent,
    server: String,
    token: String,
    /// What every request of this attempt is named after.
    key: String,
}

/// What the service said.
enum Answer {
    Done(Value),
    /// It has been told why.
    Refused,
    /// The same request is being answered.
    UnderWay,
}

impl Client {
    /// A client of a service, with a key of its own.
    ///
    /// # Errors
    /// Where there is no token, and where the address is none.
    pub(super) fn of(asked: &Server) -> Result<Self, Failed> {
        Self::named(asked, fresh_key())
    }

    /// A client that goes on where the attempt with this key stopped.
    ///
    /// # Errors
    /// Where there is no token, and where the address is none.
    pub(super) fn named(asked: &Server, key: String) -> Result<Self, Failed> {
        let config = Agent::config_builder().timeout_global(Some(PATIENCE)).http_status_as_error(false);
        let server = address(&asked.server)?;
        // A redirect would carry the token elsewhere.
        Ok(Self { agent: config.max_redirects(0).build().into(), server, token: token(asked)?, key })
    }

    /// What every request of this attempt is named after.
    pub(super) fn key(&self) -> &str {
        &self.key
    }

    /// Sends a body; `None` where the service refused, which has then been told. Where nothing comes back it is sent
    /// again under the same key, which `step` tells from the others of the attempt.
    ///
    /// # Errors
    /// Where no answer comes.
    pub(super) fn send(&self, step: &str, path: &str, body: &[u8]) -> Result<Option<Value>, Failed> {
        let mut tries = 0;
        loop {
            tries += 1;
            let request = self
                .agent
                .post(format!("{}/api/v1{path}", self.server))
                .header("Authorization", format!("Bearer {}", self.token))
                .header("Idempotency-Key", format!("\"{}-{step}\"", self.key))
                .header("Content-Type", "application/json");
            match request.send(body).map_err(Failed::from).and_then(answer) {
                // Our own request from before is still being answered.
                Ok(Answer::UnderWay) if tries < TRIES => {}
                Ok(Answer::UnderWay) => return Err("the service is still answering it".into()),
                Ok(Answer::Done(value)) => return Ok(Some(value)),
                Ok(Answer::Refused) => return Ok(None),
                Err(failed) if tries < TRIES => {
                    say(&format!("no answer from {} ({failed}); trying again", self.server));
                }
                Err(failed) => return Err(format!("no answer from {}: {failed}", self.server).into()),
            }
            std::thread::sleep(PAUSE * tries);
        }
    }

    /// Reads what is there; `None` where the service refused, which has then been told.
    ///
    /// # Errors
    /// Where no answer comes.
    pub(super) fn look(&self, path: &str) -> Result<Option<Value>, Failed> {
        let request = self
            .agent
            .get(format!("{}/api/v1{path}", self.server))
            .header("Authorization", format!("Bearer {}", self.token));
        let unheard = |failed| Failed::from(format!("no answer from {}: {failed}", self.server));
        Ok(match answer(request.call().map_err(unheard)?)? {
            Answer::Done(value) => Some(value),
            Answer::Refused | Answer::UnderWay => None,
        })
    }
}

/// The service's address, as requests begin with it. What is none is refused at once: no second attempt would find it.
fn address(raw: &str) -> Result<String, Failed> {
    let read = Url::parse(raw).ok().filter(|url| {
        matches!(url.scheme(), "http" | "https")
            && url.host_str().is_some()
            && url.username().is_empty()
            && url.password().is_none()
            && url.query().is_none()
            && url.fragment().is_none()
    });
    read.map(|_| raw.trim_end_matches('/').to_owned()).ok_or_else(|| {
        format!("--server {raw:?} is no address of a service: give it as http://127.0.0.1:8080, with http:// or https://")
            .into()
    })
}

/// The token, from the file or from the variable.
fn token(asked: &Server) -> Result<String, Failed> {
    if let Some(file) = &asked.token_file {
        let held = String::from_utf8(bytes(file, MOST_TOKEN_BYTES)?).unwrap_or_default();
        let held = held.trim();
        let plain = !held.is_empty() && held.bytes().all(|byte| byte.is_ascii_graphic());
        return plain
            .then(|| held.to_owned())
            .ok_or_else(|| format!("{}: holds no token and nothing else", file.display()).into());
    }
    #[expect(clippy::disallowed_methods, reason = "a token is no flag: flags show in the list of processes")]
    let token = std::env::var(TOKEN);
    token.map_err(|_| {
        format!("put your token into the variable {TOKEN}, or into a file for --token-file").into()
    })
}

/// A key that nobody has used.
pub(super) fn fresh_key() -> String {
    let mut bytes = [0; 16];
    chance(&mut bytes);
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn answer(mut response: ureq::http::Response<ureq::Body>) -> Result<Answer, Failed> {
    let status = response.status();
    let body = response.body_mut().read_to_string()?;
    let value: Value = serde_json::from_str(&body).unwrap_or_else(|_| json!({"detail": body}));
    if status.is_success() {
        return Ok(Answer::Done(value));
    }
    if value["type"] == "/problems/under-way" {
        return Ok(Answer::UnderWay);
    }
    let word = |name: &str| value[name].as_str().map(str::to_owned);
    let detail = word("detail").unwrap_or_else(|| "no reason given".to_owned());
    let fix = word("fix").map(|fix| format!(" Fix: {fix}.")).unwrap_or_default();
    say(&format!("refused ({status}): {detail}.{fix}"));
    tell_problems(&value);
    Ok(Answer::Refused)
}

/// Tells every problem that an answer lists.
pub(super) fn tell_problems(answer: &Value) {
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
