//! Opening: where, what is refused, who may have it alone, and several at once.

use std::path::{Path, PathBuf};

use forewarn::advisory::Deed;
use forewarn::store::{Filter, Location, NotOpened, Store};
use tempfile::TempDir;

use super::given::{Ground, InSqlite, at, decide, draft, id, load, publication, publish};

#[test]
fn an_address_is_a_file_or_is_refused_with_the_way_out() {
    let data = Path::new("/srv/data");
    let table = [
        ("sqlite:", Ok("/srv/data/ledger.sqlite3")),
        ("sqlite:there.db", Ok("there.db")),
        ("sqlite:/var/lib/l.db", Ok("/var/lib/l.db")),
        ("sqlite:///var/lib/l.db", Ok("/var/lib/l.db")),
        (
            "sqlite:l.db?mode=ro",
            Err("the address of a ledger takes no options after `?`; write `sqlite:PATH`"),
        ),
        (
            "postgres://user:secret@db/x",
            Err("this program keeps its ledger in SQLite and knows no `postgres:`; write `sqlite:PATH`"),
        ),
        (
            "sqlite::memory:",
            Err("`:memory:` is no file, and a ledger has to outlast the service; write `sqlite:PATH`"),
        ),
        ("l.db", Err("this program keeps its ledger in SQLite and knows no `:`; write `sqlite:PATH`")),
        ("my secret:x", Err("this program keeps its ledger in SQLite and knows no `:`; write `sqlite:PATH`")),
    ];
    for (raw, expected) in table {
        let found = Location::parse(raw, data).map_err(|error| error.to_string());
        let expected = expected.map(|path| Location::Sqlite(PathBuf::from(path))).map_err(str::to_owned);
        assert_eq!(found, expected, "{raw}");
    }
    assert_eq!(Location::in_folder(data), Location::parse("sqlite:", data).unwrap());
}

#[tokio::test]
async fn a_file_of_a_later_version_is_refused_and_left_alone() {
    let ground = InSqlite::fresh();
    drop(ground.open());
    ground.raw().pragma_update(None, "user_version", 9).unwrap();
    let Err(NotOpened::Newer { found, known, .. }) = Store::open(&ground.location()) else {
        panic!("it was opened");
    };
    assert_eq!((found, known), (9, 8));
}

#[tokio::test]
async fn a_file_of_an_earlier_form_is_brought_up_with_all_that_it_holds() {
    let ground = InSqlite::fresh();
    let store = ground.open();
    publish(&store, id(1), at(0), draft("Full")).await;
    decide(&store, id(2), at(5), Deed::Drafted { draft: Box::new(draft("Waits")) }).await;
    decide(&store, id(2), at(6), Deed::Submitted { overrides: Vec::new() }).await;
    decide(&store, id(3), at(7), Deed::Drafted { draft: Box::new(draft("Alone")) }).await;
    let alone = publication(&load(&store, id(3)).await, at(8));
    let Deed::Published { stamp, draft: digest, significance, emergency_reason: None } = alone else {
        panic!("it is a publication")
    };
    let emergency_reason = Some("Nobody in reach.".to_owned());
    decide(&store, id(3), at(8), Deed::Published { stamp, draft: digest, significance, emergency_reason })
        .await;
    let (waiting, open) =
        (store.waiting(9).await.unwrap(), Filter { review_open: true, ..Filter::default() });
    assert_eq!(
        waiting.iter().map(|row| (row.id, row.waiting_since)).collect::<Vec<_>>(),
        [(id(2), Some(at(6)))]
    );
    let looked = store.list(open.clone(), at(9), None, 9).await.unwrap();
    assert_eq!(looked.rows.iter().map(|row| row.id).collect::<Vec<_>>(), [id(3)]);
    drop(store);
    let raw = ground.raw();
    raw.execute_batch(
        "DROP TABLE follower; DROP TABLE ticket; DROP INDEX advisory_waiting; DROP INDEX advisory_review;
         ALTER TABLE advisory DROP COLUMN waiting_since; ALTER TABLE advisory DROP COLUMN review_open;
         ALTER TABLE person DROP COLUMN since; DROP TABLE session; DROP TABLE webhook; DROP TABLE delivery;
         DROP TABLE passkey; DROP INDEX advisory_sent_real; DROP INDEX advisory_sent_drill;
         ALTER TABLE advisory DROP COLUMN sent_real; ALTER TABLE advisory DROP COLUMN sent_drill",
    )
    .unwrap();
    raw.pragma_update(None, "user_version", 1).unwrap();
    drop(raw);
    let store = ground.open();
    assert!(load(&store, id(1)).await.newest().is_some());
    assert_eq!(store.followers(None, 1).await.unwrap(), []);
    assert_eq!(
        store.waiting(9).await.unwrap(),
        waiting,
        "what follows from the record follows for older records too"
    );
    assert_eq!(store.list(open, at(9), None, 9).await.unwrap(), looked);
    let form: u32 = ground.raw().pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    assert_eq!(form, 8);
}

#[test]
fn a_file_of_something_else_is_refused_and_left_alone() {
    let folder = TempDir::new().unwrap();
    let text = folder.path().join("notes.txt");
    std::fs::write(&text, "Remember the milk. ".repeat(100)).unwrap();
    let other = folder.path().join("other.db");
    rusqlite::Connection::open(&other).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
    for path in [text, other] {
        let before = std::fs::read(&path).unwrap();
        let refused = Store::open(&Location::Sqlite(path.clone()));
        assert!(matches!(refused, Err(NotOpened::Foreign { .. })), "{}", path.display());
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let refused = Store::open(&Location::in_folder(&file.join("below")));
    assert!(matches!(refused, Err(NotOpened::Folder { .. })));
}

#[test]
fn a_ledger_has_one_server() {
    let ground = InSqlite::fresh();
    let (one, other) = (ground.open(), ground.open());
    let claim = one.claim().unwrap();
    assert!(matches!(other.claim(), Err(NotOpened::Claimed { .. })));
    drop(claim);
    other.claim().unwrap();
}

#[tokio::test]
async fn a_closed_ledger_is_one_file() {
    let ground = InSqlite::fresh();
    let store = ground.open();
    publish(&store, id(1), at(0), draft("Full")).await;
    let clone = store.clone();
    drop(store);
    assert!(load(&clone, id(1)).await.newest().is_some(), "a clone keeps it open");
    drop(clone);
    let files: Vec<_> = std::fs::read_dir(ground.0.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(files, ["ledger.sqlite3"]);
}

#[cfg(unix)]
#[tokio::test]
async fn nobody_else_may_look_into_what_was_made() {
    use std::os::unix::fs::PermissionsExt;
    let ground = InSqlite::fresh();
    let folder = ground.0.path().join("made");
    let store = Store::open(&Location::in_folder(&folder)).unwrap();
    decide(&store, id(1), at(0), Deed::Drafted { draft: Box::new(draft("Secret")) }).await;
    let _claim = store.claim().unwrap();
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    let mut files = 0;
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(mode(&path), 0o600, "{}", path.display());
        files += 1;
    }
    assert_eq!(files, 4, "the ledger, its log, the log's index and the lock");
}

#[test]
fn many_open_a_new_ledger_at_once_and_all_have_it() {
    for _ in 0..8 {
        let ground = InSqlite::fresh();
        std::thread::scope(|scope| {
            let openers: Vec<_> = (0..6).map(|_| scope.spawn(|| ground.open())).collect();
            let stores: Vec<_> = openers.into_iter().map(|opener| opener.join().unwrap()).collect();
            assert_eq!(stores.len(), 6);
        });
    }
}

/// A ledger that was cut off is never taken for a new one; a first start that breaks off leaves nothing in its place.
#[tokio::test]
async fn an_empty_file_is_a_ledger_that_was_cut_off() {
    let ground = InSqlite::fresh();
    let store = ground.open();
    decide(&store, id(1), at(5), Deed::Drafted { draft: Box::new(draft("Kept")) }).await;
    drop(store);
    let Location::Sqlite(path) = ground.location();
    let folder = path.parent().unwrap();
    let names = |folder: &Path| {
        let all =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        all.filter(|name| name.contains(".new-")).count()
    };
    assert_eq!(names(folder), 0, "nothing is left of how it was made");
    std::fs::File::options().write(true).open(&path).unwrap().set_len(0).unwrap();
    assert!(matches!(Store::open(&ground.location()), Err(NotOpened::Empty { .. })));
    assert_eq!(std::fs::metadata(&path).unwrap().len(), 0, "it is left alone");
    // A start that broke off while it made the ledger, and the one after it.
    std::fs::remove_file(&path).unwrap();
    std::fs::write(folder.join("ledger.sqlite3.new-1-0"), b"half").unwrap();
    drop(Store::open(&ground.location()).unwrap());
    assert!(std::fs::metadata(&path).unwrap().len() > 0, "it is never empty");
}
