//! How long it takes from an editor's word to a reader's screen: the commit, the print, and both for many at once.
//!
//! Run with `cargo bench --bench publishing`. Figures are medians of one machine; compare them only within a run.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a bench prints, and stops where it cannot go on"
)]

use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use forewarn::advisory::{
    Addresses, Advisory, AdvisoryId, Decision, Deed, Digest, Draft, EntryId, Headline, Language, Person,
    PersonName, Publisher, RevisionNumber, Role, Schemes, Significance, Stamp,
};
use forewarn::app::{App, Begin, chance, shifted};
use forewarn::clock::Clock;
use forewarn::config::{Settings, catalogues, demo_advisories, zones};
use forewarn::desk::{Desk, How};
use forewarn::feed::{Declaration, Feed, Selection, Slug};
use forewarn::intake::read_draft;
use forewarn::press::{Press, Shelf, Twins};
use forewarn::render::{Setting, Words};

/// Entries that a feed holds when one more is published.
const ENTRIES: usize = 50;

/// Prints that are timed for each number of feeds.
const PRINTS: usize = 15;

/// Publications that are timed one after another.
const ALONE: usize = 300;

/// Publishers at once, and how many each publishes.
const TOGETHER: (usize, usize) = (64, 20);

fn main() {
    for feeds in [1, 100, 1000] {
        print_one_more(feeds);
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(publish_for_real());
}

fn draft(now: DateTime<Utc>) -> Draft {
    let (_, body) = demo_advisories().iter().find(|(name, _)| *name == "0006").unwrap();
    Draft { status: Some("actual".into()), ..shifted(read_draft(body.as_bytes()).unwrap(), now) }
}

fn setting() -> Arc<Setting> {
    let publisher = Publisher {
        name: "Example Warnings".into(),
        authority: "warnings.example.org".into(),
        contact: "desk@warnings.example.org".into(),
        url: "https://warnings.example.org/".into(),
    };
    let words = Words::new(catalogues().iter().copied()).unwrap();
    Arc::new(Setting {
        publisher,
        addresses: Addresses::new("https://warnings.example.org"),
        words,
        site: forewarn::render::Site::default(),
        zones: zones().unwrap(),
        countries: forewarn::config::countries().unwrap(),
    })
}

fn feed(n: usize) -> Feed {
    let language = Language::parse("en").unwrap();
    Feed::declare(Declaration {
        slug: Slug::parse(&format!("feed-{n}")).unwrap(),
        languages: vec![language.clone()],
        titles: [(language, Headline::parse(&format!("Feed {n}")).unwrap())].into(),
        descriptions: std::collections::BTreeMap::new(),
        selection: Selection::default(),
        limit: ENTRIES,
        linger: Feed::DEFAULT_LINGER,
        gone: false,
    })
    .unwrap()
}

fn published(n: u8, sent: DateTime<Utc>) -> Arc<Advisory> {
    let id = AdvisoryId::new(sent, &[n; 10]);
    let mut advisory = Advisory::new(id);
    let actor = PersonName::parse("Ada").unwrap();
    let revision = RevisionNumber::FIRST;
    let entry = EntryId::new("warnings.example.org", sent, id, revision);
    let stamp = Stamp { revision, identifier: format!("{id}.1"), entry, sent, supersedes: Vec::new() };
    let deeds = [
        Deed::Drafted { draft: Box::new(draft(sent)) },
        Deed::Published {
            stamp,
            draft: Digest([0; 32]),
            significance: Significance::Significant,
            emergency_reason: None,
        },
    ];
    for (record, deed) in (1..).zip(deeds) {
        let decision = Decision { advisory: id, at: sent, actor: actor.clone(), deed };
        advisory.apply(record, &decision, &Schemes::default()).unwrap();
    }
    Arc::new(advisory)
}

/// From the commit to the shelf: one advisory that so many feeds show, each already full.
fn print_one_more(feeds: usize) {
    let begin: DateTime<Utc> = "2026-12-01T12:00:00Z".parse().unwrap();
    let mut press = Press::new(setting(), Shelf::new(), Twins::start().unwrap());
    let step = |n: usize| begin + TimeDelta::milliseconds(10 * i64::try_from(n).unwrap());
    let before = (0..ENTRIES).map(|n| published(u8::try_from(n).unwrap(), step(n))).collect();
    press
        .open((0..feeds).map(feed).collect(), &std::collections::BTreeMap::new(), before, step(ENTRIES))
        .unwrap();
    let mut times: Vec<_> = (ENTRIES..ENTRIES + PRINTS)
        .map(|n| {
            let advisory = published(u8::try_from(n).unwrap(), step(n));
            let since = Instant::now();
            let run = press.print(&[advisory], step(n)).unwrap();
            assert!(run.failed.is_empty());
            since.elapsed()
        })
        .collect();
    println!("print one more advisory into {feeds:>4} feeds of {ENTRIES} entries: {:?}", median(&mut times));
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// The whole desk on a real ledger: every publication is on disk and on the shelf when it is answered.
async fn publish_for_real() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("feeds")).unwrap();
    let settings = Settings {
        data: folder.path().join("data"),
        listen: "127.0.0.1:0".parse().unwrap(),
        database: None,
        feeds: folder.path().join("feeds"),
        templates: folder.path().join("templates"),
        public_url: None,
        proxies: forewarn::config::Proxies::default(),
        publisher: None,
        hotlines: std::collections::BTreeSet::new(),
        requests_a_minute: u32::MAX,
        websub: forewarn::config::WebSub::default(),
        review: forewarn::config::ReviewFlow::default(),
        seats: forewarn::config::Seats::default(),
        site: forewarn::config::Site::default(),
        webhooks: Vec::new(),
    };
    let app =
        App::start(Begin { settings, clock: Clock::Machine, random: chance, demo: false }).await.unwrap();
    let desk = app.desk().clone();
    for Person { name, roles, disabled: _ } in [person("Ada", Role::Author), person("Grace", Role::Approver)]
    {
        app.registry().join(&name.clone(), name, roles).await.unwrap();
    }
    let ready = approved(&desk, ALONE).await;
    let mut times = Vec::new();
    let since = Instant::now();
    for id in ready {
        let one = Instant::now();
        desk.publish(&person("Grace", Role::Approver), id, None, How::Now).await.unwrap();
        times.push(one.elapsed());
    }
    let alone = rate(ALONE, since.elapsed());
    println!("one publisher: {alone:.0} durable publications/s, median {:?}", median(&mut times));
    let (publishers, each) = TOGETHER;
    let mut ready = approved(&desk, publishers * each).await;
    let since = Instant::now();
    let mut tasks = Vec::new();
    for _ in 0..publishers {
        let (desk, mine) = (desk.clone(), ready.split_off(ready.len() - each));
        tasks.push(tokio::spawn(async move {
            for id in mine {
                desk.publish(&person("Grace", Role::Approver), id, None, How::Now).await.unwrap();
            }
        }));
    }
    for task in tasks {
        task.await.unwrap();
    }
    let together = rate(publishers * each, since.elapsed());
    println!(
        "{publishers} publishers: {together:.0} durable publications/s, {:.1} times one alone",
        together / alone
    );
    app.stop().await;
}

fn rate(count: usize, time: Duration) -> f64 {
    f64::from(u32::try_from(count).unwrap()) / time.as_secs_f64()
}

fn person(name: &str, role: Role) -> Person {
    Person { name: PersonName::parse(name).unwrap(), roles: vec![role], disabled: false }
}

async fn approved(desk: &Desk, count: usize) -> Vec<AdvisoryId> {
    let mut ready = Vec::new();
    let (author, approver) = (person("Ada", Role::Author), person("Grace", Role::Approver));
    for _ in 0..count {
        let (created, _) = desk.create(&author, draft(desk.now())).await.unwrap();
        desk.submit(&author, created.id, None, Vec::new()).await.unwrap();
        desk.approve(&approver, created.id, None, None).await.unwrap();
        ready.push(created.id);
    }
    ready
}
