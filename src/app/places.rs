//! The near door's other side: the desk prints what is near a place.

use crate::advisory::Addresses;
use crate::desk::Desk;
use crate::feed::Cell;
use crate::http::{Archive, ArchiveUnavailable, Fetched};

/// Personal feeds, as the desk prints them; a path carries its query, rounded.
pub(super) struct Places(pub(super) Desk);

impl Archive for Places {
    fn may_hold(&self, path: &str) -> bool {
        Addresses::read_near(path).is_some()
    }

    fn fetch(&self, asked: String) -> Fetched {
        let desk = self.0.clone();
        let (path, query) = asked.split_once('?').unwrap_or((&asked, ""));
        let wanted = Addresses::read_near(path).zip(Cell::read(query).ok());
        Box::pin(async move {
            let Some(((language, format), cell)) = wanted else { return Ok(None) };
            // Tens of milliseconds on a full day: neither the desk's nor any reader's thread waits for it.
            let printed =
                tokio::task::spawn_blocking(move || desk.near(language.as_ref(), format, cell)).await;
            let unavailable = |why: Box<dyn std::error::Error + Send + Sync>| ArchiveUnavailable(why);
            let printed = printed.map_err(|broken| unavailable(broken.into()))?;
            printed.map_err(|refused| unavailable(refused.into()))
        })
    }
}
