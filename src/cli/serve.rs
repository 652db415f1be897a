//! `serve`: runs the service until it is told to stop, and says where to look.

use std::process::ExitCode;

use sd_notify::NotifyState;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tracing_subscriber::EnvFilter;

use crate::app::{App, Begin, Finding, Shown, Verdict, chance, preflight};
use crate::clock::Clock;
use crate::config::{Given, Settings};

use super::commands::{Place, Serve};
use super::run::{Failed, say};

/// What a supervisor is told when the service had to give up (`EX_SOFTWARE`).
const BROKEN: u8 = 70;

pub(super) fn serve(asked: Serve) -> Result<ExitCode, Failed> {
    let Serve { place: Place { config, data, database }, demo, listen, feeds, templates, public_url } = asked;
    let given = Given { config, data, listen, database, feeds, templates, public_url };
    let settings = Settings::read(given.clone())?;
    refuse_broken(&settings)?;
    log();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let begun = settings.clone();
        let mut app = App::start(Begin { settings, clock: Clock::Machine, random: chance, demo }).await?;
        tell(&app);
        // A supervisor that does not listen has not asked to be told.
        let _ = sd_notify::notify(&[NotifyState::Ready]);
        let mut signals = Signals::new()?;
        let code = loop {
            let told = tokio::select! {
                told = signals.next() => told,
                () = app.failed() => {
                    say("the service can no longer do its work; start it again, the log says why");
                    break ExitCode::from(BROKEN);
                }
            };
            match told {
                Told::Stop => break ExitCode::SUCCESS,
                Told::Reload => reload(&app, &given, &begun).await,
            }
        };
        let _ = sd_notify::notify(&[NotifyState::Stopping]);
        say("stopping: no request is cut");
        app.stop().await;
        Ok(code)
    })
}

/// Logs go to standard error, one line each; `FOREWARN_LOG` chooses how much.
fn log() {
    let filter = EnvFilter::try_from_env("FOREWARN_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    // A second subscriber in one process would be refused; the first then stays.
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}

/// What the service is told while it runs.
enum Told {
    Stop,
    Reload,
}

struct Signals {
    term: Signal,
    int: Signal,
    hup: Signal,
}

impl Signals {
    fn new() -> Result<Self, Failed> {
        Ok(Self {
            term: signal(SignalKind::terminate())?,
            int: signal(SignalKind::interrupt())?,
            hup: signal(SignalKind::hangup())?,
        })
    }

    async fn next(&mut self) -> Told {
        tokio::select! {
            _ = self.term.recv() => Told::Stop,
            _ = self.int.recv() => Told::Stop,
            _ = self.hup.recv() => Told::Reload,
        }
    }
}

/// Reads the configuration again, from the same flags, environment and file.
async fn reload(app: &App, given: &Given, begun: &Settings) {
    match app.reload(Settings::read(given.clone()), begun).await {
        Ok(waiting) if waiting.is_empty() => say("the configuration was read again"),
        Ok(waiting) => say(&format!("read again; a restart is needed for: {}", waiting.join(", "))),
        Err(why) => say(&format!("the old configuration stays: {why}")),
    }
}

/// Does not start what `forewarn doctor` would call broken.
fn refuse_broken(settings: &Settings) -> Result<(), Failed> {
    let broken = preflight(settings).into_iter().find(|finding| finding.verdict == Verdict::Fail);
    broken.map_or(Ok(()), |Finding { check, verdict: _, detail, fix }| {
        Err(format!("{check}: {detail}; {fix}").into())
    })
}

fn tell(app: &App) {
    let address = app.public_url();
    say(&format!("Forewarn is at {address}/"));
    for slug in app.slugs() {
        say(&format!("  {address}/feeds/{slug}/   {address}/feeds/{slug}.atom  .rss  .json"));
    }
    match app.shown() {
        Shown::Nothing => {}
        Shown::Again => {
            say("The demo was set up here before; nothing was added, and its tokens are not shown again.");
            say("New ones: forewarn token add demo-author   and   forewarn token add demo-approver");
            say(&format!("In a browser: {address}/desk; for your own site: {address}/embed/"));
        }
        Shown::Tokens { author, approver } => say(&lesson(&address, author.reveal(), approver.reveal())),
    }
}

/// What to try: one advisory from a blank page to the feed, by two people.
fn lesson(address: &str, author: &str, approver: &str) -> String {
    format!(
        r#"
Everything here is an exercise. Two people may act:
  author    {author}
  approver  {approver}

In a browser: {address}/desk (sign in with either token; who writes is not who approves).
On your own site: {address}/embed/ makes the lines to copy.

Or try it in a second terminal: one writes and submits, the other approves and publishes.

AUTHOR={author}
APPROVER={approver}
API={address}/api/v1
ID=$(curl -sS $API/advisories -H "Authorization: Bearer $AUTHOR" -H 'Content-Type: application/json' -d '{body}' | sed -E 's/^[^{{]*\{{"id":"([^"]+)".*/\1/')
curl -sS $API/advisories/$ID/submit  -H "Authorization: Bearer $AUTHOR"   -H 'Content-Type: application/json' -d '{{}}' -o /dev/null
curl -sS $API/advisories/$ID/approve -H "Authorization: Bearer $APPROVER" -H 'Content-Type: application/json' -d '{{}}' -o /dev/null
curl -sS $API/advisories/$ID/publish -H "Authorization: Bearer $APPROVER" -H 'Content-Type: application/json' -d '{{}}'
curl -sS {address}/feeds/exercise.atom | grep -c "$ID"
"#,
        body = crate::app::lesson_body(Clock::Machine.now()),
    )
}
