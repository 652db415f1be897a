//! `serve`: runs the service until it is told to stop, and says where to look.

use std::process::ExitCode;

use tracing_subscriber::EnvFilter;

use crate::app::{App, Begin, Shown, chance};
use crate::clock::Clock;
use crate::config::{Given, Settings};

use super::commands::{Place, Serve};
use super::run::{Failed, say};

/// What a supervisor is told when the service had to give up (`EX_SOFTWARE`).
const BROKEN: u8 = 70;

pub(super) fn serve(asked: Serve) -> Result<ExitCode, Failed> {
    let Serve { place: Place { config, data, database }, demo, listen, feeds, templates, public_url } = asked;
    let settings = Settings::read(Given { config, data, listen, database, feeds, templates, public_url })?;
    log();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut app = App::start(Begin { settings, clock: Clock::Machine, random: chance, demo }).await?;
        tell(&app);
        let code = tokio::select! {
            told = told_to_stop() => told.map(|()| ExitCode::SUCCESS)?,
            () = app.failed() => {
                say("the service can no longer do its work; start it again, the log says why");
                ExitCode::from(BROKEN)
            }
        };
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

async fn told_to_stop() -> Result<(), Failed> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut term, mut int) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    tokio::select! {
        _ = term.recv() => {}
        _ = int.recv() => {}
    }
    Ok(())
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

Try it in a second terminal: one writes and submits, the other approves and publishes.

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
