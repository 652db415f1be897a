//! The store itself lets nothing of before come back with somebody who was shut out: whatever was made between the look and
//! the record, too.

use forewarn::advisory::{Passkey, PasskeyId, Role, Session, SessionId, TokenId, Voucher};
use forewarn::store::{Act, SessionChange};

use super::given::{Ground as _, InSqlite, about_people, append, at, joined, name, person, token};

#[tokio::test]
async fn joining_again_revokes_removes_and_ends_in_the_same_breath() {
    let ground = InSqlite::fresh();
    let store = ground.open();
    let actor = name("console");
    for who in ["Ada", "Ben"] {
        append(&store, joined(person(who, &[Role::Author]))).await.unwrap();
    }
    append(&store, about_people(Act::Disabled { at: at(1), actor: actor.clone(), name: name("Ada") }))
        .await
        .unwrap();
    // All of it was made after she was shut out, by somebody who was on their way.
    for who in ["Ada", "Ben"] {
        let made = Act::Made { at: at(2), actor: actor.clone(), token: token(&format!("{who}00000"), who) };
        append(&store, about_people(made)).await.unwrap();
        let (id, person) = (PasskeyId(format!("key of {who}")), name(who));
        let passkey =
            Passkey { id, person, key: vec![1], label: String::new(), created: at(2), removed: false };
        append(&store, about_people(Act::Enrolled { at: at(2), actor: actor.clone(), passkey }))
            .await
            .unwrap();
        let session = Box::new(Session {
            id: SessionId(format!("session of {who}")),
            hash: [1; 32],
            person: name(who),
            voucher: Voucher::Passkey(PasskeyId(format!("key of {who}"))),
            opened: at(2),
            used: at(2),
            browser: String::new(),
        });
        let begin = SessionChange::Begin { session, opened_after: at(0), used_after: at(0), most: 12 };
        store.set_sessions(vec![begin]).await.unwrap();
    }
    append(&store, joined(person("Ada", &[Role::Author]))).await.unwrap();
    for (who, gone) in [("Ada", true), ("Ben", false)] {
        assert_eq!(
            store.token(TokenId(format!("{who}00000"))).await.unwrap().unwrap().revoked,
            gone,
            "{who}"
        );
        let passkeys = store.passkeys(name(who)).await.unwrap();
        assert_eq!(passkeys[0].passkey.removed, gone, "{who}");
        assert_eq!(store.sessions(name(who)).await.unwrap().is_empty(), gone, "{who}");
    }
    // Other roles for somebody who is there take nothing away.
    append(&store, joined(person("Ben", &[Role::Admin]))).await.unwrap();
    append(&store, joined(person("Root", &[Role::Admin]))).await.unwrap();
    assert!(!store.token(TokenId("Ben00000".into())).await.unwrap().unwrap().revoked);
    assert_eq!(store.sessions(name("Ben")).await.unwrap().len(), 1);
    // Shutting out ends the sessions at once.
    append(&store, about_people(Act::Disabled { at: at(3), actor, name: name("Ben") })).await.unwrap();
    assert!(store.sessions(name("Ben")).await.unwrap().is_empty());
}
