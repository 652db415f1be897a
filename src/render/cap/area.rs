//! CAP 1.2 §3.2.4 `area`: latitude before longitude, polygons, then circles, then codes.

use super::xml::Xml;
use crate::advisory::{Area, Point};

/// Writes an area.
pub(super) fn area(xml: &mut Xml, area: &Area) {
    let Area { name, country, codes, circle, polygon } = area;
    xml.within("area", "", |xml| {
        xml.text("areaDesc", name.as_str());
        if let Some(ring) = polygon {
            let points: Vec<_> = ring.points().iter().map(pair).collect();
            xml.text("polygon", &points.join(" "));
        }
        if let Some(circle) = circle {
            xml.text("circle", &format!("{} {}", pair(&circle.centre()), circle.radius_km()));
        }
        if !codes.contains_key("iso3166-1") {
            xml.named("geocode", "ISO3166-1", country);
        }
        for (list, code) in codes {
            xml.named("geocode", &list.to_uppercase(), code);
        }
    });
}

fn pair(point: &Point) -> String {
    format!("{},{}", point.lat(), point.lon())
}
