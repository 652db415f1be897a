//! Other processes: one that appends beside an open store, and one that is killed in the middle of its work.

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use forewarn::advisory::{Advisory, Deed, Role};
use forewarn::store::{Head, Location, Store, Verdict};

use super::given::{Ground, InSqlite, append, at, decide, draft, entry, id, joined, person};

/// Tells a test that it runs as the other process, and on which ledger.
const LEDGER: &str = "FOREWARN_TEST_LEDGER";

/// Rounds of killing in every run of the tests.
const KILLS: u64 = 12;

#[expect(clippy::disallowed_methods, reason = "how a test tells its own other process what to do")]
fn ledger_of_the_other() -> Option<Store> {
    let path = std::env::var_os(LEDGER)?;
    Some(Store::open(&Location::Sqlite(PathBuf::from(path))).unwrap())
}

/// Runs the same test once more in a process of its own.
fn other_process(test: &str, ground: &InSqlite) -> Child {
    let Location::Sqlite(path) = ground.location();
    Command::new(std::env::current_exe().unwrap())
        .args([test, "--exact", "--nocapture"])
        .env(LEDGER, path)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

#[tokio::test]
async fn another_process_appends_beside_an_open_store() {
    if let Some(store) = ledger_of_the_other() {
        for n in 0..40 {
            append(&store, joined(person(&format!("Other {n}"), &[Role::Author]))).await.unwrap();
        }
        return;
    }
    let ground = InSqlite::fresh();
    let store = ground.open();
    let _claim = store.claim().unwrap();
    let test = "store::beside::another_process_appends_beside_an_open_store";
    let mut other = other_process(test, &ground);
    let mut drafted = 0;
    while drafted < 40 || other.try_wait().unwrap().is_none() {
        drafted += 1;
        decide(&store, id(drafted), at(0), Deed::Drafted { draft: Box::new(draft("Full")) }).await;
    }
    assert!(other.wait().unwrap().success());
    assert_eq!(store.persons().await.unwrap().len(), 40);
    let head = store.head().await.unwrap();
    assert_eq!(head.seq, drafted + 40);
    assert_eq!(store.verify(Head::START).await, Ok(Verdict::Whole { records: head.seq, head }));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_survives_a_kill_at_any_moment() {
    if let Some(store) = ledger_of_the_other() {
        return record_until_killed(store).await;
    }
    let ground = InSqlite::fresh();
    let test = "store::beside::what_was_acknowledged_survives_a_kill_at_any_moment";
    let mut acknowledged = Vec::new();
    for round in 0..KILLS {
        let mut other = other_process(test, &ground);
        let mut told = BufReader::new(other.stdout.take().unwrap()).lines();
        let enough = 1 + round * round * 5 % 89;
        let before = acknowledged.len();
        // What was still told before the end counts too.
        while let Some(Ok(line)) = told.next() {
            let Some((record, headline)) = line.split_once(" is ") else { continue };
            acknowledged.push((record.parse::<u64>().unwrap(), headline.to_owned()));
            if acknowledged.len() - before == usize::try_from(enough).unwrap() {
                other.kill().unwrap();
            }
        }
        assert!(!other.wait().unwrap().success(), "it was killed");
        let store = ground.open();
        let head = store.head().await.unwrap();
        assert_eq!(store.verify(Head::START).await, Ok(Verdict::Whole { records: head.seq, head }));
        let records = store.ledger(0, usize::MAX).await.unwrap();
        for (record, headline) in &acknowledged {
            let kept = usize::try_from(*record).unwrap() - 1;
            assert!(records[kept].body.contains(headline), "record {record} is {headline}");
        }
    }
    assert!(acknowledged.len() > usize::try_from(KILLS).unwrap());
}

/// Several at once record as fast as they can, and say what was acknowledged.
async fn record_until_killed(store: Store) {
    let begin = store.head().await.unwrap().seq;
    let tasks: Vec<_> = (0..8)
        .map(|task| {
            let store = store.clone();
            tokio::spawn(async move {
                // More than is ever reached: should nobody kill it, it ends all the same.
                for n in 0..20_000 {
                    let headline = format!("Notice {task} {n} after {begin}");
                    let new = Advisory::new(id(begin * 1_000_000 + task * 100_000 + n));
                    let deed = Deed::Drafted { draft: Box::new(draft(&headline)) };
                    let receipt = append(&store, entry(&new, "Ada", at(0), deed)).await.unwrap();
                    let mut out = std::io::stdout().lock();
                    writeln!(out, "\n{} is {headline}", receipt.records[0]).unwrap();
                    out.flush().unwrap();
                }
            })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
}
