//! `person` and `token`: they write to the ledger directly, beside a running service or without one.

use std::future::Future;
use std::process::ExitCode;

use crate::advisory::{PersonName, Role, TokenId};
use crate::app::{chance, location};
use crate::clock::Clock;
use crate::config::{Given, Settings};
use crate::desk::Registry;
use crate::store::Store;

use super::commands::{PersonCommand, Place, TokenCommand};
use super::run::{Failed, give, say};
use super::words::span;

/// In whose name the ledger notes what is typed at the machine itself.
const CONSOLE: &str = "console";

pub(super) fn person(asked: PersonCommand) -> Result<ExitCode, Failed> {
    match asked {
        PersonCommand::Add { name, role, place } => {
            let (name, roles) = (read_name(&name)?, read_roles(&role)?);
            on(&place, async |registry| {
                registry.join(&read_name(CONSOLE)?, name.clone(), roles).await.map_err(Failed::from)
            })?;
            say(&format!("{name} may act from now on; make a token with: forewarn token add '{name}'"));
        }
        PersonCommand::List { place } => {
            for person in on(&place, async |registry| Ok(registry.persons().await?))? {
                let roles: Vec<_> = person.roles.iter().map(|role| role.wire()).collect();
                let state = if person.disabled { "disabled" } else { "active" };
                give(&format!("{}\t{}\t{state}", person.name, roles.join(",")))?;
            }
        }
        PersonCommand::Roles { name, role, place } => {
            let (name, roles) = (read_name(&name)?, read_roles(&role)?);
            let change = async |registry: Registry| {
                Ok(registry.change(&read_name(CONSOLE)?, name.clone(), Some(roles), false).await?)
            };
            on(&place, change)?;
            say(&format!("{name} has these roles from now on"));
        }
        PersonCommand::Enable { name, place } => {
            let name = read_name(&name)?;
            on(&place, async |registry| {
                Ok(registry.change(&read_name(CONSOLE)?, name.clone(), None, true).await?)
            })?;
            say(&format!("{name} may act again"));
        }
        PersonCommand::Disable { name, place } => {
            let name = read_name(&name)?;
            on(&place, async |registry| Ok(registry.disable(&read_name(CONSOLE)?, name.clone()).await?))?;
            say(&format!("{name} is shut out"));
        }
    }
    Ok(ExitCode::SUCCESS)
}

pub(super) fn token(asked: TokenCommand) -> Result<ExitCode, Failed> {
    match asked {
        TokenCommand::Add { name, expires, label, place } => {
            let (name, span) = (read_name(&name)?, span(&expires)?);
            let issue = async |registry: Registry| {
                Ok(registry.issue(&read_name(CONSOLE)?, name, label, span).await?)
            };
            let secret = on(&place, issue)?;
            say("This token is shown once; only its hash is kept.");
            give(secret.reveal())?;
        }
        TokenCommand::List { place } => {
            for token in on(&place, async |registry| Ok(registry.tokens().await?))? {
                let until = token.expires.map_or("never".to_owned(), |at| at.to_rfc3339());
                let state = if token.revoked { "revoked" } else { "valid" };
                give(&format!("{}\t{}\t{state}\tuntil {until}\t{}", token.id.0, token.person, token.label))?;
            }
        }
        TokenCommand::Revoke { id, place } => {
            let token = TokenId(id.clone());
            on(&place, async |registry| Ok(registry.revoke(&read_name(CONSOLE)?, token).await?))?;
            say(&format!("the token {id} opens nothing any more"));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Opens the ledger of a place and does one thing with its people.
fn on<T, F: Future<Output = Result<T, Failed>>>(
    place: &Place,
    act: impl FnOnce(Registry) -> F,
) -> Result<T, Failed> {
    let settings = settings(place)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let store = Store::open(&location(&settings)?)?;
        act(Registry::new(store, Clock::Machine, chance)).await
    })
}

/// What a place's configuration says.
pub(super) fn settings(place: &Place) -> Result<Settings, Failed> {
    let Place { config, data, database } = place;
    let given =
        Given { config: config.clone(), data: data.clone(), database: database.clone(), ..Given::default() };
    Ok(Settings::read(given)?)
}

pub(super) fn read_name(raw: &str) -> Result<PersonName, Failed> {
    PersonName::parse(raw).ok_or_else(|| {
        format!("`{raw}` cannot be a person's name: give 1 to {} visible characters", PersonName::MAX_CHARS)
            .into()
    })
}

fn read_roles(raw: &[String]) -> Result<Vec<Role>, Failed> {
    let mut roles = Vec::new();
    for word in raw {
        let known = || Role::ALL.iter().map(|role| role.wire()).collect::<Vec<_>>().join(", ");
        let role = Role::parse(word).ok_or_else(|| format!("`{word}` is no role: use {}", known()))?;
        roles.push(role);
    }
    roles.sort_unstable();
    roles.dedup();
    Ok(roles)
}
