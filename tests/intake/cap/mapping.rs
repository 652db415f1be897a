//! Which element becomes which field, and what is listed because none of them does.

use forewarn::advisory::Draft;
use forewarn::intake::{Imported, draft_json, read_cap};
use serde_json::{Value, json};

use super::alert;

#[track_caller]
fn import(document: &str) -> Imported {
    read_cap(document.as_bytes()).unwrap()
}

/// Where something was left, and the words in which that was said.
fn left(imported: &Imported) -> Vec<(&str, &str)> {
    imported.left.iter().map(|left| (left.path.as_str(), left.why.as_str())).collect()
}

#[track_caller]
fn tells(imported: &Imported, path: &str, part: &str) {
    let told = left(imported).into_iter().any(|(place, why)| place == path && why.contains(part));
    assert!(told, "{path}, {part}: {:#?}", imported.left);
}

fn json(draft: &Draft) -> Value {
    draft_json(draft)
}

#[test]
fn a_whole_alert_becomes_a_draft() {
    let info = "<responseType>Avoid</responseType><responseType>AllClear</responseType><audience>all</audience>\
        <eventCode><valueName>OET:v1.2</valueName><value>OET-177</value></eventCode>\
        <effective>2026-12-01T09:00:00-00:00</effective><onset>2026-12-01T12:00:00Z</onset>\
        <senderName>Weather Office</senderName><description>A storm comes. It is strong.</description>\
        <instruction>Stay indoors. Close windows.</instruction><web>https://example.org/storm</web>\
        <contact>press@example.org</contact><area><areaDesc>Vienna</areaDesc>\
        <polygon>48,16 48,17 49,17 48,16</polygon><geocode><valueName>ISO3166-2</valueName><value>AT-9</value></geocode>\
        <geocode><valueName>NUTS3</valueName><value>AT130</value></geocode></area>";
    let imported = import(&alert("", info));
    assert_eq!(
        json(&imported.draft),
        json!({
            "kind": "advisory", "status": "exercise",
            "category": ["met"], "event_code": {"OET:v1.2": "OET-177"}, "response_type": ["avoid", "allClear"],
            "urgency": "expected", "severity": "severe", "certainty": "likely", "audience": ["all"],
            "effective": "2026-12-01T09:00:00-00:00", "onset": "2026-12-01T12:00:00Z",
            "expires": "2026-12-01T20:00:00+01:00",
            "areas": [{"name": "Vienna", "country": "AT", "codes": {"iso3166-2": "AT-9", "nuts3": "AT130"},
                       "polygon": [[48.0, 16.0], [48.0, 17.0], [49.0, 17.0], [48.0, 16.0]]}],
            "texts": {"en": {"event": "Storm", "headline": "Vienna: storm tonight",
                             "summary": "A storm comes. It is strong.",
                             "instruction": ["Stay indoors.", "Close windows."]}},
            "sources": [{"title": "CAP alert 2.49.0.1.40.0", "publisher": "Weather Office",
                         "url": "https://example.org/storm", "published": "2026-12-01"}],
            "contact": "press@example.org",
        })
    );
    let places: Vec<_> = left(&imported).into_iter().map(|(path, _)| path).collect();
    let rest = ["alert/info/description", "alert/info/instruction"];
    assert_eq!(places, [["alert/identifier", "alert/sender", "alert/sent"].as_slice(), &rest].concat());
}

#[test]
fn what_decides_is_told() {
    let table = [
        ("<status>Exercise", "<status>Actual", "alert/status", "drafted as actual"),
        ("<status>Exercise", "<status>Draft", "alert/status", "left open"),
        ("<msgType>Alert", "<msgType>Update", "alert/msgType", "a new advisory"),
        ("<certainty>Likely", "<certainty>Very Likely", "alert/info/certainty", "CAP 1.0"),
        ("<urgency>Expected", "<urgency>Soon", "alert/info/urgency", "no such value"),
        ("<category>Met", "<category>Weather", "alert/info/category", "no such value"),
        ("<language>en</language>", "", "alert/info", "en-US"),
        ("<event>Storm", "<event>Gale</event><event>Storm", "alert/info/event[2]", "a second time"),
        ("<category>", "<altitude>12</altitude><category>", "alert/info/altitude", "no such element"),
    ];
    for (from, to, path, part) in table {
        tells(&import(&alert("", "").replacen(from, to, 1)), path, part);
    }
    let open = import(&alert("", "").replacen("Exercise", "Draft", 1)).draft;
    let actual = import(&alert("", "").replacen("Exercise", "Actual", 1)).draft;
    assert_eq!((open.status, actual.status.as_deref()), (None, Some("actual")));
    let soon = import(&alert("", "").replacen("<urgency>Expected", "<urgency>Soon", 1)).draft;
    assert_eq!(soon.urgency, None);
}

#[test]
fn nothing_of_the_head_or_the_extras_is_lost_in_silence() {
    let head = "<source>radar</source><code>IPAWSv1.0</code><code>x</code><note>n</note>\
                <references>a,b,2026-11-30T08:00:00+01:00</references><incidents>i</incidents>\
                <x:Signature xmlns:x='http://www.w3.org/2000/09/xmldsig#'><x:Value>QQ==</x:Value></x:Signature>";
    let info = "<parameter><valueName>a</valueName><value>b</value></parameter>\
                <resource><resourceDesc>map</resourceDesc><uri>http://localhost:1/</uri></resource>\
                <area><areaDesc>A</areaDesc><altitude>3</altitude><ceiling>5</ceiling>\
                <geocode><valueName>SAME</valueName><value>006109</value></geocode></area>";
    let imported = import(&alert(head, info));
    let table = [
        ("alert/source", "radar"),
        ("alert/code[1]", "IPAWSv1.0"),
        ("alert/code[2]", "x"),
        ("alert/note", "n"),
        ("alert/references", "a,b,2026-11-30T08:00:00+01:00"),
        ("alert/incidents", "i"),
        ("alert/Signature", "QQ=="),
        ("alert/info/parameter", "a | b"),
        ("alert/info/resource", "map | http://localhost:1/"),
        ("alert/info/area/altitude", "3"),
        ("alert/info/area/ceiling", "5"),
        ("alert/info/area/geocode", "SAME | 006109"),
    ];
    for (path, value) in table {
        assert!(
            imported.left.iter().any(|left| left.path == path && left.value == value),
            "{path}: {imported:#?}"
        );
    }
}

#[test]
fn an_area_of_many_shapes_and_codes_becomes_as_many_areas() {
    let codes = ["AT-1", "AT-3"]
        .map(|code| format!("<geocode><valueName>iso3166-2</valueName><value>{code}</value></geocode>"));
    let info = format!(
        "<area><areaDesc>East</areaDesc><polygon>1,2 3,4</polygon><polygon>bad</polygon><polygon>5,inf</polygon>\
         <circle>47.5,16.5 12.5</circle><circle>47.5,16.5</circle><circle>1e5,2 3</circle>{}</area>\
         <area><areaDesc>Athens</areaDesc><geocode><valueName>NUTS 3</valueName><value>EL303</value></geocode></area>\
         <area><areaDesc>Leeds</areaDesc><geocode><valueName>EMMA_ID</valueName><value>UK012</value></geocode></area>\
         <area><areaDesc>Somewhere</areaDesc></area>",
        codes.concat()
    );
    let imported = import(&alert("", &info));
    assert_eq!(
        json(&imported.draft)["areas"],
        json!([
            {"name": "East", "country": "AT", "codes": {"iso3166-2": "AT-1"}, "polygon": [[1.0, 2.0], [3.0, 4.0]]},
            {"name": "East", "country": "AT", "codes": {"iso3166-2": "AT-3"},
             "circle": {"lat": 47.5, "lon": 16.5, "radius_km": 12.5}},
            {"name": "Athens", "country": "GR", "codes": {"nuts3": "EL303"}},
            {"name": "Leeds", "country": "GB", "codes": {"emma-id": "UK012"}},
            {"name": "Somewhere"},
        ])
    );
    tells(&imported, "alert/info/area[1]", "became 2 areas");
    for path in ["polygon[2]", "polygon[3]"] {
        tells(&imported, &format!("alert/info/area[1]/{path}"), "not pairs");
    }
    for path in ["circle[2]", "circle[3]"] {
        tells(&imported, &format!("alert/info/area[1]/{path}"), "a radius");
    }
}

#[test]
fn each_language_adds_its_texts_and_the_first_info_rules() {
    let area = |name: &str, circle: &str| {
        format!("<area><areaDesc>{name}</areaDesc><circle>{circle}</circle></area>")
    };
    let mut document = alert("", &format!("<contact>press</contact>{}", area("Vienna", "48.2,16.4 5")));
    let second = |language: &str, severity: &str, areas: &str| {
        format!(
            "<info><language>{language}</language><category>Met</category><event>Sturm</event>\
             <urgency>Expected</urgency><severity>{severity}</severity><certainty>Likely</certainty>\
             <expires>2026-12-01T20:00:00+01:00</expires><headline>Wien: Sturm</headline>\
             <contact>Presse</contact>{areas}</info></alert>"
        )
    };
    let german = second("de", "Severe", &area("Wien", "48.2,16.4 5"));
    document = document.replacen("</alert>", &german, 1);
    let graz = second("EN", "Minor", &area("Graz", "47,15.4 5"));
    document = document.replacen("</alert>", &graz, 1);
    let imported = import(&document);
    let body = json(&imported.draft);
    assert_eq!(body["texts"]["de"]["headline"], "Wien: Sturm");
    assert_eq!(body["texts"].as_object().unwrap().len(), 2);
    assert_eq!((&body["severity"], &body["contact"]), (&json!("severe"), &json!("press")));
    assert_eq!(body["areas"].as_array().unwrap().len(), 1);
    tells(&imported, "alert/info[2]/contact", "first info's");
    tells(&imported, "alert/info[2]/area", "other words");
    tells(&imported, "alert/info[3]/event", "earlier info is in EN");
    tells(&imported, "alert/info[3]/severity", "differs from the first info");
    tells(&imported, "alert/info[3]/area", "stands only in this info");
    let quiet = |(path, _): &(&str, &str)| path.ends_with("urgency") || path.ends_with("expires");
    assert!(!left(&imported).iter().any(quiet), "{imported:#?}");
}

#[test]
fn without_an_effective_the_alert_holds_from_when_it_was_sent() {
    let imported = import(&alert("", ""));
    assert_eq!(imported.draft.effective.as_deref(), Some("2026-12-01T08:00:00+01:00"));
    tells(&imported, "alert/info", "reads as sent");
    assert_eq!(imported.draft.marking, None, "a scope is no marking");
}
