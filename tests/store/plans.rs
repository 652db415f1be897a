//! How the engine finds things: by index, so that no start and no publication grows slower with the archive.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use forewarn::advisory::Role;
use forewarn::store::{
    Backend, Cells, Claim, Connection, Fault, Filter, FollowerChange, Location, NotOpened, Sort, Sqlite,
    StateName, Store, Value,
};

use super::given::{Ground, InSqlite, append, at, draft, id, joined, level, name, person, publish};

/// Every statement that was run.
type Statements = Arc<Mutex<BTreeSet<String>>>;

/// SQLite, with somebody who listens.
struct Overheard(Sqlite, Statements);

struct OverheardConnection(Box<dyn Connection>, Statements);

impl Backend for Overheard {
    fn writer(&self) -> Result<Box<dyn Connection>, NotOpened> {
        Ok(Box::new(OverheardConnection(self.0.writer()?, Arc::clone(&self.1))))
    }

    fn reader(&self) -> Result<Box<dyn Connection>, NotOpened> {
        Ok(Box::new(OverheardConnection(self.0.reader()?, Arc::clone(&self.1))))
    }

    fn claim(&self) -> Result<Claim, NotOpened> {
        self.0.claim()
    }
}

impl Connection for OverheardConnection {
    fn begin(&mut self) -> Result<(), Fault> {
        self.0.begin()
    }

    fn begin_reading(&mut self) -> Result<(), Fault> {
        self.0.begin_reading()
    }

    fn commit(&mut self) -> Result<(), Fault> {
        self.0.commit()
    }

    fn rollback(&mut self) {
        self.0.rollback();
    }

    fn execute(&mut self, sql: &str, values: &[Value<'_>]) -> Result<usize, Fault> {
        self.1.lock().unwrap().insert(sql.to_owned());
        self.0.execute(sql, values)
    }

    fn query(&mut self, sql: &str, values: &[Value<'_>]) -> Result<Vec<Cells>, Fault> {
        self.1.lock().unwrap().insert(sql.to_owned());
        self.0.query(sql, values)
    }

    fn tend(&mut self) -> Result<(), Fault> {
        self.0.tend()
    }
}

/// Everything that is asked at a start, at a publication, and by an editor who looks for something.
async fn a_day(store: &Store) {
    append(store, joined(person("Ada", &[Role::Author]))).await.unwrap();
    publish(store, id(1), at(0), draft("Full")).await;
    publish(store, id(2), at(1), level("Stands")).await;
    store.set_marks(vec![("all".into(), at(0))]).await.unwrap();
    store.current(at(0)).await.unwrap();
    store.scheduled().await.unwrap();
    store.waiting(10).await.unwrap();
    store.marks().await.unwrap();
    let follower = super::contract::subscriber("/feeds/all.atom", "https://reader.example/");
    let key = follower.key();
    store
        .set_followers(vec![FollowerChange::Keep(follower), FollowerChange::Drop(key.clone())])
        .await
        .unwrap();
    store.followers(Some(key), 10).await.unwrap();
    store.newest_at().await.unwrap();
    store.last_word().await.unwrap();
    for sort in [Sort::Real, Sort::Drill] {
        store.published_from(sort, at(0)).await.unwrap();
        store.published_within(sort, at(0)..at(9), 1, 10).await.unwrap();
        let words = vec!["full".to_owned()];
        store.published_with(sort, (at(0)..at(9), Some((at(5), id(9)))), words, 10).await.unwrap();
    }
    store.person(name("Ada")).await.unwrap();
    store.token(forewarn::advisory::TokenId("t".into())).await.unwrap();
    store.ledger(1, 2).await.unwrap();
    for state in StateName::ALL {
        // Expired is nearly everything there is: the newest of it is found at once by walking from the newest on.
        if *state != StateName::Expired {
            let filter = Filter { state: Some(*state), ..Filter::default() };
            store.list(filter, at(2), None, 10).await.unwrap();
        }
    }
    let filter = Filter { review_open: true, ..Filter::default() };
    store.list(filter, at(2), None, 10).await.unwrap();
    let filter = Filter { area: Some("AT13".into()), ..Filter::default() };
    store.list(filter, at(2), Some(id(9)), 10).await.unwrap();
}

#[tokio::test]
async fn nothing_asked_in_a_day_walks_through_the_archive() {
    let ground = InSqlite::fresh();
    let statements = Statements::default();
    let Location::Sqlite(path) = ground.location();
    let store =
        Store::over(Box::new(Overheard(Sqlite::at(&path).unwrap(), Arc::clone(&statements)))).unwrap();
    a_day(&store).await;
    let raw = ground.raw();
    let mut looked_at = 0;
    for sql in statements.lock().unwrap().iter().filter(|sql| !sql.contains("entry")) {
        let mut plan = raw.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let values = vec![rusqlite::types::Value::Null; plan.parameter_count()];
        let steps = plan.query_map(rusqlite::params_from_iter(values), |row| row.get::<_, String>("detail"));
        let steps: Vec<_> = steps.unwrap().map(Result::unwrap).collect();
        // The newest record is the first that is met from the end; some indexes hold only the few that are asked for.
        let from_the_end = sql.ends_with("ORDER BY seq DESC LIMIT 1");
        let walks = steps.iter().any(|step| {
            let few = [
                "SCAN mark",
                // Looked at where somebody is let in, changed or shut out.
                "SCAN person",
                "INDEX advisory_due",
                "INDEX advisory_discarded",
                "INDEX advisory_waiting",
                "INDEX advisory_review",
            ];
            let few = few.iter().any(|few| step.contains(few));
            step.starts_with("SCAN") && !few && !from_the_end
        });
        assert!(!walks, "{sql}\n{steps:#?}");
        looked_at += 1;
    }
    assert!(looked_at > 20, "only {looked_at} statements were overheard");
}
