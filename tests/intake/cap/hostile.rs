//! Documents that are meant to hurt, or cannot be read: each refused with its reason, in bounded work.

use forewarn::intake::{MAX_CAP_BYTES, MAX_CAP_DEPTH, MAX_CAP_ELEMENTS, NotImported, read_cap};

use super::alert;

fn refusal(document: &[u8]) -> String {
    read_cap(document).expect_err(&String::from_utf8_lossy(&document[..document.len().min(200)])).to_string()
}

#[track_caller]
fn refused_all(table: Vec<(Vec<u8>, &str)>) {
    for (document, part) in table {
        let said = refusal(&document);
        assert!(said.contains(part), "{part}: {said}");
        assert!(said.chars().count() < 300, "{said}");
    }
}

#[test]
fn every_bad_document_is_refused_with_its_reason() {
    let good = alert("", "");
    let bombs = "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">";
    let laughs = good.replacen("<alert", &format!("<!DOCTYPE alert [{bombs}]><alert"), 1);
    let xxe = "<!DOCTYPE alert [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><alert";
    let said = |from: &str, to: &str| good.replacen(from, to, 1).into_bytes();
    let table: Vec<(Vec<u8>, &str)> = vec![
        (laughs.into_bytes(), "document type declaration"),
        (said("<alert", xxe), "document type declaration"),
        (said("<alert", "<!DOCTYPE alert><alert"), "document type declaration"),
        (said("<alert", "<!doctype alert><alert"), "document type declaration"),
        (said("Storm", "&copy;"), "entity &copy;"),
        (said("Storm", "&x;&x;"), "entity &x;"),
        (said("Storm", "&#0;"), "&#0; is no character"),
        (said("Storm", "&#xD800;"), "no character"),
        (said("Storm", "&#xDFFF;&#xDC00;"), "&#xDFFF;"),
        (said("Storm", "&#xFFFFFFFFFFFF;"), "no character"),
        (said("Storm", "&#7;"), "no character"),
        (said("Storm", "&#xFFFF;"), "no character"),
        (said("Storm", "&#;"), "no character"),
        (said("Storm", "a\0b"), "line 2"),
        (said("Storm", "a\u{7}b"), "line 2"),
        (said("Storm", "]]>"), "line 2"),
        (said("Storm", "<b>bold"), "line 2"),
        (said("<event>", "<event a='1' a='2'>"), "line 2"),
        (said("UTF-8", "ISO-8859-1"), "it says that it is ISO-8859-1"),
        (said("UTF-8", "UTF-16"), "it says that it is UTF-16"),
        (good.encode_utf16().flat_map(u16::to_le_bytes).collect(), "it looks like UTF-16"),
        (good.encode_utf16().flat_map(u16::to_be_bytes).collect(), "it looks like UTF-16"),
        (b"\xff\xfe<\0".to_vec(), "mark of UTF-16"),
        (b"\xfe\xff\0<".to_vec(), "mark of UTF-16"),
        (b"<alert>\xed\xa0\x80</alert>".to_vec(), "byte 8 is not"),
        (b"<alert>\xc0\xaf</alert>".to_vec(), "byte 8 is not"),
        (said("cap:1.2", "cap:1.1"), "CAP 1.1"),
        (said("urn:oasis:names:tc:emergency:cap:1.2", "http://www.incident.com/cap/1.0"), "CAP 1.0"),
        (said("urn:oasis:names:tc:emergency:cap:1.2", "http://example.org/"), "in http://example.org/"),
        (b"<alert/>".to_vec(), "<alert> in no namespace"),
        (b"<rss version='2.0'/>".to_vec(), "<rss> in no namespace"),
        (b"<info xmlns='urn:oasis:names:tc:emergency:cap:1.2'/>".to_vec(), "<info> in urn:oasis"),
        (b"".to_vec(), "line 1"),
        (b"{}".to_vec(), "line 1"),
        (b"\xef\xbb\xbf".to_vec(), "line 1"),
        (format!("{good}{good}").into_bytes(), "line 2"),
        (good.as_bytes()[..good.len() - 9].to_vec(), "not well-formed"),
    ];
    refused_all(table);
}

#[test]
fn an_alert_that_is_not_for_drafting_is_refused_with_its_element() {
    let good = alert("", "");
    let said = |from: &str, to: &str| good.replacen(from, to, 1).into_bytes();
    let table: Vec<(Vec<u8>, &str)> = vec![
        (said("<scope>Public</scope>", ""), "alert/scope is missing or empty"),
        (said("Public", " "), "alert/scope is missing or empty"),
        (
            said("<scope>Public</scope>", "<scope>Public</scope><scope>Private</scope>"),
            "alert/scope stands more than once",
        ),
        (said("Public", "public"), "alert/scope is \"public\""),
        (said("Public", "Restricted"), "not given it to the public"),
        (said("Public", "Private"), "not given it to the public"),
        (said("Exercise", "System"), "alert/status is System"),
        (said("Exercise", "Real"), "alert/status is \"Real\""),
        (said("<msgType>Alert", "<msgType>Cancel"), "alert/msgType is Cancel"),
        (said("<msgType>Alert", "<msgType>Ack"), "alert/msgType is Ack"),
        (said("<msgType>Alert", "<msgType>Error"), "alert/msgType is Error"),
        (said("<msgType>Alert", "<msgType>alert"), "alert/msgType is \"alert\""),
        (said("<sent>2026-12-01T08:00:00+01:00</sent>", ""), "alert/sent is missing or empty"),
    ];
    refused_all(table);
}

#[test]
fn an_alert_without_info_has_nothing_to_draft() {
    let good = alert("", "");
    let begin = good.find("<info>").unwrap();
    let bare = format!("{}</alert>", &good[..begin]);
    assert_eq!(refusal(bare.as_bytes()), "alert/info is missing or empty");
}

#[test]
fn what_is_too_much_is_refused_before_it_costs_anything() {
    let huge = vec![b'<'; 10 * 1024 * 1024];
    let large =
        matches!(read_cap(&huge), Err(NotImported::TooLarge { what: _, limit: MAX_CAP_BYTES, actual: _ }));
    assert!(large);
    let inside = |what: String| alert("", &what);
    for depth in [MAX_CAP_DEPTH, 1000, 100_000] {
        let deep = inside(format!("{}{}", "<a>".repeat(depth), "</a>".repeat(depth)));
        assert_eq!(read_cap(deep.as_bytes()), Err(NotImported::TooDeep(MAX_CAP_DEPTH)));
        let open = inside("<a>".repeat(depth));
        assert_eq!(read_cap(open.as_bytes()), Err(NotImported::TooDeep(MAX_CAP_DEPTH)));
    }
    let many = inside("<web/>".repeat(MAX_CAP_ELEMENTS));
    assert_eq!(read_cap(many.as_bytes()), Err(NotImported::TooManyElements(MAX_CAP_ELEMENTS)));
    let comments = inside("<!---->a".repeat(100_000));
    assert_eq!(read_cap(comments.as_bytes()), Err(NotImported::TooManyElements(MAX_CAP_ELEMENTS)));
    let attributes: String = (0..80_000).map(|n| format!(" a{n}=''")).collect();
    let wide = inside(format!("<web{attributes}/>"));
    assert!(matches!(read_cap(wide.as_bytes()), Err(NotImported::TooManyAttributes(_))));
    let names: String = (0..80_000).map(|n| format!(" xmlns:a{n}='u'")).collect();
    let wide = inside(format!("<web{}/>", &names[..900_000]));
    assert!(matches!(read_cap(wide.as_bytes()), Err(NotImported::TooManyAttributes(_))));
    let long = inside(format!("<description>{}</description>", "x ".repeat(100_000)));
    assert!(refusal(long.as_bytes()).contains("the draft it would become"));
}

#[test]
fn what_looks_dangerous_and_is_harmless_is_taken() {
    let good = alert("", "");
    let table = [
        format!("\u{FEFF}{good}"),
        good.replacen("UTF-8", "utf-8", 1),
        good.replacen("UTF-8", "US-ASCII", 1),
        good.replacen("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", "", 1),
        good.replacen(
            "<alert",
            "<?xml-stylesheet href='http://example.org/x.xsl' type='text/xsl'?><alert",
            1,
        ),
        good.replacen("<alert", "<!-- <!DOCTYPE alert> --><alert", 1),
        good.replacen("Storm", "<![CDATA[Storm]]>", 1),
        good.replacen("Storm", "&#x53;torm", 1),
        good.replacen("<alert xmlns=", "<c:alert xmlns='urn:oasis:names:tc:emergency:cap:1.2' xmlns:c=", 1)
            .replacen("</alert>", "</c:alert>", 1),
    ];
    let plain = read_cap(good.as_bytes()).unwrap();
    for document in table {
        assert_eq!(read_cap(document.as_bytes()).as_ref(), Ok(&plain), "{document}");
    }
}
