//! What was recorded is never said not to have been, whatever fails right after it.

use forewarn::advisory::Role;
use serde_json::json;

use super::{HEADLINE, approve, asking, submitted, view};
use crate::support::{Service, advisory, update};

/// Has reading Grace's row fail as soon as something of this kind is on the ledger.
fn breaking_at(service: &Service, kind: &str) -> rusqlite::Connection {
    let ledger = rusqlite::Connection::open(service.folder.path().join("data/ledger.sqlite3")).unwrap();
    let breaks = format!(
        "CREATE TABLE kept AS SELECT name, roles FROM person;
         CREATE TRIGGER breaks AFTER INSERT ON record WHEN NEW.kind = '{kind}'
         BEGIN UPDATE person SET roles = 'no such role' WHERE name = 'Grace'; END"
    );
    ledger.execute_batch(&breaks).unwrap();
    ledger
}

fn mend(ledger: &rusqlite::Connection) {
    let mends = "DROP TRIGGER breaks;
        UPDATE person SET roles = (SELECT roles FROM kept WHERE kept.name = person.name); DROP TABLE kept";
    ledger.execute_batch(mends).unwrap();
}

#[test]
fn an_approval_that_is_recorded_is_answered_without_reading_anything() {
    let service = asking(2, &[]);
    let (ada, grace) = service.two();
    let alan = service.editor("Alan", &[Role::Approver]);
    let id = submitted(&ada);
    let _ = approve(&alan, &id).expect(200);
    let ledger = breaking_at(&service, "approved");
    let answer = approve(&grace, &id).expect(200).json();
    mend(&ledger);
    assert_eq!((&answer["stage"], &answer["etag"]), (&view(&ada, &id)["stage"], &view(&ada, &id)["etag"]));
    assert_eq!(answer["state"], "approved");
}

#[test]
fn a_review_that_is_closed_is_answered_without_reading_anything() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let (dora, root) = (service.editor("Dora", &[Role::Duty]), service.editor("Root", &[Role::Admin]));
    let id = ada.draft(&advisory(HEADLINE));
    let alone = json!({"emergency_reason": "Nobody else is here."});
    let _ = dora.act(&id, "publish", &alone).expect(200);
    let _ = ada.put(&id, &update("Vienna: it goes on", "significant", "It goes on.")).expect(200);
    let _ = ada.act(&id, "submit", &json!({})).expect(200);
    let _ = approve(&grace, &id).expect(200);
    let ledger = breaking_at(&service, "reviewed");
    let answer = root.act(&id, "review", &json!({"finding": "It was right."})).expect(200).json();
    mend(&ledger);
    assert_eq!((&answer["stage"], &answer["etag"]), (&view(&ada, &id)["stage"], &view(&ada, &id)["etag"]));
    assert_eq!(answer["stage"]["approvals"][0]["counts"], true);
}
