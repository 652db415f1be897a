//! What the rooms stand on: chance, the place of the ledger, and what the rules know.

use crate::config::{NotConfigured, Settings};
use crate::review::Knowledge;
use crate::store::{Location, NotOpened};

/// Fills bytes with chance from the system.
///
/// A system that has no chance to give cannot make a token that is safe: then nothing may be made at all.
pub fn chance(bytes: &mut [u8]) {
    if let Err(error) = getrandom::fill(bytes) {
        tracing::error!(%error, "the system gives no chance");
        std::process::abort();
    }
}

/// Where the ledger of these settings is.
///
/// # Errors
/// [`NotOpened`] where no store is known for the address.
pub fn location(settings: &Settings) -> Result<Location, NotOpened> {
    match &settings.database {
        Some(url) => Location::parse(url, &settings.data),
        None => Ok(Location::in_folder(&settings.data)),
    }
}

/// What the rules know, from the tables in the program, and the hotlines and addresses of the settings.
///
/// # Errors
/// None that a release can have: a test reads them all.
pub fn knowledge(settings: &Settings) -> Result<Knowledge, NotConfigured> {
    let mut knowledge = crate::config::knowledge(settings.hotlines.clone())?;
    let publisher = settings.publisher.as_ref().map(|publisher| publisher.url.as_str());
    let own = publisher.into_iter().chain(settings.public_url.as_deref());
    let host = |url: &str| Some(url::Url::parse(url).ok()?.host_str()?.trim_start_matches("www.").to_owned());
    knowledge.hosts.own = own.filter_map(host).collect();
    Ok(knowledge)
}
