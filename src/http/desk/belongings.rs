//! What belongs to a person: tokens, passkeys, sessions. The same lists and forms on one's own page and on that of an
//! administrator; who may touch what is the desk's to say.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use chrono::TimeDelta;
use sha2::{Digest as _, Sha256};
use url::form_urlencoded;

use crate::advisory::{Digest, PersonName, SessionId, TokenId, Voucher};
use crate::desk::{Errand, Refused};
use crate::store::Ticket;

use super::form::Form;
use super::page::{Frame, page};
use super::refusal::Refusal;
use super::routes::{ACCOUNT, PEOPLE, PERSON};
use super::seat::Seated;
use super::sending::GoTo;
use super::state::Pages;
use super::wording::{Moment, browser, moment};

/// How long a token may last, in days, and which of them is offered first.
pub(super) const DAYS: [i64; 5] = [1, 7, 30, 90, 365];
/// See [`DAYS`].
pub(super) const USUAL_DAYS: i64 = 90;

/// The most letters of a label.
pub(super) const LABEL_CHARS: usize = 80;

/// Everything that a person has here.
pub(super) struct Belongings {
    pub(super) of: String,
    pub(super) tokens: Vec<TokenRow>,
    pub(super) passkeys: Vec<PasskeyRow>,
    pub(super) sessions: Vec<SessionRow>,
    pub(super) days: [i64; 5],
    pub(super) usual_days: i64,
}

pub(super) struct TokenRow {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) created: Moment,
    pub(super) expires: Option<Moment>,
    /// Why it opens nothing any more.
    pub(super) over: Option<&'static str>,
    /// The present session lasts only as long as it does.
    pub(super) in_use: bool,
}

pub(super) struct PasskeyRow {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) created: Moment,
    pub(super) used: Option<Moment>,
    pub(super) in_use: bool,
}

pub(super) struct SessionRow {
    pub(super) id: String,
    pub(super) browser: String,
    pub(super) opened: Moment,
    pub(super) used: Moment,
    pub(super) by: &'static str,
    pub(super) here: bool,
}

#[derive(Template)]
#[template(path = "desk/token.html")]
struct NewToken<'a> {
    frame: Frame<'a>,
    secret: &'a str,
    id: &'a str,
    of: &'a PersonName,
    own: bool,
    expires: Option<Moment>,
    back: String,
}

impl Belongings {
    /// Everything that this person has, as the one who asks may see it.
    pub(super) async fn of(pages: &Pages, seat: &Seated, of: &PersonName) -> Result<Self, Refusal> {
        let (now, person) = (pages.desk.now(), &seat.person);
        let tokens = pages.desk.tokens(person).await?.into_iter().filter(|token| token.person == *of);
        let tokens = tokens.map(|token| TokenRow {
            over: match token.expires {
                _ if token.revoked => Some("Revoked"),
                Some(at) if at <= now => Some("Expired"),
                Some(_) | None => None,
            },
            in_use: seat.session.voucher == Voucher::Token(token.id.clone()),
            id: token.id.0,
            label: token.label,
            created: moment(token.created),
            expires: token.expires.map(moment),
        });
        let passkeys = pages.desk.passkeys(person, of).await?.into_iter().map(|kept| PasskeyRow {
            in_use: seat.session.voucher == Voucher::Passkey(kept.passkey.id.clone()),
            id: kept.passkey.id.0,
            label: kept.passkey.label,
            created: moment(kept.passkey.created),
            used: kept.used.map(moment),
        });
        let sessions = pages.sessions.list(person, of).await?.into_iter().map(|session| SessionRow {
            here: session.id == seat.session.id,
            id: session.id.0,
            browser: browser(&session.browser),
            opened: moment(session.opened),
            used: moment(session.used),
            by: match session.voucher {
                Voucher::Token(_) => "by token",
                Voucher::Passkey(_) => "by passkey",
            },
        });
        let mut tokens: Vec<_> = tokens.collect();
        // What still opens something comes first.
        tokens.sort_by_key(|token| token.over.is_some());
        let (passkeys, sessions) = (passkeys.collect(), sessions.collect());
        Ok(Self { of: of.to_string(), tokens, passkeys, sessions, days: DAYS, usual_days: USUAL_DAYS })
    }
}

/// Whose belongings a form is about: one's own unless it says another's.
pub(super) fn whose(form: &Form, seat: &Seated) -> Result<PersonName, Refusal> {
    let raw = form.raw("person");
    if raw.is_empty() {
        return Ok(seat.person.name.clone());
    }
    PersonName::kept(raw).ok_or_else(|| {
        let words = "The form names nobody. Nothing was changed.";
        Refusal::new(StatusCode::BAD_REQUEST, "There is no such person", words).way(PEOPLE, "Everyone")
    })
}

/// The page with somebody's belongings.
pub(super) fn page_of(of: &PersonName, seat: &Seated) -> String {
    if *of == seat.person.name {
        return ACCOUNT.to_owned();
    }
    let name: String = form_urlencoded::byte_serialize(of.as_str().as_bytes()).collect();
    format!("{PERSON}?name={name}")
}

/// A label as it is kept: a few visible letters, or none.
pub(super) fn label(form: &Form) -> String {
    form.text("label")
        .chars()
        .filter(|c| !crate::advisory::refused(*c) && *c != '\n')
        .take(LABEL_CHARS)
        .collect()
}

/// `POST /desk/tokens`: makes a token and shows it, once. A form that is sent again makes no second one.
pub(super) async fn make_token(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    form: Form,
) -> Result<Response, Refusal> {
    let of = whose(&form, &seat)?;
    let days = form.text("days").parse().ok().filter(|days| DAYS.contains(days)).unwrap_or(USUAL_DAYS);
    let digest = Digest(Sha256::digest(format!("desk form {}", form.number)).into());
    let (holder, at) = (seat.person.name.clone(), pages.desk.now());
    let ticket = Ticket { holder, key: digest, request: digest, at };
    let desk = pages.desk.at(Errand::new(ticket, seat.key.reveal()));
    let span = TimeDelta::days(days);
    let issued = desk.issue(&seat.person, &seat.session.voucher, of.clone(), label(&form), span).await;
    let back = page_of(&of, &seat);
    let (secret, token) = match issued {
        Ok(made) => made,
        Err(Refused::Repeated) => return Err(shown_before(&back)),
        Err(refused) => return Err(refused.into()),
    };
    let frame = Frame::new(&pages, Some(&seat), "Your new token");
    let (own, expires) = (of == seat.person.name, token.expires.map(moment));
    let (secret, id) = (secret.reveal(), &*token.id.0);
    Ok(page(StatusCode::OK, &NewToken { frame, secret, id, of: &of, own, expires, back }))
}

fn shown_before(back: &str) -> Refusal {
    let words =
        "This form was sent before: the token was made then, and was shown then. No second one was made.";
    Refusal::new(StatusCode::CONFLICT, "A token is shown once", words)
        .and("If you do not have it any more, revoke it and make another.")
        .way(back, "Back to the tokens")
}

/// `POST /desk/tokens/revoke`.
pub(super) async fn revoke_token(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    form: Form,
) -> Result<GoTo, Refusal> {
    let token = pages.desk.revoke(&seat.person, TokenId(form.text("id").to_owned())).await?;
    let words = format!("The token {} opens nothing any more.", token.id.0);
    Ok(GoTo::page(page_of(&token.person, &seat)).saying(words))
}

/// `POST /desk/sessions/end`.
pub(super) async fn end_session(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    form: Form,
) -> Result<Response, Refusal> {
    let (of, id) = (whose(&form, &seat)?, SessionId(form.text("id").to_owned()));
    let ended = pages.sessions.end(&seat.person, &of, &id).await?;
    let words = if ended { "The session is over." } else { "That session was over already." };
    Ok(GoTo::page(page_of(&of, &seat)).saying(words).into_response())
}

/// `POST /desk/sessions/end-others`: all of a person's but the present one.
pub(super) async fn end_others(
    State(pages): State<Arc<Pages>>,
    seat: Seated,
    form: Form,
) -> Result<GoTo, Refusal> {
    let of = whose(&form, &seat)?;
    pages.sessions.end_others(&seat.person, &of, Some(seat.session.id.clone())).await?;
    Ok(GoTo::page(page_of(&of, &seat)).saying("All other sessions are over."))
}
