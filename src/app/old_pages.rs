//! The archive door's other side: the desk finds what has left the shelf.

use crate::advisory::Addresses;
use crate::desk::Desk;
use crate::http::{Archive, ArchiveUnavailable, Fetched};

/// Old pages, as the desk finds them.
pub(super) struct OldPages(pub(super) Desk);

impl Archive for OldPages {
    fn may_hold(&self, path: &str) -> bool {
        Addresses::read_advisory(path).is_some()
            || Addresses::read_advisory_in(path).is_some()
            || Addresses::read_archive(path).is_some()
            || Addresses::read_archive_page(path).is_some_and(|(_, leaf)| leaf != "search")
    }

    fn fetch(&self, path: String) -> Fetched {
        let desk = self.0.clone();
        Box::pin(
            async move { desk.archived(&path).await.map_err(|refused| ArchiveUnavailable(refused.into())) },
        )
    }
}
