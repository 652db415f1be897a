//! Telling followers what their topics show: looking at the shelf, sending, and what follows from the answer.

use std::sync::Arc;

use http::StatusCode;
use url::Url;

use crate::advisory::Digest;
use crate::press::{Found, Rendition};
use crate::store::{Errand, Follower, FollowerKey};

use super::book::Turn;
use super::caller::{Answer, Call, NoAnswer, Wanted};
use super::office::{Office, Outcome, Work};
use super::queue::Place;
use super::reach::{Reach, host_of};

/// A follower that is being told.
pub(super) struct Told {
    number: u64,
    round: u64,
    pub(super) place: Place,
    tag: Digest,
}

impl Office {
    /// Sees what the shelf shows now, and who is owed something by it.
    pub(super) fn look(&mut self) {
        self.seen = self.shelf.snapshot();
        let now = self.clock.now();
        if let Some(hub) = self.hub.clone() {
            self.announce_to(&hub);
        }
        for topic in self.book.topics() {
            match self.seen.find(&topic) {
                Found::Shown(rendition) => {
                    let tag = Digest(*rendition.tag().bytes());
                    let turns = self.book.shows(&topic, tag, now);
                    self.queue(turns);
                }
                Found::Gone => self.end_topic(&topic),
                // Perhaps a declaration was taken away by mistake: subscribers are kept until their leases end.
                Found::Absent => self.book.hides(&topic),
            }
        }
    }

    /// Has another hub told of every topic that there is, from now on.
    fn announce_to(&mut self, hub: &Url) {
        let topics = self.seen.shown().filter(|(_, rendition)| rendition.link().is_some());
        let new: Vec<_> = topics
            .filter(|(topic, _)| self.book.find(&FollowerKey::ping(topic, hub.as_str())).is_none())
            .map(|(topic, _)| topic.to_owned())
            .collect();
        for topic in new {
            let follower = Follower {
                topic,
                target: hub.to_string(),
                errand: Errand::Ping,
                // The tag of nothing: the hub has heard of no state yet.
                told: Digest([0; 32]),
                failures: 0,
                retry_at: None,
            };
            self.clerk.keep(&follower);
            self.book.take(follower, host_of(hub), true);
        }
    }

    /// A topic was taken down for good: nobody follows it any more, and subscribers are told so.
    fn end_topic(&mut self, topic: &str) {
        for number in self.book.following(topic) {
            let Some(follower) = self.book.forget(number) else { continue };
            self.clerk.forget(follower.key());
            if let Errand::Deliver { .. } = follower.errand {
                let topic = self.addresses.absolute(&follower.topic);
                self.deny(&follower.target, topic, "the feed was taken down for good");
            }
        }
    }

    pub(super) fn queue(&mut self, turns: impl IntoIterator<Item = Turn>) {
        for Turn { number, lane, host } in turns {
            self.turns.push(lane, &host, number);
        }
    }

    /// What has come due by now: pauses that are over, and leases.
    pub(super) fn wake(&mut self) {
        let now = self.clock.now();
        for follower in self.book.ended(now) {
            self.clerk.forget(follower.key());
        }
        let turns = self.book.due(now);
        self.queue(turns);
    }

    /// Tells those whose turn it is.
    pub(super) fn tell(&mut self) {
        while let Some((number, place)) = self.turns.next() {
            let Some((follower, round)) = self.book.begin(number) else {
                self.turns.done(place);
                continue;
            };
            let Some((tag, call)) = self.call_for(&follower, place.lane) else {
                // Unreachable in a house in order: what is owed is shown, and what was taken can be written.
                tracing::error!(host = self.book.host(number), "nothing could be sent");
                self.turns.done(place);
                continue;
            };
            let caller = Arc::clone(&self.caller);
            let told = Told { number, round, place, tag };
            self.begin(Work::Tell(told), async move { Outcome::Called(caller.call(call).await) });
        }
    }

    fn call_for(&self, follower: &Follower, lane: usize) -> Option<(Digest, Call)> {
        let Found::Shown(rendition) = self.seen.find(&follower.topic) else { return None };
        let rendition: &Rendition = rendition;
        let target = Url::parse(&follower.target).ok()?;
        let topic = self.addresses.absolute(&follower.topic);
        let (reach, addressed) = match &follower.errand {
            Errand::Deliver { secret, until: _ } => {
                (self.reach, self.scribe.delivery(target, rendition, secret.as_deref()))
            }
            // Whoever runs the service has named this hub: it may be anywhere.
            Errand::Ping => (Reach::Private, self.scribe.ping(target, &topic)),
        };
        let (url, request) = addressed?;
        let lookups = Arc::clone(self.lookups.get(lane)?);
        let tag = Digest(*rendition.tag().bytes());
        Some((tag, Call { url, request, wanted: Wanted::Status, reach, lookups }))
    }

    /// What follows from an answer (W3C WebSub §7): 2xx is taken, 410 ends it, everything else is tried again.
    pub(super) fn told(&mut self, told: Told, answer: Result<Answer, NoAnswer>) {
        let Told { number, round, place, tag } = told;
        self.turns.done(place);
        let now = self.clock.now();
        let why = match answer {
            Ok(answer) if answer.status.is_success() => {
                let turn = self.book.told(number, round, tag, now);
                self.keep(number);
                return self.queue(turn);
            }
            Ok(answer) if answer.status == StatusCode::GONE && self.is_subscriber(number) => {
                return self.leave(number, round);
            }
            Ok(answer) => format!("answered {}", answer.status),
            Err(error) => error.in_full(),
        };
        let mut chance = [0; 4];
        (self.random)(&mut chance);
        let next = self.book.failed(number, round, now, (u32::from_be_bytes(chance), &why));
        if let Some(follower) = self.book.follower(number) {
            let (topic, failures, host) = (&follower.topic, follower.failures, self.book.host(number));
            match next {
                Some(at) => {
                    tracing::info!(topic, host, failures, why, %at, "not told; tried again")
                }
                None => {
                    tracing::warn!(topic, host, failures, why, "not told; left alone until the next change")
                }
            }
        }
        self.keep(number);
    }

    /// Has what failed told again now; says to how many something is owed.
    pub(super) fn again(&mut self) -> usize {
        let turns = self.book.again(self.clock.now());
        let count = turns.len();
        for turn in &turns {
            self.keep(turn.number);
        }
        self.queue(turns);
        count
    }

    fn is_subscriber(&self, number: u64) -> bool {
        self.book.follower(number).is_some_and(|follower| match follower.errand {
            Errand::Deliver { .. } => true,
            Errand::Ping => false,
        })
    }

    /// A callback says that it is gone for good.
    fn leave(&mut self, number: u64, round: u64) {
        // A subscription that was renewed meanwhile is another one.
        if self.book.is_round(number, round)
            && let Some(follower) = self.book.forget(number)
        {
            self.clerk.forget(follower.key());
        }
    }

    /// Has what is known of a follower written down.
    pub(super) fn keep(&mut self, number: u64) {
        if let Some(follower) = self.book.follower(number) {
            self.clerk.keep(follower);
        }
    }
}
