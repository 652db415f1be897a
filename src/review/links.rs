//! Links: whole, harmless to follow, and leading where they seem to lead.

use super::knowledge::is_among;
use super::pointer::at;
use super::problem::Severity::{Error, Warning};
use super::reading::Reading;
use super::rule::{Check, Findings, Rule};
use super::urls::{has_userinfo, host, parameters, scheme};

/// Schemes that run something or read something where they are opened.
const RUNNING: &[&str] = &["javascript:", "vbscript:", "file:", "blob:"];
/// How bad material spells addresses so that nobody follows them by accident.
const DEFANGED: &[&str] = &["hxxp", "[.]", "[dot]", "(dot)", "[://]", "[at]"];

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "URL-01",
        severity: Error,
        asks: "Every address begins with http:// or https://, holds no user name, and none is a javascript:, data: or \
               file: address.",
        why: "Readers follow links in bad moments, and some readers run them.",
        fix: "Write the whole https address of a page.",
        misses: "Whether the page exists; addresses without any scheme in a text are left as text.",
        check: Check::Looks(unsafe_links),
    },
    Rule {
        code: "URL-02",
        severity: Warning,
        asks: "Links use https, are not shortened, and carry no parameters that follow people.",
        why: "A reader should see where a link leads, and nobody should see who followed it.",
        fix: "Give the final https address and cut the parameters after the question mark that are not needed.",
        misses: "Shorteners and parameters that are not on the list.",
        check: Check::Looks(doubtful_links),
    },
    Rule {
        code: "URL-03",
        severity: Error,
        asks: "No link is defanged (hxxp, [.]).",
        why: "It is how dangerous material is passed on; it has no place before the public.",
        fix: "Leave the address out.",
        misses: "Other ways to spell an address so that it does not look like one.",
        check: Check::Looks(defanged),
    },
    Rule {
        code: "URL-04",
        severity: Error,
        asks: "The reason for an end or a retraction, and the one that is prepared, links to pages of the publisher or of \
               authorities alone.",
        why: "One person writes it and nobody else reads it before the public does.",
        fix: "Leave the address out, or name the page of the authority; what needs another link is an update that two \
              people agree to.",
        misses: "Which page of an authority it is; bare names with endings that are not on the list.",
        check: Check::Looks(strange),
    },
];

/// Addresses in fields of their own: sources and the level's page.
pub(super) fn addresses<'c>(reading: &Reading<'c>) -> Vec<(String, &'c str)> {
    let draft = reading.case.draft;
    let sources = draft.sources.iter().enumerate();
    let sources =
        sources.filter_map(|(n, source)| Some((at(&at("/sources", n), "url"), source.url.as_deref()?)));
    let level = draft.threat_level.as_ref().and_then(|level| level.source.as_deref());
    sources.chain(level.map(|url| ("/threat_level/source".to_owned(), url))).collect()
}

fn unsafe_links(reading: &Reading<'_>, findings: &mut Findings) {
    for field in &reading.fields {
        let folded = field.text.to_lowercase();
        for mark in RUNNING {
            let runs = folded.match_indices(mark).any(|(at, _)| {
                let begins = !folded[..at].ends_with(char::is_alphanumeric);
                begins && folded[at + mark.len()..].starts_with(|c: char| !c.is_whitespace())
            });
            if runs {
                findings.add(field.pointer.as_str(), format!("holds a {mark} address"));
            }
        }
        if is_data(&folded) {
            findings.add(field.pointer.as_str(), "holds a data: address");
        }
        for link in field.links() {
            if has_userinfo(link.text) {
                findings.add(
                    field.pointer.as_str(),
                    format!("{:?} hides its host behind a user name", link.text),
                );
            } else if scheme(link.text)
                .is_some_and(|scheme| scheme != "http" && scheme != "https" && !scheme.starts_with("hxxp"))
            {
                findings.add(field.pointer.as_str(), format!("{:?} is neither http nor https", link.text));
            }
        }
    }
}

/// `data:` and a media type, or nothing but a comma; "personal data: …" is prose.
fn is_data(folded: &str) -> bool {
    folded.match_indices("data:").any(|(at, mark)| {
        let rest = &folded[at + mark.len()..];
        let kind = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        rest.starts_with(',') || (kind > 0 && rest[kind..].starts_with('/'))
    })
}

fn doubtful_links(reading: &Reading<'_>, findings: &mut Findings) {
    let own = addresses(reading);
    let own = own.iter().map(|(pointer, url)| (pointer.as_str(), (*url).to_owned()));
    let texts = reading.prose();
    let in_texts =
        texts.flat_map(|field| field.links().map(|link| (field.pointer.as_str(), link.text.to_owned())));
    let knowledge = reading.case.knowledge;
    for (pointer, url) in own.chain(in_texts) {
        if scheme(&url).as_deref() == Some("http") {
            findings.add(pointer, format!("{url:?} is not https"));
        }
        if host(&url).is_some_and(|host| is_among(&host, &knowledge.hosts.shorteners)) {
            findings.add(pointer, format!("{url:?} hides where it leads"));
        }
        let follows = |name: &String| {
            knowledge.marks.tracking.iter().any(|mark| match mark.strip_suffix('*') {
                Some(beginning) => name.starts_with(beginning),
                None => name == mark,
            })
        };
        for name in parameters(&url).iter().filter(|name| follows(name)) {
            findings.add(pointer, format!("the parameter {name:?} follows people"));
        }
    }
}

/// Reasons alone have fields that begin like this.
const REASON: &str = "/reason";

fn strange(reading: &Reading<'_>, findings: &mut Findings) {
    let hosts = &reading.case.knowledge.hosts;
    let ours = |host: &str| is_among(host, &hosts.own) || is_among(host, &hosts.official);
    for field in reading.fields.iter().filter(|field| field.pointer.starts_with(REASON)) {
        for link in field.links().filter(|link| !host(link.text).is_some_and(|host| ours(&host))) {
            findings.add(
                field.pointer.as_str(),
                format!("{:?} leads to neither the publisher nor an authority", link.text),
            );
        }
    }
}

fn defanged(reading: &Reading<'_>, findings: &mut Findings) {
    let texts = reading.fields.iter().map(|field| (field.pointer.clone(), field.text.to_lowercase()));
    let own = addresses(reading).into_iter().map(|(pointer, url)| (pointer, url.to_lowercase()));
    for (pointer, folded) in texts.chain(own) {
        let found = DEFANGED.iter().find(|mark| {
            folded.match_indices(*mark).any(|(at, _)| {
                let before = folded[..at].ends_with(char::is_alphanumeric);
                let after = folded[at + mark.len()..].starts_with(char::is_alphanumeric);
                // Brackets join two parts of an address; hxxp begins one.
                if **mark == "hxxp" { !before } else { before && (after || *mark == &"[://]") }
            })
        });
        if let Some(mark) = found {
            findings.add(pointer, format!("{mark:?} is a sign of a defanged address"));
        }
    }
}
