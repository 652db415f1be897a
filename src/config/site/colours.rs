//! An operator's colours: three for each scheme, and none of them may make a word hard to read.

use std::fmt;
use std::path::Path;

use serde::Deserialize;

use super::super::not_configured::NotConfigured;

/// WCAG 2.2, 1.4.3: text; larger text needs less, but is held to the same.
const NEEDED: f64 = 4.5;

/// A colour in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour([u8; 3]);

impl Colour {
    /// Reads `#rrggbb`.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let digits = raw.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
        let part = |n: usize| u8::from_str_radix(digits.get(2 * n..2 * n + 2)?, 16).ok();
        Some(Self([part(0)?, part(1)?, part(2)?])).filter(|_| !digits.contains('+'))
    }

    /// Relative luminance (WCAG 2.2, glossary).
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let c = f64::from(part) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// From 1 to 21 (WCAG 2.2, glossary).
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// The colours of one scheme that are an operator's own. Those of levels, of what is over and of exercises are nobody's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Palette {
    /// Links, buttons, and the ring around what has the focus.
    pub accent: Option<Colour>,
    /// The band at the top.
    pub band: Option<Colour>,
    /// What is written on it.
    pub band_text: Option<Colour>,
}

/// What the sheet gives a scheme: a test holds these against it.
struct Given {
    name: &'static str,
    ground: Colour,
    sheet: Colour,
    ink: Colour,
    /// What has to become of a colour that cannot be read.
    fix: &'static str,
}

const LIGHT: Given = Given {
    name: "light",
    ground: Colour([0xff, 0xff, 0xff]),
    sheet: Colour([0xf5, 0xf6, 0xf8]),
    ink: Colour([0x16, 0x19, 0x1d]),
    fix: "darker",
};

const DARK: Given = Given {
    name: "dark",
    ground: Colour([0x12, 0x14, 0x17]),
    sheet: Colour([0x1c, 0x20, 0x25]),
    ink: Colour([0xec, 0xef, 0xf3]),
    fix: "lighter",
};

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PaletteShape {
    accent: Option<String>,
    band: Option<String>,
    band_text: Option<String>,
}

impl Palette {
    pub(super) fn read(
        place: &Path,
        light: PaletteShape,
        dark: PaletteShape,
    ) -> Result<(Self, Self), NotConfigured> {
        Ok((of_scheme(place, light, &LIGHT)?, of_scheme(place, dark, &DARK)?))
    }

    /// The least contrast of what is set, where anything is.
    #[must_use]
    pub fn least(light: &Self, dark: &Self) -> Option<f64> {
        let all = [(light, &LIGHT), (dark, &DARK)];
        let ratios = all.into_iter().flat_map(|(palette, given)| palette.pairs(given));
        ratios.map(|(_, text, ground, _)| text.contrast(ground)).reduce(f64::min)
    }

    /// What is read on what: the key that says it, both colours, and what the second one is.
    fn pairs(&self, given: &Given) -> Vec<(&'static str, Colour, Colour, &'static str)> {
        let Self { accent, band, band_text } = *self;
        let links = accent.into_iter().flat_map(|accent| {
            [("accent", accent, given.ground, "the page"), ("accent", accent, given.sheet, "boxes")]
        });
        let written = (band.is_some() || band_text.is_some()).then(|| {
            let (text, ground) = (band_text.unwrap_or(given.ink), band.unwrap_or(given.sheet));
            let key = if band_text.is_some() { "band_text" } else { "band" };
            (key, text, ground, "the band")
        });
        links.chain(written).collect()
    }
}

fn of_scheme(place: &Path, shape: PaletteShape, given: &Given) -> Result<Palette, NotConfigured> {
    let PaletteShape { accent, band, band_text } = shape;
    let colour = |key: &str, raw: Option<String>| {
        let Some(raw) = raw else { return Ok(None) };
        Colour::parse(&raw).map(Some).ok_or_else(|| {
            let detail = format!("site.{}.{key} `{raw}` is no colour", given.name);
            NotConfigured::whole(place, detail, "give six digits, as \"#0b4f9e\"")
        })
    };
    let palette = Palette {
        accent: colour("accent", accent)?,
        band: colour("band", band)?,
        band_text: colour("band_text", band_text)?,
    };
    for (key, text, ground, what) in palette.pairs(given) {
        let ratio = text.contrast(ground);
        if ratio < NEEDED {
            let detail = format!(
                "site.{}.{key}: {text} on {ground} ({what}) has a contrast of {ratio:.2} to 1 and needs {NEEDED} to 1",
                given.name
            );
            let fix = match key {
                "accent" => format!("take a {} colour", given.fix),
                _ => "take band and band_text further apart".to_owned(),
            };
            return Err(NotConfigured::whole(place, detail, fix));
        }
    }
    Ok(palette)
}
