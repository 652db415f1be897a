//! The one place where it is decided that this is that person: whatever someone shows, it ends here, as a voucher.
//!
//! Another way to sign in (an outside provider, say) is another [`Voucher`]: what it proves, how it is looked up again
//! for every request, and when it stops being true. Nothing else in the house has to learn of it.

use chrono::{DateTime, Utc};

use crate::advisory::{Person, Voucher};
use crate::store::Store;

use super::authority::Secret;
use super::refused::Refused;

/// The voucher that a token is; `None` for every token that opens nothing, whatever the reason.
pub(super) async fn by_token(
    store: &Store,
    raw: &str,
    now: DateTime<Utc>,
) -> Result<Option<(Person, Voucher)>, Refused> {
    let Some(secret) = Secret::parse(raw) else { return Ok(None) };
    let Some(token) = store.token(secret.id().clone()).await? else { return Ok(None) };
    if !secret.is(&token) {
        return Ok(None);
    }
    let voucher = Voucher::Token(token.id);
    Ok(vouched(store, &voucher, now).await?.map(|person| (person, voucher)))
}

/// For whom a voucher speaks at this moment: asked again for every request, so that what was revoked, has expired or
/// belongs to somebody disabled opens nothing from then on.
pub(super) async fn vouched(
    store: &Store,
    voucher: &Voucher,
    now: DateTime<Utc>,
) -> Result<Option<Person>, Refused> {
    let holder = match voucher {
        Voucher::Token(id) => {
            let token = store.token(id.clone()).await?;
            let good = token.filter(|token| !token.revoked && token.expires.is_none_or(|at| now < at));
            good.map(|token| token.person)
        }
    };
    let Some(holder) = holder else { return Ok(None) };
    Ok(store.person(holder).await?.filter(|person| !person.disabled))
}
