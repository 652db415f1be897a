//! How calling begins: what each webhook was told is read, what comes due is gathered, and the task goes on from there.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::future::Future;
use std::sync::Arc;

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use tokio::sync::{Semaphore, mpsc};
use tokio::task::JoinSet;

use crate::clock::Clock;
use crate::config::Webhook;
use crate::press::{Readiness, Shelf};
use crate::render::Setting;
use crate::review::Knowledge;
use crate::store::{NotRead, Store, Told, WebhookChange, fold};

use super::super::caller::Caller;
use super::super::requests::Scribe;
use super::dues::Dues;
use super::endpoint::Endpoint;
use super::front::Webhooks;
use super::limits::{MOST_OWED, MOST_WAITING, TIMEOUT};
use super::office::Office;
use super::sending::Sender;

/// What is asked may wait here; whoever comes later waits to hand theirs in.
const INBOX: usize = 64;

/// Look-ups of one webhook's name at once: a message, and a trial.
const LOOKUPS: usize = 2;

/// What calling webhooks stands on.
pub struct WebhookSetup {
    /// The ledger, and what is kept about webhooks.
    pub store: Store,
    /// What is public.
    pub shelf: Shelf,
    /// Is told of webhooks that are called no more.
    pub readiness: Arc<Readiness>,
    /// The time.
    pub clock: Clock,
    /// Fills bytes with chance.
    pub random: fn(&mut [u8]),
    /// What messages are made with.
    pub setting: Arc<Setting>,
    /// What is needed to read advisories.
    pub knowledge: Arc<Knowledge>,
    /// How long a submitted draft may wait for another person.
    pub deadline: Option<TimeDelta>,
    /// Who is called.
    pub webhooks: Vec<Webhook>,
}

impl Webhooks {
    /// Reads what each webhook was told. The future is the work: it ends after [`Webhooks::stop`]. A webhook that is new
    /// is told of what happens from now on.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn open(
        setup: WebhookSetup,
    ) -> Result<(Self, impl Future<Output = ()> + Send + 'static), NotRead> {
        let WebhookSetup { store, shelf, readiness, clock, random, setting, knowledge, deadline, webhooks } =
            setup;
        let (grown, epochs) = (store.grown(), shelf.epochs());
        let now = clock.now().trunc_subsecs(3);
        let (endpoints, unwritten) = endpoints(&store, webhooks, now).await?;
        let since = endpoints.iter().map(|endpoint| endpoint.told.at).min().unwrap_or(now);
        let looked = endpoints.iter().map(|endpoint| endpoint.told.record).min().unwrap_or_default();
        let dues = dues(&store, &knowledge, deadline, since).await?;
        let sender = Sender {
            store: store.clone(),
            knowledge,
            scribe: Scribe::new(&setting.addresses.absolute("/")),
            setting,
            caller: Caller::new(TIMEOUT),
            lookups: endpoints.iter().map(|_| Arc::new(Semaphore::new(LOOKUPS))).collect(),
        };
        let (inbox, messages) = mpsc::channel(INBOX);
        let office = Office {
            inbox: messages,
            grown,
            epochs,
            store: store.clone(),
            shelf,
            readiness,
            clock,
            random,
            sender: Arc::new(sender),
            endpoints,
            dues,
            deadline,
            looked,
            touched: BTreeSet::new(),
            held: BTreeMap::new(),
            unwritten,
            under_way: JoinSet::new(),
            works: HashMap::new(),
            settling: Vec::new(),
        };
        Ok((Self::new(inbox, store), office.run()))
    }
}

/// Every webhook with what is known of it, and what is new and to be kept.
async fn endpoints(
    store: &Store,
    webhooks: Vec<Webhook>,
    now: DateTime<Utc>,
) -> Result<(Vec<Endpoint>, Vec<WebhookChange>), NotRead> {
    let mut known: HashMap<_, _> =
        store.told().await?.into_iter().map(|told| (told.webhook.clone(), told)).collect();
    let head = store.head().await?.seq;
    let (mut endpoints, mut unwritten) = (Vec::new(), Vec::new());
    for webhook in webhooks {
        let name = webhook.name.clone();
        let told = known.remove(&name).unwrap_or_else(|| {
            let told =
                Told { webhook: name.clone(), record: head, at: now, failing_since: None, disabled_at: None };
            unwritten.push(WebhookChange::Told(told.clone()));
            told
        });
        let newest = store.deliveries(name.clone(), None, 1).await?;
        let last = newest.first().map_or(0, |delivery| delivery.number);
        let owed = store.owed(name, MOST_OWED).await?;
        endpoints.push(Endpoint::new(webhook, told, last, owed));
    }
    Ok((endpoints, unwritten))
}

/// What will come due, and what has come due since webhooks were told last.
async fn dues(
    store: &Store,
    knowledge: &Knowledge,
    deadline: Option<TimeDelta>,
    since: DateTime<Utc>,
) -> Result<Dues, NotRead> {
    let mut dues = Dues::default();
    let mut histories = store.current(since).await?;
    for row in store.waiting(MOST_WAITING).await? {
        histories.extend(store.history(row.id).await?.map(|history| (row.id, history)));
    }
    for (id, history) in histories {
        // What cannot be read is complained of by the desk.
        if let Ok(Some(advisory)) = fold(id, &history, &knowledge.schemes) {
            dues.watch(&advisory, deadline, Some(since));
        }
    }
    Ok(dues)
}
