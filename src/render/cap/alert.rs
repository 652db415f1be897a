//! CAP 1.2 §3.2.1 `alert`: the message of one revision. Its identifier, sender and time were made at publication.

use super::super::setting::Setting;
use super::info::info;
use super::words::{note, sent, time};
use super::xml::Xml;
use crate::advisory::{Advisory, Message, Reference, Revision, RevisionNumber, Term};

/// The name space of CAP 1.2.
const SPACE: &str = " xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"";

/// The alert of one revision; `None` where there is no such revision.
///
/// It depends on the revision, on those before it, and on the setting: what becomes of the advisory later changes
/// nothing in it, as nothing changes in what was sent.
#[must_use]
pub fn alert(advisory: &Advisory, n: RevisionNumber, setting: &Setting) -> Option<String> {
    let place = advisory.revisions.iter().position(|revision| revision.stamp.revision == n)?;
    let (revision, before) = (&advisory.revisions[place], &advisory.revisions[..place]);
    let (stamp, content) = (&revision.stamp, &*revision.content);
    let references = references(revision, before, &setting.publisher.authority);
    let mut xml = Xml::document();
    xml.within("alert", SPACE, |xml| {
        xml.text("identifier", &stamp.identifier);
        xml.text("sender", &setting.publisher.authority);
        xml.text("sent", &time(sent(stamp.sent, content)));
        xml.text("status", content.status.cap());
        xml.text("msgType", message_type(revision, !references.is_empty()));
        xml.text("scope", "Public");
        xml.text("note", &notes(revision, setting));
        xml.text("references", &references);
        content.infos.iter().for_each(|one| info(xml, advisory.id, revision, one, setting));
    });
    Some(xml.finish())
}

/// A further revision updates; so does a level that takes another's row. An end and a retraction cancel.
pub(super) fn message_type(revision: &Revision, refers: bool) -> &'static str {
    match revision.message {
        Message::Alert if refers => "Update",
        Message::Alert => "Alert",
        Message::Update => "Update",
        Message::End | Message::Retract => "Cancel",
    }
}

/// All earlier messages that still count, oldest first, as `sender,identifier,sent` (CAP 1.2 §3.2.1 `references`).
///
/// Where none of them counts any more the newest is named all the same: it is what this message speaks of.
fn references(revision: &Revision, before: &[Revision], sender: &str) -> String {
    let at = revision.stamp.sent;
    let counts = |earlier: &&Revision| match earlier.content.term {
        Term::Expires(expires) => expires > at,
        Term::ReviewBy(_) => true,
    };
    let mut own: Vec<&Revision> = before.iter().filter(counts).collect();
    if own.is_empty() {
        own.extend(before.last());
    }
    let own = own.into_iter().map(Revision::reference);
    let all = revision.stamp.supersedes.iter().cloned().chain(own);
    let triple = |Reference { identifier, sent }: Reference| format!("{sender},{identifier},{}", time(sent));
    all.map(triple).collect::<Vec<_>>().join(" ")
}

/// What is not real is named so; then what changed, or why it is over, in the default language.
fn notes(revision: &Revision, setting: &Setting) -> String {
    let language = &revision.content.default_info().language;
    let status = setting.words.status_prefix(language, revision.content.status);
    let status = status.map(|mark| mark.trim_end_matches([':', ' ', '\u{a0}', '\u{202f}']));
    let parts = [status.map(str::to_owned), note(revision, language, setting)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(". ")
}
