//! CAP 1.2 §3.2.2 `info`: what is happening, in one language.

use chrono::{DateTime, FixedOffset};

use super::super::setting::Setting;
use super::area;
use super::words::{headline, note, sent, time};
use super::xml::Xml;
use crate::advisory::{
    Addresses, AdvisoryId, Content, Info, Instruction, Message, ResponseType, Revision, Term, ThreatLevel,
    Urgency,
};

/// Writes what a revision says in one language.
pub(super) fn info(xml: &mut Xml, id: AdvisoryId, revision: &Revision, info: &Info, setting: &Setting) {
    let content = &*revision.content;
    let over = matches!(revision.message, Message::End | Message::Retract);
    xml.within("info", "", |xml| {
        xml.text("language", info.language.as_str());
        xml.each("category", content.categories.iter().map(|category| category.cap()));
        xml.text("event", info.event.as_str());
        xml.each("responseType", responses(revision).iter().map(|response| response.cap()));
        xml.text("urgency", if over { Urgency::Past } else { content.urgency }.cap());
        xml.text("severity", content.severity.cap());
        xml.text("certainty", content.certainty.cap());
        let audience: Vec<_> = content.audience.iter().map(|line| line.as_str()).collect();
        xml.text("audience", &audience.join(", "));
        for (list, code) in &content.event_codes {
            xml.named("eventCode", list, code);
        }
        // What is over is so from when that was said.
        let effective = if over { sent(revision.stamp.sent, content) } else { content.effective };
        xml.text("effective", &time(effective));
        xml.option("onset", content.onset.filter(|_| !over).map(time).as_deref());
        let expires = expires(content).filter(|at| *at > effective);
        xml.option("expires", expires.map(time).as_deref());
        xml.text("senderName", &setting.publisher.name);
        xml.text("headline", &headline(revision, info, setting));
        xml.text("description", &description(revision, info, setting));
        xml.text("instruction", &instruction(content, info, over, setting));
        xml.text("web", &setting.addresses.absolute(&Addresses::advisory(id)));
        let contact = content.contact.as_ref().map(|line| line.as_str());
        xml.text("contact", contact.unwrap_or(&setting.publisher.contact));
        parameters(xml, content);
        content.areas.iter().for_each(|one| area::area(xml, one));
    });
}

/// An end is an all clear (CAP 1.2 §3.2.2 `responseType`); a retraction asks for nothing.
fn responses(revision: &Revision) -> Vec<ResponseType> {
    match revision.message {
        Message::Alert | Message::Update => revision.content.response_types.clone(),
        Message::End => vec![ResponseType::AllClear],
        Message::Retract => vec![ResponseType::None],
    }
}

/// A standing level has none: it holds until another word takes its place.
fn expires(content: &Content) -> Option<DateTime<FixedOffset>> {
    match content.term {
        Term::Expires(at) => Some(at),
        Term::ReviewBy(_) => None,
    }
}

/// The approved words; of what is over first why, then what was said.
fn description(revision: &Revision, info: &Info, setting: &Setting) -> String {
    let (summary, more) = (info.summary.as_str(), info.description.as_ref().map(|text| text.as_str()));
    let note = note(revision, &info.language, setting);
    let parts = match revision.message {
        Message::Alert | Message::Update => vec![Some(summary.to_owned()), more.map(str::to_owned), note],
        Message::End | Message::Retract => {
            vec![note, Some(setting.words.labelled(&info.language, "label-said", summary))]
        }
    };
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n\n")
}

/// One action a line.
fn instruction(content: &Content, info: &Info, over: bool, setting: &Setting) -> String {
    match (over, content.no_action) {
        (true, _) => String::new(),
        (false, true) => setting.words.say(&info.language, "no-action").to_owned(),
        (false, false) => info.instruction.iter().map(Instruction::as_str).collect::<Vec<_>>().join("\n"),
    }
}

fn parameters(xml: &mut Xml, content: &Content) {
    xml.named("parameter", "kind", content.kind().cap());
    if let Some(threat) = &content.threat_level {
        level(xml, threat);
    }
    if let Term::ReviewBy(at) = content.term {
        xml.named("parameter", "review-by", &time(at));
    }
    if let Some(at) = content.next_update {
        xml.named("parameter", "next-update", &time(at));
    }
    content.topics.iter().for_each(|topic| xml.named("parameter", "topic", topic.as_str()));
    xml.named("parameter", "marking", "TLP:CLEAR");
}

fn level(xml: &mut Xml, threat: &ThreatLevel) {
    let (scheme, level) = (threat.scheme(), threat.level());
    // Ranks may skip, places do not.
    let place = scheme.levels.iter().filter(|other| other.rank <= level.rank).count();
    xml.named("parameter", "threat-scheme", &scheme.id);
    xml.named("parameter", "threat-level", &level.code);
    xml.named("parameter", "threat-level-name", &level.name_local);
    xml.named("parameter", "threat-level-step", &format!("{place} of {}", scheme.levels.len()));
    xml.named("parameter", "threat-level-as-of", &threat.as_of().to_string());
    xml.named("parameter", "threat-level-source", threat.source().as_str());
}
