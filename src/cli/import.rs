//! `import`: documents of others become drafts on the ledger, and all that a draft cannot say is printed.

use std::path::Path;
use std::process::ExitCode;

use crate::advisory::{Draft, PersonName};
use crate::app::{chance, knowledge, location};
use crate::clock::Clock;
use crate::config::Settings;
use crate::desk::Tray;
use crate::intake::{Imported, Left, MAX_CAP_BYTES, read_cap, read_draft};
use crate::store::Store;

use super::commands::Import;
use super::people::settings;
use super::run::{Failed, give, say};
use super::words::bytes;

pub(super) fn import(asked: &Import) -> Result<ExitCode, Failed> {
    let Import { files, author, place } = asked;
    let author = PersonName::kept(author).ok_or_else(|| format!("there is no person {author:?}"))?;
    let settings: Settings = settings(place)?;
    let knowledge = knowledge(&settings)?;
    // Every file is looked at before anything is kept: one that cannot be opened then leaves nothing behind.
    let read = files.iter().map(|file| bytes(file, MAX_CAP_BYTES as u64)).collect::<Result<Vec<_>, _>>()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let imported = runtime.block_on(async {
        let store = Store::open(&location(&settings)?)?;
        let tray = Tray::of(author, store, Clock::Machine, chance, &knowledge.schemes).await?;
        let mut imported = 0;
        for (file, bytes) in files.iter().zip(&read) {
            match document(bytes) {
                Ok(Imported { draft, left }) => {
                    imported += 1;
                    let id = keep(&tray, draft).await?;
                    tell(file, &id, &left)?;
                }
                Err(why) => give(&format!("{}: refused: {why}", file.display()))?,
            }
        }
        Ok::<_, Failed>(imported)
    })?;
    say(&format!("{imported} of {} imported", files.len()));
    Ok(if imported == files.len() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

/// XML where it looks like XML; everything else is held to be the API's JSON.
fn document(bytes: &[u8]) -> Result<Imported, String> {
    let begin = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
    if begin == Some(&b'{') {
        let draft = read_draft(bytes).map_err(|error| format!("{error}."))?;
        return Ok(Imported { draft, left: Vec::new() });
    }
    read_cap(bytes).map_err(|refused| format!("{refused}. Fix: {}.", refused.fix()))
}

async fn keep(tray: &Tray<'_>, draft: Draft) -> Result<String, Failed> {
    Ok(tray.keep(draft).await?.to_string())
}

fn tell(file: &Path, id: &str, left: &[Left]) -> Result<(), Failed> {
    let file = file.display();
    give(&format!("{file}: imported as draft {id}"))?;
    for Left { path, value, why } in left {
        // What stands in the document is told in a form that no terminal takes for anything but text.
        give(&format!("{file}: {path} {value:?}: {why}"))?;
    }
    Ok(())
}
