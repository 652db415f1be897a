//! One webhook: what it is owed, what is being sent, and how patient one is with it. Values in, values out.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use http::StatusCode;

use crate::advisory::{AdvisoryId, Occasion};
use crate::config::Webhook;
use crate::store::{Delivery, Fate, Told};

use super::super::limits::{FIRST_PAUSE, LONGEST_PAUSE};
use super::super::pauses::pause;
use super::front::Standing;
use super::limits::{DISABLED_AFTER, ERROR_BYTES, MOST_OWED, PATIENCE};
use super::notice::Notice;

/// What came of an attempt: what was answered, or why nothing was.
pub(super) type Outcome = Result<Answered, String>;

/// What was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answered {
    pub(super) status: StatusCode,
    /// When to come again, as it was said.
    pub(super) retry_after: Option<String>,
}

impl Answered {
    pub(super) fn is_success(&self) -> bool {
        self.status.is_success()
    }

    /// Until when one is asked to wait: seconds or a date (RFC 9110 §10.2.3), and never for longer than one would of
    /// oneself; what is neither asks for nothing.
    fn asks_until(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let said = self.retry_after.as_deref()?.trim();
        let until = match said.parse::<u32>() {
            Ok(seconds) => now + TimeDelta::seconds(i64::from(seconds)),
            Err(_) => httpdate::parse_http_date(said).ok()?.into(),
        };
        (until > now).then(|| until.min(now + LONGEST_PAUSE))
    }
}

/// What follows for the webhook as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// The message was taken.
    Taken,
    /// It was not, and is tried again.
    Later,
    /// It was not, and is given up.
    GivenUp,
    /// Nothing was taken for days, or the webhook says that it is gone: nothing is sent any more.
    Disabled,
}

/// One webhook.
#[derive(Debug)]
pub(super) struct Endpoint {
    pub(super) webhook: Webhook,
    pub(super) told: Told,
    /// The number of its newest message.
    last: u64,
    owed: BTreeMap<u64, Delivery>,
    under_way: Option<u64>,
    /// Failures in a row.
    failures: u32,
    /// The message that failed last: others go before it, so that one that is never taken holds up none.
    failed: Option<u64>,
    /// Until when nothing is sent after a failure, whatever it is.
    pause: Option<DateTime<Utc>>,
    /// Until when it asked to be left alone; what is newer waits too.
    asked: Option<DateTime<Utc>>,
}

impl Endpoint {
    pub(super) fn new(webhook: Webhook, told: Told, last: u64, owed: Vec<Delivery>) -> Self {
        let owed = owed.into_iter().map(|delivery| (delivery.number, delivery)).collect();
        let failures = u32::from(told.failing_since.is_some());
        Self { webhook, told, last, owed, under_way: None, failures, failed: None, pause: None, asked: None }
    }

    pub(super) fn is_disabled(&self) -> bool {
        self.told.disabled_at.is_some()
    }

    /// The number of its newest message.
    pub(super) fn last(&self) -> u64 {
        self.last
    }

    /// Whether it is to be told of something.
    pub(super) fn wants(&self, notice: &Notice) -> bool {
        self.webhook.events.contains(&notice.occasion) && self.webhook.status.contains(&notice.status)
    }

    /// Takes a notice; gives the message that is to be kept.
    pub(super) fn add(&mut self, notice: &Notice, now: DateTime<Utc>) -> Delivery {
        let refused = if self.is_disabled() {
            Some("the webhook was disabled")
        } else if now - notice.at > PATIENCE {
            Some("it had happened too long before")
        } else if self.owed.len() >= MOST_OWED {
            Some("too many messages were owed")
        } else {
            None
        };
        self.last += 1;
        let delivery = Delivery {
            webhook: self.webhook.name.clone(),
            number: self.last,
            id: notice.id(),
            event: notice.occasion.name().to_owned(),
            advisory: Some(notice.advisory),
            record: notice.record,
            at: notice.at,
            fate: if refused.is_some() { Fate::GivenUp } else { Fate::Owed },
            attempts: 0,
            tried_at: None,
            status: None,
            error: refused.map(str::to_owned),
            next_at: None,
        };
        if refused.is_none() {
            self.owed.insert(delivery.number, delivery.clone());
            // What is newer is tried soon, but not sooner than after a first failure.
            self.pause = self.pause.map(|until| until.min(now + FIRST_PAUSE));
        }
        delivery
    }

    /// Sends a message again, as if it had never been tried.
    pub(super) fn replay(&mut self, mut delivery: Delivery) -> Delivery {
        delivery.fate = Fate::Owed;
        delivery.next_at = None;
        if self.under_way != Some(delivery.number) {
            self.owed.insert(delivery.number, delivery.clone());
        }
        self.pause = None;
        self.asked = None;
        delivery
    }

    /// Is called again from now on.
    pub(super) fn enable(&mut self) {
        self.told.disabled_at = None;
        self.told.failing_since = None;
        self.failures = 0;
        self.pause = None;
        self.asked = None;
    }

    /// A number for a message that is sent aside from the others.
    pub(super) fn number(&mut self) -> u64 {
        self.last += 1;
        self.last
    }

    /// What is to be sent now: the oldest that is due and that may be told. Nothing while something is under way.
    pub(super) fn next(&self, now: DateTime<Utc>, told: impl Fn(&Delivery) -> bool) -> Option<&Delivery> {
        let later = |at: Option<DateTime<Utc>>| at.is_some_and(|at| at > now);
        if self.under_way.is_some() || self.is_disabled() || later(self.pause) || later(self.asked) {
            return None;
        }
        let mut due = self
            .owed
            .values()
            .filter(|delivery| delivery.next_at.is_none_or(|at| at <= now) && told(delivery))
            .peekable();
        let first = due.peek().copied();
        due.find(|delivery| self.failed != Some(delivery.number)).or(first)
    }

    /// The advisory that a message is about.
    pub(super) fn about(&self, number: u64) -> Option<AdvisoryId> {
        self.owed.get(&number).and_then(|delivery| delivery.advisory)
    }

    /// How it stands, for those who ask.
    pub(super) fn standing(&self) -> Standing {
        Standing {
            webhook: self.webhook.clone(),
            owed: self.owed.len(),
            failing_since: self.told.failing_since,
            disabled_at: self.told.disabled_at,
        }
    }

    /// When there is something to be done by itself.
    pub(super) fn wake(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        if self.under_way.is_some() || self.is_disabled() || self.owed.is_empty() {
            return None;
        }
        let next = self.owed.values().map(|delivery| delivery.next_at.unwrap_or(now)).min()?;
        let at = next.max(self.pause.unwrap_or(next)).max(self.asked.unwrap_or(next));
        (at > now).then_some(at)
    }

    pub(super) fn begin(&mut self, number: u64) {
        self.under_way = Some(number);
    }

    /// What had begun was not sent: it is looked at again then, or when something else changes.
    pub(super) fn put_off(&mut self, number: u64, until: Option<DateTime<Utc>>) {
        self.under_way = None;
        if let Some(delivery) = self.owed.get_mut(&number) {
            delivery.next_at = until;
        }
    }

    /// An attempt has ended. Gives the messages that changed.
    pub(super) fn ended(
        &mut self,
        number: u64,
        outcome: &Outcome,
        now: DateTime<Utc>,
        chance: u32,
    ) -> (Turn, Vec<Delivery>) {
        self.under_way = None;
        let Some(mut delivery) = self.owed.remove(&number) else { return (Turn::Taken, Vec::new()) };
        note(&mut delivery, outcome, now);
        self.asked = outcome.as_ref().ok().and_then(|answered| answered.asks_until(now));
        if outcome.as_ref().is_ok_and(Answered::is_success) {
            self.asked = None;
            delivery.fate = Fate::Taken;
            return (Turn::Taken, [delivery].into_iter().chain(self.recovered()).collect());
        }
        self.failures = self.failures.saturating_add(1);
        self.failed = Some(number);
        let since = *self.told.failing_since.get_or_insert(now);
        // A webhook that answers 410 has been taken down (Standard Webhooks, "Deliverability").
        let gone = outcome.as_ref().is_ok_and(|answered| answered.status == StatusCode::GONE);
        if gone || now - since >= DISABLED_AFTER {
            self.told.disabled_at = Some(now);
            delivery.fate = Fate::GivenUp;
            return (Turn::Disabled, [delivery].into_iter().chain(self.give_up()).collect());
        }
        // Half as long as for the message itself.
        self.pause = Some(now + pause(self.failures, chance) / 2);
        if now - delivery.at > PATIENCE {
            delivery.fate = Fate::GivenUp;
            return (Turn::GivenUp, vec![delivery]);
        }
        let next = now + pause(delivery.attempts, chance);
        delivery.next_at = Some(next.max(self.asked.unwrap_or(next)));
        self.owed.insert(number, delivery.clone());
        (Turn::Later, vec![delivery])
    }

    /// It takes messages again: after several failures everything that is owed is sent at once, in its order.
    fn recovered(&mut self) -> Vec<Delivery> {
        let was_down = self.failures > 1;
        self.failures = 0;
        self.failed = None;
        self.pause = None;
        self.told.failing_since = None;
        if !was_down {
            return Vec::new();
        }
        let waiting = self.owed.values_mut().filter(|delivery| delivery.next_at.is_some());
        waiting
            .map(|delivery| {
                delivery.next_at = None;
                delivery.clone()
            })
            .collect()
    }

    fn give_up(&mut self) -> Vec<Delivery> {
        let owed = std::mem::take(&mut self.owed);
        owed.into_values().map(|delivery| Delivery { fate: Fate::GivenUp, ..delivery }).collect()
    }
}

/// Notes an attempt.
pub(super) fn note(delivery: &mut Delivery, outcome: &Outcome, now: DateTime<Utc>) {
    delivery.attempts = delivery.attempts.saturating_add(1);
    delivery.tried_at = Some(now);
    delivery.next_at = None;
    delivery.status = outcome.as_ref().ok().map(|answered| answered.status.as_u16());
    delivery.error = match outcome {
        Ok(answered) if answered.is_success() => None,
        Ok(answered) => Some(format!("answered {}", answered.status)),
        Err(why) => Some(why.chars().take(ERROR_BYTES).collect()),
    };
}

/// What a message is about.
pub(super) fn occasion(delivery: &Delivery) -> Occasion {
    Occasion::parse(&delivery.event).unwrap_or(Occasion::Trial)
}
