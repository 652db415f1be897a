//! Asking callbacks whether they meant it (W3C WebSub §5.3), and telling them when there is no subscription (§5.2).

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::Semaphore;
use url::Url;

use crate::advisory::Digest;
use crate::press::Found;
use crate::store::{Errand, Follower, FollowerKey};

use super::book::until;
use super::caller::{Answer, Call, NoAnswer, Wanted};
use super::limits::{BURST_PER_HOST, COME_AGAIN_SECONDS, PENDING, PENDING_PER_HOST, SPACING_PER_HOST};
use super::not_taken::NotTaken;
use super::office::{Office, Outcome, Work};
use super::queue::{Place, Queue};
use super::reach::host_of;
use super::requests::Addressed;
use super::wish::{Mode, Wish};

/// In which lane a callback is asked.
const VERIFY: usize = 0;
/// In which lane a callback is told that it is over.
const DENY: usize = 1;

/// Random bytes of a challenge: nobody guesses them, and so nobody answers without having been asked.
const CHALLENGE_BYTES: usize = 32;

/// Beyond so many hosts, those whose time is over are forgotten.
const PACES_KEPT: usize = 4096;

/// What is to be asked, or said.
enum Question {
    Verify { wish: Wish, topic: String },
    Deny { callback: Url, topic: String, reason: &'static str },
}

/// A question that is under way.
pub(super) struct Asked {
    pub(super) place: Place,
    verifying: Option<Verifying>,
}

struct Verifying {
    wish: Wish,
    /// The path of the topic.
    topic: String,
    /// What it showed when the question was asked: whatever comes after is news to the subscriber.
    tag: Option<Digest>,
    challenge: String,
}

/// Everything that waits to be asked.
pub(super) struct Asking {
    pub(super) queue: Queue,
    lookups: Arc<Semaphore>,
    last: u64,
    questions: HashMap<u64, Question>,
    /// Verifications that wait, by what they are about: a second request takes the place of the first.
    waiting: HashMap<FollowerKey, u64>,
    /// When each host may be asked a full burst again.
    paces: HashMap<String, DateTime<Utc>>,
    most_subscriptions: usize,
    most_per_host: usize,
}

impl Asking {
    pub(super) fn new(
        queue: Queue,
        lookups: Arc<Semaphore>,
        most_subscriptions: usize,
        most_per_host: usize,
    ) -> Self {
        Self {
            queue,
            lookups,
            last: 0,
            questions: HashMap::new(),
            waiting: HashMap::new(),
            paces: HashMap::new(),
            most_subscriptions,
            most_per_host,
        }
    }

    /// Whether nothing waits.
    pub(super) fn is_idle(&self) -> bool {
        self.queue.is_empty()
    }

    fn push(&mut self, lane: usize, host: &str, question: Question) -> u64 {
        self.last += 1;
        self.questions.insert(self.last, question);
        self.queue.push(lane, host, self.last);
        self.last
    }

    /// Takes one verification out of a host's measure, or says how many seconds to wait.
    fn pace(&mut self, host: &str, now: DateTime<Utc>) -> Result<(), u32> {
        if self.paces.len() > PACES_KEPT {
            self.paces.retain(|_, full_at| *full_at > now);
        }
        let window = SPACING_PER_HOST * BURST_PER_HOST;
        // A clock that was set back must not shut anybody out for longer than a window.
        let full_at = self.paces.get(host).copied().unwrap_or(now).clamp(now, now + window);
        let after = full_at + SPACING_PER_HOST;
        if after - now > window {
            let wait = (after - now - window).num_seconds() + 1;
            return Err(u32::try_from(wait).unwrap_or(COME_AGAIN_SECONDS));
        }
        self.paces.insert(host.to_owned(), after);
        Ok(())
    }
}

impl Office {
    /// Takes a request, if there is room for what would follow from it.
    pub(super) fn asked(&mut self, wish: Wish) -> Result<(), NotTaken> {
        let topic = self.addresses.path_of(&wish.topic).ok_or(NotTaken::NoSuchTopic)?.to_owned();
        let key = FollowerKey::delivery(&topic, wish.callback.as_str());
        let (known, host) = (self.book.find(&key).is_some(), host_of(&wish.callback));
        let shown = matches!(self.shelf.look().find(&topic), Found::Shown(shown) if shown.link().is_some());
        match wish.mode {
            Mode::Subscribe { .. } if !shown => return Err(NotTaken::NoSuchTopic),
            Mode::Unsubscribe if !shown && !known => return Err(NotTaken::NoSuchTopic),
            Mode::Subscribe { .. } if !known => self.has_room(&host)?,
            Mode::Subscribe { .. } | Mode::Unsubscribe => {}
        }
        if let Some(question) = self.asking.waiting.get(&key).and_then(|n| self.asking.questions.get_mut(n)) {
            *question = Question::Verify { wish, topic };
            return Ok(());
        }
        let wait = COME_AGAIN_SECONDS;
        if self.asking.queue.waiting(VERIFY) >= PENDING {
            return Err(NotTaken::NoRoom { wait });
        }
        if self.asking.queue.waiting_for(VERIFY, &host) >= PENDING_PER_HOST {
            return Err(NotTaken::HostIsFull { rule: "too many callbacks are being verified", wait });
        }
        let paced = self.asking.pace(&host, self.clock.now());
        let rule = "too many verifications were asked for lately";
        paced.map_err(|wait| NotTaken::HostIsFull { rule, wait })?;
        let number = self.asking.push(VERIFY, &host, Question::Verify { wish, topic });
        self.asking.waiting.insert(key, number);
        Ok(())
    }

    /// Whether one more may follow.
    fn has_room(&self, host: &str) -> Result<(), NotTaken> {
        let wait = COME_AGAIN_SECONDS;
        if self.book.len() >= self.asking.most_subscriptions {
            return Err(NotTaken::NoRoom { wait });
        }
        if self.book.at_host(host) >= self.asking.most_per_host {
            return Err(NotTaken::HostIsFull { rule: "there are too many subscriptions", wait });
        }
        Ok(())
    }

    /// Has a callback told that there is no subscription; once, whether it hears it or not.
    pub(super) fn deny(&mut self, callback: &str, topic: String, reason: &'static str) {
        if let Ok(callback) = Url::parse(callback) {
            let host = host_of(&callback);
            self.asking.push(DENY, &host, Question::Deny { callback, topic, reason });
        }
    }

    /// Asks those whose turn it is.
    pub(super) fn ask(&mut self) {
        while let Some((number, place)) = self.asking.queue.next() {
            let put = self.asking.questions.remove(&number).and_then(|question| self.put(question));
            let Some((verifying, (url, request), wanted)) = put else {
                self.asking.queue.done(place);
                continue;
            };
            let lookups = Arc::clone(&self.asking.lookups);
            let call = Call { url, request, wanted, reach: self.reach, lookups };
            let caller = Arc::clone(&self.caller);
            let asked = Asked { place, verifying };
            self.begin(Work::Ask(asked), async move { Outcome::Called(caller.call(call).await) });
        }
    }

    /// Puts a question into words.
    fn put(&mut self, question: Question) -> Option<(Option<Verifying>, Addressed, Wanted)> {
        match question {
            Question::Deny { callback, topic, reason } => {
                Some((None, self.scribe.denial(&callback, &topic, reason)?, Wanted::Status))
            }
            Question::Verify { wish, topic } => {
                self.asking.waiting.remove(&FollowerKey::delivery(&topic, wish.callback.as_str()));
                let mut chance = [0; CHALLENGE_BYTES];
                (self.random)(&mut chance);
                let challenge: String = chance.iter().map(|byte| format!("{byte:02x}")).collect();
                let tag = self.shown(&topic);
                let addressed = self.scribe.verification(&wish, &challenge)?;
                Some((Some(Verifying { wish, topic, tag, challenge }), addressed, Wanted::Body))
            }
        }
    }

    /// What a topic shows, as far as the book knows.
    fn shown(&self, topic: &str) -> Option<Digest> {
        match self.seen.find(topic) {
            Found::Shown(rendition) => Some(Digest(*rendition.tag().bytes())),
            Found::Gone | Found::Absent => None,
        }
    }

    /// What follows from an answer: only 2xx with the challenge means yes.
    pub(super) fn answered(&mut self, asked: Asked, answer: Result<Answer, NoAnswer>) {
        let Asked { place, verifying } = asked;
        self.asking.queue.done(place);
        let Some(verifying) = verifying else { return };
        let meant = answer.as_ref().is_ok_and(|answer| {
            answer.status.is_success() && answer.body.trim_ascii() == verifying.challenge.as_bytes()
        });
        if meant {
            self.grant(verifying);
        } else {
            let why =
                answer.map(|answer| answer.status.to_string()).unwrap_or_else(|error| error.to_string());
            tracing::info!(
                host = host_of(&verifying.wish.callback),
                why,
                "a callback did not confirm what was asked for"
            );
        }
    }

    fn grant(&mut self, verifying: Verifying) {
        let Verifying { wish: Wish { mode, topic: address, callback }, topic, tag, challenge: _ } = verifying;
        let known = self.book.find(&FollowerKey::delivery(&topic, callback.as_str()));
        let (lease, secret) = match mode {
            Mode::Subscribe { lease, secret } => (lease, secret),
            Mode::Unsubscribe => {
                let gone = known.and_then(|number| self.book.forget(number));
                gone.into_iter().for_each(|follower| self.clerk.forget(follower.key()));
                return;
            }
        };
        let Some(tag) = tag.filter(|_| self.shown(&topic).is_some()) else {
            return self.deny(callback.as_str(), address, "the feed is not there");
        };
        if known.is_none() && self.has_room(&host_of(&callback)).is_err() {
            return self.deny(callback.as_str(), address, "the hub has no room for more");
        }
        self.follow(Granted { topic, callback, lease, secret, tag });
    }

    /// A subscription begins, or begins anew; what the subscriber was owed before is owed still.
    fn follow(&mut self, granted: Granted) {
        let Granted { topic, callback, lease, secret, tag } = granted;
        let now = self.clock.now();
        let before = self.book.find(&FollowerKey::delivery(&topic, callback.as_str()));
        let told = before.and_then(|number| self.book.follower(number)).map_or(tag, |before| before.told);
        let errand = Errand::Deliver { secret, until: until(now, lease) };
        let target = callback.to_string();
        let proven = before.is_some_and(|number| self.book.is_proven(number));
        let follower = Follower { topic: topic.clone(), target, errand, told, failures: 0, retry_at: None };
        let number = self.book.take(follower, host_of(&callback), proven);
        self.keep(number);
        if let Some(shown) = self.shown(&topic) {
            let turns = self.book.shows(&topic, shown, now);
            self.queue(turns);
        }
        let turn = self.book.owe(number, false, now);
        self.queue(turn);
    }
}

/// A subscription that is granted.
struct Granted {
    topic: String,
    callback: Url,
    lease: TimeDelta,
    secret: Option<String>,
    tag: Digest,
}
