//! What the hub says at once (§5.2): every field that cannot be is named with the rule and the way out.

use super::stage::{ATOM, PUBLIC, Stage};

const CALLBACK: &str = "http://127.0.0.1:9999/";

/// The status and the words for a form with these fields in place of the usual ones; an empty one is left out.
fn said(stage: &Stage, changes: &[(&str, &str)]) -> (u16, String) {
    let topic = format!("{PUBLIC}{ATOM}");
    let usual = [("hub.mode", "subscribe"), ("hub.topic", topic.as_str()), ("hub.callback", CALLBACK)];
    let kept = usual.into_iter().filter(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
    let fields: Vec<_> = kept.chain(changes.iter().copied()).filter(|(_, value)| !value.is_empty()).collect();
    let answer = stage.form(&fields);
    assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    assert_eq!(answer.header("cache-control"), "no-store");
    (answer.status, answer.text().to_owned())
}

#[test]
fn a_field_that_cannot_be_is_named_with_the_way_out() {
    let stage = Stage::new();
    let (long, secret) = (format!("http://a.example/{}", "x".repeat(2048)), "x".repeat(200));
    let table: &[(&[(&str, &str)], &str)] = &[
        (&[("hub.mode", "")], "hub.mode: it is missing; give it in the form"),
        (&[("hub.mode", "publish")], "hub.mode: it is not known here; use subscribe or unsubscribe"),
        (&[("hub.topic", "")], "hub.topic: it is missing"),
        (&[("hub.callback", "")], "hub.callback: it is missing"),
        (&[("hub.callback", "reader")], "hub.callback: it is no address: "),
        (&[("hub.callback", &long)], "hub.callback: it is longer than 2048 bytes"),
        (&[("hub.callback", "ftp://a.example/")], "hub.callback: it is no address of the web"),
        (&[("hub.callback", "javascript:alert(1)")], "hub.callback: it is no address of the web"),
        (&[("hub.callback", "https://me:pw@a.example/")], "hub.callback: it is an address with a name"),
        (&[("hub.callback", "https://a.example/#x")], "hub.callback: it is an address with a fragment"),
        (&[("hub.callback", "https://a.example:25/")], "hub.callback: it is at a port of another protocol"),
        (&[("hub.lease_seconds", "-1")], "hub.lease_seconds: it is no number of seconds"),
        (&[("hub.lease_seconds", "1e3")], "hub.lease_seconds: it is no number of seconds"),
        (&[("hub.secret", &secret)], "hub.secret: it has 200 bytes; give fewer than 200 bytes"),
        (&[("hub.secret", "a"), ("hub.secret", "b")], "hub.secret: it is there twice; give it once"),
    ];
    for (changes, words) in table {
        let (status, text) = said(&stage, changes);
        assert!(status == 400 && text.starts_with(words), "{changes:?}: {status} {text}");
    }
    let bytes = format!("hub.mode=subscribe&hub.topic={PUBLIC}{ATOM}&hub.callback={CALLBACK}&hub.secret=%FF");
    let answer = stage.send(bytes.as_bytes(), "application/x-www-form-urlencoded").expect(400);
    assert!(answer.text().starts_with("hub.secret: it is no text in UTF-8"), "{}", answer.text());
}

#[test]
fn only_our_feeds_are_topics() {
    let stage = Stage::new();
    for topic in [
        "https://elsewhere.example/feeds/all.atom",
        "http://warnings.example.org.evil.example/feeds/all.atom",
        "http://warnings.example.org/feeds/none.atom",
        "http://warnings.example.org/feeds/all/",
        "http://warnings.example.org/",
        "http://warnings.example.org/feeds/all.atom?x",
        "/feeds/all.atom",
        "all",
    ] {
        let (status, text) = said(&stage, &[("hub.topic", topic)]);
        assert!(status == 404 && text.starts_with("hub.topic: it is none of our feeds"), "{topic}: {text}");
    }
}

#[test]
fn what_is_no_form_is_refused() {
    let stage = Stage::new();
    let _ = stage.send(b"{}", "application/json").expect(415);
    let _ = stage.send(&[b'x'; 20_000], "application/x-www-form-urlencoded").expect(413);
    let answer = stage.send(b"", "application/x-www-form-urlencoded; charset=utf-8").expect(400);
    assert!(answer.text().starts_with("hub.mode: it is missing"));
    let answer = stage.service.reader().get("/websub").expect(405);
    assert_eq!(answer.header("allow"), "POST");
    assert!(answer.text().contains("WebSub hub"));
}

#[test]
fn without_a_hub_of_our_own_there_is_nothing_at_its_address() {
    let none = Stage::set(|websub| websub.hub = forewarn::config::Hub::None);
    assert_eq!(none.service.reader().get("/websub").status, 404);
    assert_eq!(none.send(b"", "application/x-www-form-urlencoded").status, 405);
}

#[test]
fn any_bytes_at_all_get_an_answer() {
    use proptest::strategy::Strategy;
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let stage = Stage::new();
    let mut runner = TestRunner::default();
    let names = ["hub.mode", "hub.topic", "hub.callback", "hub.lease_seconds", "hub.secret", "x"];
    let field = (proptest::sample::select(names.to_vec()), proptest::collection::vec(0_u8..=255, 0..40));
    let fields = proptest::collection::vec(field, 0..8);
    for _ in 0..200 {
        let mut body = Vec::new();
        for (name, value) in fields.new_tree(&mut runner).unwrap().current() {
            body.extend_from_slice(name.as_bytes());
            body.push(b'=');
            body.extend_from_slice(&value);
            body.push(b'&');
        }
        let status = stage.send(&body, "application/x-www-form-urlencoded").status;
        assert!((400..500).contains(&status), "{status}: {body:?}");
    }
}
