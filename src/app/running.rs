//! The running service: what can be asked of it, and how it stops without cutting anyone off.

use std::path::PathBuf;
use std::sync::Arc;

use tokio::task::JoinHandle;

use crate::desk::{Desk, OpenSign, Registry};
use crate::http::Server;
use crate::press::Readiness;
use crate::store::Claim;
use crate::store::Store;

use super::demo::Shown;
use super::telling::Telling;
use super::watch;

/// What a running service is made of.
pub(super) struct Parts {
    pub(super) desk: Desk,
    pub(super) open: OpenSign,
    /// The desk's work; taken when its end was seen.
    pub(super) hinge: Option<JoinHandle<()>>,
    pub(super) telling: Telling,
    pub(super) store: Store,
    pub(super) watch: JoinHandle<()>,
    pub(super) server: Server,
    pub(super) registry: Registry,
    pub(super) readiness: Arc<Readiness>,
    pub(super) shown: Shown,
    pub(super) public_url: String,
    pub(super) feeds: PathBuf,
    pub(super) claim: Claim,
}

/// The running service.
pub struct App(Parts);

impl App {
    pub(super) fn of(parts: Parts) -> Self {
        Self(parts)
    }

    /// How the public reaches it.
    #[must_use]
    pub fn public_url(&self) -> String {
        self.0.public_url.clone()
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> std::net::SocketAddr {
        self.0.server.address()
    }

    /// The slugs of the declared feeds.
    #[must_use]
    pub fn slugs(&self) -> Vec<String> {
        self.0.desk.feeds().iter().map(|feed| feed.slug().to_string()).collect()
    }

    /// What the demo shows.
    #[must_use]
    pub fn shown(&self) -> &Shown {
        &self.0.shown
    }

    /// Where change is decided.
    #[must_use]
    pub fn desk(&self) -> &Desk {
        &self.0.desk
    }

    /// Persons and tokens.
    #[must_use]
    pub fn registry(&self) -> &Registry {
        &self.0.registry
    }

    /// Returns when everything that has come due by now is done.
    pub async fn settled(&self) {
        self.0.desk.settled().await;
    }

    /// Returns when subscribers were told of everything that is shown, as far as telling them is due by now.
    pub async fn told(&self) {
        self.0.telling.settled().await;
    }

    pub(super) fn readiness(&self) -> &Readiness {
        &self.0.readiness
    }

    /// Reads the declared feeds again, at once.
    ///
    /// # Errors
    /// Why they cannot be used; the old ones stay.
    pub async fn reload_feeds(&self) -> Result<(), String> {
        watch::reload(self.0.feeds.clone(), &self.0.desk, &self.0.readiness).await
    }

    /// Returns only when the service can no longer do its work: the desk's task ended, or the disk failed. Whoever
    /// runs it should stop then; a start reads what is really on the disk.
    pub async fn failed(&mut self) {
        let Parts { hinge, store, .. } = &mut self.0;
        let ended = async {
            match hinge {
                Some(task) => drop(task.await),
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            () = ended => self.0.hinge = None,
            () = store.stopped() => {}
        }
    }

    /// Stops: takes no new connection, finishes every request, then what the desk was told, then closes the ledger.
    pub async fn stop(self) {
        let Parts {
            desk,
            open,
            hinge,
            telling,
            store,
            watch,
            server,
            registry,
            readiness,
            claim,
            shown: _,
            public_url: _,
            feeds: _,
        } = self.0;
        readiness.draining();
        watch.abort();
        // A task that was aborted says so; that is what was wanted.
        let _ = watch.await;
        server.drain().await;
        telling.stop().await;
        drop((desk, open));
        if let Some(hinge) = hinge
            && hinge.await.is_err()
        {
            tracing::error!("the desk's work ended badly");
        }
        drop((registry, store, claim));
    }
}
