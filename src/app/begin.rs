//! Start-up, in the one order that works: ledger, publisher, address, press, desk, and only then readers.

use std::fs::DirBuilder;
use std::net::SocketAddr;
use std::num::NonZeroUsize;
use std::os::unix::fs::DirBuilderExt as _;
use std::sync::Arc;

use tokio::runtime::Handle;
use tokio::task::JoinHandle;

use crate::advisory::{Addresses, PersonName, Publisher};
use crate::clock::Clock;
use crate::config::{
    Hub, Proxies, Seats, Settings, WebSub, catalogues, countries, extents, open_files, read_feeds,
    read_templates, zones,
};
use crate::desk::{Desk, Lasting, Opened, Registry, Sessions, Setup};
use crate::feed::Feed;
use crate::http::api::{self, Api, Pace, UnderWay};
use crate::http::desk::{self, Attempts, Origin, Pages, Strangers};
use crate::http::docs::Docs;
use crate::http::{Hosts, Limits, Listening, Wire, halves, serve};
use crate::passkeys::{Party, Passkeys};
use crate::press::{Channels, Press, Readiness, Shelf, Twins};
use crate::render::{Setting, Words};
use crate::store::{Act, Claim, Entry, Head, Store, Verdict};

use super::demo;
use super::ground::{knowledge, location};
use super::not_started::NotStarted;
use super::old_pages::OldPages;
use super::places::Places;
use super::running::{App, Parts};
use super::site::site;
use super::telling::{Ground, Telling};
use super::watch;

/// What a start needs.
pub struct Begin {
    /// What the service runs with.
    pub settings: Settings,
    /// The time.
    pub clock: Clock,
    /// Fills bytes with chance.
    pub random: fn(&mut [u8]),
    /// Whether to publish the examples.
    pub demo: bool,
}

impl App {
    /// Starts the service; when it returns, readers are served.
    ///
    /// # Errors
    /// [`NotStarted`]: nothing listens then.
    pub async fn start(begin: Begin) -> Result<Self, NotStarted> {
        let Begin { settings, clock, random, demo } = begin;
        make_folder(&settings)?;
        let (seen, feeds) = declared(&settings).await?;
        let (store, claim) = claimed(&settings).await?;
        let listening = listen(settings.listen)?;
        let public_url = settings.public_url.clone().unwrap_or_else(|| listening.url());
        let publisher = named(&store, &settings, &clock, &public_url).await?;
        let addresses = addresses(&public_url, &settings.websub);
        let setting = setting(publisher.clone(), addresses.clone(), &settings)?;
        let (shelf, readiness) = (Shelf::new(), Arc::new(Readiness::default()));
        let (twins, docs) = twins_and_docs(&setting)?;
        let press = Press::new(Arc::clone(&setting), shelf.clone(), twins);
        let (channels, knowledge) = (press.channels(), Arc::new(knowledge(&settings)?));
        let (opened, work) = Desk::open(Setup {
            store: store.clone(),
            clock: clock.clone(),
            random,
            knowledge: Arc::clone(&knowledge),
            publisher,
            press,
            setting: Arc::clone(&setting),
            feeds,
            extents: extents()?,
            readiness: Arc::clone(&readiness),
            flow: settings.review.clone(),
            templates: read_templates(&settings.templates)?,
        })
        .await?;
        let hinge = Some(tokio::spawn(work));
        let (registry, Opened { desk, open }) = (Registry::new(store.clone(), clock.clone(), random), opened);
        let ours = Ground::new((&store, &shelf, &clock), random, setting, knowledge);
        let told = (settings.websub, settings.webhooks);
        let telling = Telling::begin(ours, told, &readiness, settings.review.deadline).await?;
        let api = api((&desk, &telling), addresses, settings.requests_a_minute, random);
        let ground = (store.clone(), clock.clone(), random);
        let pages = pages(&desk, ground, &public_url, settings.seats, &shelf);
        let readers = Readers { shelf, channels, readiness: Arc::clone(&readiness) };
        let doors = (Hosts::of(&public_url), settings.proxies);
        let wire = Wire { hub: telling.hub(), docs, ..wire(api, pages, readers, clock, doors) };
        let server = serve(listening, wire).map_err(NotStarted::NoThread)?;
        let shown = if demo { demo::set_up(&desk, &registry).await? } else { demo::Shown::Nothing };
        let feeds = watch::feeds(settings.feeds.clone(), seen, desk.clone(), Arc::clone(&readiness));
        let watch = watched(feeds, watch::approvers(store.clone(), settings.review, Arc::clone(&readiness)));
        Ok(Self::of(Parts {
            desk,
            open,
            hinge,
            telling,
            store,
            watch,
            server,
            registry,
            readiness,
            shown,
            public_url,
            feeds: settings.feeds,
            claim,
        }))
    }
}

/// The ledger, which nobody else may write to as long as the claim is held; walked to its end, because whatever it says
/// is about to be public.
async fn claimed(settings: &Settings) -> Result<(Store, Claim), NotStarted> {
    let store = Store::open(&location(settings)?)?;
    let claim = store.claim()?;
    match store.verify(Head::START).await? {
        Verdict::Whole { records: _, head: _ } => Ok((store, claim)),
        Verdict::Broken { record, why: _ } => Err(NotStarted::Broken { record }),
    }
}

/// What is looked at from time to time, in one task.
fn watched(
    feeds: impl Future<Output = ()> + Send + 'static,
    people: impl Future<Output = ()> + Send + 'static,
) -> JoinHandle<()> {
    tokio::spawn(async {
        tokio::join!(feeds, people);
    })
}

/// The declared feeds, and how their files were before they were read: what changes meanwhile is read again.
async fn declared(settings: &Settings) -> Result<(watch::Trace, Vec<Feed>), NotStarted> {
    let seen = watch::trace(settings.feeds.clone()).await;
    Ok((seen, read_feeds(&settings.feeds)?))
}

/// What compresses, and the pages that describe the service, with their twins to come.
fn twins_and_docs(setting: &Setting) -> Result<(Twins, Docs), NotStarted> {
    let twins = Twins::start().map_err(NotStarted::NoThread)?;
    let docs = Docs::new(&setting.site, &setting.publisher.name);
    twins.follow(docs.renditions());
    Ok((twins, docs))
}

/// What the editors' interface stands on.
fn api(
    (desk, telling): (&Desk, &Telling),
    addresses: Addresses,
    requests_a_minute: u32,
    random: fn(&mut [u8]),
) -> Api {
    let (pace, under_way) = (Pace::new(requests_a_minute), UnderWay::default());
    Api {
        desk: desk.clone(),
        addresses,
        pace,
        random,
        under_way,
        webhooks: telling.webhooks(),
        outreach: telling.outreach(),
    }
}

/// What the desk's pages stand on.
fn pages(
    desk: &Desk,
    (store, clock, random): (Store, Clock, fn(&mut [u8])),
    public_url: &str,
    Seats { idle, longest }: Seats,
    shelf: &Shelf,
) -> Pages {
    let (lasting, origin) = (Lasting { idle, longest }, Origin::of(public_url));
    let passkeys = Passkeys::new(Party::of(origin.host(), origin.as_str()), random);
    let sessions = Sessions::new(store, clock, random, lasting, passkeys);
    let attempts = Attempts::new(random);
    let strangers = Strangers::default();
    Pages { desk: desk.clone(), sessions, origin, attempts, strangers, random, shelf: shelf.clone() }
}

/// What is printed with.
fn setting(
    publisher: Publisher,
    addresses: Addresses,
    settings: &Settings,
) -> Result<Arc<Setting>, NotStarted> {
    let words = Words::new(catalogues().iter().copied())?;
    let (zones, countries) = (zones()?, countries()?);
    Ok(Arc::new(Setting { publisher, addresses, words, site: site(&settings.site), zones, countries }))
}

fn listen(address: SocketAddr) -> Result<Listening, NotStarted> {
    let cores = std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    Listening::bind(address, cores).map_err(|source| NotStarted::NotListening { address, source })
}

/// What readers touch.
struct Readers {
    shelf: Shelf,
    channels: Channels,
    readiness: Arc<Readiness>,
}

/// What the wire needs: the shelf for readers, the desk for editors and for what has left the shelf.
fn wire(api: Api, pages: Pages, readers: Readers, clock: Clock, (hosts, proxies): (Hosts, Proxies)) -> Wire {
    let Readers { shelf, channels, readiness } = readers;
    Wire {
        shelf,
        channels,
        readiness,
        clock,
        hosts,
        proxies,
        limits: Limits::default().within_open_files(open_files()),
        archive: Some(Arc::new(OldPages(api.desk.clone()))),
        near: Some(Arc::new(Places(api.desk.clone()))),
        editors: Some(halves(api::router(Arc::new(api)), desk::router(Arc::new(pages)))),
        docs: Docs::default(),
        hub: None,
        desk: Handle::current(),
    }
}

/// Every public address, and the hub that feeds name.
fn addresses(public_url: &str, websub: &WebSub) -> Addresses {
    let addresses = Addresses::new(public_url);
    match &websub.hub {
        Hub::Own => addresses.with_own_hub(),
        Hub::External(hub) => addresses.with_hub(hub.to_string()),
        Hub::None => addresses,
    }
}

fn make_folder(settings: &Settings) -> Result<(), NotStarted> {
    let folder = settings.data.clone();
    // For the owner's eyes only: drafts are not public.
    let private = DirBuilder::new().recursive(true).mode(0o700).create(&folder);
    private.map_err(|source| NotStarted::Folder { folder, source })
}

/// The publisher on the ledger; at the first start it is written there, and its authority never changes again.
async fn named(
    store: &Store,
    settings: &Settings,
    clock: &Clock,
    public_url: &str,
) -> Result<Publisher, NotStarted> {
    let kept = store.publisher().await?;
    let wanted = settings.publisher.clone().or_else(|| kept.clone()).unwrap_or_else(|| unnamed(public_url));
    match kept {
        Some(kept) if kept.authority != wanted.authority => {
            Err(NotStarted::OtherAuthority { kept: kept.authority, configured: wanted.authority })
        }
        Some(kept) if kept == wanted => Ok(kept),
        Some(_) | None => {
            let at = store.newest_at().await?.map_or(clock.now(), |newest| newest.max(clock.now()));
            let act = Act::Named { at, actor: PersonName::service(), publisher: wanted.clone() };
            let entry = Entry::of(vec![act]);
            for receipt in store.append(vec![entry]).await {
                receipt?;
            }
            Ok(wanted)
        }
    }
}

/// Who speaks where nobody said: enough to try it out. The README says what to set before going public.
fn unnamed(public_url: &str) -> Publisher {
    let host = url::Url::parse(public_url).ok().and_then(|url| url.domain().map(str::to_owned));
    let authority = host.filter(|host| host != "localhost").unwrap_or_else(|| "forewarn.example".to_owned());
    Publisher {
        name: "Forewarn".to_owned(),
        contact: format!("desk@{authority}"),
        authority,
        url: format!("{public_url}/"),
    }
}
