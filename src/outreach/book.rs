//! Who follows what, what each was told last, and what is owed to whom: values in, values out.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, TimeDelta, Utc};

use crate::advisory::Digest;
use crate::store::{Errand, Follower, FollowerKey};

use super::limits::{FIRST_PAUSE, MOST_FAILURES};
use super::pauses::pause;
use super::roster::{Listed, Stand};

/// Where telling a follower stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// It knows what is shown, or is left alone until there is something newer.
    Rest,
    /// It waits for its turn.
    Waiting,
    /// It is being told.
    UnderWay,
    /// Telling it failed, and it is tried again then.
    Pause(DateTime<Utc>),
}

/// A follower with where telling it stands.
#[derive(Debug)]
struct Standing {
    follower: Follower,
    host: String,
    stage: Stage,
    /// Whether the last errand to it went well.
    proven: bool,
    /// Why telling it failed the last time, since the service began.
    why: Option<String>,
    /// Counts how often it was subscribed anew: what is under way for an earlier one says nothing about this one.
    round: u64,
}

/// In which lane a follower is told.
pub(super) mod lane {
    pub(in super::super) const PROVEN: usize = 0;
    pub(in super::super) const NEW: usize = 1;
    pub(in super::super) const FAILED: usize = 2;
}

/// A follower whose turn is to be waited for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Turn {
    pub(super) number: u64,
    pub(super) lane: usize,
    pub(super) host: String,
}

#[derive(Debug, Default)]
struct Topic {
    /// What it showed when it was looked at last.
    tag: Option<Digest>,
    followers: BTreeSet<u64>,
}

/// The book of followers.
#[derive(Debug, Default)]
pub(super) struct Book {
    last: u64,
    followers: HashMap<u64, Standing>,
    numbers: HashMap<FollowerKey, u64>,
    topics: BTreeMap<String, Topic>,
    hosts: HashMap<String, usize>,
    ends: BTreeSet<(DateTime<Utc>, u64)>,
    retries: BTreeSet<(DateTime<Utc>, u64)>,
}

impl Book {
    /// How many follow.
    pub(super) fn len(&self) -> usize {
        self.followers.len()
    }

    /// How many of them at one host.
    pub(super) fn at_host(&self, host: &str) -> usize {
        self.hosts.get(host).copied().unwrap_or(0)
    }

    pub(super) fn find(&self, key: &FollowerKey) -> Option<u64> {
        self.numbers.get(key).copied()
    }

    pub(super) fn follower(&self, number: u64) -> Option<&Follower> {
        self.followers.get(&number).map(|standing| &standing.follower)
    }

    /// The host that is told; the whole address is for the subscriber and us alone.
    pub(super) fn host(&self, number: u64) -> &str {
        self.followers.get(&number).map_or("", |standing| &standing.host)
    }

    /// Whether the last errand to a follower went well.
    pub(super) fn is_proven(&self, number: u64) -> bool {
        self.followers.get(&number).is_some_and(|standing| standing.proven)
    }

    /// Whether a follower was not subscribed anew since this round.
    pub(super) fn is_round(&self, number: u64, round: u64) -> bool {
        self.followers.get(&number).is_some_and(|standing| standing.round == round)
    }

    /// The topics that somebody follows.
    pub(super) fn topics(&self) -> Vec<String> {
        self.topics.keys().cloned().collect()
    }

    /// Who follows a topic.
    pub(super) fn following(&self, topic: &str) -> Vec<u64> {
        self.topics.get(topic).map(|topic| topic.followers.iter().copied().collect()).unwrap_or_default()
    }

    /// Takes a follower in, or in the place of what it was before.
    pub(super) fn take(&mut self, follower: Follower, host: String, proven: bool) -> u64 {
        let key = follower.key();
        let before = self.numbers.get(&key).copied();
        let round = before.and_then(|number| self.followers.get(&number)).map_or(0, |old| old.round + 1);
        let number = before.unwrap_or_else(|| {
            self.last += 1;
            self.last
        });
        if before.is_some() {
            self.forget(number);
        }
        if let Errand::Deliver { secret: _, until } = &follower.errand {
            self.ends.insert((*until, number));
        }
        let stage = match follower.retry_at {
            Some(at) => {
                self.retries.insert((at, number));
                Stage::Pause(at)
            }
            None => Stage::Rest,
        };
        self.topics.entry(follower.topic.clone()).or_default().followers.insert(number);
        *self.hosts.entry(host.clone()).or_default() += 1;
        self.numbers.insert(key, number);
        self.followers.insert(number, Standing { follower, host, stage, proven, why: None, round });
        number
    }

    /// Takes a follower out.
    pub(super) fn forget(&mut self, number: u64) -> Option<Follower> {
        let Standing { follower, host, stage, proven: _, why: _, round: _ } =
            self.followers.remove(&number)?;
        self.numbers.remove(&follower.key());
        if let Some(topic) = self.topics.get_mut(&follower.topic) {
            topic.followers.remove(&number);
            if topic.followers.is_empty() {
                self.topics.remove(&follower.topic);
            }
        }
        if let Some(count) = self.hosts.get_mut(&host) {
            *count -= 1;
            if *count == 0 {
                self.hosts.remove(&host);
            }
        }
        if let Errand::Deliver { secret: _, until } = &follower.errand {
            self.ends.remove(&(*until, number));
        }
        if let Stage::Pause(at) = stage {
            self.retries.remove(&(at, number));
        }
        Some(follower)
    }

    /// A topic shows this now: whoever was told otherwise is owed it. Gives those who wait from now on.
    pub(super) fn shows(&mut self, topic: &str, tag: Digest, now: DateTime<Utc>) -> Vec<Turn> {
        let Some(entry) = self.topics.get_mut(topic) else { return Vec::new() };
        if entry.tag == Some(tag) {
            return Vec::new();
        }
        let newer = entry.tag.replace(tag).is_some();
        let numbers: Vec<_> = entry.followers.iter().copied().collect();
        numbers.into_iter().filter_map(|number| self.owe(number, newer, now)).collect()
    }

    /// A topic is not shown at present; what is owed of it waits until it is shown again.
    pub(super) fn hides(&mut self, topic: &str) {
        if let Some(entry) = self.topics.get_mut(topic) {
            entry.tag = None;
        }
    }

    /// Looks whether a follower is owed what its topic shows.
    pub(super) fn owe(&mut self, number: u64, newer: bool, now: DateTime<Utc>) -> Option<Turn> {
        let standing = self.followers.get_mut(&number)?;
        let shown = self.topics.get(&standing.follower.topic)?.tag?;
        match standing.stage {
            Stage::Waiting | Stage::UnderWay => None,
            Stage::Rest if shown == standing.follower.told => None,
            Stage::Rest => {
                if newer {
                    standing.follower.failures = 0;
                }
                Some(standing.wait(number))
            }
            // What is newer is tried soon, but not sooner than after a first failure: changes may come thick and fast.
            Stage::Pause(at) if newer => {
                standing.follower.failures = standing.follower.failures.min(1);
                let soon = at.min(now + FIRST_PAUSE);
                self.retries.remove(&(at, number));
                self.retries.insert((soon, number));
                standing.stage = Stage::Pause(soon);
                standing.follower.retry_at = Some(soon);
                None
            }
            Stage::Pause(_) => None,
        }
    }

    /// A follower's turn has come: what it is told, and the tag of its round. Nothing where it is owed nothing any more.
    pub(super) fn begin(&mut self, number: u64) -> Option<(Follower, u64)> {
        let standing = self.followers.get_mut(&number)?;
        // A number that was queued for an earlier round may come twice.
        if standing.stage != Stage::Waiting {
            return None;
        }
        let shown = self.topics.get(&standing.follower.topic)?.tag;
        if shown.is_none_or(|shown| shown == standing.follower.told) {
            standing.stage = Stage::Rest;
            return None;
        }
        standing.stage = Stage::UnderWay;
        Some((standing.follower.clone(), standing.round))
    }

    /// A follower has taken what a topic showed. Gives its next turn where there is something newer already.
    pub(super) fn told(&mut self, number: u64, round: u64, tag: Digest, now: DateTime<Utc>) -> Option<Turn> {
        let standing = self.under_way(number, round)?;
        standing.stage = Stage::Rest;
        standing.proven = true;
        standing.why = None;
        standing.follower.told = tag;
        standing.follower.failures = 0;
        standing.follower.retry_at = None;
        self.owe(number, false, now)
    }

    /// Telling a follower failed. Says when it is tried again; `None` where it is left alone.
    pub(super) fn failed(
        &mut self,
        number: u64,
        round: u64,
        now: DateTime<Utc>,
        (chance, why): (u32, &str),
    ) -> Option<DateTime<Utc>> {
        let standing = self.under_way(number, round)?;
        standing.proven = false;
        standing.why = Some(why.to_owned());
        standing.follower.failures = standing.follower.failures.saturating_add(1);
        let failures = standing.follower.failures;
        let at = (failures < MOST_FAILURES).then(|| now + pause(failures, chance));
        standing.follower.retry_at = at;
        standing.stage = at.map_or(Stage::Rest, Stage::Pause);
        self.retries.extend(at.map(|at| (at, number)));
        at
    }

    fn under_way(&mut self, number: u64, round: u64) -> Option<&mut Standing> {
        self.followers
            .get_mut(&number)
            .filter(|standing| standing.round == round && standing.stage == Stage::UnderWay)
    }

    /// What has not come to an end is to be tried again, as if it had not begun.
    pub(super) fn due(&mut self, now: DateTime<Utc>) -> Vec<Turn> {
        let mut turns = Vec::new();
        while let Some((at, number)) = self.retries.first().copied().filter(|(at, _)| *at <= now) {
            self.retries.remove(&(at, number));
            if let Some(standing) = self.followers.get_mut(&number) {
                standing.stage = Stage::Rest;
                turns.extend(self.owe(number, false, now));
            }
        }
        turns
    }

    /// Followers after a number who stand as wanted, in the order in which they came.
    pub(super) fn listed(&self, wanted: Option<Stand>, after: u64, limit: usize) -> Vec<Listed> {
        let mut found: Vec<_> = self
            .followers
            .iter()
            .filter(|(number, standing)| {
                **number > after && wanted.is_none_or(|wanted| standing.stand() == wanted)
            })
            .collect();
        found.sort_unstable_by_key(|(number, _)| **number);
        found.into_iter().take(limit).map(|(number, standing)| standing.listed(*number)).collect()
    }

    /// What failed is tried again now, also where it was given up. Gives those who wait from now on.
    pub(super) fn again(&mut self, now: DateTime<Utc>) -> Vec<Turn> {
        let numbers: Vec<_> = self
            .followers
            .iter()
            .filter(|(_, standing)| matches!(standing.stand(), Stand::Failing | Stand::GivenUp))
            .map(|(number, _)| *number)
            .collect();
        numbers.into_iter().filter_map(|number| self.afresh(number, now)).collect()
    }

    fn afresh(&mut self, number: u64, now: DateTime<Utc>) -> Option<Turn> {
        let standing = self.followers.get_mut(&number)?;
        if let Stage::Pause(at) = standing.stage {
            self.retries.remove(&(at, number));
        }
        standing.stage = Stage::Rest;
        standing.follower.failures = standing.follower.failures.min(1);
        standing.follower.retry_at = None;
        self.owe(number, false, now)
    }

    /// Takes out whose lease has ended.
    pub(super) fn ended(&mut self, now: DateTime<Utc>) -> Vec<Follower> {
        let mut ended = Vec::new();
        while let Some((_, number)) = self.ends.first().copied().filter(|(at, _)| *at <= now) {
            ended.extend(self.forget(number));
        }
        ended
    }

    /// When something is to be done by itself.
    pub(super) fn next(&self) -> Option<DateTime<Utc>> {
        let firsts = [self.retries.first(), self.ends.first()];
        firsts.into_iter().flatten().map(|(at, _)| *at).min()
    }
}

impl Standing {
    fn stand(&self) -> Stand {
        match self.stage {
            Stage::Rest if self.follower.failures >= MOST_FAILURES => Stand::GivenUp,
            Stage::Rest => Stand::Told,
            Stage::Waiting | Stage::UnderWay => Stand::Waiting,
            Stage::Pause(_) => Stand::Failing,
        }
    }

    fn listed(&self, number: u64) -> Listed {
        let Follower { topic, target, errand, told: _, failures, retry_at } = self.follower.clone();
        let until = match errand {
            Errand::Deliver { secret: _, until } => Some(until),
            Errand::Ping => None,
        };
        let why = self.why.clone();
        Listed { number, topic, target, until, stand: self.stand(), failures, why, retry_at }
    }

    fn wait(&mut self, number: u64) -> Turn {
        self.stage = Stage::Waiting;
        let lane = match (self.follower.failures, self.proven) {
            (0, true) => lane::PROVEN,
            (0, false) => lane::NEW,
            (1.., _) => lane::FAILED,
        };
        Turn { number, lane, host: self.host.clone() }
    }
}

/// How long a lease still is.
pub(super) fn until(now: DateTime<Utc>, lease: TimeDelta) -> DateTime<Utc> {
    now.checked_add_signed(lease).unwrap_or(DateTime::<Utc>::MAX_UTC)
}
