//! The index of a feed's alerts as Atom, after OASIS "CAP Feeds": one entry for each message, which links to its CAP
//! document and repeats what programs sort by.

use chrono::SecondsFormat;

use super::super::setting::Setting;
use super::super::shell::Shell;
use super::alert::message_type;
use super::words::{headline, sent, time};
use super::xml::Xml;
use crate::advisory::{Addresses, Info, Language, Revision, Term};
use crate::feed::{Edition, Entry};

/// CAP's media type in links.
const CAP: &str = "application/cap+xml";

/// What ends the index.
const TAIL: &str = "</feed>\n";

/// What stands around the entries of the index, in the feed's default language.
#[must_use]
pub fn index_shell(edition: &Edition, setting: &Setting) -> Shell {
    let (feed, language) = (&edition.feed, &edition.language);
    let slug = feed.slug().as_str();
    let itself = setting.addresses.absolute(&Addresses::cap_index(slug));
    let attributes = format!(
        " xmlns=\"http://www.w3.org/2005/Atom\" xmlns:cap=\"urn:oasis:names:tc:emergency:cap:1.2\" xml:lang=\"{language}\""
    );
    let mut xml = Xml::document();
    xml.within("feed", &attributes, |xml| {
        xml.text("id", &itself);
        xml.text("title", &format!("{} (CAP)", feed.title(language)));
        xml.text("updated", &edition.updated.to_rfc3339_opts(SecondsFormat::Millis, true));
        xml.within("author", "", |xml| xml.text("name", &setting.publisher.name));
        xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &itself)]);
        let page = setting.addresses.absolute(&Addresses::feed_page(slug));
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &page)]);
    });
    let document = xml.finish();
    let head = document.strip_suffix(TAIL).unwrap_or(&document).to_owned();
    Shell { head, separator: "", tail: TAIL }
}

/// The entry of the message that an entry's newest revision is. Like other forms it depends on the entry's key alone.
#[must_use]
pub fn index_entry(entry: &Entry, language: &Language, setting: &Setting) -> String {
    let revision = entry.revision();
    let content = &*revision.content;
    let info = content.info(language).unwrap_or_else(|| content.default_info());
    let id = entry.advisory().id;
    let n = revision.stamp.revision;
    let absolute = |path: String| setting.addresses.absolute(&path);
    let instant = revision.stamp.sent.to_rfc3339_opts(SecondsFormat::Millis, true);
    let cap = absolute(Addresses::revision_cap(id, n));
    let mut xml = Xml::default();
    xml.within("entry", "", |xml| {
        // One for each message: a correction is a message of its own here.
        xml.text("id", &cap);
        xml.text("title", &headline(revision, info, setting));
        xml.text("updated", &instant);
        xml.text("published", &instant);
        xml.within("author", "", |xml| xml.text("name", &setting.publisher.name));
        xml.empty("link", &[("rel", "alternate"), ("type", CAP), ("href", &cap)]);
        let page = absolute(Addresses::revision(id, n));
        xml.empty("link", &[("rel", "related"), ("type", "text/html"), ("href", &page)]);
        for category in &content.categories {
            xml.empty("category", &[("term", category.cap())]);
        }
        xml.text("summary", info.summary.as_str());
        sorted_by(xml, revision, info, entry.previous().is_some(), setting);
    });
    xml.finish()
}

/// CAP's own elements, as many aggregators read them.
fn sorted_by(xml: &mut Xml, revision: &Revision, info: &Info, refers: bool, setting: &Setting) {
    let content = &*revision.content;
    let refers = refers || !revision.stamp.supersedes.is_empty();
    xml.text("cap:identifier", &revision.stamp.identifier);
    xml.text("cap:sender", &setting.publisher.authority);
    xml.text("cap:sent", &time(sent(revision.stamp.sent, content)));
    xml.text("cap:status", content.status.cap());
    xml.text("cap:msgType", message_type(revision, refers));
    xml.text("cap:scope", "Public");
    xml.text("cap:language", info.language.as_str());
    xml.text("cap:event", info.event.as_str());
    xml.text("cap:urgency", content.urgency.cap());
    xml.text("cap:severity", content.severity.cap());
    xml.text("cap:certainty", content.certainty.cap());
    xml.text("cap:effective", &time(content.effective));
    if let Term::Expires(at) = content.term {
        xml.text("cap:expires", &time(at));
    }
    xml.each("cap:areaDesc", content.areas.iter().map(|area| area.name.as_str()));
}
