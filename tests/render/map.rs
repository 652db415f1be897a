//! The map and the projection that draws on it are of one mind, and what is drawn is what was asked for.

use forewarn::config;
use forewarn::render::map::{Figure, HEIGHT, Outline, Spot, WIDTH, lands, map, project};

/// The rings of a path as it is drawn: `M` absolute, then steps.
fn rings(d: &str) -> Vec<Vec<Spot>> {
    let mut all = Vec::new();
    for ring in d.split('M').filter(|ring| !ring.is_empty()) {
        let (start, steps) = ring.split_once(['l', 'h']).unwrap();
        let numbers = numbers(start);
        let mut spot = Spot { x: numbers[0], y: numbers[1] };
        let mut spots = vec![spot];
        if ring.contains('l') {
            for step in self::numbers(steps).chunks(2) {
                spot = Spot { x: spot.x + step[0], y: spot.y + step[1] };
                spots.push(spot);
            }
        }
        all.push(spots);
    }
    all
}

fn numbers(text: &str) -> Vec<f64> {
    let spaced = text.trim_end_matches('z').replace('-', " -");
    spaced.split_whitespace().map(|number| number.parse().unwrap()).collect()
}

fn inside(spot: Spot, ring: &[Spot]) -> bool {
    let mut within = false;
    for (n, a) in ring.iter().enumerate() {
        let b = ring[(n + 1) % ring.len()];
        if (a.y > spot.y) != (b.y > spot.y) && spot.x < (b.x - a.x) * (spot.y - a.y) / (b.y - a.y) + a.x {
            within = !within;
        }
    }
    within
}

fn land_at(lat: f64, lon: f64) -> Option<&'static str> {
    let spot = project(lat, lon)?;
    lands().iter().find(|(_, d)| rings(d).iter().any(|ring| inside(spot, ring))).map(|(code, _)| *code)
}

#[test]
fn inland_cities_lie_in_their_countries() {
    let table = [
        ("Vienna", 48.2082, 16.3738, "AT"),
        ("Madrid", 40.4168, -3.7038, "ES"),
        ("Paris", 48.8566, 2.3522, "FR"),
        ("Warsaw", 52.2297, 21.0122, "PL"),
        ("Kyiv", 50.4501, 30.5234, "UA"),
        ("Simferopol", 44.9521, 34.1024, "UA"),
        ("Prishtina", 42.6629, 21.1655, "XK"),
        ("North Nicosia", 35.2400, 33.3600, "CY"),
        ("Ankara", 39.9334, 32.8597, "TR"),
        ("Kiruna", 67.8558, 20.2253, "SE"),
        ("Birmingham", 52.4862, -1.8904, "GB"),
        ("Moscow", 55.7558, 37.6173, "RU"),
    ];
    for (city, lat, lon, code) in table {
        assert_eq!(land_at(lat, lon), Some(code), "{city}");
    }
}

#[test]
fn the_known_cities_lie_in_their_countries_or_on_a_coast() {
    let knowledge = config::knowledge(std::collections::BTreeSet::new()).unwrap();
    let (mut right, mut wrong) = (0, Vec::new());
    for city in knowledge.places.tables().cities.values() {
        match land_at(city.lat, city.lon) {
            Some(code) if code == city.country => right += 1,
            Some(code) => wrong.push(format!("{} of {} in {code}", city.name, city.country)),
            None => {}
        }
    }
    assert!(right > 100, "{right}");
    // Lines of 1:50m, simplified: a border city may fall on the wrong side of them.
    assert!(wrong.len() * 50 < right, "{right} right, {}: {wrong:?}", wrong.len());
}

#[test]
fn every_member_of_the_union_is_on_the_map_and_the_map_is_small() {
    let knowledge = config::knowledge(std::collections::BTreeSet::new()).unwrap();
    for code in &knowledge.places.tables().union {
        assert!(lands().iter().any(|(own, _)| own == code), "{code}");
    }
    let picture = map(&Figure::default());
    assert!(picture.len() < 60_000, "{}", picture.len());
}

#[test]
fn what_is_asked_for_is_lit_and_drawn() {
    let circle = Outline::Circle { centre: (48.2072, 16.4209), radius_km: 1.5 };
    let ring = Outline::Ring(vec![(48.0, 16.0), (49.0, 16.0), (49.0, 18.0), (48.0, 16.0)]);
    let figure = Figure {
        lit: vec!["AT".into(), "EU".into()],
        outlines: vec![circle, ring],
        title: "Areas <of> \"this\" & that".into(),
        about: String::new(),
        id: "areas",
    };
    let picture = map(&figure);
    let document = roxmltree::Document::parse(&picture).unwrap();
    let lit: Vec<_> = document
        .descendants()
        .filter(|node| node.attribute("class") == Some("land lit"))
        .map(|node| node.attribute("data-land").unwrap())
        .collect();
    assert_eq!(lit, ["AT"]);
    let drawn = document.descendants().filter(|node| node.attribute("class") == Some("shape")).count();
    assert_eq!(drawn, 2);
    assert!(picture.contains("class=\"ring\""), "a small circle would not be seen");
    let title = document.descendants().find(|node| node.has_tag_name("title")).unwrap();
    assert_eq!(title.text(), Some("Areas <of> \"this\" & that"));
}

#[test]
fn what_lies_far_off_or_nowhere_is_not_drawn() {
    assert_eq!(project(f64::NAN, 1.0), None);
    assert_eq!(project(91.0, 1.0), None);
    assert_eq!(project(-37.8, 144.9), None, "Melbourne");
    let centre = project(52.0, 13.0).unwrap();
    assert!((0.0..WIDTH).contains(&centre.x) && (0.0..HEIGHT).contains(&centre.y));
    let far = Outline::Circle { centre: (-37.8, 144.9), radius_km: 50.0 };
    let picture = map(&Figure { outlines: vec![far], ..Figure::default() });
    assert!(!picture.contains("class=\"shape\""));
}
