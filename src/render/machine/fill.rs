//! From what is to the machine form: every field is named, so that a new one has to be decided about here.

use std::collections::BTreeMap;

use chrono::{DateTime, SecondsFormat, Utc};

use super::super::setting::Setting;
use super::super::telling::{message, standing_of, step};
use super::shape::{
    AreaForm, CircleForm, ContentForm, EntryForm, FORM, LevelForm, NameForm, SourceForm, SuccessorForm,
};
use crate::advisory::{
    Addresses, AdvisoryId, Area, Content, Language, Prose, Revision, Scheme, SchemeKind, Source, Standing,
    Term, ThreatLevel,
};
use crate::feed::{Entry, Phase, Successor};

/// The only marking that content can have.
const CLEAR: &str = "TLP:CLEAR";

/// The machine form of an entry of a feed.
pub(in super::super) fn entry_form<'a>(entry: &'a Entry, setting: &Setting) -> EntryForm<'a> {
    let advisory = entry.advisory();
    let form = form(advisory.id, entry.revision(), entry.previous(), entry.phase(), setting);
    // A correction does nothing of its own: the entry still is what its opening said.
    EntryForm { message: message(entry.message()), note: notes(&entry.opening().note), ..form }
}

/// The machine form of a revision that stands in a phase.
pub(super) fn form<'a>(
    id: AdvisoryId,
    revision: &'a Revision,
    previous: Option<&Revision>,
    phase: Phase,
    setting: &Setting,
) -> EntryForm<'a> {
    let Revision {
        stamp,
        message: does,
        significance: _,
        content,
        note,
        retraction: _,
        emergency: _,
        template: _,
        record: _,
    } = revision;
    let absolute = |path: String| setting.addresses.absolute(&path);
    let over_since = match phase {
        Phase::Current(_) => None,
        Phase::Superseded { at, by: _ } => Some(at),
        Phase::Over(standing) => standing.over_since(),
    };
    EntryForm {
        form: FORM,
        advisory: id.to_string(),
        url: absolute(Addresses::advisory(id)),
        json_url: absolute(Addresses::advisory_json(id)),
        cap_url: absolute(Addresses::revision_cap(id, stamp.revision)),
        revision: stamp.revision.get(),
        revision_url: absolute(Addresses::revision(id, stamp.revision)),
        previous_url: previous.map(|before| absolute(Addresses::revision(id, before.stamp.revision))),
        entry_id: stamp.entry.as_str(),
        identifier: &stamp.identifier,
        sent: instant(stamp.sent),
        message: message(*does),
        standing: standing_of(phase),
        over_since: over_since.map(instant),
        superseded_by: successor(id, phase).map(|(form, path)| SuccessorForm { url: absolute(path), ..form }),
        time_zone: None,
        content: content_form(content),
        note: notes(note),
    }
}

/// Where a revision stands that is the newest of its advisory.
pub(super) fn phase_of(standing: Standing) -> Phase {
    match standing {
        Standing::Announced | Standing::InForce => Phase::Current(standing),
        Standing::Superseded { at, by } => Phase::Superseded { at, by: Successor::Advisory(by) },
        Standing::Expired { at: _ } | Standing::Ended { at: _ } | Standing::Retracted { at: _ } => {
            Phase::Over(standing)
        }
    }
}

fn successor(id: AdvisoryId, phase: Phase) -> Option<(SuccessorForm, String)> {
    let form = |advisory: AdvisoryId, revision| {
        let advisory = advisory.to_string();
        SuccessorForm { advisory, revision, url: String::new() }
    };
    match phase {
        Phase::Superseded { at: _, by: Successor::Revision(n) } => {
            Some((form(id, Some(n.get())), Addresses::revision(id, n)))
        }
        Phase::Superseded { at: _, by: Successor::Advisory(other) } => {
            Some((form(other, None), Addresses::advisory(other)))
        }
        Phase::Current(_) | Phase::Over(_) => None,
    }
}

fn content_form(content: &Content) -> ContentForm<'_> {
    let Content {
        status,
        categories,
        event_codes,
        response_types,
        urgency,
        severity,
        certainty,
        audience,
        topics,
        effective,
        onset,
        term,
        next_update,
        areas,
        threat_level,
        infos,
        no_action,
        sources,
        contact,
    } = content;
    let (expires, review_by) = match term {
        Term::Expires(at) => (Some(at.to_rfc3339()), None),
        Term::ReviewBy(at) => (None, Some(at.to_rfc3339())),
    };
    ContentForm {
        kind: content.kind().wire(),
        status: status.wire(),
        marking: CLEAR,
        category: categories.iter().map(|value| value.wire()).collect(),
        event_code: event_codes,
        response_type: response_types.iter().map(|value| value.wire()).collect(),
        urgency: urgency.wire(),
        severity: severity.wire(),
        certainty: certainty.wire(),
        audience: audience.iter().map(|line| line.as_str()).collect(),
        topics: topics.iter().map(|line| line.as_str()).collect(),
        effective: effective.to_rfc3339(),
        onset: onset.map(|at| at.to_rfc3339()),
        expires,
        review_by,
        next_update: next_update.map(|at| at.to_rfc3339()),
        areas: areas.iter().map(area_form).collect(),
        threat_level: threat_level.as_ref().map(level_form),
        language: content.default_info().language.as_str(),
        languages: infos.iter().map(|info| info.language.as_str()).collect(),
        no_action: *no_action,
        sources: sources.iter().map(source_form).collect(),
        contact: contact.as_ref().map(|line| line.as_str()),
    }
}

fn area_form(area: &Area) -> AreaForm<'_> {
    let Area { name, country, codes, circle, polygon } = area;
    let circle = circle.map(|circle| {
        let (centre, radius_km) = (circle.centre(), circle.radius_km());
        CircleForm { lat: centre.lat(), lon: centre.lon(), radius_km }
    });
    let polygon = polygon.as_ref().map(|ring| ring.points().iter().map(|p| [p.lat(), p.lon()]).collect());
    AreaForm { name: name.as_str(), names: BTreeMap::new(), country, codes, circle, polygon }
}

pub(super) fn level_form(threat: &ThreatLevel) -> LevelForm<'_> {
    let (scheme, level) = (threat.scheme(), threat.level());
    let (step, steps) = step(threat);
    let name = |local, en| NameForm { language: &scheme.language, local, en };
    LevelForm {
        scheme: &scheme.id,
        scheme_kind: scheme_kind(scheme),
        scheme_name: name(&scheme.name_local, &scheme.name_en),
        authority: &scheme.authority,
        area: &scheme.area,
        level: &level.code,
        name: name(&level.name_local, &level.name_en),
        meaning: &level.meaning,
        step,
        steps,
        rank: format!("{step} of {steps}"),
        as_of: threat.as_of().to_string(),
        source: threat.source().as_str(),
    }
}

/// What the values of a scheme speak of: whoever compares levels must look here first.
fn scheme_kind(scheme: &Scheme) -> &'static str {
    match scheme.kind {
        SchemeKind::ThreatLevel => "threat-level",
        SchemeKind::AlertLevel => "alert-level",
        SchemeKind::AlertStage => "alert-stage",
        SchemeKind::ProtectivePosture => "protective-posture",
        SchemeKind::AdvisoryBulletin => "advisory-bulletin",
        SchemeKind::PremisesAlertState => "premises-alert-state",
        SchemeKind::Qualitative => "qualitative",
        SchemeKind::None => "none",
        SchemeKind::NoneFound => "none-found",
    }
}

fn source_form(source: &Source) -> SourceForm<'_> {
    // The grades are the desk's own.
    let Source { title, publisher, url, published, reliability: _, credibility: _ } = source;
    SourceForm {
        title: title.as_str(),
        publisher: publisher.as_str(),
        url: url.as_str(),
        published: published.to_string(),
    }
}

pub(super) fn notes(note: &BTreeMap<Language, Prose>) -> BTreeMap<&str, &str> {
    note.iter().map(|(language, prose)| (language.as_str(), prose.as_str())).collect()
}

pub(super) fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}
