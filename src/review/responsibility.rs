//! Responsibility: no stage for propaganda, no lesson for imitators, no verdict before the court's.

use super::knowledge::is_among;
use super::lexis::{Shape, Topic};
use super::names::person_names;
use super::problem::Severity::{Error, Warning};
use super::reading::{Field, Part, Reading};
use super::rule::{Check, Findings, Rule};
use super::urls::{ending, host};

/// A quotation of at least so many words lets the quoted speak.
const QUOTE_WORDS: usize = 4;
/// Marks between which something is quoted.
const QUOTES: &[(char, char)] = &[('"', '"'), ('“', '”'), ('„', '“'), ('«', '»'), ('»', '«'), ('„', '”')];

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "RESP-01",
        severity: Error,
        asks: "No text links to or quotes propaganda or a manifesto, links a channel or a dump, or names a channel \
               beside propaganda.",
        why: "Attention is what they are made for.",
        fix: "Say that it exists, if people must know, and how to report it; give neither address nor words.",
        misses: "Links to hosts that are not on the list, in sentences without a telling word; paraphrases. A link in a \
                 sentence that tells what to do, and a channel's name without propaganda beside it, only warn: they \
                 may be an authority's.",
        check: Check::Looks(amplifies),
    },
    Rule {
        code: "RESP-02",
        severity: Warning,
        asks: "No method, material, quantity, weak point, or position or tactics of the police.",
        why: "It helps imitators and endangers those at work.",
        fix: "Say what people should look out for and do, not how it was or could be done.",
        misses: "Knows the lists' words only; a second person must read for the rest.",
        check: Check::Looks(|reading, findings| {
            listed(reading, findings, Topic::Operational, "may tell how it is done");
        }),
    },
    Rule {
        code: "RESP-03",
        severity: Error,
        asks: "Suspects are not named, and nobody who was only arrested is called guilty.",
        why: "They are presumed innocent, and often they are.",
        fix: "Write \"a person was detained\"; leave name and verdict to the court.",
        misses: "A name counts as sure only with an age or birth beside it, or a common given name after \"suspect\"; \
                 others are warned about by PII-01.",
        check: Check::Looks(verdict),
    },
    Rule {
        code: "RESP-04",
        severity: Warning,
        asks: "A group's own words (martyr, soldier of the caliphate) are not taken over as if they were facts.",
        why: "Whoever repeats the title grants it.",
        fix: "Use a plain word, or put so-called before it.",
        misses: "Knows the lists' words only.",
        check: Check::Looks(|reading, findings| {
            listed(reading, findings, Topic::Glorify, "is a group's own word")
        }),
    },
    Rule {
        code: "RESP-05",
        severity: Warning,
        asks: "No community or religion is blamed.",
        why: "It divides people when they need each other, and hits those who did nothing.",
        fix: "Name the act and what to do; leave communities out.",
        misses: "Looks for a community and a word of blame in one sentence.",
        check: Check::Looks(blames),
    },
    Rule {
        code: "RESP-06",
        severity: Error,
        asks: "What is not confirmed says so, and an act is attributed to a group only with a source that can be trusted.",
        why: "The first reports are wrong more often than not, and claims of responsibility are propaganda.",
        fix: "Wait for a confirmation, or write \"not confirmed\" beside it; name the source of an attribution.",
        misses: "Hearsay that the lists do not know. Whether the source says so is not read.",
        check: Check::Looks(unconfirmed),
    },
    Rule {
        code: "RESP-07",
        severity: Error,
        asks: "No pictures or attachments.",
        why: "Pictures of victims harm, and attachments carry programs.",
        fix: "Describe it in words; link a page of the authority.",
        misses: "A body that brings a field for pictures is refused before the review. In texts only endings of files are \
                 looked at; maps made from the areas are our own.",
        check: Check::Looks(attached),
    },
    Rule {
        code: "RESP-08",
        severity: Warning,
        asks: "How a site is protected (numbers, positions, routes, how people are searched) is not published.",
        why: "Whoever plans an attack reads advisories too.",
        fix: "Write that there are checks, and what visitors should bring or leave.",
        misses: "Knows the lists' words, and numbers before officers and guards.",
        check: Check::Looks(protection),
    },
];

fn listed(reading: &Reading<'_>, findings: &mut Findings, topic: Topic, what: &str) {
    for field in reading.prose() {
        for hit in field.hits(topic) {
            findings.add(field.pointer.as_str(), format!("{:?} {what}", field.quote(&hit.words)));
        }
    }
}

fn amplifies(reading: &Reading<'_>, findings: &mut Findings) {
    let denied = &reading.case.knowledge.hosts.denied;
    for field in reading.prose() {
        let about = |topic: Topic, at: usize| {
            sentence_at(field, at).is_some_and(|sentence| field.has(topic, &sentence))
        };
        for link in field.links() {
            let at = link.place.start;
            if host(link.text).is_some_and(|host| is_among(&host, denied)) {
                findings.add(field.pointer.as_str(), format!("{:?} is a channel or a dump", link.text));
            } else if about(Topic::Propaganda, at) {
                let detail = format!("links {:?} beside propaganda", link.text);
                // "Report propaganda at …" is what should be written.
                if about(Topic::Action, at) {
                    findings.warn(field.pointer.as_str(), detail);
                } else {
                    findings.add(field.pointer.as_str(), detail);
                }
            }
        }
        for (at, handle) in handles(&field.text) {
            if about(Topic::Propaganda, at) {
                findings.add(field.pointer.as_str(), format!("names the channel {handle:?}"));
            } else if about(Topic::Channel, at) {
                findings.warn(
                    field.pointer.as_str(),
                    format!("names the channel {handle:?}: it must be an authority's"),
                );
            }
        }
        for (at, words) in quotations(&field.text) {
            if words.split_whitespace().count() >= QUOTE_WORDS && about(Topic::Propaganda, at) {
                findings.add(field.pointer.as_str(), format!("quotes {words:?}"));
            }
        }
    }
}

/// The sentence that a byte of the text stands in.
fn sentence_at(field: &Field<'_>, at: usize) -> Option<std::ops::Range<usize>> {
    let word = field.words.iter().position(|word| word.place.end > at)?;
    Some(field.sentence_of(word))
}

/// `@names` that are no e-mail addresses.
fn handles(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices('@').filter_map(|(at, _)| {
        let free = !text[..at].ends_with(|c: char| c.is_alphanumeric());
        let rest = &text[at + 1..];
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        (free && end > 1).then(|| (at, &text[at..at + 1 + end]))
    })
}

fn quotations(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (open, close) in QUOTES {
        let mut from = 0;
        while let Some(start) = text[from..].find(*open).map(|at| from + at + open.len_utf8()) {
            let Some(end) = text[start..].find(*close).map(|at| start + at) else { break };
            found.push((start, &text[start..end]));
            from = end + close.len_utf8();
        }
    }
    found
}

fn verdict(reading: &Reading<'_>, findings: &mut Findings) {
    for field in reading.prose() {
        for name in person_names(reading, field).into_iter().filter(|name| name.sure) {
            let sentence = field.sentence_of(name.words.start);
            if field.has(Topic::Suspect, &sentence) {
                findings.add(
                    field.pointer.as_str(),
                    format!("names {:?} as a suspect", field.quote(&name.words)),
                );
            }
        }
        for hit in field.hits(Topic::Guilt) {
            let detail = format!("{:?} calls guilty who was only arrested", field.quote(&hit.words));
            findings.add(field.pointer.as_str(), detail);
        }
    }
}

fn blames(reading: &Reading<'_>, findings: &mut Findings) {
    for field in reading.prose() {
        for hit in field.hits(Topic::Community) {
            let sentence = field.sentence_of(hit.words.start);
            if let Some(blame) = field.hits(Topic::Blame).find(|blame| sentence.contains(&blame.words.start))
            {
                let (who, what) = (field.quote(&hit.words), field.quote(&blame.words));
                findings.add(field.pointer.as_str(), format!("{what:?} beside {who:?}"));
            }
        }
    }
}

fn unconfirmed(reading: &Reading<'_>, findings: &mut Findings) {
    let judged = |field: &&Field<'_>| {
        matches!(field.part, Part::Headline | Part::Summary | Part::Description | Part::Note)
    };
    let sources = &reading.case.draft.sources;
    let doubtful = sources.iter().all(|source| source.credibility.is_some_and(|grade| grade > 3));
    for field in reading.prose().filter(judged) {
        if field.has_any(Topic::Unconfirmed) {
            continue;
        }
        for hit in field.hits(Topic::Hearsay) {
            let detail = format!("{:?} without saying that it is not confirmed", field.quote(&hit.words));
            findings.add(field.pointer.as_str(), detail);
        }
        for hit in field.hits(Topic::Attribution).filter(|_| doubtful) {
            let sentence = field.sentence_of(hit.words.start);
            if let Some(group) = field.hits(Topic::Group).find(|group| sentence.contains(&group.words.start))
            {
                let (how, who) = (field.quote(&hit.words), field.quote(&group.words));
                findings.add(
                    field.pointer.as_str(),
                    format!("{how:?} {who:?} without a source that can be trusted"),
                );
            }
        }
    }
}

fn attached(reading: &Reading<'_>, findings: &mut Findings) {
    let endings = &reading.case.knowledge.marks.attachments;
    for field in reading.prose() {
        for link in field.links() {
            if ending(link.text).is_some_and(|ending| endings.contains(&ending)) {
                findings
                    .add(field.pointer.as_str(), format!("{:?} is a picture or an attachment", link.text));
            }
        }
    }
}

fn protection(reading: &Reading<'_>, findings: &mut Findings) {
    listed(reading, findings, Topic::Protective, "tells how a site is protected");
    for field in reading.prose() {
        for hit in field.hits(Topic::Officers) {
            let before = hit.words.start.checked_sub(1).and_then(|n| field.words.get(n));
            if before.is_some_and(|word| word.shape == Shape::Digits && word.folded.len() > 1) {
                let words = hit.words.start - 1..hit.words.end;
                findings.add(
                    field.pointer.as_str(),
                    format!("{:?} tells how many protect a site", field.quote(&words)),
                );
            }
        }
    }
}
