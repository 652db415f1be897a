//! Where somebody is led after signing in: a page of the desk, whatever the address they came by says.

use forewarn::advisory::Role;

use crate::support::{Service, hidden};

/// What leads elsewhere, or could be taken for it by some browser.
const ELSEWHERE: &[&str] = &[
    "https://evil.example/desk",
    "//evil.example/desk",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/desk\\..\\..\\evil",
    "/desk@evil.example",
    "/desk.evil.example",
    "/desk:443",
    "/deskevil",
    "desk",
    "",
    " /desk",
    "/desk/ x",
    "/desk/\tx",
    "/desk/\r\nSet-Cookie: a=b",
    "/desk/é",
    "/desk#/x",
    "/desk/..",
    "/desk/../api/v1/me",
    "/desk/./x",
    "/desk/..//evil.example",
    "/desk//evil.example",
    "/desk/%2e%2e/x",
    "/desk/%2E./x",
    "/desk/%2f%2fevil.example",
    "/desk/%5cevil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "/api/v1/me",
    "/DESK/x",
];

/// What leads to the desk.
const WITHIN: &[&str] = &[
    "/desk",
    "/desk/advisories?state=live&q=a.b%2Fc",
    "/desk/people/person?name=%C5%81ucja+%22Zo%C3%AB%22",
    "/desk?x=//y",
];

#[test]
fn signing_in_leads_to_the_desk_and_nowhere_else() {
    let service = Service::start();
    let ada = service.editor("Ada", &[Role::Author]);
    let long = format!("/desk/{}", "x".repeat(2000));
    for then in ELSEWHERE.iter().copied().chain([long.as_str()]) {
        let mut browser = service.browser();
        let query: String =
            url::form_urlencoded::Serializer::new(String::new()).append_pair("then", then).finish();
        let page = browser.get(&format!("/desk/sign-in?{query}")).expect(200);
        assert_eq!(hidden(page.text(), "then").as_deref(), Some("/desk"), "{then:?}");
        let opened = browser.post("/desk/sign-in", &[("token", &ada.token), ("then", then)]).expect(303);
        assert_eq!(opened.header("location"), "/desk", "{then:?}");
        let led = browser.get(&format!("/desk/sign-in?{query}")).expect(303);
        assert_eq!(led.header("location"), "/desk", "{then:?}");
        // Nor is a form that was kept sent anywhere else.
        let fields = [("token", &*ada.token), ("then", then), ("kept.headline", "x")];
        let page = browser.post("/desk/sign-in", &fields).expect(200);
        assert!(page.text().contains("<form method=\"post\" action=\"/desk\">"), "{then:?}");
    }
    for then in WITHIN {
        let mut browser = service.browser();
        let opened = browser.post("/desk/sign-in", &[("token", &ada.token), ("then", then)]).expect(303);
        assert_eq!(opened.header("location"), *then);
    }
}

#[test]
fn whoever_comes_by_a_link_is_led_on_to_where_it_leads() {
    let service = Service::start();
    let asked = service.browser().get("/desk/advisories?state=live").expect(303);
    assert_eq!(asked.header("location"), "/desk/sign-in?then=%2Fdesk%2Fadvisories%3Fstate%3Dlive");
    // From another site the browser holds the cookie back; a page of ours stands between.
    let headers = [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate")];
    let step = service.browser().send("GET", "/desk/activity", None, &headers).expect(200);
    assert!(step.text().contains("/desk/activity"), "{}", step.text());
    assert!(!step.text().contains("Signed in as"));
}
