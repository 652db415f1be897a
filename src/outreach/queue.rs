//! Who is next: hosts take turns within a lane, neither a lane nor a host has more than its share under way, and what
//! takes long goes on aside, so that nobody waits behind it.

use std::collections::{BTreeMap, VecDeque};

use super::limits::Lane;

/// What waits in lanes, by the number of what it is.
#[derive(Debug)]
pub(super) struct Queue {
    /// The last is no lane to wait in: it is aside.
    lanes: Vec<LaneQueue>,
}

/// What something that has begun takes up.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) lane: usize,
    host: String,
}

#[derive(Debug)]
struct LaneQueue {
    lane: Lane,
    under_way: usize,
    waiting: usize,
    hosts: BTreeMap<String, HostQueue>,
    /// Hosts whose turn will come: something waits, and they have room for it.
    turns: VecDeque<String>,
}

#[derive(Debug, Default)]
struct HostQueue {
    waiting: VecDeque<u64>,
    under_way: usize,
    has_turn: bool,
}

impl Queue {
    /// Lanes, and the places aside for what takes long.
    pub(super) fn new(lanes: &[Lane], aside: Lane) -> Self {
        let lanes = lanes.iter().chain([&aside]).map(|lane| LaneQueue {
            lane: *lane,
            under_way: 0,
            waiting: 0,
            hosts: BTreeMap::new(),
            turns: VecDeque::new(),
        });
        Self { lanes: lanes.collect() }
    }

    /// Puts something at the end of its host's queue.
    pub(super) fn push(&mut self, lane: usize, host: &str, number: u64) {
        let Some(queue) = self.lanes.get_mut(lane) else { return };
        queue.hosts.entry(host.to_owned()).or_default().waiting.push_back(number);
        queue.waiting += 1;
        queue.offer_turn(host);
    }

    /// What may begin now; its place is given back when it has ended.
    pub(super) fn next(&mut self) -> Option<(u64, Place)> {
        self.lanes.iter_mut().enumerate().find_map(|(lane, queue)| {
            let (number, host) = queue.next()?;
            Some((number, Place { lane, host }))
        })
    }

    /// Something that had begun has ended.
    pub(super) fn done(&mut self, Place { lane, host }: Place) {
        let host = host.as_str();
        let Some(queue) = self.lanes.get_mut(lane) else { return };
        queue.under_way = queue.under_way.saturating_sub(1);
        if let Some(entry) = queue.hosts.get_mut(host) {
            entry.under_way = entry.under_way.saturating_sub(1);
            if entry.under_way == 0 && entry.waiting.is_empty() && !entry.has_turn {
                queue.hosts.remove(host);
            }
        }
        queue.offer_turn(host);
    }

    /// Something takes long: it goes on aside, and its place is free for others. Where there is no room aside, it keeps
    /// its place.
    pub(super) fn set_aside(&mut self, place: &mut Place) -> bool {
        let aside = self.lanes.len().saturating_sub(1);
        let Some(queue) = self.lanes.get_mut(aside).filter(|_| place.lane != aside) else { return false };
        let of_host = queue.hosts.get(&place.host).map_or(0, |entry| entry.under_way);
        if queue.under_way >= queue.lane.at_once || of_host >= queue.lane.per_host {
            return false;
        }
        queue.hosts.entry(place.host.clone()).or_default().under_way += 1;
        queue.under_way += 1;
        let lane = std::mem::replace(&mut place.lane, aside);
        self.done(Place { lane, host: place.host.clone() });
        true
    }

    /// How much waits in a lane.
    pub(super) fn waiting(&self, lane: usize) -> usize {
        self.lanes.get(lane).map_or(0, |queue| queue.waiting)
    }

    /// How much waits in a lane for one host.
    pub(super) fn waiting_for(&self, lane: usize, host: &str) -> usize {
        let host = self.lanes.get(lane).and_then(|queue| queue.hosts.get(host));
        host.map_or(0, |entry| entry.waiting.len())
    }

    /// Whether nothing waits anywhere.
    pub(super) fn is_empty(&self) -> bool {
        self.lanes.iter().all(|lane| lane.waiting == 0)
    }
}

impl LaneQueue {
    fn next(&mut self) -> Option<(u64, String)> {
        if self.under_way >= self.lane.at_once {
            return None;
        }
        let host = self.turns.pop_front()?;
        let entry = self.hosts.get_mut(&host)?;
        entry.has_turn = false;
        let number = entry.waiting.pop_front()?;
        entry.under_way += 1;
        self.under_way += 1;
        self.waiting = self.waiting.saturating_sub(1);
        self.offer_turn(&host);
        Some((number, host))
    }

    fn offer_turn(&mut self, host: &str) {
        let Some(entry) = self.hosts.get_mut(host) else { return };
        if !entry.has_turn && !entry.waiting.is_empty() && entry.under_way < self.lane.per_host {
            entry.has_turn = true;
            self.turns.push_back(host.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Lane, Place, Queue};

    const ONE: Lane = Lane { at_once: 3, per_host: 2 };
    const ASIDE: Lane = Lane { at_once: 3, per_host: 1 };

    fn begin_all(queue: &mut Queue) -> Vec<(u64, Place)> {
        std::iter::from_fn(|| queue.next()).collect()
    }

    fn numbers(begun: &[(u64, Place)]) -> Vec<u64> {
        begun.iter().map(|(number, _)| *number).collect()
    }

    #[test]
    fn hosts_take_turns_and_none_has_more_than_its_share() {
        let mut queue = Queue::new(&[ONE], ASIDE);
        for (host, number) in [("a", 1), ("a", 2), ("a", 3), ("b", 4)] {
            queue.push(0, host, number);
        }
        let mut begun = begin_all(&mut queue);
        assert_eq!(numbers(&begun), [1, 4, 2]);
        let of_b = begun.remove(1).1;
        queue.done(of_b);
        assert_eq!(queue.next(), None, "host a has two under way");
        queue.done(begun.remove(0).1);
        assert_eq!(numbers(&begin_all(&mut queue)), [3]);
        assert!(queue.is_empty());
    }

    #[test]
    fn a_lane_that_is_full_keeps_no_other_from_going_on() {
        let mut queue = Queue::new(&[ONE, ONE], ASIDE);
        for number in 0..4 {
            queue.push(0, &format!("slow-{number}"), number);
        }
        queue.push(1, "quick", 9);
        assert_eq!(numbers(&begin_all(&mut queue)), [0, 1, 2, 9]);
        assert_eq!((queue.waiting(0), queue.waiting_for(0, "slow-3"), queue.waiting(1)), (1, 1, 0));
    }

    #[test]
    fn what_takes_long_goes_on_aside_and_leaves_its_place_to_others() {
        let mut queue = Queue::new(&[ONE], ASIDE);
        for number in 0..8 {
            queue.push(0, &format!("host-{}", number / 2), number);
        }
        let mut begun = begin_all(&mut queue);
        assert_eq!(numbers(&begun), [0, 2, 4]);
        assert!(begun.iter_mut().all(|(_, place)| queue.set_aside(place)));
        assert!(!queue.set_aside(&mut begun[0].1), "it is aside already");
        let mut later = begin_all(&mut queue);
        assert_eq!(numbers(&later), [6, 1, 3], "the places are free again");
        assert!(later.iter_mut().all(|(_, place)| !queue.set_aside(place)), "there is no room aside");
        queue.done(begun.remove(0).1);
        assert!(!queue.set_aside(&mut later[2].1), "its host has its share of the places aside");
        assert!(queue.set_aside(&mut later[1].1));
        assert_eq!(numbers(&begin_all(&mut queue)), [5]);
        for (_, place) in begun.into_iter().chain(later) {
            queue.done(place);
        }
        assert_eq!(numbers(&begin_all(&mut queue)), [7]);
        assert!(queue.is_empty());
    }
}
