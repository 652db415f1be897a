//! Reading: what is current, scheduled, listed, chained; and marks.

use std::collections::BTreeMap;

use forewarn::advisory::{AdvisoryId, Deed, Draft, Kind, RevisionNumber};
use forewarn::store::{Filter, Head, StateName, Store, Verdict, link};

use crate::store::given::{Ground, at, decide, draft, id, level, publication, publish, reason, stamp};

const HOUR: i64 = 3600;

async fn ids_current(store: &Store, since: i64) -> Vec<AdvisoryId> {
    let current = store.current(at(since)).await.unwrap();
    current
        .into_iter()
        .map(|(id, history)| {
            assert!(!history.is_empty());
            id
        })
        .collect()
}

pub(super) async fn only_what_is_current_or_lingers_is_read_at_the_start<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    // `draft` expires at the end of the first hour.
    publish(&store, id(1), at(0), draft("Over by then")).await;
    let longer = Draft { expires: Some("2026-12-01T12:00:00+01:00".into()), ..draft("Longer") };
    publish(&store, id(2), at(0), longer).await;
    publish(&store, id(3), at(0), level("Stands")).await;
    decide(&store, id(4), at(0), Deed::Drafted { draft: Box::new(draft("Not public")) }).await;
    let ended =
        Deed::Ended { stamp: stamp(id(5), RevisionNumber::FIRST.next(), at(60)), reason: reason("Over.") };
    publish(&store, id(5), at(0), level("Ended early")).await;
    decide(&store, id(5), at(60), ended).await;

    assert_eq!(ids_current(&store, 30).await, [id(1), id(2), id(3), id(5)]);
    assert_eq!(ids_current(&store, 60).await, [id(1), id(2), id(3), id(5)]);
    assert_eq!(ids_current(&store, 61).await, [id(1), id(2), id(3)]);
    assert_eq!(ids_current(&store, HOUR + 1).await, [id(2), id(3)]);
    assert_eq!(ids_current(&store, 4 * HOUR).await, [id(3)]);
}

pub(super) async fn what_is_scheduled_is_given_in_the_order_of_its_time<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    for (n, due) in [(1, 300), (2, 100), (3, 200)] {
        let drafted = decide(&store, id(n), at(0), Deed::Drafted { draft: Box::new(draft("Later")) }).await;
        let digest = forewarn::store::digest_of(&drafted.working.unwrap().draft);
        decide(&store, id(n), at(1), Deed::Approved { draft: digest, lacking: 0 }).await;
        decide(&store, id(n), at(2), Deed::Scheduled { at: at(due) }).await;
    }
    assert_eq!(store.scheduled().await.unwrap(), [(at(100), id(2)), (at(200), id(3)), (at(300), id(1))]);
    decide(&store, id(2), at(3), Deed::Discarded).await;
    let waiting = crate::store::given::load(&store, id(3)).await;
    decide(&store, id(3), at(200), publication(&waiting, at(200))).await;
    assert_eq!(store.scheduled().await.unwrap(), [(at(300), id(1))]);
}

pub(super) async fn a_list_is_paged_by_key_and_misses_nothing<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    for n in 1..=7 {
        decide(&store, id(n), at(0), Deed::Drafted { draft: Box::new(draft("Full")) }).await;
    }
    for filter in [Filter::default(), Filter { area: Some("AT".into()), ..Filter::default() }] {
        let (mut pages, mut cursor) = (Vec::new(), None);
        loop {
            let listed = store.list(filter.clone(), at(1), cursor, 3).await.unwrap();
            pages.push(listed.rows.iter().map(|row| row.id).collect::<Vec<_>>());
            cursor = listed.next;
            if cursor.is_none() {
                break;
            }
            // What is made meanwhile is newer than every page to come, and moves nothing.
            let n = 100 + pages.len() as u64;
            decide(&store, id(n), at(0), Deed::Drafted { draft: Box::new(draft("New")) }).await;
        }
        let seen: Vec<_> = pages.concat().into_iter().filter(|seen| *seen <= id(7)).collect();
        assert_eq!(seen, (1..=7).rev().map(id).collect::<Vec<_>>(), "{filter:?}");
        assert!(pages.iter().all(|page| page.len() <= 3));
    }
    let exact = store.list(Filter::default(), at(1), Some(id(4)), 3).await.unwrap();
    assert_eq!(exact.rows.iter().map(|row| row.id).collect::<Vec<_>>(), [id(3), id(2), id(1)]);
    assert_eq!(exact.next, None, "a full page that is the last says so");
}

pub(super) async fn a_list_is_filtered_by_state_kind_area_and_words<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    publish(&store, id(1), at(0), draft("Überfüllt: 100% am Platz")).await;
    publish(&store, id(2), at(0), level("Stands")).await;
    decide(&store, id(3), at(0), Deed::Drafted { draft: Box::new(Draft::default()) }).await;
    let later = Draft { effective: Some("2026-12-01T09:30:00+01:00".into()), ..draft("Later") };
    publish(&store, id(4), at(0), later).await;
    let next = Draft { areas: Vec::new(), ..draft("The next revision") };
    decide(&store, id(2), at(1), Deed::Drafted { draft: Box::new(next) }).await;
    decide(&store, id(2), at(2), Deed::Submitted { overrides: Vec::new() }).await;

    let found = async |filter: Filter, when: i64| {
        let listed = store.list(filter, at(when), None, 10).await.unwrap();
        listed.rows.into_iter().map(|row| row.id).collect::<Vec<_>>()
    };
    let state = |name| Filter { state: Some(name), ..Filter::default() };
    let area = |code: &str| Filter { area: Some(code.into()), ..Filter::default() };
    let words = |q: &str| Filter { q: Some(q.into()), ..Filter::default() };
    let table = [
        (state(StateName::InForce), 10, vec![id(2), id(1)]),
        (state(StateName::Announced), 10, vec![id(4)]),
        (state(StateName::InForce), 2000, vec![id(4), id(2), id(1)]),
        (state(StateName::Expired), 3599, vec![]),
        (state(StateName::Expired), 3600, vec![id(4), id(1)]),
        (state(StateName::Draft), 10, vec![id(3)]),
        (state(StateName::Submitted), 10, vec![id(2)]),
        (state(StateName::Discarded), 10, vec![]),
        (Filter { kind: Some(Kind::ThreatLevel), ..Filter::default() }, 10, vec![id(2)]),
        (area("AT"), 10, vec![id(4), id(2), id(1)]),
        (area("AT-9"), 10, vec![id(4), id(2), id(1)]),
        (area("AT13"), 10, vec![id(4), id(2), id(1)]),
        (area("AT1"), 10, vec![id(4), id(2), id(1)]),
        (area("A"), 10, vec![]),
        (area("DE"), 10, vec![]),
        (words("überfüllt"), 10, vec![id(1)]),
        (words("100%"), 10, vec![id(1)]),
        (words("1%0"), 10, vec![]),
        (words("happel-stadion"), 10, vec![id(4), id(2), id(1)]),
        (Filter { state: Some(StateName::InForce), ..words("stands") }, 10, vec![id(2)]),
        (Filter { state: Some(StateName::InForce), ..area("AT") }, 10, vec![id(2), id(1)]),
    ];
    for (filter, when, expected) in table {
        assert_eq!(found(filter.clone(), when).await, expected, "{filter:?} after {when} s");
    }
}

pub(super) async fn the_ledger_is_read_after_a_number_and_chained<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    for n in 1..=5 {
        decide(&store, id(n), at(0), Deed::Drafted { draft: Box::new(draft("Full")) }).await;
    }
    let all = store.ledger(0, 100).await.unwrap();
    assert_eq!(all.iter().map(|record| record.seq).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    let mut prev = Head::START.hash;
    for record in &all {
        assert_eq!(record.prev, prev);
        assert_eq!(record.hash, link(prev, record.seq, record.body.as_bytes()));
        prev = record.hash;
    }
    assert_eq!(store.ledger(2, 2).await.unwrap(), all[2..4]);
    assert_eq!(store.ledger(5, 2).await.unwrap(), []);
    assert_eq!(store.ledger(u64::MAX, usize::MAX).await.unwrap(), []);
    assert_eq!(store.ledger(0, 0).await.unwrap(), []);
}

pub(super) async fn a_walk_along_a_whole_chain_counts_its_records<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    assert_eq!(store.verify(Head::START).await, Ok(Verdict::Whole { records: 0, head: Head::START }));
    publish(&store, id(1), at(0), draft("Full")).await;
    let trusted = store.head().await.unwrap();
    publish(&store, id(2), at(1), draft("Full")).await;
    let head = store.head().await.unwrap();
    assert_eq!(store.verify(Head::START).await, Ok(Verdict::Whole { records: 4, head }));
    assert_eq!(store.verify(trusted).await, Ok(Verdict::Whole { records: 2, head }));
}

pub(super) async fn marks_only_move_forward<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    let fine = at(5) + chrono::TimeDelta::nanoseconds(1);
    store.set_marks(vec![("all".into(), fine), ("exercise".into(), at(7))]).await.unwrap();
    store.set_marks(vec![("all".into(), at(5)), ("exercise".into(), at(8))]).await.unwrap();
    drop(store);
    let marks = ground.open().marks().await.unwrap();
    assert_eq!(marks, BTreeMap::from([("all".to_owned(), fine), ("exercise".to_owned(), at(8))]));
}
