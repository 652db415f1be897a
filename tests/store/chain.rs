//! The chain: which bytes it covers, to the byte, and that nothing under it changes unseen.

use forewarn::advisory::{Advisory, Deed, Draft, DraftArea, DraftCircle, DraftText, Role};
use forewarn::store::{Act, Break, Head, NotRead, Verdict, digest_of, link};
use sha2::{Digest as _, Sha256};

use super::given::{
    Ground, InSqlite, about_people, append, at, decide, draft, entry, id, joined, name, person, publish,
    publisher, token,
};

/// A draft small enough to be read here.
fn small() -> Draft {
    let text = DraftText { headline: Some("Full".into()), ..DraftText::default() };
    let circle = DraftCircle { lat: Some(48.2072), lon: Some(-0.0), radius_km: Some(1.0) };
    let area = DraftArea { circle: Some(circle), polygon: Some(vec![vec![0.1]]), ..DraftArea::default() };
    Draft { texts: vec![("en".into(), text)], areas: vec![area], no_action: Some(false), ..Draft::default() }
}

const BODIES: [&str; 4] = [
    r#"{"at":"2026-12-01T08:00:00Z","actor":"console","about":"publisher","deed":{"named":{"name":"City of Vienna","authority":"forewarn.example","contact":"press@forewarn.example","url":"https://forewarn.example/"}}}"#,
    r#"{"at":"2026-12-01T08:00:00Z","actor":"console","about":{"person":"Ada"},"deed":{"joined":{"roles":["author","duty"],"disabled":false}}}"#,
    r#"{"at":"2026-12-01T08:00:00Z","actor":"Ada","about":{"token":"4mbe9Zk1"},"deed":{"made":{"person":"Ada","hash":"0303030303030303030303030303030303030303030303030303030303030303","label":"laptop","created":"2026-12-01T08:00:00Z","expires":"2027-03-01T08:00:00Z","revoked":false}}}"#,
    r#"{"at":"2026-12-01T08:00:00.005Z","actor":"Ada","about":{"advisory":"01a2309e-27e8-7707-8000-000000000001"},"deed":{"drafted":{"draft":{"areas":[{"circle":{"lat":48.2072,"lon":-0.0,"radius_km":1.0},"polygon":[[0.1]]}],"texts":[["en",{"headline":"Full"}]],"no_action":false}}}}"#,
];

const HASHES: [&str; 4] = [
    "dc41c81ad3278a7ac7c473b50857a14b53a7b847f089d1ef8e09a891e1672526",
    "d44255ff6e4c504c0892ced7991086d990209fd5315386d6ed4f12969bba8604",
    "7f4f6f6300cc54c3918a9b11f18cd8692772db58daa91e669efb6725fa41654f",
    "9b7e9775ac03b6018a9e5170102d55b4ed8a40315e9776d3376677f5e7702b21",
];

/// Changing any of these bytes breaks the chain of every ledger there is: a new form of a record needs a new name.
#[tokio::test]
async fn the_bytes_and_hashes_of_records_stay_as_they_are() {
    let ground = InSqlite::fresh();
    let store = ground.open();
    let drafted = Deed::Drafted { draft: Box::new(small()) };
    let entries = [
        about_people(Act::Named { at: at(0), actor: name("console"), publisher: publisher() }),
        joined(person("Ada", &[Role::Author, Role::Duty])),
        about_people(Act::Made { at: at(0), actor: name("Ada"), token: token("4mbe9Zk1", "Ada") }),
        entry(&Advisory::new(id(1)), "Ada", at(0) + chrono::TimeDelta::milliseconds(5), drafted),
    ];
    for entry in entries {
        append(&store, entry).await.unwrap();
    }
    let records = store.ledger(0, 10).await.unwrap();
    let bodies: Vec<_> = records.iter().map(|record| record.body.as_str()).collect();
    assert_eq!(bodies, BODIES);
    let hashes: Vec<_> = records.iter().map(|record| record.hash.to_string()).collect();
    assert_eq!(hashes, HASHES);
    let kinds: Vec<_> = records.iter().map(|record| record.kind.as_str()).collect();
    assert_eq!(kinds, ["named", "joined", "made", "drafted"]);
}

/// Written out once more without the store's own code: this is what a stranger needs to check a ledger.
#[test]
fn a_hash_covers_the_hash_before_the_number_and_the_body() {
    let mut before = [0; 32];
    for (seq, (body, hash)) in (1_u64..).zip(BODIES.iter().zip(HASHES)) {
        let mut bytes = before.to_vec();
        bytes.extend(seq.to_be_bytes());
        bytes.extend(body.as_bytes());
        before = Sha256::digest(&bytes).into();
        let hex: String = before.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, hash, "record {seq}");
    }
}

#[test]
fn the_digest_of_a_draft_is_that_of_its_kept_bytes() {
    let kept = r#"{"areas":[{"circle":{"lat":48.2072,"lon":-0.0,"radius_km":1.0},"polygon":[[0.1]]}],"texts":[["en",{"headline":"Full"}]],"no_action":false}"#;
    assert_eq!(digest_of(&small()).0, <[u8; 32]>::from(Sha256::digest(kept.as_bytes())));
    assert!(BODIES[3].contains(kept));
    let other = Draft { no_action: None, ..small() };
    assert_ne!(digest_of(&other), digest_of(&small()), "`false` is not the same as nothing said");
}

/// Does something to the file past all its guards, then walks the chain.
async fn verdict_after(harm: &str) -> Verdict {
    let ground = InSqlite::fresh();
    let store = ground.open();
    for n in 1..=3 {
        publish(&store, id(n), at(0), draft("Full")).await;
    }
    drop(store);
    let raw = ground.raw();
    let guards = "DROP TRIGGER record_is_never_changed; DROP TRIGGER record_is_never_removed; \
         DROP TRIGGER record_follows_the_last;";
    raw.execute_batch(guards).unwrap();
    raw.execute_batch(harm).unwrap();
    drop(raw);
    ground.open().verify(Head::START).await.unwrap()
}

#[tokio::test]
async fn a_record_that_was_touched_is_found() {
    use Break::{Altered, CutOff, Misfiled, Missing};
    let broken = |record, why| Verdict::Broken { record, why };
    let table = [
        (
            "UPDATE record SET body = CAST(replace(CAST(body AS TEXT), 'Full', 'Null') AS BLOB) WHERE seq = 3",
            broken(3, Altered),
        ),
        ("UPDATE record SET hash = zeroblob(32) WHERE seq = 6", broken(6, Altered)),
        ("UPDATE record SET body = x'ff' WHERE seq = 1", broken(1, Altered)),
        ("DELETE FROM record WHERE seq = 2", broken(2, Missing)),
        ("DELETE FROM record WHERE seq = 1", broken(1, Missing)),
        ("DELETE FROM record WHERE seq = 6", broken(6, CutOff)),
        ("DELETE FROM record", broken(1, CutOff)),
        ("UPDATE record SET kind = 'discarded' WHERE seq = 4", broken(4, Misfiled)),
        ("UPDATE record SET advisory = NULL WHERE seq = 4", broken(4, Misfiled)),
        (
            "UPDATE record SET advisory = (SELECT advisory FROM record WHERE seq = 1) WHERE seq = 4",
            broken(4, Misfiled),
        ),
        (
            "UPDATE record SET seq = 100 WHERE seq = 3; UPDATE record SET seq = 3 WHERE seq = 4; \
             UPDATE record SET seq = 4 WHERE seq = 100",
            broken(3, Altered),
        ),
    ];
    for (harm, expected) in table {
        assert_eq!(verdict_after(harm).await, expected, "{harm}");
    }
}

#[tokio::test]
async fn every_single_byte_of_a_body_counts() {
    let ground = InSqlite::fresh();
    let store = ground.open();
    publish(&store, id(1), at(0), draft("Full")).await;
    for record in store.ledger(0, 2).await.unwrap() {
        for place in 0..record.body.len() {
            let mut body = record.body.clone().into_bytes();
            body[place] ^= 1;
            assert_ne!(link(record.prev, record.seq, &body), record.hash, "byte {place} of {}", record.seq);
        }
    }
}

#[tokio::test]
async fn the_file_itself_refuses_to_forget() {
    let ground = InSqlite::fresh();
    let store = ground.open();
    publish(&store, id(1), at(0), draft("Full")).await;
    let raw = ground.raw();
    let attempts = [
        "UPDATE record SET kind = 'ended' WHERE seq = 1",
        "DELETE FROM record WHERE seq = 2",
        "INSERT OR REPLACE INTO record SELECT seq, advisory, kind, x'00', hash FROM record WHERE seq = 2",
        "INSERT INTO record SELECT 7, advisory, kind, body, hash FROM record WHERE seq = 2",
        "REPLACE INTO record SELECT seq, advisory, 'ended', body, hash FROM record WHERE seq = 1",
    ];
    for attempt in attempts {
        let refused = raw.execute_batch(attempt).unwrap_err().to_string();
        assert!(
            refused.contains("of the ledger follows") || refused.contains("append-only"),
            "{attempt}: {refused}"
        );
    }
    let head = store.head().await.unwrap();
    assert_eq!(store.verify(Head::START).await, Ok(Verdict::Whole { records: 2, head }));
}

#[tokio::test]
async fn a_record_that_cannot_be_what_it_says_is_named_with_its_field() {
    let ground = InSqlite::fresh();
    let store = ground.open();
    decide(&store, id(1), at(0), Deed::Drafted { draft: Box::new(draft("Full")) }).await;
    drop(store);
    let raw = ground.raw();
    raw.execute_batch("DROP TRIGGER record_is_never_changed").unwrap();
    let table = [
        (r#""actor":"Ada""#, r#""actor":"  ""#, "body.actor"),
        (r#""headline":"Full""#, r#""headline":7"#, "body.deed.drafted.draft.texts[0][1].headline"),
        (r#""kind":"advisory""#, r#""sort":"advisory""#, "body.deed.drafted.draft.sort"),
        (r#""at":"2026-12-01T08:00:00Z""#, r#""at":"2026-12-01T08:00:00.0Z""#, "body.at"),
        (r#""drafted""#, r#""painted""#, "body.deed"),
    ];
    let whole: String = raw.query_row("SELECT CAST(body AS TEXT) FROM record", (), |row| row.get(0)).unwrap();
    for (from, to, place) in table {
        assert!(whole.contains(from), "{from} is in {whole}");
        raw.execute("UPDATE record SET body = ?1", [whole.replace(from, to).into_bytes()]).unwrap();
        let Err(NotRead::Damaged { row, field, why: _ }) = ground.open().history(id(1)).await else {
            panic!("{to} was taken");
        };
        assert_eq!((row.as_str(), field.as_str()), ("record 1", place), "{to}");
    }
}
