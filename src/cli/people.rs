//! `person` and `token`: they write to the ledger directly, beside a running service or without one.

use std::future::Future;
use std::process::ExitCode;

use crate::advisory::{PersonName, Role, TokenId};
use crate::app::{chance, location};
use crate::clock::Clock;
use crate::config::{Given, Settings};
use crate::desk::{NotLetIn, Refused, Registry};
use crate::intake::NEW_NAME;
use crate::store::Store;

use super::commands::{PersonCommand, Place, TokenCommand};
use super::run::{Failed, give, say};
use super::words::{shell_word, span};

/// In whose name the ledger notes what is typed at the machine itself.
const CONSOLE: &str = "console";

pub(super) fn person(asked: PersonCommand) -> Result<ExitCode, Failed> {
    match asked {
        PersonCommand::Add { name, role, place } => {
            let (name, roles) = (read_name(&name)?, read_roles(&role)?);
            on(&place, async |registry| {
                let joined = registry.join(&console()?, name.clone(), roles).await;
                joined.map_err(|refused| explained(refused, &name))
            })?;
            say(&format!(
                "{name} may act from now on; make a token with: forewarn token add {}",
                shell_word(name.as_str())
            ));
        }
        PersonCommand::Enable { name, role, place } => {
            let roles = (!role.is_empty()).then(|| read_roles(&role)).transpose()?;
            let name =
                with(&place, &name, async |registry, by, name| registry.readmit(&by, name, roles).await)?;
            say(&format!(
                "{name} may act again; their old tokens stay revoked: make one with: forewarn token add {}",
                shell_word(name.as_str())
            ));
        }
        PersonCommand::List { place } => {
            for person in on(&place, async |registry| Ok(registry.persons().await?))? {
                let roles: Vec<_> = person.roles.iter().map(|role| role.wire()).collect();
                let state = if person.disabled { "disabled" } else { "active" };
                give(&format!("{}\t{}\t{state}", person.name, roles.join(",")))?;
            }
        }
        PersonCommand::Roles { name, role, place } => {
            let roles = read_roles(&role)?;
            let name =
                with(&place, &name, async |registry, by, name| registry.change(&by, name, roles).await)?;
            say(&format!("{name} has these roles from now on"));
        }
        PersonCommand::Disable { name, place } => {
            let name = with(&place, &name, async |registry, by, name| registry.disable(&by, name).await)?;
            say(&format!("{name} is shut out"));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// In whose name the ledger notes what is typed at the machine itself.
fn console() -> Result<PersonName, Failed> {
    read_name(CONSOLE)
}

/// Somebody who is there, by their name as it is listed or as a new one is read.
async fn meant(registry: &Registry, raw: &str) -> Result<PersonName, Failed> {
    let everyone = registry.persons().await?;
    let read = [PersonName::kept(raw), PersonName::parse(raw)];
    let found = read.into_iter().flatten().find(|name| everyone.iter().any(|person| person.name == *name));
    found.ok_or_else(|| format!("there is no person {raw:?}; forewarn person list shows everyone").into())
}

/// Why somebody was not let in, changed or shut out, with the command that mends it.
fn explained(refused: Refused, name: &PersonName) -> Failed {
    let word = shell_word(name.as_str());
    if let Refused::NotLetIn(why) = &refused {
        let fix = match why {
            NotLetIn::ShutOut(_) => format!("to let them in again: forewarn person enable {word}"),
            NotLetIn::Known(_) | NotLetIn::NotShutOut(_) => {
                format!("to give them other roles: forewarn person roles {word} --role ROLE")
            }
            NotLetIn::LooksLike { name: _, like: _ } | NotLetIn::Changed(_) | NotLetIn::Reserved(_) => {
                why.fix().to_owned()
            }
        };
        return format!("{refused}; {fix}").into();
    }
    if matches!(refused, Refused::LastAdministrator) {
        return format!("{refused}; let another one in first: forewarn person add NAME --role admin").into();
    }
    refused.into()
}

pub(super) fn token(asked: TokenCommand) -> Result<ExitCode, Failed> {
    match asked {
        TokenCommand::Add { name, expires, label, place } => {
            let span = span(&expires)?;
            let issue = async |registry: Registry| {
                let name = meant(&registry, &name).await?;
                Ok(registry.issue(&console()?, name, label, span).await?)
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
            on(&place, async |registry| Ok(registry.revoke(&console()?, token).await?))?;
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

/// Does one thing with somebody who is there, and gives their name as it is kept.
fn with(
    place: &Place,
    raw: &str,
    act: impl AsyncFnOnce(&Registry, PersonName, PersonName) -> Result<(), Refused>,
) -> Result<PersonName, Failed> {
    on(place, async |registry| {
        let name = meant(&registry, raw).await?;
        act(&registry, console()?, name.clone()).await.map_err(|why| explained(why, &name))?;
        Ok(name)
    })
}

/// What a place's configuration says.
pub(super) fn settings(place: &Place) -> Result<Settings, Failed> {
    let Place { config, data, database } = place;
    let given =
        Given { config: config.clone(), data: data.clone(), database: database.clone(), ..Given::default() };
    Ok(Settings::read(given)?)
}

/// A name for somebody new.
fn read_name(raw: &str) -> Result<PersonName, Failed> {
    PersonName::parse(raw).ok_or_else(|| format!("{raw:?} cannot be a person's name: {NEW_NAME}").into())
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
