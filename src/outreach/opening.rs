//! How outreach begins: it reads whom it tells, compares what each was told with what is shown, and goes on.

use std::future::Future;
use std::sync::Arc;

use tokio::sync::{Semaphore, mpsc};
use url::Url;

use crate::advisory::Addresses;
use crate::clock::Clock;
use crate::config::{Hub, WebSub};
use crate::press::Shelf;
use crate::store::{Errand, Follower, FollowerKey, NotRead, Store};

use super::asking::Asking;
use super::book::Book;
use super::caller::Caller;
use super::clerk::Clerk;
use super::front::Outreach;
use super::limits::{ASKING, ASKING_ASIDE, LOOKUPS, STEP, TELLING, TELLING_ASIDE};
use super::office::Office;
use super::queue::Queue;
use super::reach::{Reach, host_of};
use super::requests::Scribe;

/// Requests that may wait for the task; whoever comes later waits to hand theirs in.
const INBOX: usize = 64;

/// What outreach stands on.
pub struct Setup {
    /// Where followers are kept.
    pub store: Store,
    /// What is public.
    pub shelf: Shelf,
    /// The time.
    pub clock: Clock,
    /// Fills bytes with chance.
    pub random: fn(&mut [u8]),
    /// How topics are known outside.
    pub addresses: Addresses,
    /// Who tells subscribers.
    pub websub: WebSub,
}

impl Outreach {
    /// Reads whom there is to tell. The future is the work: it ends after [`Outreach::stop`]. Call it when the shelf has
    /// been printed.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn open(setup: Setup) -> Result<(Self, impl Future<Output = ()> + Send + 'static), NotRead> {
        let Setup { store, shelf, clock, random, addresses, websub } = setup;
        let WebSub { hub, allow_private, timeout, most_subscriptions, most_per_host } = websub;
        let reach = if allow_private { Reach::Private } else { Reach::Public };
        let hub = match hub {
            Hub::External(hub) => Some(hub),
            Hub::Own | Hub::None => None,
        };
        let mut clerk = Clerk::new(store.clone());
        let book = read(&store, &mut clerk, hub.as_ref()).await?;
        let (sender, inbox) = mpsc::channel(INBOX);
        let permits = || Arc::new(Semaphore::new(LOOKUPS));
        let office = Office {
            inbox,
            epochs: shelf.epochs(),
            seen: shelf.snapshot(),
            shelf,
            clock,
            random,
            scribe: Scribe::new(&addresses.absolute("/")),
            addresses,
            hub,
            reach,
            book,
            turns: Queue::new(&TELLING, TELLING_ASIDE),
            lookups: TELLING.map(|_| permits()).into(),
            asking: Asking::new(
                Queue::new(&ASKING, ASKING_ASIDE),
                permits(),
                most_subscriptions,
                most_per_host,
            ),
            caller: Arc::new(Caller::new(timeout)),
            clerk,
            under_way: tokio::task::JoinSet::new(),
            works: std::collections::HashMap::new(),
            brisk: std::collections::VecDeque::new(),
            lingering: Vec::new(),
            settling: Vec::new(),
        };
        Ok((Self::new(sender, reach), office.run()))
    }
}

/// Everybody who is told, but for hubs that are no longer ours to tell and what cannot be an address.
async fn read(store: &Store, clerk: &mut Clerk, hub: Option<&Url>) -> Result<Book, NotRead> {
    let mut book = Book::default();
    let mut after: Option<FollowerKey> = None;
    loop {
        let page = store.followers(after.take(), STEP).await?;
        let Some(last) = page.last() else { return Ok(book) };
        after = Some(last.key());
        for follower in page {
            match host(&follower, hub) {
                // Until the first failure everybody is trusted to answer: only a start has forgotten who did.
                Some(host) => drop(book.take(follower, host, true)),
                None => clerk.forget(follower.key()),
            }
        }
    }
}

/// The host of a follower that is to be told.
fn host(follower: &Follower, hub: Option<&Url>) -> Option<String> {
    let target = Url::parse(&follower.target).ok()?;
    let wanted = match follower.errand {
        Errand::Deliver { .. } => true,
        Errand::Ping => hub == Some(&target),
    };
    wanted.then(|| host_of(&target))
}
