//! What is wrong with a place to run in, and how to mend it. Looks only: nothing is written anywhere.

use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use crate::config::{Hub, Palette, Settings, Site, open_files_allowed, read_feeds, read_templates, room};
use crate::store::{Head, Location, Seen, Store, Verdict as Chain};

use super::ground::location;
use super::surroundings::{approvers, areas, listening};

/// Below this nothing can be recorded for long. It never keeps a service from starting: readers are served from memory
/// on a full disk too, and a restart must not take what is in force away from them.
const LEAST_ROOM: u64 = 16 * 1024 * 1024;

/// Below this it is time to make room.
const SOME_ROOM: u64 = 512 * 1024 * 1024;

/// All the places for readers, editors and listeners, and the ledger.
const ALL_PLACES: usize = 25_000;

/// So long the chain is walked; the service itself walks it to its end at each start.
const PATIENCE: Duration = Duration::from_secs(10);

/// A clock that is so far behind the ledger is wrong, whatever wrote the record.
const BEHIND: TimeDelta = TimeDelta::seconds(5);

/// How grave it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// As it should be.
    Pass,
    /// It works, and somebody should look.
    Warn,
    /// The service does not start like this.
    Fail,
}

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What was looked at.
    pub check: &'static str,
    /// How it is.
    pub verdict: Verdict,
    /// What was seen.
    pub detail: String,
    /// How to mend it; empty where nothing is to be mended.
    pub fix: String,
}

pub(super) fn found(
    check: &'static str,
    verdict: Verdict,
    detail: impl Into<String>,
    fix: impl Into<String>,
) -> Finding {
    Finding { check, verdict, detail: detail.into(), fix: fix.into() }
}

/// What `serve` looks at before it starts: whatever fails here keeps it from starting.
#[must_use]
pub fn preflight(settings: &Settings) -> Vec<Finding> {
    vec![folder(&settings.data), disk(&settings.data), feeds(settings), templates(settings)]
}

/// All that `doctor` looks at, the ledger included.
pub async fn examine(settings: &Settings, now: DateTime<Utc>) -> Vec<Finding> {
    let mut findings = preflight(settings);
    findings.extend(ledger(settings, now).await);
    findings.extend(areas(settings));
    findings.push(listening(settings));
    findings.push(addresses(settings));
    findings.push(site(settings));
    findings.push(hub(settings));
    findings.push(files());
    findings
}

fn folder(data: &Path) -> Finding {
    let check = "data folder";
    let shown = data.display();
    match fs::metadata(data) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            found(check, Verdict::Pass, format!("{shown} is made at the first start"), "")
        }
        Err(error) => {
            found(check, Verdict::Fail, format!("{shown}: {error}"), "make it readable for the service")
        }
        Ok(about) if !about.is_dir() => {
            found(check, Verdict::Fail, format!("{shown} is no folder"), "name a folder as data")
        }
        Ok(about) => {
            let me = rustix::process::geteuid().as_raw();
            let writable =
                me == 0 || about.uid() == me && about.mode() & 0o200 != 0 || about.mode() & 0o022 != 0;
            if !writable {
                let fix = format!("give it to the service: chown {me} {shown}");
                return found(check, Verdict::Fail, format!("{shown} cannot be written by user {me}"), fix);
            }
            if about.mode() & 0o007 != 0 {
                let detail = format!("{shown} is open to every user of this machine; drafts are not public");
                return found(check, Verdict::Warn, detail, format!("chmod o-rwx {shown}"));
            }
            found(check, Verdict::Pass, format!("{shown} is there, writable and private"), "")
        }
    }
}

fn disk(data: &Path) -> Finding {
    let check = "disk";
    // Where the folder is not there yet, the nearest one above it is what it will lie on.
    let there = data.ancestors().find(|folder| folder.is_dir()).unwrap_or(Path::new("."));
    let Some(free) = room(there) else {
        return found(check, Verdict::Warn, "the system does not say how much is free", "look with df");
    };
    let (detail, fix) =
        (format!("{} MiB are free", free / (1024 * 1024)), "make room, or move the data folder");
    match free {
        free if free < LEAST_ROOM => {
            let detail = format!("{detail}: readers are served, and soon nothing can be recorded");
            found(check, Verdict::Warn, detail, fix)
        }
        free if free < SOME_ROOM => found(check, Verdict::Warn, detail, fix),
        _ => found(check, Verdict::Pass, detail, ""),
    }
}

fn feeds(settings: &Settings) -> Finding {
    match read_feeds(&settings.feeds) {
        Ok(feeds) => found("feeds", Verdict::Pass, format!("{} are declared", feeds.len()), ""),
        Err(bad) => {
            let place = bad.place.display();
            let line = bad.line.map(|line| format!(":{line}")).unwrap_or_default();
            found("feeds", Verdict::Fail, format!("{place}{line}: {}", bad.detail), bad.fix)
        }
    }
}

fn templates(settings: &Settings) -> Finding {
    match read_templates(&settings.templates) {
        Ok(all) => found("templates", Verdict::Pass, format!("{} are there", all.iter().count()), ""),
        Err(bad) => {
            let detail = format!("{}: {}", bad.place.display(), bad.detail);
            found("templates", Verdict::Fail, detail, bad.fix)
        }
    }
}

async fn ledger(settings: &Settings, now: DateTime<Utc>) -> Vec<Finding> {
    let check = "ledger";
    let location = match location(settings) {
        Ok(location) => location,
        Err(bad) => return vec![found(check, Verdict::Fail, bad.to_string(), "write sqlite:PATH")],
    };
    let Location::Sqlite(path) = &location;
    match location.seen() {
        Ok(Seen::Nothing) => {
            let made = found(check, Verdict::Pass, "it is made at the first start", "");
            std::iter::once(made).chain(approvers(&settings.review, &[])).collect()
        }
        Ok(Seen::Empty) => {
            let detail = format!("{} is empty: what was there was cut off", path.display());
            let fix = "restore it from a copy, or remove the file if nothing was ever kept in it";
            vec![found(check, Verdict::Fail, detail, fix)]
        }
        Ok(Seen::Older) => {
            let detail = format!("{} is in an older form; the next start brings it up", path.display());
            vec![found(check, Verdict::Warn, detail, "copy the data folder before that start")]
        }
        Ok(Seen::Foreign) => {
            let detail = format!("{} is no ledger of this program, or of a later one", path.display());
            vec![found(check, Verdict::Fail, detail, "name another file, or install the newest version")]
        }
        Ok(Seen::Ours) => opened(&location, settings, now).await,
        Err(error) => {
            let detail = format!("{}: {error}", path.display());
            vec![found(check, Verdict::Fail, detail, "make it readable for the service")]
        }
    }
}

async fn opened(location: &Location, settings: &Settings, now: DateTime<Utc>) -> Vec<Finding> {
    let check = "ledger";
    let store = match Store::open(location) {
        Ok(store) => store,
        Err(bad) => return vec![found(check, Verdict::Fail, bad.to_string(), "restore it from a copy")],
    };
    let chain = match tokio::time::timeout(PATIENCE, store.verify(Head::START)).await {
        Err(_) => found(
            check,
            Verdict::Warn,
            "too long to be walked here in ten seconds",
            "the service walks it whole at each start",
        ),
        Ok(Err(bad)) => found(check, Verdict::Fail, bad.to_string(), "restore it from a copy"),
        Ok(Ok(Chain::Whole { records, head: _ })) => found(
            check,
            Verdict::Pass,
            format!("opens, and its {records} records follow from one another"),
            "",
        ),
        Ok(Ok(Chain::Broken { record, why: _ })) => {
            let fix = "stop the service and restore the data folder from a copy; keep this one as evidence";
            found(check, Verdict::Fail, format!("record {record} does not follow from the one before"), fix)
        }
    };
    let clock = match store.newest_at().await {
        Ok(Some(newest)) if newest > now + BEHIND => {
            let detail = format!("this machine says {now}, and the newest record is of {newest}");
            found("clock", Verdict::Warn, detail, "set the clock (timedatectl set-ntp true)")
        }
        Ok(Some(_)) => found("clock", Verdict::Pass, "not behind the newest record", ""),
        Ok(None) => found("clock", Verdict::Pass, "nothing is recorded yet that could contradict it", ""),
        Err(bad) => found("clock", Verdict::Warn, bad.to_string(), "mend the ledger first"),
    };
    let persons = store.persons().await.unwrap_or_default();
    let kept = store.publisher().await.ok().flatten();
    let other = kept.zip(settings.publisher.clone()).filter(|(kept, set)| kept.authority != set.authority);
    let speaker = other.map(|(kept, set)| {
        let detail =
            format!("the ledger belongs to {}, and the configuration says {}", kept.authority, set.authority);
        found("publisher", Verdict::Fail, detail, "set publisher.authority as it was at the first start")
    });
    let approvers = approvers(&settings.review, &persons);
    [chain, clock].into_iter().chain(speaker).chain(approvers).collect()
}

/// The address that links carry, and the one that is listened on.
fn addresses(settings: &Settings) -> Finding {
    let (check, fix) =
        ("public address", "set public_url to what readers type, as https://warnings.example.org");
    match &settings.public_url {
        None => {
            let detail =
                format!("links begin with http://{}, where only this machine finds them", settings.listen);
            found(check, Verdict::Warn, detail, fix)
        }
        Some(url) if url.starts_with("http://") && !settings.listen.ip().is_loopback() => found(
            check,
            Verdict::Warn,
            format!("{url} is not encrypted"),
            "end TLS at a proxy, and write https",
        ),
        Some(url) => {
            let words = "requests must carry this host; a proxy has to pass Host on";
            found(check, Verdict::Pass, format!("{url}: {words}"), "")
        }
    }
}

/// What is an operator's own; what cannot be shown was refused before this.
fn site(settings: &Settings) -> Finding {
    let Site { name, logo, light, dark, contact: _, imprint, privacy } = &settings.site;
    let check = "site";
    let (fix, public) =
        ("set site.imprint and site.privacy; many countries ask for them", settings.public_url.is_some());
    let logo = logo.as_ref().map(|logo| format!("logo of {} by {}", logo.size.0, logo.size.1));
    let contrast =
        Palette::least(light, dark).map(|least| format!("least contrast {least:.2} to 1, as it should be"));
    let said: Vec<_> = name.iter().cloned().chain(logo).chain(contrast).collect();
    let said = if said.is_empty() { "the pages look as they come".to_owned() } else { said.join(", ") };
    match (imprint.is_empty(), privacy.is_empty()) {
        (false, false) => found(check, Verdict::Pass, said, ""),
        (true, _) if public => found(check, Verdict::Warn, format!("{said}; there is no imprint"), fix),
        (_, true) if public => {
            found(check, Verdict::Warn, format!("{said}; there is no notice on privacy"), fix)
        }
        (_, _) => found(check, Verdict::Pass, said, ""),
    }
}

fn hub(settings: &Settings) -> Finding {
    let check = "websub";
    let https = settings.public_url.as_deref().is_some_and(|url| url.starts_with("https://"));
    match &settings.websub.hub {
        Hub::Own if settings.websub.allow_private => {
            let fix = "leave websub.allow_private out unless all subscribers are on a network of yours";
            found(check, Verdict::Warn, "our hub may call addresses that are not public", fix)
        }
        Hub::Own if !https => {
            let detail = "subscribers from outside need an https address of this service";
            found(check, Verdict::Warn, detail, "set public_url, or websub.hub = \"none\"")
        }
        Hub::Own => found(check, Verdict::Pass, "our own hub, at /websub", ""),
        Hub::External(hub) => {
            found(check, Verdict::Pass, format!("{} is told", hub.host_str().unwrap_or("?")), "")
        }
        Hub::None => found(check, Verdict::Pass, "feeds name no hub", ""),
    }
}

fn files() -> Finding {
    let check = "open files";
    match open_files_allowed() {
        Some(files) if files < ALL_PLACES => {
            let fix = format!(
                "raise the hard limit to {ALL_PLACES} (LimitNOFILE in a unit, ulimit -Hn in a shell)"
            );
            found(check, Verdict::Warn, format!("{files} are allowed, so fewer readers have a place"), fix)
        }
        Some(files) => found(check, Verdict::Pass, format!("{files} are allowed"), ""),
        None => found(check, Verdict::Pass, "there is no limit", ""),
    }
}
