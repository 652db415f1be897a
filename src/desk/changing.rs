//! Changing who may act: what is to be recorded as things stand, and only as long as they stand so. The service and the commands
//! beside it share it.

use chrono::{DateTime, Utc};

use crate::advisory::{Person, PersonName, Role};
use crate::store::{Act, Entry, Store};

use super::refused::{NotLetIn, Refused};

/// What becomes of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Change {
    /// Somebody new comes in.
    New(Vec<Role>),
    /// Somebody who is here has other roles from now on; who is shut out stays so.
    Roles(Vec<Role>),
    /// Somebody who was shut out comes in again, with the roles they had or with others.
    Back(Option<Vec<Role>>),
    /// Somebody who is or was here may act with these roles from now on.
    Either(Vec<Role>),
    /// Somebody is shut out.
    Out,
}

/// What is to be recorded for a change, and the person as they are after it. The store refuses it where somebody else
/// changed the person since.
pub(super) async fn change(
    store: &Store,
    (at, by): (DateTime<Utc>, &PersonName),
    name: PersonName,
    change: Change,
) -> Result<(Entry, Person), Refused> {
    let known = store.person(name.clone()).await?;
    let out = change == Change::Out;
    let mut acts = Vec::new();
    let person = match (change, &known) {
        (Change::New(_), _) if name.is_reserved() => return Err(NotLetIn::Reserved(name).into()),
        (Change::New(_), Some(known)) if known.disabled => return Err(NotLetIn::ShutOut(name).into()),
        (Change::New(_), Some(_)) => return Err(NotLetIn::Known(name).into()),
        (Change::New(roles), None) => Person { name, roles, disabled: false },
        (_, None) => return Err(Refused::NoSuchPerson(name)),
        (Change::Back(_), Some(known)) if !known.disabled => return Err(NotLetIn::NotShutOut(name).into()),
        (Change::Roles(roles), Some(known)) => Person { roles, ..known.clone() },
        (Change::Out, Some(known)) => Person { disabled: true, ..known.clone() },
        (Change::Back(roles), Some(known)) => {
            acts = taken_from(store, (at, by), &name).await?;
            Person { name, roles: roles.unwrap_or_else(|| known.roles.clone()), disabled: false }
        }
        (Change::Either(roles), Some(known)) => {
            if known.disabled {
                acts = taken_from(store, (at, by), &name).await?;
            }
            Person { name, roles, disabled: false }
        }
    };
    let (actor, of) = (by.clone(), person.name.clone());
    acts.push(match out {
        true => Act::Disabled { at, actor, name: of.clone() },
        false => Act::Joined { at, actor, person: person.clone() },
    });
    Ok((Entry { persons: vec![(of, known)], ..Entry::of(acts) }, person))
}

/// What the ledger says of everything that a person leaves behind when they come back. The store itself lets nothing of it
/// through, also what was made between this look and the record.
async fn taken_from(
    store: &Store,
    (at, by): (DateTime<Utc>, &PersonName),
    name: &PersonName,
) -> Result<Vec<Act>, Refused> {
    let tokens = store.tokens().await?.into_iter().filter(|token| token.person == *name && !token.revoked);
    let revoked = tokens.map(|token| Act::Revoked { at, actor: by.clone(), id: token.id });
    let passkeys = store.passkeys(name.clone()).await?.into_iter().filter(|kept| !kept.passkey.removed);
    let removed = passkeys.map(|kept| Act::Withdrawn { at, actor: by.clone(), id: kept.passkey.id });
    Ok(revoked.chain(removed).collect())
}
