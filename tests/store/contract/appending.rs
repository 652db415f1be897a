//! Recording: numbers, versions, expectations, all or nothing, many at once.

use forewarn::advisory::{Advisory, Deed};
use forewarn::store::{Entry, Head, NotRecorded};

use crate::store::given::{
    Ground, Ticks, append, at, both, decide, draft, entry, id, level, load, publication, publish,
};

fn drafted(headline: &str) -> Deed {
    Deed::Drafted { draft: Box::new(draft(headline)) }
}

pub(super) async fn an_empty_ledger_has_no_head_and_no_history<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    assert_eq!(store.head().await.unwrap(), Head::START);
    assert_eq!(store.newest_at().await.unwrap(), None);
    assert_eq!(store.history(id(1)).await.unwrap(), None);
    assert_eq!(store.current(at(0)).await.unwrap(), Vec::new());
}

pub(super) async fn what_was_recorded_is_there_after_the_store_is_opened_again<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    let published = publish(&store, id(1), at(5), draft("Full")).await;
    let head = store.head().await.unwrap();
    drop(store);
    let store = ground.open();
    assert_eq!(load(&store, id(1)).await, published);
    assert_eq!(store.head().await.unwrap(), head);
    assert_eq!(store.newest_at().await.unwrap(), Some(at(5)));
}

pub(super) async fn records_are_numbered_in_order_without_gaps<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    let entries = (1..=5).map(|n| entry(&Advisory::new(id(n)), "Ada", at(0), drafted("Full"))).collect();
    let receipts: Vec<_> = store.append(entries).await.into_iter().map(Result::unwrap).collect();
    let numbers: Vec<_> = receipts.iter().flat_map(|receipt| receipt.records.clone()).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5]);
    let head = store.head().await.unwrap();
    assert_eq!((head.seq, head.hash), (5, receipts[4].hash));
}

pub(super) async fn the_version_is_the_number_of_the_newest_record<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    let first = decide(&store, id(1), at(0), drafted("Full")).await;
    decide(&store, id(2), at(1), drafted("Elsewhere")).await;
    let third = decide(&store, id(1), at(2), drafted("Fuller")).await;
    assert_eq!((first.version, third.version), (1, 3));
    // The row carries the true version, not the one that the entry guessed.
    let listed = store.list(Default::default(), at(3), None, 10).await.unwrap();
    let versions: Vec<_> = listed.rows.iter().map(|row| (row.id, row.version)).collect();
    assert_eq!(versions, [(id(2), 2), (id(1), 3)]);
}

pub(super) async fn an_entry_with_two_acts_is_whole_or_not_at_all<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    let old = publish(&store, id(1), at(0), level("Old")).await;
    let new = decide(&store, id(2), at(1), Deed::Drafted { draft: Box::new(level("New")) }).await;
    let publishes = entry(&new, "Ada", at(2), publication(&new, at(2)));
    let supersedes = entry(&old, "Ada", at(2), Deed::Superseded { by: id(2), at: at(2) });
    let mut stale = both(publishes.clone(), supersedes.clone());
    stale.expect[1].1 -= 1;
    let refused = append(&store, stale).await.unwrap_err();
    assert_eq!(refused, NotRecorded::Stale { advisory: id(1), found: 2 });
    assert_eq!((load(&store, id(1)).await, load(&store, id(2)).await), (old, new));

    let receipt = append(&store, both(publishes, supersedes)).await.unwrap();
    assert_eq!(receipt.records, [4, 5]);
    assert!(load(&store, id(2)).await.newest().is_some());
    assert_eq!(load(&store, id(1)).await.superseded, Some((id(2), at(2))));
}

pub(super) async fn a_refused_entry_does_not_hold_up_the_others<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    let (one, other) = (Advisory::new(id(1)), Advisory::new(id(2)));
    let first = entry(&one, "Ada", at(0), drafted("Full"));
    let outcomes =
        store.append(vec![first.clone(), first, entry(&other, "Ada", at(0), drafted("Also"))]).await;
    let told: Vec<_> = outcomes.into_iter().map(|outcome| outcome.map(|receipt| receipt.records)).collect();
    let stale = NotRecorded::Stale { advisory: id(1), found: 1 };
    assert_eq!(told, [Ok(vec![1]), Err(stale), Ok(vec![2])]);
    assert_eq!(store.head().await.unwrap().seq, 2);
}

pub(super) async fn an_entry_that_expects_what_its_forerunner_did_is_kept<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    let before = Advisory::new(id(1));
    let mut after = before.clone();
    after.version = 1;
    let entries =
        vec![entry(&before, "Ada", at(0), drafted("Full")), entry(&after, "Ada", at(1), drafted("Fuller"))];
    let kept = store.append(entries).await.into_iter().all(|outcome| outcome.is_ok());
    assert!(kept);
    assert_eq!(load(&store, id(1)).await.version, 2);
}

pub(super) async fn a_new_advisory_must_not_exist_yet<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    decide(&store, id(1), at(0), drafted("Full")).await;
    let again = entry(&Advisory::new(id(1)), "Bob", at(1), drafted("Mine"));
    let refused = append(&store, again).await.unwrap_err();
    assert_eq!(refused, NotRecorded::Stale { advisory: id(1), found: 1 });
    let unborn =
        Entry { expect: vec![(id(2), 1)], ..entry(&Advisory::new(id(2)), "Bob", at(1), drafted("x")) };
    let refused = append(&store, unborn).await.unwrap_err();
    assert_eq!(refused, NotRecorded::Stale { advisory: id(2), found: 0 });
}

pub(super) async fn a_decision_without_its_row_is_refused<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    let rowless = Entry { rows: Vec::new(), ..entry(&Advisory::new(id(1)), "Ada", at(0), drafted("Full")) };
    let refused = append(&store, rowless).await.unwrap_err();
    assert_eq!(refused, NotRecorded::Rowless { advisory: id(1) });
    assert_eq!(store.head().await.unwrap(), Head::START);
}

pub(super) async fn of_sixty_four_that_publish_one_advisory_exactly_one_wins<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    let before = decide(&store, id(1), at(0), drafted("Full")).await;
    let tasks: Vec<_> = (0..64)
        .map(|n| {
            let (store, before) = (store.clone(), before.clone());
            tokio::spawn(async move {
                append(&store, entry(&before, &format!("Editor {n}"), at(1), publication(&before, at(1))))
                    .await
            })
        })
        .collect();
    let mut won = 0;
    for task in tasks {
        match task.await.unwrap() {
            Ok(_) => won += 1,
            Err(refused) => assert_eq!(refused, NotRecorded::Stale { advisory: id(1), found: 2 }),
        }
    }
    assert_eq!(won, 1);
    assert_eq!(load(&store, id(1)).await.revisions.len(), 1);
    assert_eq!(store.head().await.unwrap().seq, 2);
}

pub(super) async fn sixty_four_at_once_all_find_their_records<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    let ticks = std::sync::Arc::new(Ticks::new());
    let tasks: Vec<_> = (0..64)
        .map(|n| {
            let (store, ticks) = (store.clone(), std::sync::Arc::clone(&ticks));
            tokio::spawn(async move {
                for round in 0..4 {
                    decide(&store, id(n), ticks.next(), drafted(&format!("Round {round}"))).await;
                }
                let history = store.history(id(n)).await.unwrap().unwrap();
                assert_eq!(history.len(), 4);
                history.into_iter().map(|(seq, _)| seq).collect::<Vec<_>>()
            })
        })
        .collect();
    let mut numbers = Vec::new();
    for task in tasks {
        numbers.extend(task.await.unwrap());
    }
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=256).collect::<Vec<_>>());
}

pub(super) async fn what_is_handed_in_is_recorded_though_nobody_waits<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    let mut asked = Box::pin(append(&store, entry(&Advisory::new(id(1)), "Ada", at(0), drafted("Full"))));
    // Polled once, it is in the writer's hands; then whoever asked goes away.
    let polled = std::future::poll_fn(|context| std::task::Poll::Ready(asked.as_mut().poll(context))).await;
    drop(polled);
    drop(asked);
    // Jobs are done in order: when the next is recorded, so is the first.
    decide(&store, id(2), at(1), drafted("Next")).await;
    assert_eq!(load(&store, id(1)).await.version, 1);
}

pub(super) async fn nothing_to_append_is_nothing_recorded<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    assert_eq!(store.append(Vec::new()).await, Vec::new());
    assert_eq!(store.set_marks(Vec::new()).await, Ok(()));
    assert_eq!(store.head().await.unwrap(), Head::START);
}
