//! Numbers as people write them: with a point or a comma.

/// A number, where the text is one.
pub(super) fn number(raw: &str) -> Option<f64> {
    let plain = raw.trim();
    let figures = plain.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+' | 'e' | 'E'));
    let number: f64 =
        if plain.contains('.') { plain.parse().ok()? } else { plain.replace(',', ".").parse().ok()? };
    (figures && number.is_finite()).then_some(number)
}

/// A ring, a point on each line: latitude and longitude with a comma or a space between them.
pub(super) fn ring(raw: &str) -> Option<Vec<Vec<f64>>> {
    let lines = raw.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(point).collect()
}

fn point(line: &str) -> Option<Vec<f64>> {
    let parts = line.split([',', ' ', '\t', ';']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(number).collect()
}

/// A ring as the field shows it.
pub(super) fn ring_text(ring: &[Vec<f64>]) -> String {
    let line = |point: &Vec<f64>| point.iter().map(f64::to_string).collect::<Vec<_>>().join(", ");
    ring.iter().map(line).collect::<Vec<_>>().join("\n")
}
