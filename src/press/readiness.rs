//! Whether all is well, said by those who know, for those who ask: load balancers, and people at night.

use std::sync::{Mutex, PoisonError};

/// What is known of the service's health. Ready is only who has printed every feed and has no complaint.
#[derive(Debug, Default)]
pub struct Readiness(Mutex<Complaints>);

#[derive(Debug, Default)]
struct Complaints {
    printed: bool,
    not_printed: bool,
    clock_behind: bool,
    draining: bool,
    feeds: Option<String>,
}

impl Readiness {
    /// Everything recorded is public.
    pub fn printed(&self) {
        self.change(|complaints| {
            complaints.printed = true;
            complaints.not_printed = false;
        });
    }

    /// Something is recorded and not yet public.
    pub fn not_printed(&self) {
        self.change(|complaints| complaints.not_printed = true);
    }

    /// Whether the machine's clock shows a time before what is on the ledger.
    pub fn clock(&self, behind: bool) {
        self.change(|complaints| complaints.clock_behind = behind);
    }

    /// Why the declared feeds are not the ones that are served; `None` where they are.
    pub fn feeds(&self, complaint: Option<String>) {
        self.change(|complaints| complaints.feeds = complaint);
    }

    /// The service is about to stop.
    pub fn draining(&self) {
        self.change(|complaints| complaints.draining = true);
    }

    /// Every reason not to be ready; none means ready.
    #[must_use]
    pub fn complaints(&self) -> Vec<String> {
        let complaints = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Complaints { printed, not_printed, clock_behind, draining, feeds } = &*complaints;
        let mut all = Vec::new();
        if !printed {
            all.push("not every feed is printed yet".to_owned());
        }
        if *not_printed {
            all.push("something is recorded and not yet public; the press tries again".to_owned());
        }
        if *clock_behind {
            all.push("the machine's clock shows a time before the ledger's newest record".to_owned());
        }
        if *draining {
            all.push("the service is stopping".to_owned());
        }
        all.extend(feeds.iter().map(|why| format!("declared feeds refused, the old ones stay: {why}")));
        all
    }

    fn change(&self, change: impl FnOnce(&mut Complaints)) {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }
}
