//! An advisory, or one revision of it, as a JSON document at its own address.

use std::collections::BTreeMap;

use super::super::setting::Setting;
use super::super::telling::message;
use super::fill::{form, instant, notes, phase_of};
use super::shape::{DocumentForm, PublisherForm, RevisionForm, TextForm};
use super::written::written;
use crate::advisory::{
    Addresses, Advisory, AdvisoryId, Content, Info, Language, Revision, RevisionNumber, Standing,
};
use crate::feed::{Phase, Successor};

/// The newest revision with all that was published before it; `None` where nothing was published.
///
/// `standing` is where the advisory stands when this is printed: the bytes change with it and with nothing else.
#[must_use]
pub fn advisory(advisory: &Advisory, standing: Standing, setting: &Setting) -> Option<String> {
    let newest = advisory.newest()?;
    let revisions = advisory.revisions.iter().map(|one| revision_form(advisory.id, one, setting));
    let phase = phase_of(standing);
    Some(written(&document(advisory, newest, phase, setting, revisions.collect())))
}

/// The newest revision alone, for lists of what holds; `None` where nothing was published.
///
/// Whoever shows it to people says where and until when: so it carries the zone of its first area, and what its areas are
/// called in the languages of its texts and in these.
#[must_use]
pub fn current<'a>(
    advisory: &'a Advisory,
    standing: Standing,
    languages: &'a [Language],
    setting: &'a Setting,
) -> Option<String> {
    let newest = advisory.newest()?;
    let content = &*newest.content;
    let mut document = document(advisory, newest, phase_of(standing), setting, Vec::new());
    document.entry.time_zone = content.areas.first().and_then(|area| setting.zones.id_of_area(area));
    for (form, area) in document.entry.content.areas.iter_mut().zip(&content.areas) {
        let all = content.infos.iter().map(|info| &info.language).chain(languages);
        let named =
            |language: &'a Language| Some((language.as_str(), setting.countries.name(area, language)?));
        form.names = all.filter_map(named).collect();
    }
    Some(written(&document))
}

/// One revision; `None` where it was not published.
///
/// Once a later one is there its document says so and never changes again, whatever becomes of the advisory.
#[must_use]
pub fn revision(
    advisory: &Advisory,
    n: RevisionNumber,
    standing: Standing,
    setting: &Setting,
) -> Option<String> {
    let place = advisory.revisions.iter().position(|one| one.stamp.revision == n)?;
    let phase = match advisory.revisions.get(place + 1).map(|next| &next.stamp) {
        Some(next) => Phase::Superseded { at: next.sent, by: Successor::Revision(next.revision) },
        None => phase_of(standing),
    };
    Some(written(&document(advisory, &advisory.revisions[place], phase, setting, Vec::new())))
}

fn document<'a>(
    advisory: &'a Advisory,
    revision: &'a Revision,
    phase: Phase,
    setting: &'a Setting,
    revisions: Vec<RevisionForm<'a>>,
) -> DocumentForm<'a> {
    let before = |one: &&Revision| one.stamp.revision < revision.stamp.revision;
    let previous = advisory.revisions.iter().rev().find(before);
    let publisher = &setting.publisher;
    DocumentForm {
        publisher: PublisherForm {
            name: &publisher.name,
            authority: &publisher.authority,
            url: &publisher.url,
            contact: &publisher.contact,
        },
        entry: form(advisory.id, revision, previous, phase, setting),
        texts: texts(&revision.content),
        revisions,
    }
}

pub(super) fn texts(content: &Content) -> BTreeMap<&str, TextForm<'_>> {
    let mut texts = BTreeMap::new();
    for info in &content.infos {
        let Info { language, event, headline, summary, description, instruction } = info;
        let form = TextForm {
            event: event.as_str(),
            headline: headline.as_str(),
            summary: summary.as_str(),
            description: description.as_ref().map(|text| text.as_str()),
            instruction: instruction.iter().map(|text| text.as_str()).collect(),
        };
        texts.insert(language.as_str(), form);
    }
    texts
}

fn revision_form<'a>(id: AdvisoryId, revision: &'a Revision, setting: &Setting) -> RevisionForm<'a> {
    let Revision {
        stamp,
        message: does,
        significance,
        content: _,
        note,
        retraction: _,
        emergency: _,
        template: _,
        record: _,
    } = revision;
    RevisionForm {
        revision: stamp.revision.get(),
        sent: instant(stamp.sent),
        message: message(*does),
        significance: significance.wire(),
        entry_id: stamp.entry.as_str(),
        url: setting.addresses.absolute(&Addresses::revision(id, stamp.revision)),
        json_url: setting.addresses.absolute(&Addresses::revision_json(id, stamp.revision)),
        note: notes(note),
    }
}
