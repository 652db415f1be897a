//! The bodies of actions: `{}`, or exactly the fields named.

use forewarn::advisory::Override;
use forewarn::intake::{
    Going, Unreadable, read_approval, read_going, read_overrides, read_reason, read_return,
};

fn text(raw: &str) -> String {
    raw.to_owned()
}

#[test]
fn an_empty_object_says_nothing_more_than_the_action() {
    assert_eq!(read_overrides(b"{}"), Ok(Vec::new()));
    assert_eq!(read_approval(b"{}"), Ok(None));
    assert_eq!(read_return(b"{}"), Ok(String::new()));
    assert_eq!(read_going(b"{}"), Ok(Going::Now));
    assert_eq!(read_reason(b"{}"), Ok(Vec::new()));
}

#[test]
fn what_is_said_is_kept_as_it_was_said() {
    let body =
        br#"{"overrides": [{"code": "STYLE-02", "pointer": "/texts/en/summary", "reason": "a quotation"}]}"#;
    let kept =
        Override { code: text("STYLE-02"), pointer: text("/texts/en/summary"), reason: text("a quotation") };
    assert_eq!(read_overrides(body), Ok(vec![kept]));
    assert_eq!(read_approval(br#"{"draft_etag": "\"v7\""}"#), Ok(Some(text("\"v7\""))));
    assert_eq!(read_return(br#"{"reason": "no source"}"#), Ok(text("no source")));
    assert_eq!(read_going(br#"{"at": "soon"}"#), Ok(Going::At(text("soon"))));
    assert_eq!(read_going(br#"{"emergency_reason": "now"}"#), Ok(Going::Emergency(text("now"))));
    let reason = Ok(vec![(text("en"), text("Over.")), (text("de"), text("Vorbei."))]);
    assert_eq!(read_reason(br#"{"reason": {"en": "Over.", "de": "Vorbei."}}"#), reason);
}

#[test]
fn anything_else_is_refused_at_its_field() {
    type Read = fn(&[u8]) -> Option<Unreadable>;
    let table: &[(Read, &str, &str)] = &[
        (|b| read_overrides(b).err(), r#"{"reason": "x"}"#, "/reason"),
        (|b| read_overrides(b).err(), r#"{"overrides": {}}"#, "/overrides"),
        (|b| read_overrides(b).err(), r#"{"overrides": [{"code": 7}]}"#, "/overrides/0/code"),
        (|b| read_overrides(b).err(), r#"{"overrides": [["a", "b", "c"]]}"#, "/overrides/0"),
        (|b| read_approval(b).err(), r#"{"etag": "x"}"#, "/etag"),
        (|b| read_approval(b).err(), r#"{"draft_etag": null}"#, "/draft_etag"),
        (|b| read_return(b).err(), r#"{"reason": {"en": "x"}}"#, "/reason"),
        (|b| read_going(b).err(), r#"{"at": 1767225600}"#, "/at"),
        (|b| read_going(b).err(), r#"{"at": "x", "emergency_reason": "y"}"#, "/emergency_reason"),
        (|b| read_going(b).err(), r#"{"now": true}"#, "/now"),
        (|b| read_reason(b).err(), r#"{"reason": "over"}"#, "/reason"),
        (|b| read_reason(b).err(), r#"{"reason": {"en": null}}"#, "/reason/en"),
        (|b| read_reason(b).err(), "[]", ""),
    ];
    for (read, body, wanted) in table {
        let refused = read(body.as_bytes());
        let Some(Unreadable::Shape { pointer, detail: _ }) = &refused else { panic!("{body}: {refused:?}") };
        assert_eq!(pointer, wanted, "{body}");
    }
    assert!(matches!(read_going(b""), Err(Unreadable::NotJson { .. })));
}
