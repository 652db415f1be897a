//! Outreach while the service runs: its front, for those who ask, and its task.

use axum::Router;
use tokio::task::JoinHandle;

use crate::advisory::Addresses;
use crate::clock::Clock;
use crate::config::{Hub, WebSub};
use crate::http;
use crate::outreach::{Outreach, Setup};
use crate::press::Shelf;
use crate::store::{NotRead, Store};

/// Outreach, where anybody is told of anything.
pub(super) struct Telling(Option<Running>);

struct Running {
    outreach: Outreach,
    task: JoinHandle<()>,
    /// Whether subscribers come to us.
    own: bool,
}

impl Telling {
    /// Begins to tell; call it when the shelf has been printed.
    pub(super) async fn begin(
        (store, shelf, clock): (Store, Shelf, Clock),
        random: fn(&mut [u8]),
        addresses: Addresses,
        websub: WebSub,
    ) -> Result<Self, NotRead> {
        let own = match websub.hub {
            Hub::Own => true,
            Hub::External(_) => false,
            Hub::None => return Ok(Self(None)),
        };
        let setup = Setup { store, shelf, clock, random, addresses, websub };
        let (outreach, work) = Outreach::open(setup).await?;
        Ok(Self(Some(Running { outreach, task: tokio::spawn(work), own })))
    }

    /// Our own hub's address for the wire.
    pub(super) fn hub(&self) -> Option<Router> {
        self.0.as_ref().filter(|running| running.own).map(|running| http::hub(running.outreach.clone()))
    }

    /// Returns when nothing is under way and nothing is due.
    pub(super) async fn settled(&self) {
        if let Some(running) = &self.0 {
            running.outreach.settled().await;
        }
    }

    /// Ends it; what is owed stays owed.
    pub(super) async fn stop(self) {
        if let Some(Running { outreach, task, own: _ }) = self.0 {
            outreach.stop().await;
            if task.await.is_err() {
                tracing::error!("telling others ended badly");
            }
        }
    }
}
