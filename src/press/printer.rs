//! Prints what changed and nothing else, reads it back, and swaps the shelf whole.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::advisory::{Addresses, Advisory, AdvisoryId, Standing, Status};
use crate::feed::Feed;
use crate::render::Setting;

use super::channel::Channels;
use super::embeds;
use super::fragments::Rack;
use super::front::Front;
use super::listing;
use super::looking::{self, Looked};
use super::many;
use super::members::{Look, Members};
use super::not_printed::NotPrinted;
use super::notices;
use super::print_run::PrintRun;
use super::sheets::{self, Sheet};
use super::shelf::{Shelf, Swap};
use super::state::{Position, State};
use super::tidings::Noted;
use super::twins::Twins;

/// Owns what is public, and is the only one that changes it.
pub struct Press {
    setting: Arc<Setting>,
    shelf: Shelf,
    twins: Twins,
    feeds: Vec<Members>,
    /// The same feeds, as they were declared.
    declared: Vec<Feed>,
    advisories: BTreeMap<AdvisoryId, Arc<Advisory>>,
    /// When which advisory shows otherwise somewhere by itself.
    due: BTreeSet<(DateTime<Utc>, AdvisoryId)>,
    rack: Rack,
    front: Front,
    state: State,
    /// Advisories to look at again, as they are to be shown: changed, come due, or not printed the last time. Until
    /// that succeeds everything shows them as they were.
    pending: BTreeMap<AdvisoryId, Arc<Advisory>>,
    /// Feeds that changed through what no longer shows in them; handed over with the next print that succeeds.
    departures: Vec<(String, DateTime<Utc>)>,
    /// What shows otherwise from the next swap on; handed over likewise.
    looked: Vec<Arc<Advisory>>,
    /// Printed documents of advisories that wait for the next swap.
    ready: BTreeMap<AdvisoryId, Vec<Sheet>>,
    /// Paths that are to be taken down at the next swap.
    leaving: Vec<Arc<str>>,
    /// When anything public last changed.
    changed: DateTime<Utc>,
    /// Feeds that were declared and could not be taken yet.
    wanted: Option<Vec<Feed>>,
    /// The list of feeds is as it was declared.
    listed: bool,
    /// Who listens, and what they are to be told once the shelf has swapped.
    channels: Channels,
    noted: Noted,
}

impl Press {
    /// A press that has printed nothing yet.
    #[must_use]
    pub fn new(setting: Arc<Setting>, shelf: Shelf, twins: Twins) -> Self {
        Self {
            setting,
            shelf,
            twins,
            feeds: Vec::new(),
            declared: Vec::new(),
            advisories: BTreeMap::new(),
            due: BTreeSet::new(),
            rack: Rack::default(),
            front: Front::default(),
            state: State::new(),
            pending: BTreeMap::new(),
            departures: Vec::new(),
            looked: Vec::new(),
            ready: BTreeMap::new(),
            leaving: Vec::new(),
            changed: DateTime::UNIX_EPOCH,
            wanted: None,
            listed: false,
            channels: Channels::new(),
            noted: Noted::default(),
        }
    }

    /// The streams on which it tells what changed.
    #[must_use]
    pub fn channels(&self) -> Channels {
        self.channels.clone()
    }

    /// Prints everything, for the first time. `marks` are when feeds last changed; one without begins now.
    ///
    /// # Errors
    /// [`NotPrinted`]: nothing is on the shelf then.
    pub fn open(
        &mut self,
        feeds: Vec<Feed>,
        marks: &BTreeMap<String, DateTime<Utc>>,
        advisories: Vec<Arc<Advisory>>,
        now: DateTime<Utc>,
    ) -> Result<PrintRun, NotPrinted> {
        let mark = |feed: &Feed| marks.get(feed.slug().as_str()).copied().unwrap_or(now);
        self.feeds = feeds.iter().map(|feed| Members::new(feed.clone(), mark(feed))).collect();
        self.declared = feeds;
        self.feeds.iter().for_each(|members| self.noted.open(members));
        self.print(&advisories, now)
    }

    /// The declared feeds.
    #[must_use]
    pub fn feeds(&self) -> &[Feed] {
        &self.declared
    }

    /// Everything that shows somewhere.
    pub fn advisories(&self) -> impl Iterator<Item = &Arc<Advisory>> {
        self.advisories.values()
    }

    /// The standing level in force on a row of the register.
    #[must_use]
    pub fn holder(&self, status: Status, scheme: &str, area: &str) -> Option<AdvisoryId> {
        let holds = |advisory: &&Arc<Advisory>| {
            let Some(newest) = advisory.newest() else { return false };
            let now = DateTime::<Utc>::MAX_UTC;
            newest.content.status == status
                && newest.content.register_row() == Some((scheme, area))
                && matches!(advisory.standing_at(now), Some(Standing::InForce | Standing::Announced))
        };
        self.newest().find(|advisory| holds(advisory)).map(|advisory| advisory.id)
    }

    /// Whether something is recorded or declared and not yet public.
    #[must_use]
    pub fn owes(&self) -> bool {
        !self.pending.is_empty() || self.wanted.is_some() || self.state.due || self.fronts_are_due()
    }

    /// Whether the pages that show everything are other than they stand on the shelf.
    fn fronts_are_due(&self) -> bool {
        let changed = !self.ready.is_empty() || self.feeds.iter().any(|members| members.dirty);
        changed || !self.listed || !self.leaving.is_empty()
    }

    /// When something shows otherwise by itself, be it the time of the last heartbeat alone.
    #[must_use]
    pub fn next_change(&self) -> DateTime<Utc> {
        let due = self.due.first().map(|(at, _)| *at);
        // The heart waits for what could not be printed; that is tried again in a rhythm of its own.
        let beat = self.pending.is_empty().then(|| self.state.next_beat());
        due.into_iter().chain(beat).min().unwrap_or(DateTime::<Utc>::MAX_UTC)
    }

    /// Takes where the ledger stands: the next print says so.
    pub fn stand_at(&mut self, position: Position) {
        self.state.stand_at(position);
    }

    /// Declares other feeds; what those that stay have shown is kept. All or nothing: where one advisory cannot be looked
    /// at, the feeds stay as they were, the run says so, and each print that no publication waits for tries again.
    ///
    /// # Errors
    /// [`NotPrinted`]: what is on the shelf stays until a print succeeds.
    pub fn declare(&mut self, feeds: Vec<Feed>, now: DateTime<Utc>) -> Result<PrintRun, NotPrinted> {
        self.wanted = Some(feeds);
        self.print(&[], now)
    }

    /// Takes the feeds that are wanted, if everything that shows can be looked at in them.
    fn take_wanted(&mut self, now: DateTime<Utc>) -> Result<(), NotPrinted> {
        let Some(feeds) = self.wanted.clone() else { return Ok(()) };
        let next: Vec<_> = feeds.iter().map(|feed| self.members_of(feed, now)).collect();
        let all: Vec<_> = self.newest().cloned().collect();
        let looked: Vec<_> = self.look(&next, &feeds, &all, now).into_iter().collect::<Result<_, _>>()?;
        self.wanted = None;
        self.change_feeds(feeds, next, now);
        for (advisory, looked) in all.iter().zip(looked) {
            self.pending.remove(&advisory.id);
            self.take(advisory, looked, now);
        }
        self.looked.extend(all);
        Ok(())
    }

    /// A feed with what is known of it: as it was where its declaration is the same.
    fn members_of(&self, feed: &Feed, now: DateTime<Utc>) -> Members {
        let old = self.feeds.iter().find(|members| members.feed.slug() == feed.slug());
        match old {
            Some(old) if old.feed == *feed => old.clone(),
            Some(_) | None => {
                let mut members = Members::new(feed.clone(), old.map_or(now, Members::mark));
                members.touch(now);
                members
            }
        }
    }

    fn change_feeds(&mut self, feeds: Vec<Feed>, next: Vec<Members>, now: DateTime<Utc>) {
        let before = std::mem::replace(&mut self.feeds, next);
        self.leaving.extend(many::fronts(&self.declared));
        for feed in &feeds {
            let old = before.iter().find(|members| members.feed.slug() == feed.slug());
            if old.is_some_and(|old| old.feed == *feed) {
                continue;
            }
            // A language or a whole format of it may be gone; what stays is put again in the same swap.
            self.leaving.extend(old.iter().flat_map(|members| members.paths.iter().cloned()));
            self.departures.push((feed.slug().to_string(), now));
            self.noted.declare(feed, now);
            self.changed = self.changed.max(now);
        }
        let stays = |members: &Members| feeds.iter().any(|feed| feed.slug() == members.feed.slug());
        for members in before.iter().filter(|members| !stays(members)) {
            self.leaving.extend(members.paths.iter().cloned());
            self.noted.close(&members.feed);
        }
        self.declared = feeds;
        self.listed = false;
        self.state.due = true;
    }

    /// Everything that shows or is about to, as it is to be shown.
    fn newest(&self) -> impl Iterator<Item = &Arc<Advisory>> {
        let shown = self.advisories.iter().filter(|(id, _)| !self.pending.contains_key(id));
        self.pending.values().chain(shown.map(|(_, advisory)| advisory))
    }

    /// Prints what these advisories changed, and what came due by itself until `now`.
    ///
    /// # Errors
    /// [`NotPrinted`]: the shelf is as before, and the next print tries again.
    pub fn print(&mut self, changed: &[Arc<Advisory>], now: DateTime<Utc>) -> Result<PrintRun, NotPrinted> {
        self.pending.extend(changed.iter().map(|advisory| (advisory.id, Arc::clone(advisory))));
        while let Some((at, id)) = self.due.first().copied().filter(|(at, _)| *at <= now) {
            self.due.remove(&(at, id));
            if let Some(advisory) = self.advisories.get(&id) {
                self.pending.entry(id).or_insert_with(|| Arc::clone(advisory));
            }
        }
        // Nobody who publishes waits for feeds that could not be taken.
        let undeclared = if changed.is_empty() { self.take_wanted(now).err() } else { None };
        let mut run = PrintRun { undeclared, redeclared: !self.listed, ..PrintRun::default() };
        let pending: Vec<_> = std::mem::take(&mut self.pending).into_values().collect();
        for (advisory, looked) in pending.iter().zip(self.look(&self.feeds, &self.declared, &pending, now)) {
            match looked {
                Ok(looked) => self.take(advisory, looked, now),
                Err(failed) => {
                    self.pending.insert(advisory.id, Arc::clone(advisory));
                    run.failed.insert(advisory.id, failed);
                }
            }
        }
        self.looked.extend(pending.into_iter().filter(|advisory| !run.failed.contains_key(&advisory.id)));
        // What is not yet shown as it is must not be told as if it were fresh.
        if self.pending.is_empty() {
            self.state.beat(now);
        }
        let sheets = self.sheets()?;
        self.swap(sheets);
        run.departures = std::mem::take(&mut self.departures);
        run.looked = std::mem::take(&mut self.looked);
        let shown = changed.iter().filter(|advisory| !run.failed.contains_key(&advisory.id));
        run.outlets = shown.map(|advisory| (advisory.id, self.outlets(advisory))).collect();
        Ok(run)
    }

    /// Looks at advisories again, and renders what is new of them; nothing is changed by it.
    fn look(
        &self,
        feeds: &[Members],
        declared: &[Feed],
        all: &[Arc<Advisory>],
        now: DateTime<Utc>,
    ) -> Vec<Result<Looked, NotPrinted>> {
        let ground = looking::Ground { feeds, declared, rack: &self.rack, setting: &self.setting };
        many::on_every_core(all, looking::WORTH_A_THREAD, |advisory| looking::look(&ground, advisory, now))
    }

    /// Takes what looking at an advisory gave.
    fn take(&mut self, advisory: &Arc<Advisory>, looked: Looked, now: DateTime<Utc>) {
        let Looked { showings, sheets, stock, cards, state } = looked;
        let id = advisory.id;
        self.rack.take(id, stock);
        self.state.take(id, state);
        let mut next = advisory.next_change(now);
        let mut stays = next.is_some() || advisory.over_at().is_none();
        self.changed = self.changed.max(notices::last_change(advisory, now));
        let old = self.advisories.get(&id);
        for (members, showing) in self.feeds.iter_mut().zip(showings) {
            self.noted.note(members, old, advisory, &showing, now);
            self.changed = self.changed.max(showing.changed.unwrap_or(self.changed));
            match members.take(id, showing) {
                Look::Foreign => {}
                Look::Member { next: theirs } => {
                    stays = true;
                    next = next.into_iter().chain(theirs).min();
                }
                Look::Departed { at } => self.departures.push((members.feed.slug().to_string(), at)),
            }
        }
        self.due.extend(next.map(|at| (at, id)));
        if stays {
            self.advisories.insert(id, Arc::clone(advisory));
            self.front.take(id, cards);
            self.ready.insert(id, sheets);
        } else {
            // Its pages leave the shelf; the archive keeps every address.
            self.leaving.extend(many::paths_of_advisory(advisory, &self.setting.words));
            self.advisories.remove(&id);
            self.front.take(id, Vec::new());
            self.state.take(id, None);
            self.ready.remove(&id);
        }
    }

    /// Prints all that is dirty.
    fn sheets(&self) -> Result<Vec<Sheet>, NotPrinted> {
        let dirty: Vec<_> = self.feeds.iter().filter(|members| members.dirty).collect();
        let mut sheets = many::print(&dirty, &self.rack, &self.setting)?;
        let all = || self.feeds.iter().filter(|members| !members.feed.gone());
        if self.state.due {
            let all: Vec<_> = all().collect();
            sheets.extend(self.state.of_feeds(&all, &self.setting)?);
            sheets.extend(embeds::of_feeds(&all, &self.front, self.state.last_beat(), &self.setting)?);
        } else {
            let changed: Vec<_> = all().filter(|members| members.dirty).collect();
            sheets.extend(self.state.of_feeds(&changed, &self.setting)?);
            sheets.extend(embeds::of_feeds(&changed, &self.front, self.state.last_beat(), &self.setting)?);
        }
        if self.state.due || self.fronts_are_due() {
            let (advisories, feeds) = (self.advisories.values(), &self.feeds);
            sheets.extend(self.state.of_all(advisories, feeds, self.changed, &self.setting)?);
        }
        let fronts = self.shelf.look().is_bare() || self.fronts_are_due();
        let shown = self.advisories.values();
        if fronts || self.state.is_overdue(self.state.last_review(shown.clone())) {
            sheets.extend(self.state.pages(shown, &self.declared, self.changed, &self.setting)?);
        }
        if fronts {
            sheets.extend(sheets::loaded(&self.setting));
            if self.shelf.look().is_bare() {
                sheets.extend(embeds::files(&self.setting));
            }
            sheets.extend(self.front.pages(&self.declared, self.changed, &self.setting)?);
            if !self.listed {
                sheets.extend(listing::sheets(&self.declared, self.changed, &self.setting)?);
                sheets.extend(embeds::for_all(&self.declared, self.changed, &self.setting)?);
            }
        }
        sheets.extend(self.ready.values().flatten().cloned());
        Ok(sheets)
    }

    fn swap(&mut self, sheets: Vec<Sheet>) {
        let fresh: Vec<_> = sheets.iter().map(|(path, _)| Arc::clone(path)).collect();
        let mut swap = Swap::new();
        self.leaving.drain(..).for_each(|path| swap.remove(path));
        sheets.into_iter().for_each(|(path, rendition)| swap.put(path, rendition));
        let gone = self.feeds.iter().filter(|members| members.feed.gone());
        gone.flat_map(|members| members.paths.iter().cloned()).for_each(|path| swap.gone(path));
        self.shelf.swap(swap);
        self.channels.say(self.noted.telling(&self.setting));
        self.listed = true;
        self.state.due = false;
        self.state.told_review(self.state.last_review(self.advisories.values()));
        for members in &mut self.feeds {
            members.dirty = false;
        }
        self.ready.clear();
        let snapshot = self.shelf.snapshot();
        self.twins.follow(fresh.iter().filter_map(|path| many::shown_at(&snapshot, path)));
    }

    /// Path and ETag of every document that shows an advisory; nothing while something of it is still to be printed.
    #[must_use]
    pub fn shows(&self, id: AdvisoryId) -> Option<Vec<(Arc<str>, String)>> {
        let owed = self.pending.contains_key(&id) || self.ready.contains_key(&id);
        (!owed).then(|| self.advisories.get(&id).map(|advisory| self.outlets(advisory)).unwrap_or_default())
    }

    fn outlets(&self, advisory: &Advisory) -> Vec<(Arc<str>, String)> {
        let showing = self.feeds.iter().filter(|members| members.showing(advisory.id).is_some());
        let feeds = showing.flat_map(|members| members.paths.iter().cloned());
        let id = advisory.id;
        let own = [Addresses::advisory(id), Addresses::advisory_json(id), Addresses::advisory_cap(id)];
        let paths = own.map(Arc::from).into_iter().chain(feeds);
        let snapshot = self.shelf.snapshot();
        paths
            .filter_map(|path| many::shown_at(&snapshot, &path).map(|rendition| (path, rendition.etag())))
            .collect()
    }
}
