//! What is an operator's own on every page: a name, a logo, a few colours, and texts about the operator. All of it was
//! checked where it was set; here it becomes files under addresses that name their bytes.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use bytes::Bytes;
use sha2::{Digest as _, Sha256};

use crate::advisory::Language;

/// Four bytes tell our own versions apart; nobody else writes at these addresses.
const HASH_BYTES: usize = 4;

/// How high a logo stands on a page, in pixels of CSS.
const LOGO_HEIGHT: u32 = 40;

/// A file that pages load.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFile {
    /// Its path, with eight digits of its hash.
    pub path: String,
    /// Its media type.
    pub media: &'static str,
    /// Its bytes.
    pub bytes: Bytes,
}

impl OwnFile {
    fn new(name: &str, ending: &str, media: &'static str, bytes: Bytes) -> Self {
        let digest = Sha256::digest(&bytes);
        let hash: String = digest.iter().take(HASH_BYTES).map(|byte| format!("{byte:02x}")).collect();
        Self { path: format!("/{name}.{hash}.{ending}"), media, bytes }
    }
}

/// A logo with the room that it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnLogo {
    /// The picture.
    pub file: OwnFile,
    /// In pixels of CSS.
    pub width: u32,
    /// Likewise.
    pub height: u32,
}

impl OwnLogo {
    /// An SVG, or else a PNG, of this size.
    #[must_use]
    pub fn new(svg: bool, bytes: Vec<u8>, (width, height): (u32, u32)) -> Self {
        let (ending, media) = if svg { ("svg", "image/svg+xml") } else { ("png", "image/png") };
        let file = OwnFile::new("logo", ending, media, bytes.into());
        let height = height.max(1);
        let width = (width * LOGO_HEIGHT + height / 2) / height;
        Self { file, width: width.max(1), height: LOGO_HEIGHT }
    }
}

/// Colours of one scheme as a style sheet writes them; where nothing is set the sheet's own stay.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnColours {
    /// Links, buttons, and the ring around what has the focus.
    pub accent: Option<String>,
    /// The band at the top.
    pub band: Option<String>,
    /// What is written on it.
    pub band_text: Option<String>,
}

/// What is an operator's own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Site {
    /// The name at the top, in place of the publisher's.
    pub name: Option<String>,
    /// How to reach the operator, in place of the publisher's contact.
    pub contact: Option<String>,
    /// What stands before the name.
    pub logo: Option<OwnLogo>,
    /// The colours, as a sheet that is read after the usual one.
    pub sheet: Option<OwnFile>,
    /// Who answers for the site.
    pub imprint: BTreeMap<Language, String>,
    /// What becomes of readers' data.
    pub privacy: BTreeMap<Language, String>,
}

impl Site {
    /// The files that pages load beside the usual ones.
    pub fn files(&self) -> impl Iterator<Item = &OwnFile> {
        self.logo.as_ref().map(|logo| &logo.file).into_iter().chain(&self.sheet)
    }

    /// Where the sheet of its colours is.
    #[must_use]
    pub fn brand(&self) -> Option<&str> {
        self.sheet.as_ref().map(|file| file.path.as_str())
    }

    /// Its name, or else this one.
    #[must_use]
    pub fn name_or<'a>(&'a self, publisher: &'a str) -> &'a str {
        self.name.as_deref().unwrap_or(publisher)
    }

    /// The sheet of these colours; none where none is set. What levels, endings and exercises look like is not among them.
    #[must_use]
    pub fn sheet(light: &OwnColours, dark: &OwnColours) -> Option<OwnFile> {
        let mut css = String::new();
        for (scheme, colours) in [("light", light), ("dark", dark)] {
            let rules = rules(colours);
            if !rules.is_empty() {
                // On paper, and where a reader's own colours are forced, nothing of it counts.
                let _ = writeln!(css, "@media screen and (prefers-color-scheme: {scheme}) {{\n{rules}}}");
            }
        }
        let file = || OwnFile::new("brand", "css", "text/css; charset=utf-8", css.clone().into());
        (!css.is_empty()).then(file)
    }
}

fn rules(OwnColours { accent, band, band_text }: &OwnColours) -> String {
    let mut rules = String::new();
    if let Some(accent) = accent {
        let _ = writeln!(rules, "  :root {{ --link: {accent}; --focus: {accent}; }}");
    }
    if let Some(band) = band {
        let _ = writeln!(rules, "  .top {{ background: {band}; }}");
    }
    if band.is_some() || band_text.is_some() {
        let text = band_text.as_deref().unwrap_or("var(--ink)");
        let _ = writeln!(
            rules,
            "  .top, .top a, .top [aria-current] {{ color: {text}; }}\n  .top :focus-visible {{ outline-color: {text}; }}"
        );
    }
    rules
}
