//! An answer made again from the ledger: for what was done under a key while the answer to it was lost.

use axum::response::{IntoResponse, Response};

use crate::advisory::{Advisory, Deed};
use crate::desk::{Refused, Seen};
use crate::store::Act;

use super::answer::Answer;
use super::body::IMPORT;
use super::caller::Caller;
use super::import::imported_again;
use super::persons::newcomer;
use super::problem::Problem;
use super::publishing::{live, scheduled};
use super::sort::Sort;
use super::state::Api;
use super::tokens::made;

/// A request that was carried out before.
pub(super) struct Repeated<'a> {
    pub(super) caller: &'a Caller,
    /// The first record that was made under its key.
    pub(super) record: u64,
    pub(super) body: &'a [u8],
    pub(super) path: &'a str,
}

/// What was answered, as far as the ledger tells: the same status, address, version and content.
pub(super) async fn again(api: &Api, repeated: Repeated<'_>) -> Result<Response, Problem> {
    let Repeated { caller, record, body, path } = repeated;
    match api.desk.seen(&caller.person.name, record).await? {
        Seen::Advisory(advisory, deed) => {
            if path == IMPORT {
                return Ok(imported_again(api, &advisory, body)?.into_response());
            }
            Ok(of_advisory(api, *advisory, &deed, record).await?.into_response())
        }
        Seen::Other(act) => of_people(caller, *act),
    }
}

async fn of_advisory(api: &Api, advisory: Advisory, deed: &Deed, record: u64) -> Result<Answer, Problem> {
    let reviewed = |advisory: &Advisory| {
        let problems = api.desk.problems(advisory).unwrap_or_default();
        api.reviewed(advisory, &problems)
    };
    Ok(match deed {
        Deed::Drafted { draft: _ } => {
            reviewed(&advisory).created(&format!("/api/v1/advisories/{}", advisory.id))
        }
        Deed::Submitted { overrides: _ } => reviewed(&advisory),
        Deed::Discarded | Deed::Returned { reason: _ } | Deed::Approved { draft: _ } => api.view(&advisory),
        Deed::Scheduled { at } => scheduled(*at, &advisory),
        Deed::Published { stamp: _, draft: _, significance: _, emergency_reason: _ } => {
            live("live", api.desk.live(advisory, record).await?)
        }
        Deed::Ended { stamp: _, reason: _ } => live("ended", api.desk.live(advisory, record).await?),
        Deed::Retracted { stamp: _, reason: _ } => live("retracted", api.desk.live(advisory, record).await?),
        Deed::Superseded { by: _, at: _ } => api.view(&advisory),
    })
}

fn of_people(caller: &Caller, act: Act) -> Result<Response, Problem> {
    match act {
        Act::Joined { at: _, actor: _, person } => Ok(newcomer(person).into_response()),
        Act::Made { at: _, actor: _, token } => {
            let secret = caller.desk.secret();
            if *secret.id() != token.id {
                let detail = format!("token {} was made and shown to another token of yours", token.id.0);
                let fix = "revoke it if its answer never arrived, and make another with a new key";
                return Err(Problem::new(Sort::OtherRequest, detail, fix));
            }
            Ok(made(&secret, token))
        }
        Act::Decided(_) | Act::Named { .. } | Act::Disabled { .. } | Act::Revoked { .. } => {
            Err(Refused::Repeated.into())
        }
    }
}
