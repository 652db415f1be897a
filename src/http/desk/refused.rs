//! From what a lower room says to what a person reads: the only place where a refusal becomes a page.

use std::error::Error;

use axum::http::StatusCode;

use crate::advisory::Role;
use crate::desk::{Action, Another, NotLetIn, Refused};
use crate::store::NotRecorded;

use super::refusal::Refusal;
use super::routes::DESK;

/// After so many seconds a full disk or a busy ledger may be well again.
const RETRY_SECONDS: i64 = 5;

impl From<Refused> for Refusal {
    fn from(refused: Refused) -> Self {
        use StatusCode as S;
        let said = sentence(&refused.to_string());
        match &refused {
            Refused::NoSuchAdvisory(_)
            | Refused::NoSuchTemplate(_)
            | Refused::NoSuchPerson(_)
            | Refused::NoSuchToken(_) => {
                Self::new(S::NOT_FOUND, "That is not here", said).way(DESK, "Go to the desk")
            }
            Refused::NotAllowed(action) => not_allowed(*action),
            Refused::OwnWork(_) => {
                let words = "Somebody who has edited nothing of it has to do this. Nothing was changed.";
                Self::new(S::FORBIDDEN, "Another person must agree", said).and(words)
            }
            Refused::Another(why) => another(why, said),
            Refused::NotLetIn(why) => not_let_in(why, said),
            Refused::WrongState { what: _, state: _, fix } => {
                let words = format!("Nothing was changed. {}", sentence(fix));
                Self::new(S::CONFLICT, "That cannot be done now", said).and(words)
            }
            Refused::LastAdministrator => {
                let words = "Give another person the role admin first. Nothing was changed.";
                Self::new(S::CONFLICT, "Somebody must be left", said).and(words)
            }
            Refused::Repeated => {
                let words = "It was done the first time. Nothing was done twice.";
                Self::new(S::CONFLICT, "That was done already", said).and(words)
            }
            Refused::Stale { found: _ } => {
                let words = "Nothing of yours was kept. Look at it again, and repeat what you meant to do.";
                Self::new(S::PRECONDITION_FAILED, "Somebody else was faster", said).and(words)
            }
            Refused::Problems(problems) => {
                let words = problems.iter().map(|problem| sentence(&problem.detail));
                listed("The draft breaks rules", said, words)
            }
            Refused::Faults(faults) | Refused::Filling(faults) => {
                let words =
                    faults.iter().map(|found| sentence(&format!("{} {}", found.pointer, found.fault)));
                listed("That cannot be taken", said, words)
            }
            Refused::NotPublic { record: _ } => {
                let words =
                    "Do not repeat it: it is recorded, and becomes public by itself as soon as it can.";
                Self::new(S::SERVICE_UNAVAILABLE, "Recorded, not yet public", said).and(words)
            }
            Refused::InDoubt(_)
            | Refused::NotRecorded(_)
            | Refused::NotRead(_)
            | Refused::Damaged(_)
            | Refused::NotPrinted(_)
            | Refused::Closed => ours(&refused, said),
        }
    }
}

fn not_let_in(why: &NotLetIn, said: String) -> Refusal {
    let words = format!("Nothing was changed. {}", sentence(why.fix()));
    let heading = match why {
        NotLetIn::Changed(_) => "Somebody else changed this person",
        NotLetIn::ShutOut(_)
        | NotLetIn::NotShutOut(_)
        | NotLetIn::Known(_)
        | NotLetIn::LooksLike { .. }
        | NotLetIn::Reserved(_) => "Nobody was let in",
    };
    Refusal::new(StatusCode::CONFLICT, heading, said).and(words)
}

/// That somebody's roles do not let them; given back, the same can be sent once more.
fn not_allowed(action: Action) -> Refusal {
    let heading = format!("You may not {}", action.words());
    let words = format!("Nothing was changed. {}", needs(action));
    Refusal::new(StatusCode::FORBIDDEN, heading, words).way(DESK, "Go to the desk").again()
}

/// Everything that is wrong with what was sent: it can be mended and sent once more.
fn listed(heading: &str, said: String, words: impl Iterator<Item = String>) -> Refusal {
    words.fold(Refusal::new(StatusCode::UNPROCESSABLE_ENTITY, heading, said), Refusal::and).again()
}

/// That it takes another person.
fn another(why: &Another, said: String) -> Refusal {
    let status = match why {
        Another::SentBack | Another::NotNamed | Another::OwnEmergency => StatusCode::FORBIDDEN,
        Another::AgreedAlready | Another::TooFew(_) => StatusCode::CONFLICT,
    };
    let words = format!("Nothing was changed. {}", sentence(why.fix()));
    Refusal::new(status, "It takes another person", said).and(words)
}

/// What nobody at the desk can mend; the whole chain is logged here, where the error ends.
fn ours(refused: &Refused, said: String) -> Refusal {
    tracing::error!(error = refused as &dyn Error, "somebody at the desk was refused for a fault of ours");
    let busy = |heading, words: String| {
        Refusal::new(StatusCode::SERVICE_UNAVAILABLE, heading, words).retry(RETRY_SECONDS).again()
    };
    match (refused, refused.source()) {
        (Refused::NotRecorded(NotRecorded::Stopped), Some(why)) => {
            busy("Nothing was recorded", sentence(&why.to_string())).and(
                "This did nothing. Whether something before it did shows when the service runs again: look, then repeat it.",
            )
        }
        // A full disk is no secret, and whoever reads this may be the one to make room.
        (Refused::NotRecorded(_), Some(why)) => busy("Nothing was recorded", sentence(&why.to_string()))
            .and("Nothing has happened. Try again later."),
        // Not to be sent again by a button: it may be there already.
        (Refused::InDoubt(_), _) => {
            let heading = "It is not known whether this was done";
            let words =
                "The service broke off before it could say. Look at what it was about before repeating it.";
            Refusal::new(StatusCode::SERVICE_UNAVAILABLE, heading, words).way(DESK, "Go to the desk")
        }
        (Refused::NotRead(_), _) => busy("The ledger cannot be read now", "Try again later.".to_owned()),
        (Refused::Closed, _) => {
            busy("The service is stopping", "Nothing has happened. Try again when it is up again.".to_owned())
        }
        (_, _) => Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, "Something broke here", said)
            .and("Tell whoever runs the service: its log says more."),
    }
}

fn needs(action: Action) -> String {
    let roles: Vec<_> = action.roles().iter().copied().map(Role::wire).collect();
    format!("Ask somebody with one of these roles: {}.", roles.join(", "))
}

/// A refusal as a sentence of its own.
pub(super) fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    let end = if words.ends_with(['.', '?', '!']) { "" } else { "." };
    format!("{first}{}{end}", letters.as_str())
}
