//! The pages of the description: every link leads somewhere, nothing runs, nothing comes from elsewhere.

use std::collections::BTreeSet;

use forewarn::http::api::Sort;

use super::{committed, operations};
use crate::support::{Service, advisory};

#[test]
fn every_sort_of_problem_has_a_page_that_explains_it() {
    let service = Service::start();
    let reader = service.reader();
    let list = reader.get("/problems/").expect(200);
    for sort in Sort::ALL {
        let (name, status, title) = sort.about();
        let path = format!("/problems/{name}");
        let page = reader.get(&path).expect(200);
        for words in [title, status.as_str(), "What it means", "What to do"] {
            assert!(page.text().contains(words), "{path}: {words}");
        }
        assert!(list.text().contains(&format!("href=\"{path}\"")), "{path}");
        assert!(page.header("content-security-policy").starts_with("default-src 'none'"));
        assert!(!page.header("content-security-policy").contains("unsafe"));
    }
    let _ = reader.get("/problems/no-such-problem").expect(404);
}

#[test]
fn the_pages_hold_together_and_run_nothing() {
    let service = Service::start();
    let reader = service.reader();
    let (mut crawl, mut seen) = (vec!["/docs".to_owned()], BTreeSet::new());
    let mut anchors = BTreeSet::new();
    let mut wanted = BTreeSet::new();
    while let Some(path) = crawl.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let answer = reader.get(&path).expect(200);
        if !answer.header("content-type").starts_with("text/html") {
            continue;
        }
        let text = answer.text();
        for banned in
            ["<script", " style=", " onclick=", " onload=", "javascript:", "http://www", "https://cdn"]
        {
            assert!(!text.contains(banned), "{path}: {banned}");
        }
        let ids = text.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next());
        anchors.extend(ids.map(|id| format!("{path}#{id}")));
        for link in text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let (page, place) = link.split_once('#').unwrap_or((link, ""));
            let page = if page.is_empty() { path.as_str() } else { page };
            assert!(page.starts_with('/') || page == "data:,", "{path} leads outside: {link}");
            if !place.is_empty() {
                wanted.insert(format!("{page}#{place}"));
            }
            if page.starts_with('/') {
                crawl.push(page.to_owned());
            }
        }
    }
    let missing: Vec<_> = wanted.difference(&anchors).collect();
    assert!(missing.is_empty(), "{missing:?}");
    for (method, path, operation) in operations(&committed(), true) {
        let id = operation["operationId"].as_str().unwrap();
        assert!(anchors.iter().any(|anchor| anchor.ends_with(&format!("#{id}"))), "{method} {path}");
    }
}

#[test]
fn a_problem_leads_to_its_page() {
    let service = Service::start();
    let (ada, _) = service.two();
    let problem = ada.get("/nothing").expect(404).json();
    let _ = service.reader().get(problem["type"].as_str().unwrap()).expect(200);
}

/// Pages that are there where an operator wrote them.
const OPERATORS: [&str; 4] = ["/imprint", "/de/imprint", "/privacy", "/de/privacy"];

#[test]
fn lines_for_readers_can_be_copied_as_they_stand() {
    let service = Service::start();
    let (author, approver) = service.two();
    let id = author.publish(&approver, &advisory("Vienna: the concert is cancelled"));
    let groups =
        operations(&committed(), false).into_iter().map(|(_, _, operation)| operation["tags"][0].clone());
    let groups: BTreeSet<_> = groups.map(|tag| tag.as_str().unwrap().replace(' ', "-")).collect();
    let mut copied = 0;
    for group in groups {
        let page = service.reader().get(&format!("/docs/{group}/")).expect(200);
        for line in
            page.text().split("curl &#34;$SITE").skip(1).filter_map(|rest| rest.split("</pre>").next())
        {
            let Some((path, "")) = line.trim_end().trim_end_matches("</code>").split_once("&#34;") else {
                continue;
            };
            let path = path.replace("$ID", &id).replace("$SITE", &service.base()).replace("&#38;", "&");
            let path = path.replace("$(date -u +%Y%m)", "202612").replace("$(date -u +%Y)", "2026");
            assert!(!path.contains(['{', '$']), "{path}");
            if OPERATORS.contains(&path.as_str()) {
                continue;
            }
            assert_eq!(service.reader().get(&path).status, 200, "{path}");
            copied += 1;
        }
    }
    assert!(copied > 40, "{copied}");
}
