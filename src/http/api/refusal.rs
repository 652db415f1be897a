//! From what a lower room says to what the editor is told: the only place where a refusal becomes a problem.

use std::error::Error;

use axum::http::header;

use crate::advisory::{FieldFault, Role};
use crate::desk::{Action, Another, NotLetIn, Refused};
use crate::intake::Unreadable;
use crate::review;
use crate::store::NotRecorded;

use super::matching::etag;
use super::problem::{Listed, Problem};
use super::sort::Sort;

/// After this many seconds a full disk or a busy ledger may be well again.
const RETRY_SECONDS: &str = "5";

impl From<Unreadable> for Problem {
    fn from(refused: Unreadable) -> Self {
        unreadable(&refused)
    }
}

/// A body that could not be taken at all.
pub(super) fn unreadable(refused: &Unreadable) -> Problem {
    let said = refused.to_string();
    match refused {
        Unreadable::TooLarge { limit, actual: _ } => {
            Problem::new(Sort::TooLarge, said, format!("send at most {limit} bytes (rule DRAFT-01)"))
        }
        Unreadable::NotJson { line: _, column: _, detail: _ } => Problem::new(
            Sort::NotJson,
            said,
            "send one JSON object (RFC 8259) in UTF-8; where nothing is to be said, {}",
        ),
        Unreadable::Shape { pointer, detail } => {
            let fix =
                "use the fields and JSON types of the contract, and leave out what is not given".to_owned();
            let (code, severity) = ("STRUCT-01".to_owned(), "error");
            let listed = Listed { pointer: pointer.clone(), code, severity, detail: detail.clone(), fix };
            Problem::new(Sort::Problems, said, "mend the field that is named").with(vec![listed])
        }
    }
}

impl From<Refused> for Problem {
    fn from(refused: Refused) -> Self {
        let said = refused.to_string();
        match &refused {
            Refused::NoSuchAdvisory(_) => {
                Self::new(Sort::NoSuchAdvisory, said, "GET /api/v1/advisories lists what there is")
            }
            Refused::NoSuchPerson(_) => {
                Self::new(Sort::NoSuchPerson, said, "GET /api/v1/persons lists everyone")
            }
            Refused::NoSuchToken(_) => {
                Self::new(Sort::NoSuchToken, said, "GET /api/v1/tokens lists the tokens")
            }
            Refused::NoSuchTemplate(_) => {
                Self::new(Sort::NoSuchTemplate, said, "GET /api/v1/templates lists what there is")
            }
            Refused::Filling(faults) => {
                let fix =
                    "mend the values that are named; GET /api/v1/templates/{id} says what belongs there";
                Self::new(Sort::Problems, said, fix).with(faults.iter().map(filling).collect())
            }
            Refused::NotAllowed(action) => Self::new(Sort::NotAllowed, said, needs(*action)),
            Refused::OwnWork(_) => {
                Self::new(Sort::OwnWork, said, "ask somebody who has edited nothing of it")
            }
            Refused::Another(why) => Self::new(another(why), said, why.fix()),
            Refused::NotLetIn(why) => Self::new(not_let_in(why), said, why.fix()),
            Refused::WrongState { what: _, state: _, fix } => Self::new(Sort::WrongState, said, *fix),
            Refused::LastAdministrator => {
                Self::new(Sort::LastAdministrator, said, "give another person the role admin first")
            }
            Refused::Repeated => under_way(),
            Refused::Stale { found } => stale(*found),
            Refused::Problems(problems) => {
                let fix = "mend what is listed with severity error; warnings do not block";
                Self::new(Sort::Problems, said, fix).with(problems.iter().map(Listed::from).collect())
            }
            Refused::Faults(faults) => {
                let listed = faults.iter().map(Listed::from).collect();
                Self::new(Sort::Problems, said, "mend the fields that are named").with(listed)
            }
            Refused::NotPublic { record } => {
                let fix = "do not repeat it: the press tries again by itself; GET the advisory to see when it is live";
                later(Sort::NotPublic, said, fix).recorded(*record)
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

/// That it takes another person.
fn another(why: &Another) -> Sort {
    match why {
        Another::SentBack => Sort::SentBack,
        Another::AgreedAlready => Sort::AgreedAlready,
        Another::NotNamed => Sort::NotNamed,
        Another::TooFew(_) => Sort::TooFew,
        Another::OwnEmergency => Sort::OwnWork,
    }
}

/// That somebody cannot be let in like this.
fn not_let_in(why: &NotLetIn) -> Sort {
    match why {
        NotLetIn::ShutOut(_) => Sort::ShutOut,
        NotLetIn::NotShutOut(_) => Sort::NotShutOut,
        NotLetIn::Known(_) | NotLetIn::LooksLike { name: _, like: _ } => Sort::PersonExists,
        NotLetIn::Changed(_) => Sort::PersonChanged,
        NotLetIn::Reserved(_) => Sort::Reserved,
    }
}

/// What the editor cannot mend; the whole chain is logged here, where the error ends.
fn ours(refused: &Refused, said: String) -> Problem {
    tracing::error!(error = refused as &dyn Error, "an editor was refused for a fault of ours");
    match (refused, refused.source()) {
        (Refused::NotRecorded(NotRecorded::Stopped), Some(why)) => later(
            Sort::NotRecorded,
            format!("{said}: {why}"),
            "this request did nothing; whether an earlier one did shows when the service runs again: look, then repeat it",
        ),
        // A full disk is no secret, and whoever reads this may be the one to make room.
        (Refused::NotRecorded(_), Some(why)) => later(
            Sort::NotRecorded,
            format!("{said}: {why}"),
            "nothing has happened: repeat the request later",
        ),
        // No Retry-After: nobody is to repeat it without looking.
        (Refused::InDoubt(_), _) => Problem::new(
            Sort::InDoubt,
            said,
            "look at what it was about before repeating; a POST with its Idempotency-Key is never done twice",
        ),
        (Refused::NotRead(_), _) => later(Sort::NotRead, said, "repeat the request later"),
        (Refused::Closed, _) => later(Sort::Closed, said, "repeat the request when the service is up again"),
        (_, _) => Problem::new(Sort::Failed, said, "tell whoever runs the service; its log says more"),
    }
}

fn later(sort: Sort, said: String, fix: &str) -> Problem {
    Problem::new(sort, said, fix).header(header::RETRY_AFTER, RETRY_SECONDS)
}

/// The same request is being answered at this moment.
pub(super) fn under_way() -> Problem {
    let detail = "a request with this Idempotency-Key is being answered";
    Problem::new(Sort::UnderWay, detail, "repeat it in a second, with the same key")
        .header(header::RETRY_AFTER, "1")
}

/// Somebody else was faster; the answer carries the ETag as it is now.
pub(super) fn stale(found: u64) -> Problem {
    let detail = format!("the advisory is at {} now", etag(found));
    let fix = "read it again, look at what changed, and repeat with its new ETag";
    Problem::new(Sort::Stale, detail, fix).header(header::ETAG, &etag(found))
}

fn needs(action: Action) -> String {
    let roles: Vec<_> = action.roles().iter().copied().map(Role::wire).collect();
    format!("ask somebody with one of these roles: {}", roles.join(", "))
}

impl From<&review::Problem> for Listed {
    fn from(problem: &review::Problem) -> Self {
        let review::Problem { code, severity, pointer, detail, fix } = problem;
        Self {
            pointer: pointer.clone(),
            code: (*code).to_owned(),
            severity: severity.wire(),
            detail: detail.clone(),
            fix: (*fix).to_owned(),
        }
    }
}

/// A value that a template cannot take.
fn filling(found: &FieldFault) -> Listed {
    let FieldFault { pointer, fault } = found;
    let detail = format!("{pointer} {fault}");
    let fix = "give the value that the template asks for here, in each of the languages".to_owned();
    Listed { pointer: pointer.clone(), code: "STRUCT-01".to_owned(), severity: "error", detail, fix }
}

impl From<&FieldFault> for Listed {
    fn from(found: &FieldFault) -> Self {
        let FieldFault { pointer, fault } = found;
        let (code, fix) = match pointer.split('/').nth(1) {
            Some("reason") => {
                ("CHG-02", "say why in the advisory's default language; other languages may be added")
            }
            Some("at") => {
                ("TIME-01", "give a later time than now, with its offset, such as 2026-12-01T08:00:00+01:00")
            }
            Some("finding") => ("CHG-02", "say in words what you found, and what follows from it"),
            Some("emergency_reason") => ("CHG-02", "say in words why it cannot wait for a second person"),
            Some(_) | None => ("STRUCT-01", "mend the value, or leave the field out"),
        };
        let detail = format!("{pointer} {fault}");
        Self {
            pointer: pointer.clone(),
            code: code.to_owned(),
            severity: "error",
            detail,
            fix: fix.to_owned(),
        }
    }
}
