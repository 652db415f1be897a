//! What the configuration names outside itself: persons on the ledger, places in the world, an address of this machine.

use std::collections::BTreeSet;
use std::io::{self, ErrorKind};
use std::net::SocketAddr;

use socket2::{Domain, Socket, Type};

use crate::advisory::{Person, PersonName};
use crate::config::{ReviewFlow, Settings, read_feeds};
use crate::desk::{Action, may};
use crate::review::Knowledge;

use super::doctor::{Finding, Verdict, found};
use super::ground::{knowledge, location};

/// Why those who are named as approvers cannot approve as they should; `None` where all of them can, and where none is named.
pub(super) fn unable(flow: &ReviewFlow, persons: &[Person]) -> Option<String> {
    let named = flow.approvers.as_ref()?;
    let reason = |name: &PersonName| match persons.iter().find(|person| person.name == *name) {
        None => Some(format!("{name} is not there")),
        Some(person) if person.disabled => Some(format!("{name} is shut out")),
        Some(person) if !may(person, Action::Approve) => Some(format!("{name} holds no role that approves")),
        Some(_) => None,
    };
    let unable: Vec<_> = named.iter().filter_map(reason).collect();
    if unable.is_empty() {
        return None;
    }
    let left = named.len() - unable.len();
    let enough = if left >= flow.approvals_high {
        String::new()
    } else {
        format!(
            "; {left} of the {} who must agree are left, so nothing severe can be approved",
            flow.approvals_high
        )
    };
    Some(format!("{}{enough}", unable.join(", ")))
}

/// Never worse than a warning: readers must not lose what is public because somebody left.
pub(super) fn approvers(flow: &ReviewFlow, persons: &[Person]) -> Option<Finding> {
    let check = "approvers";
    let named = flow.approvers.as_ref()?;
    Some(match unable(flow, persons) {
        None => found(check, Verdict::Pass, format!("all {} can approve", named.len()), ""),
        Some(why) => {
            let fix = "let them in with forewarn person add, give the role with forewarn person roles, or mend review.approvers";
            found(check, Verdict::Warn, why, fix)
        }
    })
}

/// Codes of areas that no table has: a feed that selects by them shows nothing, and nobody notices.
pub(super) fn areas(settings: &Settings) -> Option<Finding> {
    let (feeds, knowledge) = (read_feeds(&settings.feeds).ok()?, knowledge(settings).ok()?);
    let codes = |feed: &crate::feed::Feed| {
        let wrong: Vec<_> =
            feed.selection().areas.iter().filter(|code| !is_known(code, &knowledge)).cloned().collect();
        (!wrong.is_empty()).then(|| format!("{} selects by {}", feed.slug(), wrong.join(", ")))
    };
    let wrong: Vec<_> = feeds.iter().filter_map(codes).collect();
    let fix = "use ISO 3166-1 (AT), ISO 3166-2 (AT-9), NUTS 2024 (AT130) or EU, as the lists have them";
    (!wrong.is_empty())
        .then(|| found("areas", Verdict::Warn, format!("{}: no list has that", wrong.join("; ")), fix))
}

/// Subdivisions and regions are only looked up where a list of their country is built in.
fn is_known(code: &str, knowledge: &Knowledge) -> bool {
    let tables = knowledge.places.tables();
    if code == "EU" || tables.countries.contains(code) {
        return true;
    }
    if let Some((country, _)) = code.split_once('-') {
        let listed = tables.subdivisions.values().any(|division| division.country == country);
        return if listed {
            tables.subdivisions.contains_key(code)
        } else {
            tables.countries.contains(country)
        };
    }
    // NUTS writes EL and UK where ISO has GR and GB; a longer code begins with the shorter ones.
    let beginnings: BTreeSet<_> = tables.nuts3.iter().filter_map(|nuts| nuts.get(..code.len())).collect();
    beginnings.contains(code)
}

/// Takes an address for a moment, as `serve` does, and listens to nobody: a service that starts meanwhile is not kept from it.
fn free(address: SocketAddr) -> io::Result<()> {
    let socket = Socket::new(Domain::for_address(address), Type::STREAM, None)?;
    socket.set_reuse_address(true)?;
    socket.bind(&address.into())
}

/// Tries the address as `serve` will. Where the service that has this ledger is up, it is the one that listens.
pub(super) fn listening(settings: &Settings) -> Finding {
    let (check, address) = ("listening", settings.listen);
    let served = location(settings).is_ok_and(|location| location.is_served());
    match free(address) {
        Ok(_) => found(check, Verdict::Pass, format!("{address} can be listened on"), ""),
        Err(error) if error.kind() == ErrorKind::AddrInUse && served => found(
            check,
            Verdict::Pass,
            format!("{address} is in use, and so is this ledger: the service is up"),
            "",
        ),
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            let fix = "stop what listens there (ss -ltnp shows it), or set listen to another port";
            found(check, Verdict::Fail, format!("{address} is in use by something else"), fix)
        }
        // Whoever asks may be somebody else than whom the service runs as.
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            let fix = "ask as the user of the service; ports below 1024 need CAP_NET_BIND_SERVICE";
            found(check, Verdict::Warn, format!("{address}: {error}"), fix)
        }
        Err(error) => {
            let fix = "set listen to an address of this machine, as 127.0.0.1:8080";
            found(check, Verdict::Fail, format!("{address}: {error}"), fix)
        }
    }
}
