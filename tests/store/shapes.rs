//! What is kept is what was given: every text, every number to the last bit, every instant.

use forewarn::advisory::{Advisory, Decision, Draft, DraftArea, Role};
use forewarn::store::{Act, Entry, Row, Store, digest_of};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::given::{Ground, InSqlite, append, at, decide, id, joined, person};
use super::given_any;

/// Cases drawn for each property: enough for every deed many times over.
const CASES: usize = 300;

fn drawn<T: std::fmt::Debug>(strategy: impl Strategy<Value = T>) -> Vec<T> {
    let mut runner = TestRunner::new(ProptestConfig::default());
    (0..CASES).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect()
}

/// The acts of the whole ledger, as its records tell them.
async fn acts(store: &Store) -> Vec<Act> {
    let records = store.ledger(0, usize::MAX).await.unwrap();
    records.iter().map(|record| record.act().unwrap()).collect()
}

/// An entry that records decisions, whatever they are: rows of nothing in particular go with them.
fn unfolded(decisions: &[Decision]) -> Entry {
    let rows = decisions.iter().map(|decision| Row::of(&Advisory::new(decision.advisory))).collect();
    Entry {
        acts: decisions.iter().cloned().map(Act::Decided).collect(),
        expect: Vec::new(),
        persons: Vec::new(),
        rows,
    }
}

#[tokio::test]
async fn every_decision_comes_back_as_it_was_given() {
    let ground = InSqlite::fresh();
    let store = ground.open();
    let given = drawn(given_any::decision());
    append(&store, unfolded(&given)).await.unwrap();
    for (decision, record) in given.iter().zip(1..) {
        let history = store.history(decision.advisory).await.unwrap().unwrap();
        assert!(history.contains(&(record, decision.clone())), "record {record}: {decision:?}");
    }
    assert_eq!(acts(&store).await, given.into_iter().map(Act::Decided).collect::<Vec<_>>());
}

#[tokio::test]
async fn every_act_about_people_comes_back_as_it_was_given() {
    let drawn = drawn(given_any::people());
    let mut seen = std::collections::BTreeSet::new();
    let mut names = vec![person("Root", &[]).name];
    let mut given = Vec::new();
    for acts in drawn {
        // The public part of a token is unique, and no name could be taken for another's.
        if let Act::Made { token, .. } = &acts[2]
            && !names.iter().any(|name| *name != token.person && name.looks_like(&token.person))
            && seen.insert(token.id.clone())
        {
            names.push(token.person.clone());
            given.push(acts);
        }
    }
    let ground = InSqlite::fresh();
    let store = ground.open();
    // Somebody is always left to look after the others.
    let first = joined(person("Root", &[Role::Admin]));
    append(&store, first.clone()).await.unwrap();
    let entries = given.iter().map(|acts| Entry::of(acts.clone()));
    for outcome in store.append(entries.collect()).await {
        outcome.unwrap();
    }
    assert_eq!(acts(&store).await, [first.acts, given.concat()].concat());
    for acts in &given {
        if let Act::Made { token, .. } = &acts[2] {
            let kept = store.token(token.id.clone()).await.unwrap().unwrap();
            assert_eq!(kept, forewarn::advisory::Token { revoked: true, ..token.clone() });
        }
    }
}

#[tokio::test]
async fn a_row_comes_back_as_it_was_given() {
    let ground = InSqlite::fresh();
    let store = ground.open();
    let drafts = drawn(given_any::draft());
    for (n, draft) in (1..).zip(drafts.iter().take(60)) {
        let deed = forewarn::advisory::Deed::Drafted { draft: Box::new(draft.clone()) };
        let advisory = decide(&store, id(n), at(0), deed).await;
        let listed = store.list(Default::default(), at(0), None, 1).await.unwrap();
        assert_eq!(listed.rows, [Row::of(&advisory)]);
    }
}

#[test]
fn the_digest_tells_any_two_drafts_apart() {
    let drafts = drawn(given_any::draft());
    let digests: Vec<_> = drafts.iter().map(digest_of).collect();
    for (n, one) in drafts.iter().enumerate() {
        for (m, other) in drafts.iter().enumerate().skip(n) {
            assert_eq!(digests[n] == digests[m], one == other, "{one:?} {other:?}");
        }
    }
}

#[tokio::test]
async fn what_is_no_number_comes_back_as_no_number() {
    let ground = InSqlite::fresh();
    let store = ground.open();
    let polygon = Some(vec![vec![f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -0.0]]);
    let draft = Draft { areas: vec![DraftArea { polygon, ..DraftArea::default() }], ..Draft::default() };
    let deed = forewarn::advisory::Deed::Drafted { draft: Box::new(draft) };
    let kept = decide(&store, id(1), at(0), deed).await.working.unwrap().draft;
    let point = kept.areas[0].polygon.clone().unwrap().concat();
    assert!(point[0].is_nan());
    assert_eq!(point[1..], [f64::INFINITY, f64::NEG_INFINITY, 0.0]);
    assert!(point[3].is_sign_negative());
}
