//! Our own output, read by parsers that had no part in writing it: what readers will see must be what was approved.

use icalendar::parser::{Property, read_calendar, unfold};
use roxmltree::{Document, Node, ParsingOptions};
use serde_json::Value;

use crate::advisory::{
    Addresses, Advisory, Format, Info, Instruction, Language, Message, Prose, RevisionNumber, Term,
};
use crate::feed::{Edition, Entry, Feed, Phase};
use crate::render::{Setting, Shell};

use super::not_printed::NotPrinted;

const ATOM: &str = "http://www.w3.org/2005/Atom";
const CAP: &str = "urn:oasis:names:tc:emergency:cap:1.2";

/// Reads one entry, in the shell of a feed without entries, and compares what must be right.
pub(super) fn entry(
    format: Format,
    text: &str,
    entry: &Entry,
    language: &Language,
    title: &str,
) -> Result<(), NotPrinted> {
    let path = entry.id().to_string();
    let whole = framed(format, text);
    let info =
        entry.revision().content.info(language).unwrap_or_else(|| entry.revision().content.default_info());
    let read = match format {
        Format::Json => json_entry(&whole),
        Format::Atom => xml(&whole, &|root| atom_entry(root)),
        Format::Rss => xml(&whole, &|root| rss_entry(root)),
    };
    let read = read.map_err(|why| NotPrinted::Misread { path: path.clone(), why })?;
    let differs =
        |what: &str| Err(NotPrinted::Misread { path: path.clone(), why: format!("{what} differs") });
    if read.id != entry.id().as_str() {
        return differs("the id");
    }
    if read.title != title {
        return differs("the title");
    }
    let body = bare(&read.body);
    let lost = words(entry, info).into_iter().find(|words| !body.contains(&bare(words)));
    lost.map_or(Ok(()), |words| differs(&format!("the text; this is missing: {words}")))
}

/// A text without its white space: formats may break lines where they like.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The words that a reader must find: what was approved while it counts, and why it is over once it is. Both are in the
/// language of the text, which is another than the feed's where the text was not translated.
fn words<'a>(entry: &'a Entry, info: &'a Info) -> Vec<&'a str> {
    match (entry.phase(), entry.message()) {
        (Phase::Current(_), _) | (Phase::Over(_), Message::Alert | Message::Update) => {
            let actions = entry.phase().is_current().then_some(&info.instruction);
            let actions = actions.into_iter().flatten().map(Instruction::as_str);
            std::iter::once(info.summary.as_str()).chain(actions).collect()
        }
        (Phase::Over(_), Message::End | Message::Retract) => {
            let note = &entry.revision().note;
            note.get(&info.language).map(Prose::as_str).into_iter().collect()
        }
        (Phase::Superseded { at: _, by: _ }, _) => Vec::new(),
    }
}

/// Reads the frame of a feed: well-formed, the right feed, and a place for entries.
pub(super) fn frame(format: Format, path: &str, frame: &Shell, edition: &Edition) -> Result<(), NotPrinted> {
    let whole = format!("{}{}", frame.head, frame.tail);
    let title = edition.feed.title(&edition.language);
    let read = match format {
        Format::Json => serde_json::from_str::<Value>(&whole)
            .map_err(|error| error.to_string())
            .map(|feed| feed["title"].as_str().unwrap_or_default().to_owned()),
        Format::Atom => xml(&whole, &|root| Ok(text_of(root, (ATOM, "title")))),
        Format::Rss => xml(&whole, &|root| {
            let channel = root.children().find(|node| node.has_tag_name("channel"));
            Ok(channel.map(|channel| text_of(channel, "title")).unwrap_or_default())
        }),
    };
    match read {
        Ok(read) if read == title => Ok(()),
        Ok(_) => {
            Err(NotPrinted::Misread { path: path.to_owned(), why: "the title of the feed differs".into() })
        }
        Err(why) => Err(NotPrinted::Misread { path: path.to_owned(), why }),
    }
}

/// A page or another document: well-formed is what can be asked of it.
pub(super) fn page(path: &str, text: &str) -> Result<(), NotPrinted> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let read = Document::parse_with_options(text, options);
    read.map(|_| ()).map_err(|error| NotPrinted::Misread { path: path.to_owned(), why: error.to_string() })
}

/// A piece of a page: elements that are closed where they were opened.
pub(super) fn piece(path: &str, text: &str) -> Result<(), NotPrinted> {
    page(path, &format!("<div>{text}</div>"))
}

/// The list of feeds: every address of every language that is offered, and no other.
pub(super) fn opml(path: &str, text: &str, feeds: &[Feed], setting: &Setting) -> Result<(), NotPrinted> {
    let open = feeds.iter().filter(|feed| !feed.gone());
    let addresses = open.flat_map(|feed| {
        feed.languages().iter().map(move |language| {
            let named = (language != feed.default_language()).then_some(language);
            (feed.title(language).to_owned(), Addresses::feed(feed.slug().as_str(), named, Format::Atom))
        })
    });
    let wanted: Vec<_> =
        addresses.map(|(title, path)| (Some(title), setting.addresses.absolute(&path))).collect();
    let read = xml(text, &|root| {
        let outlines = root.descendants().filter(|node| node.has_tag_name("outline"));
        let word = |node: Node<'_, '_>, name| node.attribute(name).map(str::to_owned);
        let read = outlines.filter_map(|node| Some((word(node, "title"), word(node, "xmlUrl")?)));
        Ok((root.has_tag_name("opml"), read.collect::<Vec<_>>()))
    });
    let misread = |why: String| Err(NotPrinted::Misread { path: path.to_owned(), why });
    match read {
        Ok((true, read)) if read == wanted => Ok(()),
        Ok(_) => misread("the feeds differ".to_owned()),
        Err(why) => misread(why),
    }
}

/// A JSON document: whole, and an object.
pub(super) fn machine(path: &str, text: &str) -> Result<(), NotPrinted> {
    let read = serde_json::from_str::<Value>(text).map_err(|error| error.to_string());
    match read {
        Ok(Value::Object(_)) => Ok(()),
        Ok(_) => Err(NotPrinted::Misread { path: path.to_owned(), why: "no object".into() }),
        Err(why) => Err(NotPrinted::Misread { path: path.to_owned(), why }),
    }
}

/// A month of the archive: the entries that it should have, each once, in their order.
pub(super) fn archive(path: &str, text: &str, edition: &Edition) -> Result<(), NotPrinted> {
    let misread = |why: String| NotPrinted::Misread { path: path.to_owned(), why };
    let ids = xml(text, &|feed| {
        let entries = feed.children().filter(|node| node.has_tag_name((ATOM, "entry")));
        Ok(entries.map(|entry| text_of(entry, (ATOM, "id"))).collect::<Vec<_>>())
    });
    let same = ids.map_err(misread)?.iter().eq(edition.entries.iter().map(|entry| entry.id().as_str()));
    if same { Ok(()) } else { Err(misread("the entries differ".into())) }
}

/// The CAP document of a revision: what was made once at publication is there, and every text that was approved.
pub(super) fn alert(
    path: &str,
    text: &str,
    advisory: &Advisory,
    n: RevisionNumber,
) -> Result<(), NotPrinted> {
    let misread = |why: String| NotPrinted::Misread { path: path.to_owned(), why };
    let revision = advisory.revisions.iter().find(|revision| revision.stamp.revision == n);
    let revision = revision.ok_or_else(|| misread("there is no such revision".into()))?;
    let read = xml(text, &|alert| {
        let of = |node: Node<'_, '_>, name| text_of(node, (CAP, name));
        let infos = alert.children().filter(|node| node.has_tag_name((CAP, "info")));
        let said = infos.map(|info| {
            let areas = info.children().filter(|node| node.has_tag_name((CAP, "area"))).count();
            (of(info, "language"), of(info, "headline"), of(info, "expires"), areas)
        });
        Ok((of(alert, "identifier"), of(alert, "msgType"), said.collect::<Vec<_>>()))
    });
    let (identifier, message, infos) = read.map_err(misread)?;
    if identifier != revision.stamp.identifier || message.is_empty() {
        return Err(misread("the identifier or the type of the message differs".into()));
    }
    let content = &revision.content;
    let bounded = matches!(content.term, Term::Expires(_));
    let over = matches!(revision.message, Message::End | Message::Retract);
    let same = infos.len() == content.infos.len()
        && infos.iter().zip(&content.infos).all(|((language, headline, expires, areas), info)| {
            *language == info.language.as_str()
                && headline.ends_with(info.headline.as_str())
                // What cancels something long lapsed says no instant that has passed.
                && (expires.is_empty() != bounded || (over && expires.is_empty()))
                && *areas == content.areas.len()
        });
    if same { Ok(()) } else { Err(misread("languages, headlines, expiry or areas differ".into())) }
}

/// An entry of the index of CAP documents: it names the message that it stands for.
pub(super) fn indexed(entry: &Entry, text: &str) -> Result<(), NotPrinted> {
    let misread = |why: String| NotPrinted::Misread { path: entry.id().to_string(), why };
    let whole = format!(r#"<feed xmlns="{ATOM}" xmlns:cap="{CAP}">{text}</feed>"#);
    let identifier = xml(&whole, &|feed| {
        let entry = only(feed.children().filter(|node| node.has_tag_name((ATOM, "entry"))))?;
        Ok(text_of(entry, (CAP, "identifier")))
    });
    let same = identifier.map_err(misread)? == entry.revision().stamp.identifier;
    if same { Ok(()) } else { Err(misread("the identifier differs in the index".into())) }
}

/// An entry in the smallest document that can hold it, with the name spaces of the feeds' frames.
fn framed(format: Format, text: &str) -> String {
    const SPACES: &str = r#"xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:georss="http://www.georss.org/georss" xmlns:at="http://purl.org/atompub/tombstones/1.0""#;
    match format {
        Format::Atom => format!(r#"<feed xmlns="{ATOM}" {SPACES}>{text}</feed>"#),
        Format::Rss => format!(r#"<rss version="2.0" {SPACES}><channel>{text}</channel></rss>"#),
        Format::Json => format!(r#"{{"items":[{text}]}}"#),
    }
}

/// What a reader makes of an entry.
struct Read {
    id: String,
    title: String,
    body: String,
}

fn xml<T>(text: &str, read: &dyn Fn(Node<'_, '_>) -> Result<T, String>) -> Result<T, String> {
    let document = Document::parse(text).map_err(|error| error.to_string())?;
    read(document.root_element())
}

fn atom_entry(feed: Node<'_, '_>) -> Result<Read, String> {
    let entry = only(feed.children().filter(|node| node.has_tag_name((ATOM, "entry"))))?;
    let body = [text_of(entry, (ATOM, "summary")), plain(&text_of(entry, (ATOM, "content")))?];
    Ok(Read {
        id: text_of(entry, (ATOM, "id")),
        title: text_of(entry, (ATOM, "title")),
        body: body.join("\n"),
    })
}

fn rss_entry(rss: Node<'_, '_>) -> Result<Read, String> {
    let item = only(rss.descendants().filter(|node| node.has_tag_name("item")))?;
    let encoded = ("http://purl.org/rss/1.0/modules/content/", "encoded");
    let body = [text_of(item, "description"), plain(&text_of(item, encoded))?];
    Ok(Read { id: text_of(item, "guid"), title: text_of(item, "title"), body: body.join("\n") })
}

fn json_entry(text: &str) -> Result<Read, String> {
    let feed: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let items = feed["items"].as_array().ok_or("no items")?;
    let [item] = items.as_slice() else { return Err(format!("{} items", items.len())) };
    let word = |name: &str| item[name].as_str().unwrap_or_default().to_owned();
    Ok(Read { id: word("id"), title: word("title"), body: word("content_text") })
}

fn only<'a, 'b>(mut nodes: impl Iterator<Item = Node<'a, 'b>>) -> Result<Node<'a, 'b>, String> {
    match (nodes.next(), nodes.next()) {
        (Some(node), None) => Ok(node),
        (None, _) => Err("no entry".into()),
        (Some(_), Some(_)) => Err("more than one entry".into()),
    }
}

fn text_of<'n, 'm, N>(parent: Node<'_, '_>, name: N) -> String
where
    N: Into<roxmltree::ExpandedName<'n, 'm>> + Copy,
{
    let child = parent.children().find(|node| node.has_tag_name(name));
    child
        .map(|node| {
            node.descendants().filter_map(|inner| inner.is_text().then(|| inner.text()).flatten()).collect()
        })
        .unwrap_or_default()
}

/// The words of the simple HTML that `render` writes: XML, once its one element without an end is given one.
fn plain(html: &str) -> Result<String, String> {
    let closed = format!("<div>{}</div>", html.replace("<br>", "<br/>"));
    let document =
        Document::parse(&closed).map_err(|error| format!("the text is no HTML of ours: {error}"))?;
    let text = |node: Node<'_, '_>| node.is_text().then(|| node.text().map(str::to_owned)).flatten();
    Ok(document.descendants().filter_map(text).collect())
}

/// A calendar's frame: its name is the feed's.
pub(super) fn calendar(path: &str, text: &str, name: &str) -> Result<(), NotPrinted> {
    let misread = |why: String| NotPrinted::Misread { path: path.to_owned(), why };
    let unfolded = unfold(text);
    let read = read_calendar(&unfolded).map_err(misread)?;
    let named = |property: &Property<'_>| property.name == "X-WR-CALNAME" && property.val == name;
    let right = read.properties.iter().any(named);
    if right { Ok(()) } else { Err(misread("the name of the calendar differs".to_owned())) }
}

/// An event: what it says is what was approved, and it says so of the right advisory.
pub(super) fn event(text: &str, entry: &Entry, language: &Language) -> Result<(), NotPrinted> {
    let misread =
        |why: &str| NotPrinted::Misread { path: entry.id().to_string(), why: format!("event: {why}") };
    let unfolded = unfold(text);
    let read = read_calendar(&unfolded).map_err(|why| misread(&why))?;
    let [event] = read.components.as_slice() else { return Err(misread("not exactly one")) };
    let said = |name: &str| event.find_prop(name).map(|property| property.val.as_str()).unwrap_or_default();
    let content = &entry.revision().content;
    let info = content.info(language).unwrap_or_else(|| content.default_info());
    if event.name != "VEVENT" || said("UID") != entry.advisory().id.to_string() {
        return Err(misread("the id differs"));
    }
    if !said("SUMMARY").ends_with(info.headline.as_str()) {
        return Err(misread("the title differs"));
    }
    let begin = content.effective.to_utc().format("%Y%m%dT%H%M%SZ").to_string();
    if said("DTSTART") != begin {
        return Err(misread("the beginning differs"));
    }
    let body = bare(said("DESCRIPTION"));
    let lost = words(entry, info).into_iter().find(|words| !body.contains(&bare(words)));
    lost.map_or(Ok(()), |words| Err(misread(&format!("the text; this is missing: {words}"))))
}
