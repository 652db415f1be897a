//! The table `[site]`: a name, a logo, colours, and what the law or the readers want to know of the operator.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::advisory::{Language, refused};

use super::super::not_configured::NotConfigured;
use super::colours::{Palette, PaletteShape};
use super::logo::Logo;

/// It stands in the band at the top, on a telephone too.
const NAME_CHARS: usize = 60;

/// An address or a sentence at the foot of every page.
const CONTACT_CHARS: usize = 200;

/// A page of text: no reader fetches more than 30 kB for it.
const TEXT_CHARS: usize = 20_000;

/// How the pages look and what they say of their operator.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Site {
    /// The name at the top of every page; the publisher's where none is set.
    pub name: Option<String>,
    /// What stands before it.
    pub logo: Option<Logo>,
    /// The colours in light.
    pub light: Palette,
    /// The colours in dark.
    pub dark: Palette,
    /// How to reach the operator, at the foot of every page; the publisher's contact where none is set.
    pub contact: Option<String>,
    /// Who answers for the site, by language.
    pub imprint: BTreeMap<Language, String>,
    /// What becomes of readers' data, by language.
    pub privacy: BTreeMap<Language, String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct SiteShape {
    name: Option<String>,
    logo: Option<PathBuf>,
    contact: Option<String>,
    #[serde(default)]
    light: PaletteShape,
    #[serde(default)]
    dark: PaletteShape,
    #[serde(default)]
    imprint: BTreeMap<String, String>,
    #[serde(default)]
    privacy: BTreeMap<String, String>,
}

impl Site {
    /// Reads the table of the file at `place`; the logo lies beside the file unless its path is absolute.
    pub(in super::super) fn read(place: &Path, shape: SiteShape) -> Result<Self, NotConfigured> {
        let SiteShape { name, logo, contact, light, dark, imprint, privacy } = shape;
        let beside = |file: PathBuf| place.parent().unwrap_or(Path::new("")).join(file);
        let (light, dark) = Palette::read(place, light, dark)?;
        let line = |key: &str, text: Option<String>, most: usize| {
            text.map(|text| plain(place, key, &text, most, false)).transpose()
        };
        Ok(Self {
            name: line("name", name, NAME_CHARS)?,
            logo: logo.map(|file| Logo::read(place, &beside(file))).transpose()?,
            contact: line("contact", contact, CONTACT_CHARS)?,
            imprint: texts(place, "imprint", imprint)?,
            privacy: texts(place, "privacy", privacy)?,
            light,
            dark,
        })
    }
}

fn texts(
    place: &Path,
    key: &str,
    texts: BTreeMap<String, String>,
) -> Result<BTreeMap<Language, String>, NotConfigured> {
    let read = |(tag, text): (String, String)| {
        let language = Language::parse(&tag).map_err(|_| {
            let detail = format!("site.{key}: `{tag}` is no language");
            NotConfigured::whole(place, detail, "give a language tag, as de or en")
        })?;
        Ok((language, plain(place, &format!("{key}.{tag}"), &text, TEXT_CHARS, true)?))
    };
    texts.into_iter().map(read).collect()
}

/// Plain text without markup: what looks like it is shown as it is written.
fn plain(place: &Path, key: &str, text: &str, most: usize, lines: bool) -> Result<String, NotConfigured> {
    let text = text.trim().replace("\r\n", "\n");
    let allowed = |c: char| !refused(c) && (lines || c != '\n');
    let chars = text.chars().count();
    if chars == 0 || chars > most {
        let detail = format!("site.{key} has {chars} characters");
        return Err(NotConfigured::whole(place, detail, format!("give 1 to {most}, or leave it out")));
    }
    match text.chars().find(|c| !allowed(*c)) {
        Some(c) => {
            let detail = format!("site.{key} holds the character U+{:04X}", u32::from(c));
            Err(NotConfigured::whole(place, detail, "give plain text"))
        }
        None => Ok(text),
    }
}
