//! What a desk finds on the ledger when it opens: what is current, and what will happen by itself.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::advisory::{Advisory, AdvisoryId, Schemes};
use crate::config::ReviewFlow;
use crate::press::Readiness;
use crate::store::{Store, fold};

use super::refused::Refused;
use super::waiting::MOST_WAITING;

/// Everything that is current or lingers. One that cannot be read any more is left out and complained of: it must not
/// keep readers from all the others.
pub(super) async fn current(
    store: &Store,
    schemes: &Schemes,
    since: DateTime<Utc>,
    readiness: &Readiness,
) -> Result<Vec<Arc<Advisory>>, Refused> {
    let mut advisories = Vec::new();
    for (id, history) in store.current(since).await? {
        match fold(id, &history, schemes) {
            Ok(advisory) => advisories.extend(advisory.map(Arc::new)),
            Err(misfit) => {
                tracing::error!(advisory = %id, error = &misfit as &dyn std::error::Error, "cannot be shown");
                readiness.ledger(&format!("advisory {id} cannot be read from the ledger and is not shown"));
            }
        }
    }
    Ok(advisories)
}

/// When what waits for another person becomes overdue. What was overdue before this start is among it: it is said once
/// more, since a log that was kept for the last run is not read for this one.
pub(super) async fn deadlines(
    store: &Store,
    flow: &ReviewFlow,
) -> Result<BTreeSet<(DateTime<Utc>, AdvisoryId)>, Refused> {
    let rows = store.waiting(MOST_WAITING).await?;
    Ok(rows.into_iter().filter_map(|row| Some((flow.due(row.waiting_since?)?, row.id))).collect())
}
