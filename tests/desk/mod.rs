//! Who may do what, by the table of the contract; and tokens that say nothing of themselves.

mod doubt;
mod proofs;

use forewarn::advisory::{Person, PersonName, Role};
use forewarn::desk::{Action, Secret, may};

/// The contract's table, row by row: the roles that may.
const TABLE: &[(Action, &[Role])] = &[
    (Action::Read, Role::ALL),
    (Action::Write, Role::ALL),
    (Action::Approve, &[Role::Approver, Role::Duty]),
    (Action::Return, &[Role::Approver, Role::Duty]),
    (Action::Publish, &[Role::Approver, Role::Duty]),
    (Action::PublishAlone, &[Role::Duty]),
    (Action::Review, &[Role::Approver, Role::Duty, Role::Admin]),
    (Action::End, Role::ALL),
    (Action::Retract, Role::ALL),
    (Action::Administer, &[Role::Admin]),
    (Action::Webhooks, &[Role::Admin]),
    (Action::Subscribers, &[Role::Admin]),
];

fn person(roles: &[Role], disabled: bool) -> Person {
    Person { name: PersonName::parse("Ada").unwrap(), roles: roles.to_vec(), disabled }
}

#[test]
fn every_role_may_what_the_contract_says() {
    assert_eq!(TABLE.iter().map(|(action, _)| *action).collect::<Vec<_>>(), Action::ALL);
    for (action, roles) in TABLE {
        for role in Role::ALL {
            assert_eq!(may(&person(&[*role], false), *action), roles.contains(role), "{action:?} {role:?}");
        }
        assert!(!may(&person(&[], false), *action), "{action:?} without any role");
        assert!(!may(&person(Role::ALL, true), *action), "{action:?} while shut out");
    }
}

/// Chance that counts: every byte one more than the last.
fn counting() -> impl FnMut(&mut [u8]) {
    let mut next = 0_u8;
    move |bytes| {
        for byte in bytes {
            *byte = next;
            next = next.wrapping_add(1);
        }
    }
}

#[test]
fn a_token_reads_back_and_shows_only_its_public_part() {
    let secret = Secret::new(&mut counting());
    let read = Secret::parse(secret.reveal()).unwrap();
    assert_eq!((read.id(), read.hash()), (secret.id(), secret.hash()));
    assert_eq!(secret.reveal().len(), "fw_".len() + 8 + 1 + 43);
    let shown = format!("{secret:?}");
    assert!(shown.contains(&secret.id().0) && !shown.contains(&secret.reveal()[12..20]), "{shown}");
}

#[test]
fn what_is_no_token_is_none() {
    let good = Secret::new(&mut counting()).reveal().to_owned();
    let bad = [
        String::new(),
        "fw_".into(),
        good.replace("fw_", "fx_"),
        good[..good.len() - 1].into(),
        format!("{good}A"),
        good.replacen('_', "-", 2),
        format!("{}é", &good[..good.len() - 2]),
    ];
    for raw in bad {
        assert!(Secret::parse(&raw).is_none(), "{raw}");
    }
}
