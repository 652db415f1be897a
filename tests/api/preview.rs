//! What a selection would show, before anybody declares it.

use serde_json::{Value, json};

use super::problem;
use crate::support::{Service, advisory, exercise};

#[test]
fn a_selection_shows_what_a_declared_feed_would() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let real = ada.publish(&grace, &advisory("Vienna: concert cancelled"));
    let drill = ada.publish(&grace, &exercise("Vienna: exercise at the stadium"));
    let shown = |query: &str| -> Vec<String> {
        let preview = ada.get(&format!("/feeds/preview?{query}")).expect(200).json();
        let entries = preview["entries"].as_array().unwrap().iter();
        entries.map(|entry: &Value| entry["advisory"].as_str().unwrap().to_owned()).collect()
    };
    let table: &[(&str, &[&str])] = &[
        ("", &[&real]),
        ("status=exercise", &[&drill]),
        ("status=actual,exercise", &[&drill, &real]),
        ("status=actual,exercise&limit=1", &[&drill]),
        ("areas=AT", &[&real]),
        ("areas=DE,AT-9", &[&real]),
        ("areas=DE", &[]),
        ("kinds=threat-level", &[]),
        ("minimum_severity=severe", &[&real]),
        ("minimum_severity=extreme", &[]),
        ("topics=concert", &[]),
        ("categories=security,met", &[&real]),
    ];
    for (query, wanted) in table {
        assert_eq!(shown(query), *wanted, "{query}");
    }
    let preview = ada.get("/feeds/preview?limit=1&status=actual,exercise&areas=AT").expect(200).json();
    assert_eq!(preview["omitted"], 1);
    assert_eq!(preview["selection"]["areas"], json!(["AT"]));
}

#[test]
fn a_draft_is_told_the_feeds_that_would_show_it() {
    let service = Service::start();
    let (ada, grace) = service.two();
    let id = ada.draft(&exercise("Vienna: exercise at the stadium"));
    let placed = |query: &str| ada.get(&format!("/feeds/preview?draft={id}&{query}")).expect(200).json();
    let wanted = |selected| json!({"advisory": id, "selected": selected, "feeds": ["exercise"]});
    assert_eq!(placed("")["draft"], wanted(false));
    assert_eq!(placed("status=exercise")["draft"], wanted(true));
    let _ = ada.through(&grace, &id);
    let _ = problem(ada.get(&format!("/feeds/preview?draft={id}")), 409, "wrong-state");
    let empty = ada.draft(&json!({}));
    let _ = problem(ada.get(&format!("/feeds/preview?draft={empty}")), 422, "problems");
}

#[test]
fn what_makes_no_feed_is_refused_by_name() {
    let service = Service::start();
    let (ada, _) = service.two();
    let table = [
        ("areas=at", "areas"),
        ("kinds=level", "kinds"),
        ("categories=Security", "categories"),
        ("minimum_severity=high", "minimum_severity"),
        ("status=real", "status"),
        ("limit=0", "entries"),
        ("limit=201", "entries"),
        ("linger_hours=0", "1 hour"),
        ("draft=x", "draft"),
    ];
    for (query, named) in table {
        let problem = problem(ada.get(&format!("/feeds/preview?{query}")), 400, "query");
        assert!(problem["detail"].as_str().unwrap().contains(named), "{query}: {problem}");
    }
}
