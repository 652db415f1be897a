//! What an address asks for: known parameters with fitting values, or a problem that names the other.

use serde_json::json;

use super::problem;
use crate::support::{Service, advisory};

#[test]
fn an_unknown_parameter_is_refused_by_name_on_every_address() {
    let service = Service::start();
    let (ada, _) = service.two();
    let id = ada.draft(&advisory("Vienna: concert cancelled"));
    let gets = ["/advisories", "/ledger", "/me", "/tokens", "/feeds", "/feeds/preview", "/templates"]
        .map(str::to_owned)
        .to_vec();
    let own = ["", "/revisions", "/revisions/1", "/diff"].map(|end| format!("/advisories/{id}{end}"));
    for path in gets.iter().chain(&own) {
        let problem = problem(ada.get(&format!("{path}?colour=red")), 400, "query");
        assert!(problem["detail"].as_str().unwrap().contains("`colour`"), "{path}: {problem}");
    }
    let steps = ["submit", "approve", "return", "publish", "end", "retract"];
    let posts = steps.map(|step| format!("/advisories/{id}/{step}"));
    for path in posts.iter().map(String::as_str).chain(["/validate", "/advisories"]) {
        let _ = problem(ada.post(&format!("{path}?colour=x"), &json!({})), 400, "query");
    }
    let put = format!("/advisories/{id}/draft?force=1");
    let _ = problem(ada.send("PUT", &put, b"{}", &[("If-Match", "*")]), 400, "query");
    let _ = problem(ada.send("DELETE", &put, b"", &[("If-Match", "*")]), 400, "query");
}

#[test]
fn a_value_that_does_not_fit_is_refused_by_name() {
    let service = Service::start();
    let (ada, _) = service.two();
    let table = [
        ("/advisories?limit=0", "limit"),
        ("/advisories?limit=201", "limit"),
        ("/advisories?limit=-1", "limit"),
        ("/advisories?limit=ten", "limit"),
        ("/advisories?limit=", "limit"),
        ("/advisories?limit=1&limit=2", "limit"),
        ("/advisories?limit=99999999999999999999", "limit"),
        ("/advisories?state=open", "state"),
        ("/advisories?state=Draft", "state"),
        ("/advisories?kind=level", "kind"),
        ("/advisories?cursor=nonsense", "cursor"),
        ("/ledger?after=-1", "after"),
        ("/ledger?after=x", "after"),
        ("/ledger?after=18446744073709551616", "after"),
        ("/ledger?limit=1001", "limit"),
    ];
    for (path, name) in table {
        let problem = problem(ada.get(path), 400, "query");
        assert!(problem["detail"].as_str().unwrap().contains(name), "{path}: {problem}");
    }
    let _ = ada.get("/ledger?after=18446744073709551615").expect(200);
    let _ = ada.get("/advisories?").expect(200);
}
