//! Areas and levels of a draft: an area never defaults, a shape is whole or refused.

use super::super::area::{Area, AreaCodes};
use super::super::draft::{DraftArea, DraftCircle, DraftLevel};
use super::super::geometry::{Circle, Point, Polygon, ShapeFault};
use super::super::level::ThreatLevel;
use super::super::scheme::Schemes;
use super::super::source::Link;
use super::super::text::Line;
use super::super::time;
use super::faults::{Fault, Faults, at};

pub(super) fn areas(faults: &mut Faults, drafts: &[DraftArea]) -> Option<Vec<Area>> {
    if drafts.is_empty() {
        faults.add("/areas", Fault::Missing);
    }
    let taken: Vec<_> =
        drafts.iter().enumerate().map(|(n, draft)| area(faults, &at("/areas", n), draft)).collect();
    taken.into_iter().collect::<Option<Vec<_>>>().filter(|areas| !areas.is_empty())
}

impl DraftArea {
    /// Where it lies, as far as can be read of it: the clocks of a place are known before all of it is written.
    #[must_use]
    pub fn place(&self) -> Option<Area> {
        let codes: AreaCodes = self.codes.iter().cloned().collect();
        let part = codes.get("iso3166-2").and_then(|code| code.get(..2).map(str::to_owned));
        let country = self.country.clone().or(part)?;
        Some(Area {
            name: Line::parse(&country).ok()?,
            country,
            codes,
            circle: self.circle.as_ref().and_then(|circle| read_circle(circle).ok()),
            polygon: self.polygon.as_ref().and_then(|polygon| read_polygon(polygon).ok()),
        })
    }
}

fn area(faults: &mut Faults, here: &str, draft: &DraftArea) -> Option<Area> {
    let DraftArea { name, country, codes, circle, polygon } = draft;
    let name = faults.required(at(here, "name"), name.as_deref(), Line::parse);
    let country = faults.required(at(here, "country"), country.as_deref(), read_country);
    let codes = codes
        .iter()
        .map(|(list, code)| {
            let read = Line::parse(code).map(|line| (list.clone(), line.to_string()));
            faults.keep(at(&at(here, "codes"), list), Line::parse(list).and(read))
        })
        .collect::<Vec<_>>();
    let circle = circle.as_ref().map(|c| faults.keep(at(here, "circle"), read_circle(c)));
    let polygon = polygon.as_ref().map(|p| faults.keep(at(here, "polygon"), read_polygon(p)));
    Some(Area {
        name: name?,
        country: country?,
        codes: codes.into_iter().collect::<Option<_>>()?,
        circle: whole(circle)?,
        polygon: whole(polygon)?,
    })
}

/// What was given must have been taken; what was not given may be absent.
fn whole<T>(given: Option<Option<T>>) -> Option<Option<T>> {
    match given {
        Some(taken) => taken.map(Some),
        None => Some(None),
    }
}

fn read_country(raw: &str) -> Result<String, Fault> {
    let fits = raw.len() == 2 && raw.bytes().all(|b| b.is_ascii_uppercase());
    if fits { Ok(raw.to_owned()) } else { Err(Fault::NotAValue) }
}

fn read_circle(draft: &DraftCircle) -> Result<Circle, Fault> {
    let DraftCircle { lat, lon, radius_km } = draft;
    let (Some(lat), Some(lon), Some(radius_km)) = (lat, lon, radius_km) else {
        return Err(Fault::Missing);
    };
    Point::new(*lat, *lon).and_then(|centre| Circle::new(centre, *radius_km)).map_err(Fault::Shape)
}

fn read_polygon(draft: &[Vec<f64>]) -> Result<Polygon, Fault> {
    let points: Result<Vec<_>, _> = draft
        .iter()
        .map(|pair| match pair.as_slice() {
            [lat, lon] => Point::new(*lat, *lon),
            _ => Err(ShapeFault::OutOfRange),
        })
        .collect();
    points.and_then(Polygon::new).map_err(Fault::Shape)
}

pub(super) fn level(faults: &mut Faults, draft: &DraftLevel, schemes: &Schemes) -> Option<ThreatLevel> {
    const HERE: &str = "/threat_level";
    let DraftLevel { scheme, level, as_of, source } = draft;
    let text = |raw: &str| Line::parse(raw).map(|line| line.to_string());
    let scheme = faults.required(at(HERE, "scheme"), scheme.as_deref(), text);
    let level = faults.required(at(HERE, "level"), level.as_deref(), text);
    let day = |raw: &str| time::read_date(raw).map_err(Fault::Time);
    let as_of = faults.required(at(HERE, "as_of"), as_of.as_deref(), day);
    let source = faults.required(at(HERE, "source"), source.as_deref(), Link::parse);
    let found = ThreatLevel::new(schemes, &scheme?, &level?, as_of?, source?);
    faults.keep(HERE, found.map_err(Fault::Level))
}
