//! An operator's logo: small, a picture and nothing else. It is shown on every page, so it is looked through beforehand.

use std::path::Path;

use roxmltree::{Document, Node};

use super::super::not_configured::NotConfigured;

/// It is fetched with the first page that anybody reads on a poor telephone line.
const MOST_BYTES: usize = 48 * 1024;

/// A picture is shown 40 pixels high; four times that is sharp on every screen.
const MOST_PIXELS: u32 = 2048;

/// What a picture of lines and areas is made of. No script, no foreign content, nothing that moves or is fetched.
const ELEMENTS: &[&str] = &[
    "svg",
    "g",
    "defs",
    "title",
    "desc",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "symbol",
    "use",
    "style",
    "metadata",
];

const SVG: &str = "http://www.w3.org/2000/svg";

/// What kind of picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// SVG.
    Svg,
    /// PNG.
    Png,
}

/// A logo that may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// What kind.
    pub picture: Picture,
    /// Its bytes, as they are in the file.
    pub bytes: Vec<u8>,
    /// Its size in pixels, or in units of its own: it says how wide it is for its height.
    pub size: (u32, u32),
}

impl Logo {
    /// Reads a file.
    pub(super) fn read(place: &Path, file: &Path) -> Result<Self, NotConfigured> {
        let refuse = |why: String, fix: &str| {
            NotConfigured::whole(place, format!("site.logo: {} {why}", file.display()), fix)
        };
        let bytes = std::fs::read(file)
            .map_err(|error| refuse(format!("cannot be read: {error}"), "name a file that can be read"))?;
        if bytes.len() > MOST_BYTES {
            let why = format!("has {} bytes; {MOST_BYTES} are allowed", bytes.len());
            return Err(refuse(why, "make it smaller: every reader fetches it"));
        }
        Self::of(bytes).map_err(|why| refuse(why, "give a plain SVG without scripts and links, or a PNG"))
    }

    /// Looks bytes through.
    ///
    /// # Errors
    /// Says what is wrong with them.
    pub fn of(bytes: Vec<u8>) -> Result<Self, String> {
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            let size = png(&bytes).ok_or("is no whole PNG")?;
            return fitting(size).map(|size| Self { picture: Picture::Png, bytes, size });
        }
        let text = std::str::from_utf8(&bytes).map_err(|_| "is neither a PNG nor an SVG in UTF-8")?;
        let size = svg(text)?;
        fitting(size).map(|size| Self { picture: Picture::Svg, bytes, size })
    }
}

fn fitting(size: (u32, u32)) -> Result<(u32, u32), String> {
    let (width, height) = size;
    let fits = |one: u32| (1..=MOST_PIXELS).contains(&one);
    if !fits(width) || !fits(height) {
        return Err(format!("measures {width} by {height}; up to {MOST_PIXELS} are allowed"));
    }
    // It stands beside the name on a telephone.
    if width > height * 8 {
        return Err(format!("measures {width} by {height}: more than eight times as wide as high"));
    }
    Ok(size)
}

/// Width and height from the first chunk, which is always this one (PNG, §11.2.1); the last one must be there too.
fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    let begins = bytes.get(12..16)? == b"IHDR";
    let ends = bytes.len() >= 12 && bytes.get(bytes.len() - 8..bytes.len() - 4)? == b"IEND";
    (begins && ends).then_some(())?;
    Some((number(16)?, number(20)?))
}

fn svg(text: &str) -> Result<(u32, u32), String> {
    // A DTD is refused by the parser: entities can grow without end, or be read from files.
    let document = Document::parse(text).map_err(|error| format!("is neither a PNG nor an SVG: {error}"))?;
    let root = document.root_element();
    if !root.has_tag_name((SVG, "svg")) {
        return Err("is XML, but no SVG".to_owned());
    }
    if document.descendants().any(|node| node.is_pi()) {
        return Err("holds a processing instruction".to_owned());
    }
    for node in document.descendants().filter(Node::is_element) {
        // What editors of pictures note for themselves is no picture, and nobody runs it.
        let foreign = node.ancestors().any(|around| around.has_tag_name((SVG, "metadata")))
            && !node.has_tag_name((SVG, "metadata"));
        let name = node.tag_name();
        if name.namespace() == Some(SVG) && !foreign && !ELEMENTS.contains(&name.name()) {
            return Err(format!("holds <{}>, which is no part of a plain picture", name.name()));
        }
        attributes(node)?;
    }
    measured(root).ok_or_else(|| "says neither viewBox nor width and height".to_owned())
}

fn attributes(node: Node) -> Result<(), String> {
    let name = node.tag_name().name();
    for attribute in node.attributes() {
        let (key, value) = (attribute.name(), attribute.value());
        if key.to_ascii_lowercase().starts_with("on") {
            return Err(format!("holds the script attribute {key} at <{name}>"));
        }
        if key == "href" && !value.starts_with('#') {
            return Err(format!("leads outside of itself at <{name}>"));
        }
        styled(value).map_err(|what| format!("{what} in {key} at <{name}>"))?;
    }
    if name == "style" {
        let text: String = node.descendants().filter_map(|inner| inner.text()).collect();
        styled(&text).map_err(|what| format!("{what} in <style>"))?;
    }
    Ok(())
}

/// What a style could fetch or run.
fn styled(value: &str) -> Result<(), String> {
    let plain: String = value.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    for word in ["javascript:", "@import", "@font-face", "expression(", "data:", "\\"] {
        if plain.contains(word) {
            return Err(format!("holds `{word}`"));
        }
    }
    let outside =
        plain.split("url(").skip(1).any(|rest| !rest.trim_start_matches(['"', '\'']).starts_with('#'));
    if outside { Err("fetches something".to_owned()) } else { Ok(()) }
}

/// How large it is, in whole units.
fn measured(root: Node) -> Option<(u32, u32)> {
    let whole = |raw: &str| {
        let number: f64 = raw.trim().trim_end_matches("px").parse().ok()?;
        (1.0..=100_000.0).contains(&number).then_some(number)
    };
    let view = || {
        let all: Vec<_> =
            root.attribute("viewBox")?.split([' ', ',']).filter(|part| !part.is_empty()).collect();
        let [_, _, width, height] = all[..] else { return None };
        Some((whole(width)?, whole(height)?))
    };
    let sides = || Some((whole(root.attribute("width")?)?, whole(root.attribute("height")?)?));
    let (width, height) = view().or_else(sides)?;
    // Only how wide it is for its height counts.
    let scale = if width.max(height) > f64::from(MOST_PIXELS) {
        f64::from(MOST_PIXELS) / width.max(height)
    } else {
        1.0
    };
    let side = |side: f64| (side * scale).round().max(1.0) as u32;
    Some((side(width), side(height)))
}
