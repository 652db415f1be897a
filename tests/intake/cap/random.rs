//! Whatever the bytes are, the answer is a draft or a reason, and its size is bounded.

use forewarn::intake::{Imported, MAX_BODY_BYTES, draft_json, read_cap};
use proptest::prelude::*;

use super::alert;

fn judge(bytes: &[u8]) {
    match read_cap(bytes) {
        Ok(Imported { draft, left }) => {
            assert!(draft_json(&draft).to_string().len() <= MAX_BODY_BYTES);
            assert!(left.len() <= 30_000 && left.iter().all(|left| left.value.chars().count() <= 301));
        }
        Err(refused) => assert!(refused.to_string().chars().count() < 400 && !refused.fix().is_empty()),
    }
}

fn whole() -> String {
    let area = "<area><areaDesc>A</areaDesc><polygon>1,2 3,4 5,6 1,2</polygon><circle>1,2 3</circle>\
                <geocode><valueName>NUTS3</valueName><value>AT130</value></geocode></area>";
    let info = format!("<description>D. E.</description><instruction>- a\n- b</instruction>{area}{area}");
    alert("<code>x</code>", &info).replacen(
        "</alert>",
        &format!("<info><language>de</language>{area}</info></alert>"),
        1,
    )
}

/// Pieces of which alerts are made, and pieces that break them.
const PIECES: &[&str] = &[
    "<info>",
    "</info>",
    "<area>",
    "</area>",
    "<geocode>",
    "</geocode>",
    "<valueName>",
    "</valueName>",
    "<value>",
    "</value>",
    "<polygon>1,2 ,</polygon>",
    "<circle>,</circle>",
    "<language>en</language>",
    "<instruction>",
    "</instruction>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?x",
    "?>",
    "&#x10FFFF;",
    "&amp;",
    "&",
    "\0",
    "<",
    "xmlns:a='b'",
    "<a:b xmlns:a='c'/>",
    "\u{202E}",
    "é. A",
    ".\u{3000}",
    "\r\n",
    "<description>",
    "</description>",
];

proptest! {
    #[test]
    fn random_bytes_are_judged(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        judge(&bytes);
    }

    #[test]
    fn damaged_alerts_are_judged(
        edits in prop::collection::vec((any::<prop::sample::Index>(), 0..40_usize, 0..PIECES.len()), 0..6)
    ) {
        let mut text = whole();
        for (place, cut, piece) in edits {
            let boundary = |at: usize| (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
            let begin = boundary(place.index(text.len()));
            let end = boundary((begin + cut).min(text.len())).max(begin);
            text.replace_range(begin..end, PIECES[piece]);
        }
        judge(text.as_bytes());
    }

    #[test]
    fn prose_of_any_kind_is_cut_without_loss(prose in "[\\PC\n\t .!?]{0,300}") {
        let escaped = prose.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let document = alert("", &format!("<instruction>- {escaped}</instruction><description>{escaped}</description>"));
        let Ok(Imported { draft, left: _ }) = read_cap(document.as_bytes()) else { return Ok(()) };
        let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let text = &draft.texts[0].1;
        let described = [text.summary.clone(), text.description.clone()].into_iter().flatten().collect::<String>();
        prop_assert!(prose.trim().is_empty() || bare(&described).ends_with(&bare(&prose)), "{:?}", text);
    }
}
