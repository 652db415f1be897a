//! Areas: in a country that exists, with codes that exist, in shapes that lie where they should, and named in the text.

use super::area_names::nowhere;
use super::pointer::at;
use super::problem::Severity::{Error, Warning};
use super::reading::Reading;
use super::rule::{Check, Findings, Rule};
use crate::advisory::{Circle, DraftArea, DraftCircle};

/// Kilometres to a degree of latitude, near enough for a pole.
const KM_PER_DEGREE: f64 = 111.2;

pub(super) const RULES: &[Rule] = &[
    Rule {
        code: "AREA-01",
        severity: Error,
        asks: "Every area has a name and a country of ISO 3166-1, or EU.",
        why: "Feeds are selected by country, and people read the name.",
        fix: "Write the name people use, and the country's two letters.",
        misses: "Whether the name is one that people know.",
        check: Check::Looks(countries),
    },
    Rule {
        code: "AREA-02",
        severity: Error,
        asks: "A polygon has at least four points, is closed, in range, does not cross itself, repeats no neighbour, and \
               its points are latitude, longitude.",
        why: "Broken shapes draw elsewhere, or nowhere.",
        fix: "Draw the outline again; write [latitude, longitude], and the first point again at the end.",
        misses: "An exchange of the two is seen only where the country has cities on our list and only the exchanged \
                 place lies near them.",
        check: Check::Looks(exchanged),
    },
    Rule {
        code: "AREA-03",
        severity: Error,
        asks: "A circle has a centre and a radius above 0 and at most 100 km.",
        why: "A circle of no size warns nobody, one of a continent everybody.",
        fix: "Give latitude, longitude and a radius in kilometres.",
        misses: "Whether the radius fits the danger.",
        check: Check::Looks(exchanged_circle),
    },
    Rule {
        code: "AREA-04",
        severity: Error,
        asks: "Codes are well-formed, exist where the list is built in, and lie in the area's country.",
        why: "Machines select by codes: a slip of one letter warns another region.",
        fix: "Look the code up in its list; the beginning of a subdivision's code is its country.",
        misses: "Subdivisions outside Europe, GeoNames and EMMA codes are only looked at in form. NUTS codes that are not \
                 of 2024, and lists that we do not know, are warnings.",
        check: Check::Looks(codes),
    },
    Rule {
        code: "AREA-05",
        severity: Warning,
        asks: "An area with codes has a shape too.",
        why: "Many readers can place coordinates, few can place codes.",
        fix: "Add a circle or a polygon.",
        misses: "Whole countries and the Union need none.",
        check: Check::Looks(shapeless),
    },
    Rule {
        code: "AREA-06",
        severity: Error,
        asks: "No shape crosses the antimeridian or a pole.",
        why: "Maps draw it around the whole globe.",
        fix: "Split it into two areas at the line.",
        misses: "Nothing.",
        check: Check::Looks(crossing),
    },
    Rule {
        code: "AREA-07",
        severity: Error,
        asks: "There is an area, and in every language headline or summary names it, its country, its subdivision or its \
               city; \"your area\" names nothing.",
        why: "In January 2025 a missing outline warned ten million people of a fire near \"your area\".",
        fix: "Name the place in the headline, in every language.",
        misses: "One of several areas is enough. City names in other languages are known for larger cities; in languages \
                 without country names a missing place only warns.",
        check: Check::Looks(nowhere),
    },
    Rule {
        code: "AREA-08",
        severity: Warning,
        asks: "A feed of this service shows it.",
        why: "What no feed shows has a page, and reaches nobody who follows a feed, a site or a calendar.",
        fix: "Choose an area, a category or a status that a feed selects, or declare a feed that selects it.",
        misses: "Whether anybody follows that feed.",
        check: Check::Looks(unshown),
    },
];

fn unshown(reading: &Reading<'_>, findings: &mut Findings) {
    if reading.case.offered.is_some_and(<[_]>::is_empty) {
        findings.add("/areas", "no feed of this service shows an advisory like this");
    }
}

fn each<'r>(reading: &'r Reading<'_>) -> impl Iterator<Item = (String, &'r DraftArea)> {
    reading.case.draft.areas.iter().enumerate().map(|(n, area)| (at("/areas", n), area))
}

fn countries(reading: &Reading<'_>, findings: &mut Findings) {
    let known = &reading.case.knowledge.places.tables().countries;
    for (here, area) in each(reading) {
        let Some(country) = area.country.as_deref().filter(|country| *country != "EU") else { continue };
        if !known.contains(country) {
            findings.add(at(&here, "country"), format!("{country:?} is no country of ISO 3166-1"));
        }
    }
}

/// Whether a place lies far from its country, and near it when latitude and longitude are exchanged.
fn is_exchanged(reading: &Reading<'_>, area: &DraftArea, lat: f64, lon: f64) -> bool {
    let bounds = area.country.as_deref().and_then(|country| reading.case.knowledge.places.bounds(country));
    bounds.is_some_and(|bounds| !bounds.holds(lat, lon) && bounds.holds(lon, lat))
}

fn exchanged(reading: &Reading<'_>, findings: &mut Findings) {
    for (here, area) in each(reading) {
        let first = area.polygon.as_ref().and_then(|points| points.first());
        if let Some([lat, lon]) = first.map(Vec::as_slice)
            && is_exchanged(reading, area, *lat, *lon)
        {
            findings.add(at(&here, "polygon"), "latitude and longitude seem to be exchanged");
        }
    }
}

fn exchanged_circle(reading: &Reading<'_>, findings: &mut Findings) {
    for (here, area) in each(reading) {
        if let Some(DraftCircle { lat: Some(lat), lon: Some(lon), radius_km: _ }) = area.circle
            && is_exchanged(reading, area, lat, lon)
        {
            findings.add(at(&here, "circle"), "latitude and longitude seem to be exchanged");
        }
    }
}

/// What is wrong with a code.
enum Wrong {
    /// It cannot be one.
    No(String),
    /// It may be one that we do not know.
    Doubtful(String),
}

fn codes(reading: &Reading<'_>, findings: &mut Findings) {
    for (here, area) in each(reading) {
        let Some(country) = area.country.as_deref() else { continue };
        for (list, code) in &area.codes {
            let pointer = at(&at(&here, "codes"), list);
            match judge(reading, country, list, code) {
                Some(Wrong::No(detail)) => findings.add(pointer, detail),
                Some(Wrong::Doubtful(detail)) => findings.warn(pointer, detail),
                None => {}
            }
        }
    }
}

fn judge(reading: &Reading<'_>, country: &str, list: &str, code: &str) -> Option<Wrong> {
    let tables = reading.case.knowledge.places.tables();
    let no = |detail: String| Some(Wrong::No(detail));
    match list {
        "iso3166-1" if code == country => None,
        "iso3166-1" => no(format!("{code:?} is not the area's country {country}")),
        "iso3166-2" => {
            let listed = tables.subdivisions.values().any(|division| division.country == country);
            if !is_subdivision(code) {
                no(format!("{code:?} has not the form of ISO 3166-2"))
            } else if !code.starts_with(&format!("{country}-")) {
                no(format!("{code:?} does not lie in {country}"))
            } else if listed && !tables.subdivisions.contains_key(code) {
                no(format!("{code:?} is no subdivision of {country}"))
            } else {
                None
            }
        }
        "nuts" | "nuts1" | "nuts2" | "nuts3" => nuts(reading, country, list, code),
        "geonames" => match tables.cities.get(code) {
            _ if code.is_empty() || !code.bytes().all(|b| b.is_ascii_digit()) => {
                no(format!("{code:?} is no GeoNames id: they are digits"))
            }
            Some(city) if city.country != country => {
                no(format!("{code} is {} in {}, not in {country}", city.name, city.country))
            }
            Some(_) | None => None,
        },
        "emma-id" if is_emma(code) => None,
        "emma-id" => no(format!("{code:?} is no EMMA id: two letters and three digits")),
        _ => Some(Wrong::Doubtful(format!(
            "{list:?} is a list we do not know; the code is passed on as it is"
        ))),
    }
}

fn is_subdivision(code: &str) -> bool {
    let Some((country, own)) = code.split_once('-') else { return false };
    let own_fits =
        (1..=3).contains(&own.len()) && own.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    country.len() == 2 && country.bytes().all(|b| b.is_ascii_uppercase()) && own_fits
}

fn is_emma(code: &str) -> bool {
    let (letters, digits) = code.split_at_checked(2).unwrap_or_default();
    letters.len() == 2
        && letters.bytes().all(|b| b.is_ascii_uppercase())
        && digits.len() == 3
        && digits.bytes().all(|b| b.is_ascii_digit())
}

/// Regulation (EC) 1059/2003: the country's letters (EL and UK are its own) and one sign for each level.
fn nuts(reading: &Reading<'_>, country: &str, list: &str, code: &str) -> Option<Wrong> {
    let letters = match country {
        "GR" => "EL",
        "GB" => "UK",
        other => other,
    };
    let lengths = match list {
        "nuts1" => 3..=3,
        "nuts2" => 4..=4,
        "nuts3" => 5..=5,
        _ => 2..=5,
    };
    let form =
        code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()) && lengths.contains(&code.len());
    let known = &reading.case.knowledge.places.tables().nuts3;
    let listed = || known.iter().any(|own| own.starts_with(letters));
    if !form {
        Some(Wrong::No(format!("{code:?} has not the form of {list}")))
    } else if !code.starts_with(letters) {
        Some(Wrong::No(format!("{code:?} does not lie in {country}")))
    } else if listed() && !known.iter().any(|own| own.starts_with(code)) {
        Some(Wrong::Doubtful(format!("{code:?} is not in NUTS 2024")))
    } else {
        None
    }
}

fn shapeless(reading: &Reading<'_>, findings: &mut Findings) {
    for (here, area) in each(reading) {
        let narrow = area.codes.iter().any(|(list, _)| list != "iso3166-1");
        if narrow && area.circle.is_none() && area.polygon.is_none() {
            findings.add(here, "has codes, but neither circle nor polygon");
        }
    }
}

fn crossing(reading: &Reading<'_>, findings: &mut Findings) {
    for (here, area) in each(reading) {
        let pole = |points: &Vec<Vec<f64>>| {
            points.iter().any(|point| point.first().is_some_and(|lat| lat.abs() == 90.0))
        };
        if area.polygon.as_ref().is_some_and(pole) {
            findings.add(at(&here, "polygon"), "touches a pole");
        }
        if let Some(DraftCircle { lat: Some(lat), lon: Some(lon), radius_km: Some(radius) }) = area.circle
            && lat.abs() <= 90.0
            && lon.abs() <= 180.0
            && radius <= Circle::MAX_RADIUS_KM
        {
            let degrees = radius / KM_PER_DEGREE;
            let wide = degrees / lat.to_radians().cos().max(f64::EPSILON);
            if lat.abs() + degrees > 90.0 {
                findings.add(at(&here, "circle"), "holds a pole");
            } else if lon.abs() + wide > 180.0 {
                findings.add(at(&here, "circle"), "crosses the antimeridian");
            }
        }
    }
}
