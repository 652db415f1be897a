//! What a print led to, for those who asked for it.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::advisory::{Advisory, AdvisoryId};

use super::not_printed::NotPrinted;

/// What a print led to.
#[derive(Debug, Default)]
pub struct PrintRun {
    /// For each advisory that was handed over: path and ETag of every document that shows it.
    pub outlets: BTreeMap<AdvisoryId, Vec<(Arc<str>, String)>>,
    /// Feeds that an advisory left without a trace, and when they thereby last changed.
    pub departures: Vec<(String, DateTime<Utc>)>,
    /// What could not be printed: it shows as it did before, and the next print tries again.
    pub failed: BTreeMap<AdvisoryId, NotPrinted>,
    /// Whether other feeds are declared than at the print before.
    pub redeclared: bool,
    /// Why the feeds that are wanted could not be taken: those that were there stay.
    pub undeclared: Option<NotPrinted>,
    /// Everything that shows otherwise from now on, as it is shown.
    pub looked: Vec<Arc<Advisory>>,
}
