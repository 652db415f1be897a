//! The style sheet: at an address of its bytes, fetching nothing, and readable in both colour schemes.

use std::collections::BTreeMap;

use forewarn::render::page::{POLICY, style};

/// Text and what it stands on, by their names in the sheet.
const PAIRS: &[(&str, &str)] = &[
    ("ink", "ground"),
    ("ink", "sheet"),
    ("quiet", "ground"),
    ("quiet", "sheet"),
    ("link", "ground"),
    ("link", "sheet"),
    ("extreme", "ground"),
    ("severe", "ground"),
    ("moderate", "ground"),
    ("minor", "ground"),
    ("unknown", "ground"),
    ("unknown", "sheet"),
    ("stop", "stop-ground"),
    ("over", "over-ground"),
    ("hold", "hold-ground"),
    ("drill", "drill-ground"),
    ("drill", "drill-band"),
    ("drill", "ground"),
];

/// WCAG 2.2, 1.4.3: text; larger text needs less, but is held to the same.
const TEXT: f64 = 4.5;
/// WCAG 2.2, 1.4.11: what is no text but carries meaning.
const SIGNS: f64 = 3.0;

fn sheet() -> &'static str {
    std::str::from_utf8(style().bytes).unwrap()
}

/// The colours by name: light first, then dark where it says otherwise.
fn schemes() -> [BTreeMap<String, [f64; 3]>; 2] {
    let (light, rest) = sheet().split_once("@media (prefers-color-scheme: dark)").unwrap();
    let (dark, _) = rest.split_once("*, ::before").unwrap();
    let light = colours(light);
    let mut both = light.clone();
    both.extend(colours(dark));
    [light, both]
}

fn colours(text: &str) -> BTreeMap<String, [f64; 3]> {
    let declared = text.split("--").skip(1).filter_map(|declaration| {
        let (name, value) = declaration.split_once(": #")?;
        Some((name.to_owned(), colour(value.split(';').next()?)))
    });
    declared.collect()
}

fn colour(hex: &str) -> [f64; 3] {
    let digits: Vec<_> = hex.chars().map(|digit| digit.to_digit(16).unwrap()).collect();
    let parts: Vec<_> = match digits.len() {
        3 => digits.iter().map(|digit| digit * 17).collect(),
        6 => digits.chunks(2).map(|pair| pair[0] * 16 + pair[1]).collect(),
        length => panic!("{hex} has {length} digits"),
    };
    [0, 1, 2].map(|n| f64::from(parts[n]) / 255.0)
}

/// Relative luminance (WCAG 2.2, glossary).
fn luminance(colour: [f64; 3]) -> f64 {
    let linear = colour.map(|c| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn every_text_can_be_read_on_its_ground_in_light_and_dark() {
    for (scheme, name) in schemes().iter().zip(["light", "dark"]) {
        for (text, ground) in PAIRS {
            let ratio = contrast(scheme[*text], scheme[*ground]);
            assert!(ratio >= TEXT, "{name}: {text} on {ground} has {ratio:.2}");
        }
        for sign in ["focus", "edge"] {
            let ratio = contrast(scheme[sign], scheme["ground"]);
            assert!(ratio >= SIGNS, "{name}: {sign} has {ratio:.2}");
        }
    }
}

#[test]
fn the_measure_of_contrast_knows_black_on_white() {
    assert!((contrast([0.0; 3], [1.0; 3]) - 21.0).abs() < 1e-9);
}

#[test]
fn the_address_of_the_sheet_is_made_of_its_bytes_and_is_rooted() {
    let path = style().path;
    let hash = path.strip_prefix("/style.").and_then(|rest| rest.strip_suffix(".css")).unwrap();
    assert!(hash.len() == 8 && hash.chars().all(|digit| digit.is_ascii_hexdigit()), "{path}");
}

#[test]
fn the_sheet_fetches_nothing_and_the_policy_lets_nothing_else_be_fetched() {
    for outside in ["url(", "@import", "@font-face", "http:", "https:", "expression("] {
        assert!(!sheet().replace("href^=\"http\"", "").contains(outside), "{outside}");
    }
    assert!(POLICY.starts_with("default-src 'none'; style-src 'self';"));
    assert!(!POLICY.contains("script") && !POLICY.contains("unsafe"));
}
