//! The archive's own door: old documents are fetched here, few at a time, so that they can never starve the current.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::runtime::Handle;
use tokio::sync::Semaphore;

use crate::press::{Rendition, Shelf};

/// What the archive gives in the end: a document, nothing, or no answer.
pub type Fetched =
    Pin<Box<dyn Future<Output = Result<Option<Arc<Rendition>>, ArchiveUnavailable>> + Send + 'static>>;

/// The archive could not say whether it has a document.
#[derive(Debug, thiserror::Error)]
#[error("the archive does not answer")]
pub struct ArchiveUnavailable(#[source] pub Box<dyn std::error::Error + Send + Sync>);

/// What is public and no longer on the shelf: old revisions, pages of advisories long over.
pub trait Archive: Send + Sync + 'static {
    /// Whether a path has the form of one that could be in the archive. Cheap, and asked on the readers' threads.
    fn may_hold(&self, path: &str) -> bool;

    /// Fetches a document; runs on the desk's runtime. `None` where there is no such document.
    fn fetch(&self, path: String) -> Fetched;
}

/// What the door says.
#[derive(Debug)]
pub(super) enum Found {
    Document(Arc<Rendition>),
    Nothing,
    /// Too many ask at once, or the archive does not answer.
    NotNow,
}

/// The door: bounded fetches, bounded waiting, bounded memory.
pub(super) struct Door {
    archive: Arc<dyn Archive>,
    shelf: Shelf,
    desk: Handle,
    fetching: Arc<Semaphore>,
    waiting: Semaphore,
    kept: Mutex<Kept>,
    room: usize,
}

/// How much may go on behind a door.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    pub(super) fetches: usize,
    pub(super) waiting: usize,
    pub(super) kept: usize,
}

/// Documents of one state of the shelf. After a swap all are forgotten: one of them may have been on the shelf in
/// between, in a newer form.
#[derive(Debug, Default)]
struct Kept {
    epoch: u64,
    uses: u64,
    documents: BTreeMap<String, (u64, Arc<Rendition>)>,
}

impl Door {
    pub(super) fn new(archive: Arc<dyn Archive>, shelf: Shelf, desk: Handle, room: Room) -> Self {
        let Room { fetches, waiting, kept } = room;
        Self {
            archive,
            shelf,
            desk,
            fetching: Arc::new(Semaphore::new(fetches)),
            waiting: Semaphore::new(fetches + waiting),
            kept: Mutex::default(),
            room: kept,
        }
    }

    pub(super) fn may_hold(&self, path: &str) -> bool {
        self.archive.may_hold(path)
    }

    /// Finds a document, from memory or from the archive.
    pub(super) async fn find(&self, path: &str) -> Found {
        if let Some(document) = self.recall(path) {
            return Found::Document(document);
        }
        let Ok(_waiting) = self.waiting.try_acquire() else { return Found::NotNow };
        let Ok(permit) = Arc::clone(&self.fetching).acquire_owned().await else { return Found::NotNow };
        // Another may have fetched it while this one waited.
        if let Some(document) = self.recall(path) {
            return Found::Document(document);
        }
        let epoch = self.shelf.look().epoch();
        let fetch = self.archive.fetch(path.to_owned());
        // The permit goes along: a reader who leaves does not make room for a fetch that still runs.
        let fetched = self.desk.spawn(async move {
            let fetched = fetch.await;
            drop(permit);
            fetched
        });
        match fetched.await {
            Ok(Ok(Some(document))) => {
                self.keep(epoch, path, &document);
                Found::Document(document)
            }
            Ok(Ok(None)) => Found::Nothing,
            Ok(Err(error)) => {
                tracing::error!(error = &error as &dyn std::error::Error, "no document from the archive");
                Found::NotNow
            }
            Err(error) => {
                tracing::error!(%error, "a fetch from the archive broke off");
                Found::NotNow
            }
        }
    }

    fn recall(&self, path: &str) -> Option<Arc<Rendition>> {
        let epoch = self.shelf.look().epoch();
        let mut kept = self.kept();
        if kept.epoch != epoch {
            return None;
        }
        kept.uses += 1;
        let uses = kept.uses;
        let (used, document) = kept.documents.get_mut(path)?;
        *used = uses;
        Some(Arc::clone(document))
    }

    fn keep(&self, epoch: u64, path: &str, document: &Arc<Rendition>) {
        let mut kept = self.kept();
        if kept.epoch < epoch {
            kept.documents.clear();
            kept.epoch = epoch;
        } else if kept.epoch > epoch {
            return;
        }
        kept.uses += 1;
        let uses = kept.uses;
        kept.documents.insert(path.to_owned(), (uses, Arc::clone(document)));
        if kept.documents.len() > self.room {
            let oldest = kept.documents.iter().min_by_key(|(_, (used, _))| *used);
            if let Some(oldest) = oldest.map(|(path, _)| path.clone()) {
                kept.documents.remove(&oldest);
            }
        }
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
