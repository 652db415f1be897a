//! Bodies that cannot be taken: each is refused with its place, and none is taken by halves.

use forewarn::intake::{MAX_BODY_BYTES, MAX_DEPTH, Unreadable, read_draft};

fn refusal(body: &[u8]) -> Unreadable {
    read_draft(body).expect_err(&String::from_utf8_lossy(&body[..body.len().min(80)]))
}

#[test]
fn what_is_not_json_is_refused_with_line_and_column() {
    let table: &[(&[u8], usize, &str)] = &[
        (b"", 1, "EOF"),
        (b"   ", 1, "EOF"),
        (b"{", 1, "EOF"),
        (b"}", 1, "expected value"),
        (b"kind: advisory", 1, "expected"),
        (b"<advisory/>", 1, "expected value"),
        (b"{\"kind\":\"advisory\",}", 1, "trailing comma"),
        (b"{\"kind\":\"advisory\"", 1, "EOF"),
        (b"{'kind':'advisory'}", 1, "key must be a string"),
        (b"{kind:\"advisory\"}", 1, "key must be a string"),
        (b"{\"kind\" \"advisory\"}", 1, "expected `:`"),
        (b"{\"kind\":\"adv", 1, "EOF"),
        (b"{\"kind\":tru}", 1, "expected"),
        (b"{\"kind\":NaN}", 1, "expected"),
        (b"{\"kind\":Infinity}", 1, "expected"),
        (b"{\"kind\":+1}", 1, "expected"),
        (b"{\"kind\":01}", 1, "invalid number"),
        (b"{\"kind\":1.}", 1, "invalid number"),
        (b"{\"kind\":0x10}", 1, "expected"),
        (b"{} {}", 1, "trailing characters"),
        (b"{}\n\nx", 3, "trailing characters"),
        (b"{}\0", 1, "trailing characters"),
        (b"\0{}", 1, "expected value"),
        (b"{\"kind\":\"a\0b\"}", 1, "control character"),
        (b"{\"kind\":\"a\nb\"}", 2, "control character"),
        (b"{\n  \"kind\": \"\\ud800\"\n}", 2, "hex escape"),
        (b"{\"kind\":\"\\udc00\"}", 1, "surrogate"),
        (b"{\"kind\":\"\\ud83d\\u0041\"}", 1, "surrogate"),
        (b"{\"\\ud800\":\"x\"}", 1, "hex escape"),
        (b"{\"kind\":\"\\u12\"}", 1, "escape"),
        (b"{\"kind\":\"\\x41\"}", 1, "escape"),
        (b"{\n\"kind\":\"\xff\"}", 2, "not UTF-8"),
        (b"{\"kind\":\"\xed\xa0\x80\"}", 1, "not UTF-8"),
        (b"{\"kind\":\"\xc0\xaf\"}", 1, "not UTF-8"),
        (b"\xff\xfe{\0}\0", 1, "not UTF-8"),
        (b"\xef\xbb\xbf{}", 1, "byte order mark"),
        (b"{} // done", 1, "trailing characters"),
        (b"{/* note */}", 1, "key must be a string"),
        (b"{\"kind\":\"advisory\",\"kind\":\"threat-level\"}", 1, "\"kind\" stands twice"),
        (b"{\"kind\":\"advisory\",\n\"k\\u0069nd\":\"threat-level\"}", 2, "\"kind\" stands twice"),
        (b"{\"texts\":{\"en\":{},\"en\":{}}}", 1, "\"en\" stands twice"),
        (b"{\"areas\":[{\"name\":\"a\",\"name\":\"b\"}]}", 1, "\"name\" stands twice"),
        (b"{\"unknown\":{\"a\":[{\"b\":1,\"b\":2}]}}", 1, "\"b\" stands twice"),
    ];
    for (body, line_wanted, part) in table {
        let refused = refusal(body);
        let Unreadable::NotJson { line, column: _, detail } = &refused else {
            panic!("{body:?}: {refused:?}")
        };
        assert!(detail.contains(part), "{:?}: {refused}", String::from_utf8_lossy(body));
        assert_eq!(line, line_wanted, "{:?}: {refused}", String::from_utf8_lossy(body));
        assert!(!detail.contains(" at line "), "{refused}");
    }
}

#[test]
fn json_of_another_shape_is_refused_at_its_field() {
    let table: &[(&str, &str, &str)] = &[
        ("[]", "", "expected a JSON object"),
        ("null", "", "expected a JSON object"),
        ("\"advisory\"", "", "expected a JSON object"),
        ("7", "", "expected a JSON object"),
        ("true", "", "expected a JSON object"),
        ("[\"advisory\"]", "", "expected a JSON object"),
        ("{\"title\":\"x\"}", "/title", "unknown field `title`"),
        ("{\"Kind\":\"advisory\"}", "/Kind", "unknown field `Kind`"),
        ("{\"kind\":null}", "/kind", "null"),
        ("{\"kind\":1}", "/kind", "expected a string"),
        ("{\"kind\":[\"advisory\"]}", "/kind", "expected a string"),
        ("{\"kind\":{\"advisory\":true}}", "/kind", "expected a string"),
        ("{\"category\":\"security\"}", "/category", "expected a sequence"),
        ("{\"category\":null}", "/category", "null"),
        ("{\"category\":[\"security\",7]}", "/category/1", "expected a string"),
        ("{\"category\":[null]}", "/category/0", "null"),
        ("{\"event_code\":[]}", "/event_code", "expected a JSON object"),
        ("{\"event_code\":{\"OET:v1.2\":177}}", "/event_code/OET:v1.2", "expected a string"),
        ("{\"no_action\":\"true\"}", "/no_action", "expected a boolean"),
        ("{\"no_action\":null}", "/no_action", "null"),
        ("{\"areas\":{}}", "/areas", "expected a sequence"),
        ("{\"areas\":[[\"Vienna\",\"AT\"]]}", "/areas/0", "expected a JSON object"),
        ("{\"areas\":[{},{\"nmae\":\"x\"}]}", "/areas/1/nmae", "unknown field `nmae`"),
        ("{\"areas\":[{\"codes\":{\"a/b~c\":1}}]}", "/areas/0/codes/a~1b~0c", "expected a string"),
        ("{\"areas\":[{\"circle\":[48.2,16.4,1]}]}", "/areas/0/circle", "expected a JSON object"),
        ("{\"areas\":[{\"circle\":{\"lat\":\"48\"}}]}", "/areas/0/circle/lat", "expected a number"),
        ("{\"areas\":[{\"circle\":{\"lat\":1e999}}]}", "/areas/0/circle/lat", "number out of range"),
        ("{\"areas\":[{\"circle\":{\"lat\":-1e999}}]}", "/areas/0/circle/lat", "number out of range"),
        (
            "{\"areas\":[{\"circle\":{\"lat\":9007199254740993}}]}",
            "/areas/0/circle/lat",
            "number out of range",
        ),
        ("{\"areas\":[{\"polygon\":[48.2,16.4]}]}", "/areas/0/polygon/0", "expected a sequence"),
        ("{\"areas\":[{\"polygon\":[[48.2,null]]}]}", "/areas/0/polygon/0/1", "expected a number"),
        ("{\"threat_level\":\"4\"}", "/threat_level", "expected a JSON object"),
        ("{\"threat_level\":{\"level\":4}}", "/threat_level/level", "expected a string"),
        ("{\"texts\":[]}", "/texts", "expected a JSON object"),
        ("{\"texts\":{\"en\":\"x\"}}", "/texts/en", "expected a JSON object"),
        ("{\"texts\":{\"en\":{\"title\":\"x\"}}}", "/texts/en/title", "unknown field `title`"),
        ("{\"texts\":{\"en\":{\"instruction\":\"x\"}}}", "/texts/en/instruction", "expected a sequence"),
        ("{\"sources\":[{\"credibility\":1.5}]}", "/sources/0/credibility", "expected a whole number"),
        ("{\"sources\":[{\"credibility\":\"1\"}]}", "/sources/0/credibility", "expected a whole number"),
        ("{\"sources\":[{\"credibility\":18446744073709551615}]}", "/sources/0/credibility", "out of range"),
        ("{\"change\":{\"note\":\"x\"}}", "/change/note", "expected a JSON object"),
        ("{\"change\":{\"significance\":true}}", "/change/significance", "expected a string"),
        ("{\"id\":\"x\"}", "/id", "unknown field `id`"),
        ("{\"__proto__\":{}}", "/__proto__", "unknown field"),
    ];
    for (body, wanted, part) in table {
        let refused = refusal(body.as_bytes());
        let Unreadable::Shape { pointer, detail } = &refused else { panic!("{body}: {refused:?}") };
        assert_eq!(pointer, wanted, "{body}: {refused}");
        assert!(detail.contains(part), "{body}: {refused}");
    }
}

#[test]
fn a_body_above_the_limit_is_refused_before_it_is_read() {
    let mut body = b"{}".to_vec();
    body.resize(MAX_BODY_BYTES, b' ');
    assert!(read_draft(&body).is_ok());
    body.push(b' ');
    let refused = Unreadable::TooLarge { limit: MAX_BODY_BYTES, actual: MAX_BODY_BYTES + 1 };
    assert_eq!(refusal(&body), refused);
}

#[test]
fn nesting_is_refused_where_it_becomes_too_deep_and_never_overflows() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    for depth in [MAX_DEPTH + 1, 127, 128, 129, 1000, MAX_BODY_BYTES / 2] {
        let refused = refusal(nested(depth).as_bytes());
        let Unreadable::NotJson { line: 1, column, detail } = &refused else {
            panic!("{depth}: {refused:?}")
        };
        assert!(detail.contains("nested deeper than 32 levels"), "{depth}: {refused}");
        assert!(*column <= MAX_DEPTH + 2, "{depth}: {refused}");
    }
    let refused = refusal(nested(MAX_DEPTH).as_bytes());
    assert!(matches!(refused, Unreadable::Shape { .. }), "{refused:?}");
}

#[test]
fn what_was_sent_is_not_repeated_at_length() {
    let long = "x".repeat(60_000);
    for body in [format!("{{\"{long}\":1}}"), format!("{{\"no_action\":\"{long}\"}}")] {
        let refused = refusal(body.as_bytes());
        let Unreadable::Shape { pointer: _, detail } = &refused else { panic!("{refused:?}") };
        assert!(detail.chars().count() <= 301, "{}", detail.chars().count());
    }
}
