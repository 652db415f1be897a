//! Outreach while the service runs: its fronts, for those who ask, and its tasks.

use std::sync::Arc;

use axum::Router;
use chrono::TimeDelta;
use tokio::task::JoinHandle;

use crate::clock::Clock;
use crate::config::{Hub, WebSub, Webhook};
use crate::http;
use crate::outreach::{Outreach, Setup, WebhookSetup, Webhooks};
use crate::press::{Readiness, Shelf};
use crate::render::Setting;
use crate::review::Knowledge;
use crate::store::{NotRead, Store};

/// What outreach stands on, whoever is told.
#[derive(Clone)]
pub(super) struct Ground {
    store: Store,
    shelf: Shelf,
    clock: Clock,
    random: fn(&mut [u8]),
    setting: Arc<Setting>,
    knowledge: Arc<Knowledge>,
}

impl Ground {
    pub(super) fn new(
        (store, shelf, clock): (&Store, &Shelf, &Clock),
        random: fn(&mut [u8]),
        setting: Arc<Setting>,
        knowledge: Arc<Knowledge>,
    ) -> Self {
        Self { store: store.clone(), shelf: shelf.clone(), clock: clock.clone(), random, setting, knowledge }
    }
}

/// Outreach, where anybody is told of anything.
pub(super) struct Telling {
    websub: Option<Running>,
    webhooks: Option<(Webhooks, JoinHandle<()>)>,
}

struct Running {
    outreach: Outreach,
    task: JoinHandle<()>,
    /// Whether subscribers come to us.
    own: bool,
}

impl Telling {
    /// Begins to tell; call it when the shelf has been printed.
    pub(super) async fn begin(
        ground: Ground,
        (websub, webhooks): (WebSub, Vec<Webhook>),
        readiness: &Arc<Readiness>,
        deadline: Option<TimeDelta>,
    ) -> Result<Self, NotRead> {
        let websub = subscribers(ground.clone(), websub).await?;
        if webhooks.is_empty() {
            return Ok(Self { websub, webhooks: None });
        }
        let Ground { store, shelf, clock, random, setting, knowledge } = ground;
        let readiness = Arc::clone(readiness);
        let setup =
            WebhookSetup { store, shelf, readiness, clock, random, setting, knowledge, deadline, webhooks };
        let (webhooks, work) = Webhooks::open(setup).await?;
        Ok(Self { websub, webhooks: Some((webhooks, tokio::spawn(work))) })
    }

    /// Our own hub's address for the wire.
    pub(super) fn hub(&self) -> Option<Router> {
        self.websub.as_ref().filter(|running| running.own).map(|running| http::hub(running.outreach.clone()))
    }

    /// Those who are told by WebSub, for those who look after them.
    pub(super) fn outreach(&self) -> Option<Outreach> {
        self.websub.as_ref().map(|running| running.outreach.clone())
    }

    /// The webhooks, for those who look after them.
    pub(super) fn webhooks(&self) -> Option<Webhooks> {
        self.webhooks.as_ref().map(|(webhooks, _)| webhooks.clone())
    }

    /// Returns when nothing is under way and nothing is due.
    pub(super) async fn settled(&self) {
        if let Some(running) = &self.websub {
            running.outreach.settled().await;
        }
        if let Some((webhooks, _)) = &self.webhooks {
            webhooks.settled().await;
        }
    }

    /// Ends it; what is owed stays owed.
    pub(super) async fn stop(self) {
        let Self { websub, webhooks } = self;
        if let Some(Running { outreach, task, own: _ }) = websub {
            outreach.stop().await;
            end(task).await;
        }
        if let Some((webhooks, task)) = webhooks {
            webhooks.stop().await;
            end(task).await;
        }
    }
}

async fn subscribers(ground: Ground, websub: WebSub) -> Result<Option<Running>, NotRead> {
    let own = match websub.hub {
        Hub::Own => true,
        Hub::External(_) => false,
        Hub::None => return Ok(None),
    };
    let Ground { store, shelf, clock, random, setting, knowledge: _ } = ground;
    let setup = Setup { store, shelf, clock, random, addresses: setting.addresses.clone(), websub };
    let (outreach, work) = Outreach::open(setup).await?;
    Ok(Some(Running { outreach, task: tokio::spawn(work), own }))
}

async fn end(task: JoinHandle<()>) {
    if task.await.is_err() {
        tracing::error!("telling others ended badly");
    }
}
