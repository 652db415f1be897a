//! Fills an empty data folder with many published advisories, so that a start and a publication can be timed on an archive.
//!
//! `cargo run --release --example fill-ledger -- DIR N [IN_FORCE]`: N advisories, of which the newest IN_FORCE (100)
//! hold for another week and the others expired over the year before. `forewarn serve --data DIR` serves them.

use std::path::Path;
use std::time::Instant;

use chrono::{DateTime, SecondsFormat, SubsecRound, TimeDelta, Utc};
use forewarn::advisory::{
    Advisory, AdvisoryId, Decision, Deed, Draft, EntryId, PersonName, Publisher, RevisionNumber, Schemes,
    Significance, Stamp,
};
use forewarn::clock::Clock;
use forewarn::config::demo_advisories;
use forewarn::intake::read_draft;
use forewarn::store::{Act, Entry, Head, Location, Row, Store, digest_of};

/// Advisories handed to the store at a time: enough that the flush no longer counts.
const TOGETHER: u32 = 500;

/// The domain in their tag addresses: that of a service to which nobody gave a publisher.
const AUTHORITY: &str = "forewarn.example";

/// The example advisory that all are made from: it names no scheme, so it can be folded without any.
const EXAMPLE: &str = "0006";

/// Whatever stops it is told as it is.
type Filled<T> = Result<T, Box<dyn std::error::Error>>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Filled<()> {
    let given: Vec<_> = std::env::args().skip(1).collect();
    let (folder, count, in_force) = match given.as_slice() {
        [folder, count] => (folder, count.parse()?, 100),
        [folder, count, in_force] => (folder, count.parse()?, in_force.parse()?),
        _ => return Err("usage: fill-ledger DIR N [IN_FORCE]".into()),
    };
    let store = Store::open(&Location::in_folder(Path::new(folder)))?;
    let _claim = store.claim()?;
    if store.head().await? != Head::START {
        return Err(format!("{folder} holds a ledger already: name an empty folder").into());
    }
    let begun = Instant::now();
    let filler = Filler::new(Clock::Machine.now(), count, in_force)?;
    append(&store, vec![filler.publisher()]).await?;
    for first in (0..count).step_by(TOGETHER as usize) {
        let entries = (first..count.min(first.saturating_add(TOGETHER))).map(|n| filler.entry(n));
        append(&store, entries.collect::<Result<_, _>>()?).await?;
    }
    let seconds = begun.elapsed().as_secs_f64();
    eprintln!("{count} advisories in {} records, {seconds:.1} s", store.head().await?.seq);
    Ok(())
}

async fn append(store: &Store, entries: Vec<Entry>) -> Filled<()> {
    for outcome in store.append(entries).await {
        outcome?;
    }
    Ok(())
}

/// Makes advisories that went the whole way: written by one, approved and published by another.
struct Filler {
    example: Draft,
    now: DateTime<Utc>,
    count: u32,
    in_force: u32,
    author: PersonName,
    approver: PersonName,
}

impl Filler {
    fn new(now: DateTime<Utc>, count: u32, in_force: u32) -> Filled<Self> {
        let body = demo_advisories().iter().find(|(name, _)| name.starts_with(EXAMPLE));
        let (_, body) = body.ok_or("the example is not part of the program")?;
        let example = Draft { status: Some("actual".into()), ..read_draft(body.as_bytes())? };
        let person = |name| PersonName::parse(name).ok_or("a name");
        Ok(Self {
            example,
            now,
            count,
            in_force,
            author: person("Filler")?,
            approver: person("Second filler")?,
        })
    }

    /// The first record of every ledger.
    fn publisher(&self) -> Entry {
        let publisher = Publisher {
            name: "Forewarn".into(),
            authority: AUTHORITY.into(),
            contact: format!("desk@{AUTHORITY}"),
            url: "http://127.0.0.1:8080/".into(),
        };
        let at = self.now - TimeDelta::days(400);
        let named = Act::Named { at, actor: self.author.clone(), publisher };
        Entry::of(vec![named])
    }

    /// When the n-th was published, and when it expires: each later than the one before, none in the future.
    fn span(&self, n: u32) -> (DateTime<Utc>, DateTime<Utc>) {
        let past = self.count.saturating_sub(self.in_force);
        if n < past {
            let step = TimeDelta::days(365) / i32::try_from(past).unwrap_or(i32::MAX);
            let sent = self.now - TimeDelta::days(380) + step * i32::try_from(n).unwrap_or(i32::MAX);
            (sent.trunc_subsecs(3), sent + TimeDelta::days(1))
        } else {
            let sent = self.now - TimeDelta::milliseconds(i64::from(self.count - n) * 1000);
            (sent, self.now + TimeDelta::days(7))
        }
    }

    fn draft(&self, n: u32, sent: DateTime<Utc>, expires: DateTime<Utc>) -> Draft {
        let write = |at: DateTime<Utc>| Some(at.to_rfc3339_opts(SecondsFormat::Secs, true));
        let mut draft = Draft { effective: write(sent), expires: write(expires), ..self.example.clone() };
        for (_, text) in &mut draft.texts {
            text.headline = text.headline.as_ref().map(|headline| format!("{headline} ({n})"));
        }
        draft
    }

    fn entry(&self, n: u32) -> Filled<Entry> {
        let (sent, expires) = self.span(n);
        let mut random = [0; 10];
        random[..4].copy_from_slice(&n.to_be_bytes());
        let id = AdvisoryId::new(sent, &random);
        let draft = self.draft(n, sent, expires);
        let (digest, revision) = (digest_of(&draft), RevisionNumber::FIRST);
        let entry = EntryId::new(AUTHORITY, sent, id, revision);
        let stamp =
            Stamp { revision, identifier: format!("{id}.{revision}"), entry, sent, supersedes: Vec::new() };
        let deeds = [
            (&self.author, Deed::Drafted { draft: Box::new(draft) }),
            (&self.author, Deed::Submitted { overrides: Vec::new() }),
            (&self.approver, Deed::Approved { draft: digest, lacking: 0 }),
            (
                &self.approver,
                Deed::Published {
                    stamp,
                    draft: digest,
                    significance: Significance::Significant,
                    emergency_reason: None,
                },
            ),
        ];
        let mut advisory = Advisory::new(id);
        let mut acts = Vec::new();
        for (record, (actor, deed)) in (1..).zip(deeds) {
            let decision = Decision { advisory: id, at: sent, actor: actor.clone(), deed };
            advisory.apply(record, &decision, &Schemes::default())?;
            acts.push(Act::Decided(decision));
        }
        Ok(Entry { expect: vec![(id, 0)], rows: vec![Row::of(&advisory)], ..Entry::of(acts) })
    }
}
