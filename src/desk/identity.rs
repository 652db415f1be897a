//! The one place where it is decided that this is that person: whatever someone shows, it ends here, as a voucher.
//!
//! Another way to sign in (an outside provider, say) is another [`Voucher`]: what it proves, how it is looked up again
//! for every request, and when it stops being true. Nothing else in the house has to learn of it.

use chrono::{DateTime, Utc};

use crate::advisory::{PasskeyId, Person, PersonName, Role, Token, TokenId, Voucher};
use crate::store::{CountedPasskey, Store};

use super::authority::Secret;
use super::refused::Refused;

/// The person for whom a token speaks; `None` for every token that opens nothing, whatever the reason.
pub(super) async fn by_token(
    store: &Store,
    raw: &str,
    now: DateTime<Utc>,
) -> Result<Option<(Person, TokenId)>, Refused> {
    let Some(secret) = Secret::parse(raw) else { return Ok(None) };
    let kept = store.token_with(secret.id().clone(), secret.hash()).await?;
    // One that is not found is compared too, so that it takes no less time.
    let same = secret.is(kept.as_ref().map_or([0; 32], |token| token.hash));
    let Some(token) = kept.filter(|token| same && is_good(token, now)) else { return Ok(None) };
    Ok(standing(store, &token.person).await?.map(|person| (person, token.id)))
}

/// A passkey that may still open something, and the person for whom it speaks.
pub(super) async fn by_passkey(
    store: &Store,
    id: &PasskeyId,
) -> Result<Option<(Person, CountedPasskey)>, Refused> {
    let kept = store.passkey(id.clone()).await?.filter(|kept| !kept.passkey.removed);
    let Some(kept) = kept else { return Ok(None) };
    Ok(standing(store, &kept.passkey.person).await?.map(|person| (person, kept)))
}

/// For whom a voucher speaks at this moment: asked again for every request, so that what was revoked, has expired or
/// belongs to somebody disabled opens nothing from then on.
pub(super) async fn vouched(
    store: &Store,
    voucher: &Voucher,
    now: DateTime<Utc>,
) -> Result<Option<Person>, Refused> {
    match voucher {
        Voucher::Token(id) => match store.token(id.clone()).await?.filter(|token| is_good(token, now)) {
            Some(token) => standing(store, &token.person).await,
            None => Ok(None),
        },
        Voucher::Passkey(id) => Ok(by_passkey(store, id).await?.map(|(person, _)| person)),
    }
}

/// Whether a person may sit at the desk: whoever is only a program speaks through the API.
pub(super) fn sits(person: &Person) -> bool {
    person.roles.iter().any(|role| *role != Role::Integrator)
}

fn is_good(token: &Token, now: DateTime<Utc>) -> bool {
    !token.revoked && token.expires.is_none_or(|at| now < at)
}

async fn standing(store: &Store, name: &PersonName) -> Result<Option<Person>, Refused> {
    Ok(store.person(name.clone()).await?.filter(|person| !person.disabled))
}
