//! A whole CAP 1.2 alert into a draft: decided by its head, filled from its infos.

use crate::advisory::{Draft, DraftSource, Kind, Status, read_time};

use super::super::document::MAX_BODY_BYTES;
use super::super::writing::draft_json;
use super::document::{bound, cut, text, tree};
use super::field::{Field, Fields, Left};
use super::info::{self, Sender};
use super::refused::NotImported;

/// A document as a draft.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// What could be taken; the review says what is missing or wrong in it.
    pub draft: Draft,
    /// Everything else, in about the order of the document.
    pub left: Vec<Left>,
}

/// What every alert must say of itself (CAP 1.2 §3.2.1).
struct Head {
    identifier: String,
    sender: String,
    sent: String,
}

/// Reads a CAP 1.2 document (OASIS, July 2010) into a draft.
///
/// An `Update` becomes a draft of its own; `Cancel`, `Ack` and `Error` are refused, because what they do is done here by
/// ending or retracting. Nothing is fetched, no signature is checked, and the order of elements is not asked for. What
/// the draft cannot say is listed, never dropped in silence. The marking is left open: a scope of `Public` is no
/// statement that everyone may pass the text on.
///
/// # Errors
/// [`NotImported`]: nothing of it is kept then. Work is bounded by [`MAX_CAP_BYTES`](super::document::MAX_CAP_BYTES),
/// depth, elements and attributes, whatever the bytes are.
pub fn read_cap(bytes: &[u8]) -> Result<Imported, NotImported> {
    let text = text(bytes)?;
    bound(text)?;
    let document = tree(text)?;
    let imported = alert(&Field::root(document.root_element()))?;
    // A draft that came in must also be able to go out, and in again when it was edited.
    let actual = draft_json(&imported.draft).to_string().len();
    if actual > MAX_BODY_BYTES {
        return Err(NotImported::TooLarge {
            what: "the draft it would become",
            limit: MAX_BODY_BYTES,
            actual,
        });
    }
    Ok(imported)
}

fn alert(root: &Field<'_, '_>) -> Result<Imported, NotImported> {
    let mut left = Vec::new();
    let mut inside = Fields::of(root);
    let (head, status) = head(&mut inside, &mut left)?;
    let infos = inside.all("info");
    let Some((first, further)) = infos.split_first() else {
        return Err(NotImported::Missing("alert/info".to_owned()));
    };
    let mut draft = Draft { kind: Some(Kind::Advisory.wire().to_owned()), status, ..Draft::default() };
    let sender = info::first(&mut draft, first, &mut left);
    if draft.effective.is_none() {
        draft.effective = Some(head.sent.clone());
        let why = "says no effective, which CAP 1.2 reads as sent";
        left.push(Left { path: first.path.clone(), value: head.sent.clone(), why: why.to_owned() });
    }
    for other in further {
        info::further(&mut draft, first, other, &mut left);
    }
    draft.sources = vec![source(head, sender)];
    inside.rest(&mut left);
    Ok(Imported { draft, left })
}

/// What decides whether there is anything to draft.
fn head(inside: &mut Fields<'_, '_>, left: &mut Vec<Left>) -> Result<(Head, Option<String>), NotImported> {
    let identifier = only(inside, "identifier")?;
    let sender = only(inside, "sender")?;
    let sent = only(inside, "sent")?;
    let status = status(&only(inside, "status")?, left)?;
    message(&only(inside, "msgType")?, left)?;
    scope(&only(inside, "scope")?)?;
    identifier
        .leave(left, "stands in the source of the draft; what is published gets an identifier of its own");
    sender.leave(left, "stands in the source of the draft where the alert has no senderName");
    sent.leave(left, "its day stands in the source of the draft; what is published is sent anew");
    let why = [
        ("references", "what it refers to was not published here"),
        ("source", "a draft rests on sources with an address: add it there if it has one"),
        ("restriction", "only for alerts that are not public"),
        ("addresses", "only for alerts that are not public"),
        ("code", "a flag for the systems of others"),
        ("note", "a remark for those who pass the alert on"),
        ("incidents", "a draft does not name incidents"),
    ];
    for (name, why) in why {
        inside.leave(name, left, why);
    }
    let head = Head { identifier: identifier.line(), sender: sender.line(), sent: sent.line() };
    Ok((head, status))
}

/// An element that must stand exactly once: of two nobody could say which one others go by.
fn only<'a, 'i>(inside: &mut Fields<'a, 'i>, name: &str) -> Result<Field<'a, 'i>, NotImported> {
    let path = || format!("alert/{name}");
    let mut all = inside.all(name).into_iter();
    match (all.next(), all.next()) {
        (Some(only), None) if !only.text().is_empty() => Ok(only),
        (Some(_), Some(_)) => Err(NotImported::Twice(path())),
        (Some(_) | None, None) => Err(NotImported::Missing(path())),
        (None, Some(_)) => Err(NotImported::Missing(path())),
    }
}

fn status(field: &Field<'_, '_>, left: &mut Vec<Left>) -> Result<Option<String>, NotImported> {
    let said = field.line();
    if let Some(status) = Status::ALL.iter().find(|status| status.cap() == said) {
        if *status == Status::Actual {
            field.leave(left, "drafted as actual: look whether it is to be published as real");
        }
        return Ok(Some(status.wire().to_owned()));
    }
    match said.as_str() {
        "Draft" => {
            field.leave(left, "left open: say whether it is actual, an exercise or a test");
            Ok(None)
        }
        "System" => Err(refused(field, "it speaks to machines in a network, not to the public")),
        _ => Err(unknown(field)),
    }
}

fn message(field: &Field<'_, '_>, left: &mut Vec<Left>) -> Result<(), NotImported> {
    match field.line().as_str() {
        "Alert" => Ok(()),
        "Update" => {
            field.leave(left, "drafted as a new advisory: the alert it updates was not published here");
            Ok(())
        }
        "Cancel" => Err(refused(field, "it takes back another alert, and warns of nothing")),
        "Ack" | "Error" => Err(refused(field, "it answers another alert, and warns of nothing")),
        _ => Err(unknown(field)),
    }
}

fn scope(field: &Field<'_, '_>) -> Result<(), NotImported> {
    match field.line().as_str() {
        "Public" => Ok(()),
        "Restricted" | "Private" => Err(refused(field, "its author has not given it to the public")),
        _ => Err(unknown(field)),
    }
}

fn refused(field: &Field<'_, '_>, why: &'static str) -> NotImported {
    NotImported::NotForDrafting { path: field.path.clone(), value: field.line(), why }
}

fn unknown(field: &Field<'_, '_>) -> NotImported {
    NotImported::NotAValue { path: field.path.clone(), value: cut(&field.line()) }
}

/// The alert itself as what the draft rests on.
fn source(head: Head, sender: Sender) -> DraftSource {
    let Head { identifier, sender: address, sent } = head;
    let published = read_time(&sent).ok().map(|sent| sent.date_naive().to_string());
    DraftSource {
        title: Some(format!("CAP alert {identifier}")),
        publisher: Some(sender.name.unwrap_or(address)),
        url: sender.web,
        published,
        reliability: None,
        credibility: None,
    }
}
