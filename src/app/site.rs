//! What was set of an operator's own, as pages are made with it.

use crate::config::{Colour, Palette, Picture, Site as Set};
use crate::render::{OwnColours, OwnLogo, Site};

/// What pages show of the operator.
pub(super) fn site(set: &Set) -> Site {
    let Set { name, logo, light, dark, contact, imprint, privacy } = set;
    Site {
        name: name.clone(),
        contact: contact.clone(),
        logo: logo
            .as_ref()
            .map(|logo| OwnLogo::new(logo.picture == Picture::Svg, logo.bytes.clone(), logo.size)),
        sheet: Site::sheet(&colours(light), &colours(dark)),
        imprint: imprint.clone(),
        privacy: privacy.clone(),
    }
}

fn colours(Palette { accent, band, band_text }: &Palette) -> OwnColours {
    let written = |colour: &Option<Colour>| colour.map(|colour| colour.to_string());
    OwnColours { accent: written(accent), band: written(band), band_text: written(band_text) }
}
