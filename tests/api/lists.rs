//! Lists: by pages, in an order that stays, each page leading to the next.

use serde_json::{Value, json};

use crate::support::{Editor, Service, advisory, exercise, level};

/// The values of one member along all pages.
fn walk(editor: &Editor, start: &str, list: &str, member: &str) -> (Vec<Value>, usize) {
    let (mut path, mut found, mut pages) = (start.to_owned(), Vec::new(), 0);
    loop {
        let answer = editor.get(&path).expect(200);
        pages += 1;
        found.extend(answer.json()[list].as_array().unwrap().iter().map(|line| line[member].clone()));
        let links: Vec<_> = answer.header("link").split(", ").collect();
        let to = |relation: &str| {
            let link = links.iter().find_map(|link| link.strip_suffix(&format!(">; rel=\"{relation}\"")));
            link.map(|link| link.strip_prefix("</api/v1").unwrap().to_owned())
        };
        let first = to("first").unwrap();
        assert!(!first.contains("cursor=") && !first.contains("after="), "{first}");
        let Some(next) = to("next") else { return (found, pages) };
        path = next;
    }
}

#[test]
fn all_advisories_are_found_page_by_page_newest_first() {
    let service = Service::start();
    let (ada, _) = service.two();
    let mut ids: Vec<_> = (0..7).map(|_| json!(ada.draft(&advisory("Vienna: concert cancelled")))).collect();
    ids.reverse();
    for (limit, pages) in [("1", 7..=8), ("3", 3..=3), ("7", 1..=2), ("200", 1..=1)] {
        let (found, count) =
            walk(&ada, &format!("/advisories?limit={limit}&state=draft"), "advisories", "id");
        assert_eq!(found, ids, "limit {limit}");
        assert!(pages.contains(&count), "limit {limit}: {count} pages");
    }
}

#[test]
fn advisories_are_found_by_state_kind_area_and_words() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let live = json!(ada.publish(&grace, &advisory("Vienna: concert cancelled at Ernst-Happel-Stadion")));
    let drill = json!(ada.draft(&exercise("Vienna: stadium & evacuation")));
    let mut rows = level("4", "Austria: terror warning level is 4 (scale 1 to 5)");
    rows["areas"] = json!([{"name": "France", "country": "FR"}]);
    let french = json!(ada.draft(&rows));
    let table = [
        ("?state=in-force", vec![&live]),
        ("?state=draft", vec![&french, &drill]),
        ("?state=expired", vec![]),
        ("?state=", vec![&french, &drill, &live]),
        ("?kind=threat-level", vec![&french]),
        ("?kind=advisory&state=draft", vec![&drill]),
        ("?area=FR", vec![&french]),
        ("?area=AT", vec![&drill, &live]),
        ("?area=AT-9&state=in-force", vec![&live]),
        ("?q=EVACUATION", vec![&drill]),
        ("?q=stadium+%26", vec![&drill]),
        ("?q=nothing%25_", vec![]),
    ];
    for (query, wanted) in table {
        let (found, _) = walk(&ada, &format!("/advisories{query}"), "advisories", "id");
        assert_eq!(found.iter().collect::<Vec<_>>(), wanted, "{query}");
        let separator = if query.is_empty() { "?" } else { "&" };
        let (slowly, _) = walk(&ada, &format!("/advisories{query}{separator}limit=1"), "advisories", "id");
        assert_eq!(slowly, found, "{query}: every page asks the same question");
    }
}

#[test]
fn a_line_says_where_an_advisory_stands() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let id = ada.publish(&grace, &advisory("Vienna: concert cancelled at Ernst-Happel-Stadion"));
    let answer = ada.get("/advisories").expect(200).json();
    let line = &answer["advisories"][0];
    let view = ada.get(&format!("/advisories/{id}")).json();
    for member in ["id", "state", "etag", "kind", "changed"] {
        assert_eq!(line[member], view[member], "{member}");
    }
    assert_eq!(line["headline"], "Vienna: concert cancelled at Ernst-Happel-Stadion");
    assert_eq!(line["over_at"], "2026-12-01T18:00:00.000Z");
}

#[test]
fn the_ledger_is_read_in_order_and_every_record_names_the_one_before() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let id = ada.publish(&grace, &advisory("Vienna: concert cancelled at Ernst-Happel-Stadion"));
    let (seqs, _) = walk(&ada, "/ledger?limit=2", "records", "seq");
    let count = seqs.len();
    assert_eq!(seqs, (1..=count).map(|seq| json!(seq)).collect::<Vec<_>>());
    let (hashes, _) = walk(&ada, "/ledger?limit=3", "records", "hash");
    let (prevs, _) = walk(&ada, "/ledger", "records", "prev");
    assert_eq!(hashes[..count - 1], prevs[1..]);
    let (kinds, _) = walk(&ada, &format!("/ledger?after={}", count - 4), "records", "kind");
    assert_eq!(kinds, ["drafted", "submitted", "approved", "published"]);
    let last = ada.get(&format!("/ledger?after={}", count - 1)).json();
    assert_eq!(
        (&last["records"][0]["actor"], &last["records"][0]["advisory"]),
        (&json!("Grace"), &json!(id))
    );
    assert_eq!(ada.get("/ledger?after=999999").expect(200).json(), json!({"records": []}));
}

#[test]
fn the_feeds_are_listed_with_where_they_can_be_read() {
    let service = Service::start();
    let (ada, _) = service.two();
    let feeds = ada.get("/feeds").expect(200).json();
    let feeds = feeds["feeds"].as_array().unwrap();
    assert!(feeds.iter().any(|feed| feed["slug"] == "all"), "{feeds:?}");
    for feed in feeds {
        for address in
            feed["addresses"].as_object().unwrap().values().flat_map(|list| list.as_array().unwrap())
        {
            let path = address.as_str().unwrap().strip_prefix(&service.base()).unwrap();
            let _ = service.reader().get(path).expect(200);
        }
    }
}
