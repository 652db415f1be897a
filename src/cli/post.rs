//! `post`: an editor's client; it does with the API what a person could do with curl, and says what came of it.

use std::io::{IsTerminal as _, Write as _};
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use ureq::Agent;

use crate::advisory::AdvisoryId;
use crate::app::chance;
use crate::intake::MAX_BODY_BYTES;

use super::commands::Post;
use super::run::{Failed, give, say};
use super::words::bytes;

/// The variable that holds the token: flags would show it to everyone on the machine.
const TOKEN: &str = "FOREWARN_TOKEN";

/// A token has 55 characters; a larger file holds something else.
const MOST_TOKEN_BYTES: u64 = 1024;

/// A service that does not answer within this is treated as down.
const PATIENCE: Duration = Duration::from_secs(30);

/// How often a request of which nothing came back is sent, with the same key: what was done is not done again.
const TRIES: u32 = 4;

/// The pause before the next try; a restart takes about as long.
const PAUSE: Duration = Duration::from_secs(1);

/// How long to wait for another person's approval before giving up; the draft stays submitted.
const APPROVAL: Duration = Duration::from_secs(600);

/// How often to look whether somebody approved.
const LOOK: Duration = Duration::from_secs(2);

struct Client {
    agent: Agent,
    server: String,
    token: String,
    /// What every request of this attempt is named after.
    key: String,
}

pub(super) fn post(asked: &Post) -> Result<ExitCode, Failed> {
    let config = Agent::config_builder().timeout_global(Some(PATIENCE)).http_status_as_error(false);
    let client = Client {
        agent: config.max_redirects(0).build().into(),
        server: asked.server.trim_end_matches('/').to_owned(),
        token: token(asked)?,
        key: asked.key.clone().unwrap_or_else(fresh_key),
    };
    if client.key.is_empty() || !client.key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
        return Err("--key: give the key that the attempt before has printed".into());
    }
    let done = client.go(asked).map_err(|failed| {
        let again = format!("try again with --key {}, and what was done is not done twice", client.key);
        Failed::from(format!("{failed}; {again}"))
    })?;
    Ok(if done { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// The token, from the variable or from the file.
fn token(asked: &Post) -> Result<String, Failed> {
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

fn fresh_key() -> String {
    let mut bytes = [0; 16];
    chance(&mut bytes);
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The id of an advisory that is published already or waits for it, where no file has that name.
fn known_id(file: &Path) -> Option<String> {
    let raw = file.to_str().filter(|_| !file.exists())?;
    AdvisoryId::parse(raw).map(|id| id.to_string())
}

impl Client {
    /// Whether everything was done; what the service refused has been told.
    fn go(&self, asked: &Post) -> Result<bool, Failed> {
        let known = known_id(&asked.file).filter(|_| asked.publish);
        let id = match known {
            Some(id) => id,
            None => {
                let body = bytes(&asked.file, MAX_BODY_BYTES as u64)?;
                let Some(created) = self.send("create", "/advisories", &body)? else { return Ok(false) };
                let id = created["id"].as_str().ok_or("the service answered without an id")?.to_owned();
                say(&format!("draft {id} is kept"));
                tell_problems(&created);
                if asked.submit || asked.publish {
                    if self.send("submit", &format!("/advisories/{id}/submit"), b"{}")?.is_none() {
                        return Ok(false);
                    }
                    say("submitted; another person has to approve it");
                }
                id
            }
        };
        if asked.publish && !self.publish(&id)? {
            return Ok(false);
        }
        give(&id)?;
        Ok(true)
    }

    /// Sends a body; `None` where the service refused, which has then been told. Where nothing comes back it is sent
    /// again under the same key.
    fn send(&self, step: &str, path: &str, body: &[u8]) -> Result<Option<Value>, Failed> {
        let mut tries = 0;
        loop {
            tries += 1;
            let request = self
                .agent
                .post(format!("{}/api/v1{path}", self.server))
                .header("Authorization", format!("Bearer {}", self.token))
                .header("Idempotency-Key", format!("\"{}-{step}\"", self.key))
                .header("Content-Type", "application/json");
            match request.send(body).map_err(Failed::from).and_then(|answer| self.answer(answer)) {
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

    fn look(&self, path: &str) -> Result<Option<Value>, Failed> {
        let request = self
            .agent
            .get(format!("{}/api/v1{path}", self.server))
            .header("Authorization", format!("Bearer {}", self.token));
        Ok(match self.answer(request.call()?)? {
            Answer::Done(value) => Some(value),
            Answer::Refused | Answer::UnderWay => None,
        })
    }

    fn answer(&self, mut response: ureq::http::Response<ureq::Body>) -> Result<Answer, Failed> {
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

    /// Waits for the approval of others, then publishes.
    fn publish(&self, id: &str) -> Result<bool, Failed> {
        let waiting = Waiting::begin();
        loop {
            let Some(view) = self.look(&format!("/advisories/{id}"))? else { return Ok(false) };
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
        let Some(live) = self.send("publish", &path, b"{}")? else { return Ok(false) };
        say(&format!("live as revision {}", live["revision"]));
        Ok(true)
    }
}

/// What the service said.
enum Answer {
    Done(Value),
    /// It has been told why.
    Refused,
    /// The same request is being answered.
    UnderWay,
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
