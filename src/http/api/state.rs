//! What the editors' half stands on.

use crate::advisory::{Addresses, AdvisoryId, Person};
use crate::desk::Desk;
use crate::outreach::{Outreach, Webhooks};

use super::errands::UnderWay;
use super::matching::IfMatch;
use super::pace::Pace;
use super::problem::Problem;
use super::refusal::stale;

/// The desk, and what is needed to let editors at it.
pub struct Api {
    /// Where change is decided.
    pub desk: Desk,
    /// How the public reaches what is published.
    pub addresses: Addresses,
    /// How often a token may ask.
    pub pace: Pace,
    /// Fills bytes with chance, for the ids of requests.
    pub random: fn(&mut [u8]),
    /// Those who are called when something happens, where there are any.
    pub webhooks: Option<Webhooks>,
    /// Those who are told of changes by WebSub, where there are any.
    pub outreach: Option<Outreach>,
    /// Requests with a key that are being answered.
    pub under_way: UnderWay,
}

impl Api {
    /// The version that the desk must find, for a write with this precondition.
    ///
    /// With several versions to choose from, the one that holds now is taken, so that nothing can slip in between.
    pub(super) async fn expected(
        &self,
        matching: &IfMatch,
        actor: &Person,
        id: AdvisoryId,
    ) -> Result<Option<u64>, Problem> {
        match matching {
            IfMatch::Absent | IfMatch::Any => Ok(None),
            IfMatch::OneOf(versions) => {
                let found = self.desk.view(actor, id).await?.version;
                if versions.contains(&found) { Ok(Some(found)) } else { Err(stale(found)) }
            }
        }
    }
}
