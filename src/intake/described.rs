//! The shapes of all that is taken as JSON, by name: derived from what reads them, so that no description can differ.

use utoipa::ToSchema;
use utoipa::openapi::{RefOr, Schema};

use super::actions::{WireApprove, WireFinding, WirePublish, WireReason, WireReturn, WireSubmit};
use super::letting_in::{WirePerson, WireRoles, WireToken};
use super::webhooks::{WireNothing, WireSince};
use super::wire::WireDraft;

/// Each shape with its name, and with all that it leads to; some stand twice.
#[must_use]
pub fn shapes() -> Vec<(String, RefOr<Schema>)> {
    let mut all = Vec::new();
    shape::<WireDraft>(&mut all);
    shape::<WireSubmit>(&mut all);
    shape::<WireApprove>(&mut all);
    shape::<WireReturn>(&mut all);
    shape::<WireFinding>(&mut all);
    shape::<WirePublish>(&mut all);
    shape::<WireReason>(&mut all);
    shape::<WirePerson>(&mut all);
    shape::<WireRoles>(&mut all);
    shape::<WireToken>(&mut all);
    shape::<WireNothing>(&mut all);
    shape::<WireSince>(&mut all);
    all
}

fn shape<T: ToSchema>(all: &mut Vec<(String, RefOr<Schema>)>) {
    all.push((T::name().into_owned(), T::schema()));
    T::schemas(all);
}
