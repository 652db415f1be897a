//! The other side of the door for what is printed for one reader: what is near a place, and what was looked for.

use std::error::Error;
use std::sync::Arc;

use crate::advisory::{Addresses, Format, Language};
use crate::desk::Desk;
use crate::feed::{Cell, Search};
use crate::http::{Archive, ArchiveUnavailable, Fetched};
use crate::press::Rendition;

/// What one reader asks for, as the desk prints it; a path carries its query, read and brought to one spelling.
pub(super) struct Places(pub(super) Desk);

/// What is asked for.
enum Asked {
    Near((Option<Language>, Format), Cell),
    Found(Option<Language>, Search),
}

impl Asked {
    fn read(asked: &str) -> Option<Self> {
        let (path, query) = asked.split_once('?').unwrap_or((asked, ""));
        match Addresses::read_archive_page(path) {
            Some((language, _)) => Some(Self::Found(language, Search::read(query).ok()?)),
            None => Some(Self::Near(Addresses::read_near(path)?, Cell::read(query).ok()?)),
        }
    }
}

impl Archive for Places {
    fn may_hold(&self, path: &str) -> bool {
        Addresses::read_near(path).is_some()
            || Addresses::read_archive_page(path).is_some_and(|(_, leaf)| leaf == "search")
    }

    fn fetch(&self, asked: String) -> Fetched {
        let (desk, asked) = (self.0.clone(), Asked::read(&asked));
        Box::pin(async move {
            match asked {
                None => Ok(None),
                Some(Asked::Found(language, search)) => {
                    desk.archive_found(language.as_ref(), search).await.map_err(unavailable)
                }
                Some(Asked::Near(address, cell)) => near(desk, address, cell).await,
            }
        })
    }
}

async fn near(
    desk: Desk,
    (language, format): (Option<Language>, Format),
    cell: Cell,
) -> Result<Option<Arc<Rendition>>, ArchiveUnavailable> {
    // Tens of milliseconds on a full day: neither the desk's nor any reader's thread waits for it.
    let printed = tokio::task::spawn_blocking(move || desk.near(language.as_ref(), format, cell)).await;
    printed.map_err(unavailable)?.map_err(unavailable)
}

fn unavailable(why: impl Into<Box<dyn Error + Send + Sync>>) -> ArchiveUnavailable {
    ArchiveUnavailable(why.into())
}
