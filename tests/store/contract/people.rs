//! Who may act: persons, tokens, the publisher.

use forewarn::advisory::{Person, Publisher, Role, Token, TokenId};
use forewarn::store::{Act, Entry, NotRecorded};

use crate::store::given::{Ground, about_people, append, at, joined, name, person, publisher, token};

pub(super) async fn a_person_joins_changes_roles_and_is_shut_out<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    let ada = person("Ada Lovelace", &[Role::Author, Role::Duty]);
    let bob = person("Bob", &[]);
    append(&store, joined(bob.clone())).await.unwrap();
    append(&store, joined(ada.clone())).await.unwrap();
    assert_eq!(store.persons().await.unwrap(), [ada.clone(), bob]);
    let approver = person("Ada Lovelace", &[Role::Approver]);
    append(&store, joined(approver.clone())).await.unwrap();
    assert_eq!(store.person(ada.name.clone()).await.unwrap(), Some(approver.clone()));
    let disabled = Act::Disabled { at: at(1), actor: name("console"), name: ada.name.clone() };
    append(&store, about_people(disabled)).await.unwrap();
    let out = Person { disabled: true, ..approver };
    assert_eq!(store.person(ada.name).await.unwrap(), Some(out));
    assert_eq!(store.person(name("Nobody")).await.unwrap(), None);
}

pub(super) async fn a_token_is_made_found_and_revoked<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    append(&store, joined(person("Ada", &[Role::Author]))).await.unwrap();
    let forever = Token { expires: None, label: "a\0\u{202E}label".into(), ..token("forever", "Ada") };
    for token in [token("short", "Ada"), forever.clone()] {
        append(&store, about_people(Act::Made { at: at(0), actor: name("console"), token })).await.unwrap();
    }
    let id = TokenId("forever".into());
    assert_eq!(store.token(id.clone()).await.unwrap(), Some(forever.clone()));
    assert_eq!(store.tokens().await.unwrap(), [forever.clone(), token("short", "Ada")]);
    append(&store, about_people(Act::Revoked { at: at(1), actor: name("Ada"), id: id.clone() }))
        .await
        .unwrap();
    assert_eq!(store.token(id).await.unwrap(), Some(Token { revoked: true, ..forever }));
    assert_eq!(store.token(TokenId("short".into())).await.unwrap(), Some(token("short", "Ada")));
    assert_eq!(store.token(TokenId("none".into())).await.unwrap(), None);
}

pub(super) async fn a_change_of_a_person_holds_only_while_they_stand_as_they_were_read<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    let bob = person("Bob", &[Role::Author, Role::Duty]);
    let new = |roles: &[Role], as_read: Option<Person>| Entry {
        persons: vec![(name("Bob"), as_read)],
        ..joined(person("Bob", roles))
    };
    append(&store, new(&[Role::Author, Role::Duty], None)).await.unwrap();
    let changed = Err(NotRecorded::Changed { person: name("Bob") });
    assert_eq!(append(&store, new(&[Role::Admin], None)).await.map(drop), changed, "two let him in at once");
    let out = Act::Disabled { at: at(1), actor: name("console"), name: name("Bob") };
    append(&store, about_people(out)).await.unwrap();
    // Whoever read him before he was shut out would let him in again with this.
    let late = new(&[Role::Approver], Some(bob.clone()));
    assert_eq!(append(&store, late).await.map(drop), changed);
    let other = Person { roles: vec![Role::Author], disabled: true, ..bob.clone() };
    assert_eq!(append(&store, new(&[Role::Approver], Some(other))).await.map(drop), changed);
    let nobody = Entry { persons: vec![(name("Cleo"), Some(bob.clone()))], ..new(&[], None) };
    let changed = Err(NotRecorded::Changed { person: name("Cleo") });
    assert_eq!(append(&store, nobody).await.map(drop), changed);
    let shut_out = Person { disabled: true, ..bob };
    assert_eq!(
        store.persons().await.unwrap(),
        std::slice::from_ref(&shut_out),
        "nothing was kept of what was refused"
    );
    append(&store, new(&[Role::Approver], Some(shut_out))).await.unwrap();
    assert_eq!(store.persons().await.unwrap(), [person("Bob", &[Role::Approver])]);
}

pub(super) async fn nobody_is_disabled_or_given_a_token_who_is_not_there<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    let actor = name("console");
    let acts = [
        (Act::Disabled { at: at(0), actor: actor.clone(), name: name("Bob") }, "person Bob"),
        (Act::Made { at: at(0), actor: actor.clone(), token: token("t", "Bob") }, "person Bob"),
        (Act::Revoked { at: at(0), actor, id: TokenId("t".into()) }, "token t"),
    ];
    for (act, what) in acts {
        // Also the part of the entry that could be done is not.
        let mut entry = joined(person("Ada", &[]));
        entry.acts.push(act);
        let refused = append(&store, entry).await.unwrap_err();
        assert_eq!(refused, NotRecorded::Unknown { what: what.into() });
    }
    assert_eq!(store.persons().await.unwrap(), []);
    assert_eq!(store.head().await.unwrap().seq, 0);
}

pub(super) async fn the_publisher_is_who_was_named_last<G: Ground>() {
    let ground = G::fresh();
    let store = ground.open();
    assert_eq!(store.publisher().await.unwrap(), None);
    let moved = Publisher { contact: "desk@forewarn.example".into(), ..publisher() };
    for publisher in [publisher(), moved.clone()] {
        let named = Act::Named { at: at(0), actor: name("console"), publisher };
        append(&store, about_people(named)).await.unwrap();
    }
    assert_eq!(store.publisher().await.unwrap(), Some(moved));
}
