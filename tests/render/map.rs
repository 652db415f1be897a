//! The map and the projection that draws on it are of one mind, and what is drawn is what was asked for.

use forewarn::config;
use forewarn::render::map::{
    Figure, HEIGHT, Outline, Spot, WIDTH, Whereabouts, atlas, lands, map, project, sketch,
};

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

fn seen(whereabouts: &[Whereabouts]) -> Option<String> {
    sketch(&whereabouts.iter().collect::<Vec<_>>())
}

/// The rectangle that a sketch shows: left, top, width and height.
fn frame(sketch: &str) -> Vec<f64> {
    let view = sketch.split("viewBox=\"").nth(1).unwrap().split('"').next().unwrap();
    view.split(' ').map(|number| number.parse().unwrap()).collect()
}

#[test]
fn a_sketch_is_small_and_shows_every_shape_with_its_country_and_neighbours() {
    let circle = Outline::Circle { centre: (48.2072, 16.4209), radius_km: 1.5 };
    let vienna = Whereabouts { countries: ["AT".to_owned()].into(), outlines: vec![circle] };
    let sketch = seen(std::slice::from_ref(&vienna)).unwrap();
    let _ = roxmltree::Document::parse(&sketch).unwrap();
    assert!(sketch.len() < 1500, "{}", sketch.len());
    assert!(sketch.contains(&format!("href=\"{}#AT\"", atlas().path)), "{sketch}");
    assert!(sketch.contains("class=\"ring\"") && sketch.contains("aria-hidden=\"true\""));
    let spot = project(48.2072, 16.4209).unwrap();
    let [left, top, width, height] = frame(&sketch)[..] else { panic!("{sketch}") };
    assert!((left..left + width).contains(&spot.x) && (top..top + height).contains(&spot.y));
    assert_eq!((width, height), (240.0, 160.0));
    // Two at the ends of the continent: nearly all of it.
    let lisbon = Outline::Circle { centre: (38.72, -9.14), radius_km: 5.0 };
    let far = Whereabouts { countries: ["PT".to_owned()].into(), outlines: vec![lisbon] };
    let [left, top, width, height] = frame(&seen(&[vienna, far]).unwrap())[..] else { panic!() };
    let spot = project(38.72, -9.14).unwrap();
    assert!((left..left + width).contains(&spot.x) && (top..top + height).contains(&spot.y) && width > 300.0);
}

#[test]
fn a_country_without_shapes_is_shown_whole_and_what_is_nowhere_on_the_map_is_no_picture() {
    let whole =
        |code: &str| seen(&[Whereabouts { countries: [code.to_owned()].into(), outlines: Vec::new() }]);
    for (code, d) in lands() {
        let sketch = whole(code).unwrap();
        let [left, top, width, height] = frame(&sketch)[..] else { panic!("{sketch}") };
        for spot in rings(d).into_iter().flatten() {
            let within = (left - 1.0..=left + width + 1.0).contains(&spot.x)
                && (top - 1.0..=top + height + 1.0).contains(&spot.y);
            assert!(within, "{code}: {spot:?} is not in {left} {top} {width} {height}");
        }
        assert!(left >= 0.0 && top >= 0.0 && left + width <= WIDTH && top + height <= HEIGHT, "{code}");
    }
    assert_eq!(whole("EU"), None);
    assert_eq!(whole("JP"), None);
    assert_eq!(seen(&[]), None);
    let melbourne = Outline::Circle { centre: (-37.8, 144.9), radius_km: 50.0 };
    assert_eq!(seen(&[Whereabouts { countries: ["AU".to_owned()].into(), outlines: vec![melbourne] }]), None);
}

#[test]
fn the_lands_are_a_file_with_an_address_of_its_bytes() {
    let atlas = atlas();
    let svg = std::str::from_utf8(atlas.bytes).unwrap();
    let document = roxmltree::Document::parse(svg).unwrap();
    let codes = document.descendants().filter_map(|node| node.attribute("id")).count();
    assert_eq!(codes, lands().len() + 1);
    let hash = atlas.path.strip_prefix("/map.").and_then(|rest| rest.strip_suffix(".svg")).unwrap();
    assert!(hash.len() == 8 && hash.chars().all(|digit| digit.is_ascii_hexdigit()));
    assert!(!svg.contains("script") && !svg.contains("href"));
}
