//! The shapes of all that is taken as JSON, by name: derived from what reads them, so that no description can differ.

use serde_json::json;
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

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
    all.push((WirePublish::name().into_owned(), never_both(WirePublish::schema())));
    shape::<WireReason>(&mut all);
    shape::<WirePerson>(&mut all);
    shape::<WireRoles>(&mut all);
    shape::<WireToken>(&mut all);
    shape::<WireNothing>(&mut all);
    shape::<WireSince>(&mut all);
    all
}

/// One of its two fields, or none: no derived shape can say so.
fn never_both(mut shape: RefOr<Schema>) -> RefOr<Schema> {
    if let RefOr::T(Schema::Object(object)) = &mut shape {
        let both = json!({"required": ["at", "emergency_reason"]});
        object.extensions = Some([("not", both)].into_iter().collect());
    }
    shape
}

fn shape<T: ToSchema>(all: &mut Vec<(String, RefOr<Schema>)>) {
    all.push((T::name().into_owned(), T::schema()));
    T::schemas(all);
}
