//! What a feed's listeners were told lately: one list for all of them, in which each has a place.

use bytes::Bytes;
use imbl::Vector;

use crate::feed::TidingId;
use crate::render::events::Reset;

/// One event as it goes down every stream.
#[derive(Debug, Clone)]
struct Told {
    id: TidingId,
    block: Bytes,
}

/// The recent past of one feed's stream; it never changes. Places are counted from the first event ever told.
#[derive(Debug, Clone)]
pub struct Roll {
    first: u64,
    told: Vector<Told>,
    /// Everything that was told of this instant or later is here.
    since: TidingId,
    over: bool,
}

/// Where a listener who comes back goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resumed {
    /// The place of the next event to tell them.
    pub next: u64,
    /// The id of the place where they are, if they do not know it.
    pub id: Option<TidingId>,
    /// Why they have to fetch the feed first.
    pub reset: Option<Reset>,
}

impl Roll {
    /// Events remembered for those who come back. Fifty entries stand in most feeds; this is each of them, changed
    /// five times.
    pub const ROOM: usize = 256;

    /// A roll that begins with these.
    pub(super) fn new(
        first: u64,
        since: TidingId,
        told: impl IntoIterator<Item = (TidingId, Bytes)>,
    ) -> Self {
        let roll = Self { first, told: Vector::new(), since, over: false };
        roll.with(told)
    }

    /// The same, with more told; the oldest are forgotten.
    pub(super) fn with(&self, more: impl IntoIterator<Item = (TidingId, Bytes)>) -> Self {
        let mut roll = self.clone();
        roll.told.extend(more.into_iter().map(|(id, block)| Told { id, block }));
        while roll.told.len() > Self::ROOM
            && let Some(oldest) = roll.told.pop_front()
        {
            roll.first += 1;
            // Others of the same instant may have gone with it.
            let later = TidingId { at: oldest.id.at + 1, whose: None };
            roll.since = roll.since.max(later);
        }
        roll
    }

    /// The same, and nothing will ever follow.
    pub(super) fn ended(&self) -> Self {
        Self { over: true, ..self.clone() }
    }

    /// Whether the feed is no longer there.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.over
    }

    /// The place of the next event to come.
    #[must_use]
    pub fn end(&self) -> u64 {
        self.first + u64::try_from(self.told.len()).unwrap_or(u64::MAX)
    }

    /// The events from a place on; `None` where they are not remembered any more.
    #[must_use]
    pub fn from(&self, next: u64) -> Option<impl Iterator<Item = &Bytes>> {
        let begin = usize::try_from(next.checked_sub(self.first)?).ok()?;
        Some((begin..self.told.len()).filter_map(|place| self.told.get(place)).map(|told| &told.block))
    }

    /// The id of the newest event, or of the place before the first.
    #[must_use]
    pub fn newest(&self) -> TidingId {
        self.told.last().map_or(self.since, |told| told.id)
    }

    /// Where a listener goes on who names the last id they saw; one who names none begins now.
    ///
    /// What was told after that very event follows. An id of which nothing is known here, but whose time is, is
    /// followed by everything of that time or later: rather twice than never.
    #[must_use]
    pub fn resume(&self, last: Option<&str>) -> Resumed {
        let here = Resumed { next: self.end(), id: Some(self.newest()), reset: None };
        let Some(last) = last else { return here };
        let newest =
            self.told.iter().map(|told| told.id.at).max().unwrap_or(self.since.at).max(self.since.at);
        let Some(id) = TidingId::parse(last).filter(|id| id.at <= newest) else {
            return Resumed { reset: Some(Reset::UnknownId), ..here };
        };
        let place = |index: usize| self.first + u64::try_from(index).unwrap_or(u64::MAX);
        if let Some(index) = self.told.iter().rposition(|told| told.id == id) {
            return Resumed { next: place(index + 1), id: None, reset: None };
        }
        if id.at < self.since.at {
            return Resumed { next: self.first, id: Some(self.since), reset: Some(Reset::TooOld) };
        }
        let next = self.told.iter().position(|told| told.id.at >= id.at).map_or(self.end(), place);
        Resumed { next, id: None, reset: None }
    }
}
