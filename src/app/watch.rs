//! Feeds follow their files: a changed declaration is read, and takes effect at once or is refused with its line.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use crate::config::{ReviewFlow, read_feeds};
use crate::desk::Desk;
use crate::press::Readiness;
use crate::store::Store;

use super::surroundings::unable;

/// How often the files are looked at; a declaration is changed by people, a few times a year.
const LOOK: Duration = Duration::from_secs(2);

/// How often it is looked whether those who must approve can: people come and go a few times a year.
const LOOK_AT_PEOPLE: Duration = Duration::from_secs(30);

/// Names, sizes and times of the declarations.
pub(super) type Trace = Vec<(PathBuf, u64, Option<SystemTime>)>;

/// Looks at the declarations until the task is dropped; `seen` is how they were when they were read.
pub(super) async fn feeds(folder: PathBuf, mut seen: Trace, desk: Desk, readiness: Arc<Readiness>) {
    loop {
        tokio::time::sleep(LOOK).await;
        let now = trace(folder.clone()).await;
        if now.is_empty() && !seen.is_empty() && !folder.exists() {
            let why = "the folder of feeds is gone; the feeds that were there stay";
            if readiness.declarations_refused() {
                continue;
            }
            tracing::error!(why);
            readiness.declarations(Some(why));
        } else if now != seen {
            seen = now;
            // What is wrong is said by the log and by `/readyz`; the feeds that were there stay.
            let _ = reload(folder.clone(), &desk, &readiness).await;
        }
    }
}

/// Says on `/readyz` who is named as an approver and cannot approve, as long as that is so: persons are let in and shut out
/// beside the running service.
pub(super) async fn approvers(store: Store, flow: ReviewFlow, readiness: Arc<Readiness>) {
    let mut said = None;
    while flow.approvers.is_some() {
        if let Ok(persons) = store.persons().await {
            let now = unable(&flow, &persons);
            if now != said {
                if let Some(why) = &now {
                    tracing::warn!(why, "not everyone who is named in review.approvers can approve");
                }
                readiness.approvers(now.as_deref());
                said = now;
            }
        }
        tokio::time::sleep(LOOK_AT_PEOPLE).await;
    }
}

/// Reads the declarations and declares them, or says why they cannot be.
pub(super) async fn reload(folder: PathBuf, desk: &Desk, readiness: &Readiness) -> Result<(), String> {
    let read = tokio::task::spawn_blocking(move || read_feeds(&folder)).await;
    let outcome = match read {
        Ok(Ok(feeds)) => {
            let later = |refused: crate::desk::Refused| {
                format!("declared, and not yet printed; the press tries again: {refused}")
            };
            readiness.declarations(None);
            // The desk says by itself whether they are shown, now and once the press has them.
            desk.declare(feeds).await.map_err(later)
        }
        Ok(Err(not_configured)) => Err(refused(readiness, not_configured.to_string())),
        Err(_) => Err(refused(readiness, "the folder of feeds could not be read".to_owned())),
    };
    if let Err(why) = &outcome {
        tracing::error!(why, "the declared feeds are not served as declared");
    }
    outcome
}

fn refused(readiness: &Readiness, why: String) -> String {
    readiness.declarations(Some(&why));
    why
}

/// Names, sizes and times of the declarations: other than before means changed.
pub(super) async fn trace(folder: PathBuf) -> Trace {
    let look = move || {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let mut trace: Vec<_> = entries
            .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "toml"))
            .filter_map(|entry| {
                entry.metadata().ok().map(|about| (entry.path(), about.len(), about.modified().ok()))
            })
            .collect();
        trace.sort();
        trace
    };
    tokio::task::spawn_blocking(look).await.unwrap_or_default()
}
