//! Every step of the engine fails once: whatever fails, nothing is kept by halves, and what was acknowledged is there.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use forewarn::advisory::{Advisory, Deed, Role};
use forewarn::store::{
    Backend, Cells, Claim, Connection, Entry, Fault, FaultKind, Head, NotOpened, NotRecorded, Sqlite, Store,
    Value, Verdict,
};

use super::given::{Ground, InSqlite, append, at, entry, id, joined, level, person};

/// SQLite, but some steps of the writer fail. A commit whose flush failed has happened all the same: what was written before
/// it lies in the log, and whoever opens the ledger anew finds it. Any other failed commit has not happened.
struct Failing {
    sound: Sqlite,
    trouble: Trouble,
}

/// Which steps fail: those from `after` on, so many of them. Shared with the test.
#[derive(Clone)]
struct Trouble {
    kind: FaultKind,
    after: Arc<AtomicI64>,
    left: Arc<AtomicI64>,
}

impl Trouble {
    fn new(kind: FaultKind, after: i64, left: i64) -> Self {
        Self { kind, after: Arc::new(after.into()), left: Arc::new(left.into()) }
    }

    fn none(kind: FaultKind) -> Self {
        Self::new(kind, i64::MAX, 0)
    }

    fn begins(&self, left: i64) {
        self.left.store(left, Ordering::SeqCst);
        self.after.store(0, Ordering::SeqCst);
    }

    fn ends(&self) {
        self.left.store(0, Ordering::SeqCst);
    }

    fn step(&self) -> Result<(), Fault> {
        if self.after.fetch_sub(1, Ordering::SeqCst) > 0 || self.left.fetch_sub(1, Ordering::SeqCst) <= 0 {
            return Ok(());
        }
        Err(Fault { kind: self.kind, why: "it was made to fail".into() })
    }
}

struct FailingConnection {
    sound: Box<dyn Connection>,
    trouble: Trouble,
}

impl Backend for Failing {
    fn writer(&self) -> Result<Box<dyn Connection>, NotOpened> {
        let (sound, trouble) = (self.sound.writer()?, self.trouble.clone());
        Ok(Box::new(FailingConnection { sound, trouble }))
    }

    fn reader(&self) -> Result<Box<dyn Connection>, NotOpened> {
        self.sound.reader()
    }

    fn claim(&self) -> Result<Claim, NotOpened> {
        self.sound.claim()
    }
}

impl Connection for FailingConnection {
    fn begin(&mut self) -> Result<(), Fault> {
        self.trouble.step()?;
        self.sound.begin()
    }

    fn begin_reading(&mut self) -> Result<(), Fault> {
        self.sound.begin_reading()
    }

    fn commit(&mut self) -> Result<(), Fault> {
        match (self.trouble.step(), self.trouble.kind) {
            (Err(fault), FaultKind::Disk) => self.sound.commit().and(Err(fault)),
            (step, _) => step.and_then(|()| self.sound.commit()),
        }
    }

    fn rollback(&mut self) {
        self.sound.rollback();
    }

    fn execute(&mut self, sql: &str, values: &[Value<'_>]) -> Result<usize, Fault> {
        self.trouble.step()?;
        self.sound.execute(sql, values)
    }

    fn query(&mut self, sql: &str, values: &[Value<'_>]) -> Result<Vec<Cells>, Fault> {
        self.trouble.step()?;
        self.sound.query(sql, values)
    }

    fn tend(&mut self) -> Result<(), Fault> {
        self.sound.tend()
    }
}

fn open(ground: &InSqlite, trouble: &Trouble) -> Store {
    let forewarn::store::Location::Sqlite(path) = ground.location();
    let sound = Sqlite::at(&path).unwrap();
    Store::over(Box::new(Failing { sound, trouble: trouble.clone() })).unwrap()
}

fn drafted(n: u64) -> Entry {
    entry(&Advisory::new(id(n)), "Ada", at(0), Deed::Drafted { draft: Box::new(level("Full")) })
}

/// What the ledger holds when it is opened anew, after its chain was walked.
async fn kept(ground: &InSqlite) -> u64 {
    let store = ground.open();
    let head = store.head().await.unwrap();
    assert_eq!(store.verify(Head::START).await, Ok(Verdict::Whole { records: head.seq, head }));
    let listed = store.list(Default::default(), at(0), None, 100).await.unwrap().rows.len();
    let persons = store.persons().await.unwrap().len();
    assert_eq!(listed + persons, usize::try_from(head.seq).unwrap(), "each record with what follows from it");
    head.seq
}

#[tokio::test]
async fn a_step_that_fails_once_costs_nobody_anything() {
    // Three entries need fewer steps than this; beyond the last nothing fails, which is a case of its own.
    for step in 0..60 {
        let ground = InSqlite::fresh();
        let trouble = Trouble::new(FaultKind::Other, step, 1);
        let store = open(&ground, &trouble);
        let entries = vec![drafted(1), joined(person("Ada", &[Role::Author])), drafted(2)];
        let outcomes = store.append(entries).await;
        let records: Vec<_> = outcomes.into_iter().map(|outcome| outcome.unwrap().records).collect();
        assert_eq!(records, [[1], [2], [3]], "step {step}");
        drop(store);
        assert_eq!(kept(&ground).await, 3);
    }
}

#[tokio::test]
async fn steps_that_go_on_failing_refuse_and_heal() {
    for step in 0..60 {
        let ground = InSqlite::fresh();
        let trouble = Trouble::new(FaultKind::NoRoom, step, 40);
        let store = open(&ground, &trouble);
        let mut acknowledged = 0;
        for outcome in store.append(vec![drafted(1), drafted(2), drafted(3)]).await {
            match outcome {
                Ok(_) => acknowledged += 1,
                Err(refused) => assert!(matches!(refused, NotRecorded::NoRoom { source: _ }), "{refused:?}"),
            }
        }
        trouble.ends();
        assert_eq!(store.head().await.unwrap().seq, acknowledged, "step {step}");
        append(&store, joined(person("Ada", &[]))).await.unwrap();
        drop(store);
        assert_eq!(kept(&ground).await, acknowledged + 1);
    }
}

#[tokio::test]
async fn after_the_disk_failed_nobody_is_told_that_nothing_happened_and_nothing_more_is_taken() {
    let mut found = BTreeSet::new();
    for step in 0..60 {
        let ground = InSqlite::fresh();
        let trouble = Trouble::new(FaultKind::Disk, step, 1);
        let store = open(&ground, &trouble);
        let outcomes = store.append(vec![drafted(1), drafted(2)]).await;
        let failed = outcomes.iter().filter(|outcome| outcome.is_err()).count();
        if failed == 0 {
            assert!(step > 20, "step {step} failed and nobody noticed");
            continue;
        }
        assert_eq!(failed, 2, "step {step}");
        for outcome in &outcomes {
            assert!(matches!(outcome, Err(NotRecorded::Unsure { source: _ })), "step {step}: {outcome:?}");
        }
        store.stopped().await;
        assert_eq!(append(&store, drafted(3)).await, Err(NotRecorded::Stopped));
        assert_eq!(store.set_marks(vec![("all".into(), at(0))]).await, Err(NotRecorded::Stopped));
        let there = store.head().await.unwrap().seq;
        found.insert(there);
        drop(store);
        assert_eq!(kept(&ground).await, there, "step {step}: all of it, or nothing");
    }
    assert_eq!(found, [0, 2].into(), "what nobody can tell before is both");
}

#[tokio::test]
async fn a_ledger_that_another_holds_is_tried_again_by_whoever_asks() {
    let ground = InSqlite::fresh();
    let trouble = Trouble::none(FaultKind::Busy);
    let store = open(&ground, &trouble);
    trouble.begins(1);
    let outcomes = store.append(vec![drafted(1), drafted(2)]).await;
    assert!(outcomes.iter().all(|outcome| matches!(outcome, Err(NotRecorded::Failed { source: _ }))));
    append(&store, drafted(1)).await.unwrap();
    drop(store);
    assert_eq!(kept(&ground).await, 1);
}

#[tokio::test]
async fn one_entry_that_cannot_be_written_does_not_keep_the_others_from_it() {
    let ground = InSqlite::fresh();
    let store = ground.open();
    append(&store, joined(person("Ada", &[]))).await.unwrap();
    let made = |id: &str| {
        let act = forewarn::store::Act::Made {
            at: at(0),
            actor: super::given::name("console"),
            token: super::given::token(id, "Ada"),
        };
        super::given::about_people(act)
    };
    let outcomes = store.append(vec![made("one"), made("one"), made("two")]).await;
    assert!(outcomes[0].is_ok() && outcomes[2].is_ok());
    assert!(matches!(outcomes[1], Err(NotRecorded::Failed { source: _ })), "{:?}", outcomes[1]);
    assert_eq!(store.tokens().await.unwrap().len(), 2);
}
