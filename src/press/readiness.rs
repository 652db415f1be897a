//! Whether all is well, said by those who know, for those who ask: load balancers, and people at night.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// What can be amiss, in the order in which it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Matter {
    FirstPrint,
    Unprinted,
    Clock,
    Ledger,
    Feeds,
    Draining,
}

/// What is known of the service's health. Ready is who has printed every feed and has no complaint.
#[derive(Debug)]
pub struct Readiness {
    complaints: Mutex<BTreeMap<Matter, String>>,
    /// Why the feeds that are served are not those of the files: readers are served all the same.
    kept_feeds: Mutex<Option<String>>,
    /// Why the configuration that is there is not the one that is used: readers are served all the same.
    kept: Mutex<Option<String>>,
    /// Who is named as an approver and cannot approve: persons are let in beside the running service.
    unable: Mutex<Option<String>>,
    /// Webhooks that are called no more: nobody who reads misses anything by it.
    disabled: Mutex<Vec<String>>,
}

impl Default for Readiness {
    /// Not ready: nothing is printed yet.
    fn default() -> Self {
        let first = (Matter::FirstPrint, "not every feed is printed yet".to_owned());
        Self {
            complaints: Mutex::new([first].into()),
            kept_feeds: Mutex::default(),
            kept: Mutex::default(),
            unable: Mutex::default(),
            disabled: Mutex::default(),
        }
    }
}

impl Readiness {
    /// Everything recorded is public.
    pub fn printed(&self) {
        self.say(Matter::FirstPrint, None);
        self.say(Matter::Unprinted, None);
    }

    /// Something is recorded and not yet public.
    pub fn not_printed(&self) {
        self.say(Matter::Unprinted, Some("something is recorded and not yet public; the press tries again"));
    }

    /// Whether the machine's clock shows a time before what is on the ledger.
    pub fn clock(&self, behind: bool) {
        let why = "the machine's clock shows a time before the ledger's newest record";
        self.say(Matter::Clock, behind.then_some(why));
    }

    /// What of the ledger cannot be read any more, and is therefore not shown.
    pub fn ledger(&self, complaint: &str) {
        self.say(Matter::Ledger, Some(complaint));
    }

    /// Why feeds that were declared are not served yet; `None` where they are.
    pub fn feeds(&self, complaint: Option<&str>) {
        self.say(Matter::Feeds, complaint);
    }

    /// Why the files of feeds are not taken and the feeds that were there stay; `None` where they are taken.
    pub fn declarations(&self, kept: Option<&str>) {
        *self.kept_feeds.lock().unwrap_or_else(PoisonError::into_inner) = kept.map(str::to_owned);
    }

    /// Whether it is said already that the files of feeds are not taken.
    #[must_use]
    pub fn declarations_refused(&self) -> bool {
        self.kept_feeds.lock().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    /// Who is named as an approver and cannot approve; `None` where all can.
    pub fn approvers(&self, unable: Option<&str>) {
        *self.unable.lock().unwrap_or_else(PoisonError::into_inner) = unable.map(str::to_owned);
    }

    /// Why the configuration is still an older one than the files say; `None` where it is theirs.
    pub fn configuration(&self, kept: Option<&str>) {
        *self.kept.lock().unwrap_or_else(PoisonError::into_inner) = kept.map(str::to_owned);
    }

    /// Which webhooks are called no more.
    pub fn webhooks<'a>(&self, disabled: impl Iterator<Item = &'a str>) {
        let disabled = disabled.map(str::to_owned).collect();
        *self.disabled.lock().unwrap_or_else(PoisonError::into_inner) = disabled;
    }

    /// What is worth knowing although all is well, one matter a line.
    #[must_use]
    pub fn remark(&self) -> Option<String> {
        let kept_feeds = self.kept_feeds.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let kept_feeds = kept_feeds.map(|why| format!("feeds: kept old: {why}"));
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let kept = kept.map(|why| format!("configuration: kept old: {why}"));
        let disabled = self.disabled.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let called =
            |name| format!("webhooks: {name} is called no more; forewarn webhook log {name} says why");
        let unable = self.unable.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let kept =
            kept_feeds.into_iter().chain(kept).chain(unable.map(|why| format!("review.approvers: {why}")));
        let remarks: Vec<_> = kept.chain(disabled.iter().map(called)).collect();
        (!remarks.is_empty()).then(|| remarks.join("\n"))
    }

    /// The service is about to stop.
    pub fn draining(&self) {
        self.say(Matter::Draining, Some("the service is stopping"));
    }

    /// Every reason not to be ready; none means ready.
    #[must_use]
    pub fn complaints(&self) -> Vec<String> {
        self.complaints.lock().unwrap_or_else(PoisonError::into_inner).values().cloned().collect()
    }

    fn say(&self, matter: Matter, why: Option<&str>) {
        let mut complaints = self.complaints.lock().unwrap_or_else(PoisonError::into_inner);
        match why {
            Some(why) => complaints.insert(matter, why.to_owned()),
            None => complaints.remove(&matter),
        };
    }
}
