//! Five hundred things that people write into fields to get out of them, by family, each in ten surroundings.

/// What each of them is tried in.
const AROUND: [&str; 10] =
    ["%", " % ", "\"%\"", "%%", "'%", "<b>%</b>", "&%;", "\n%\n", "x%\u{1F6A8}", "\\%//"];

/// Markup of pages.
const HTML: &[&str] = &[
    "<script>alert(1)</script>",
    "</p></div></article><h1>Other</h1>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<iframe srcdoc=\"<script>alert(1)</script>\">",
    "<!-- --><style>*{display:none}</style>",
    "</title></head><body>",
    "<base href=//evil.example>",
    "<meta http-equiv=refresh content=0;url=//evil.example>",
    "<template><script>alert(1)</script></template>",
];
/// Out of an attribute.
const ATTRIBUTES: &[&str] =
    &["\" onmouseover=\"alert(1)", "' autofocus onfocus='alert(1)", "`onload=alert(1)", "\"><x y=\""];
/// Scripts, templates of scripts, and what formats strings.
const SCRIPTS: &[&str] = &[
    "javascript:alert(1)",
    "';alert(1)//",
    "${alert(1)}",
    "{{constructor.constructor('alert(1)')()}}",
    "{% include 'x' %}{{ 7*7 }}",
    "<%= 7*7 %><?php phpinfo(); ?>",
    "%s%s%n%x %1$s {0} {label} $& $1",
    "</script><script>alert(1)</script>",
];
/// Addresses.
const ADDRESSES: &[&str] = &[
    "data:text/html,<script>alert(1)</script>",
    "//evil.example/%2e%2e/",
    "https://user:pass@evil.example/",
    "vbscript:x feed:javascript:x",
];
/// Styles.
const STYLES: &[&str] = &["x;}body{display:none}", "url(//evil.example)", "expression(alert(1))"];
/// XML and its entities.
const XML: &[&str] = &[
    "]]><x/><![CDATA[",
    "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y;",
    "&lt;script&gt; &amp;amp; &#60;b&#62; &nbsp; &bogus;",
    "</entry></feed><entry>",
    "</info></alert>",
    "--> <!--",
];
/// Lines of other formats: tables, calendars, headers, streams, terminals.
const LINES: &[&str] = &[
    "=HYPERLINK(\"//evil.example\",\"x\")",
    "+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd",
    "END:VEVENT\nBEGIN:VEVENT\nSUMMARY:Other",
    "a\\;b\\,c\\nATTENDEE:mailto:x@evil.example",
    "x\nSet-Cookie: a=b\n\nbody",
    "data: x\n\nevent: advisory\ndata: {}",
    "[31mred[0m ]0;title",
    "\",\"injected\":true,\"x\":\"",
    "1; DROP TABLE advisory;-- ' OR '1'='1",
];
/// Letters that turn lines around, look like others, or pile up.
const LETTERS: &[&str] = &[
    "שלום مرحبا abc",
    "ＪａｖａＳｃｒｉｐｔ：＜script＞",
    "Z͑ͫ̓a̴͒ͧl̶̒̏g͋ͥo",
    "\u{E9}\u{301}\u{301} \u{1F469}\u{200D}\u{1F692}",
    "раураl",
];
/// What no text may hold, in whatever surroundings: refused at the door.
const REFUSED: &[&str] = &[
    "\u{202E}reversed\u{202C}",
    "\u{2066}isolated\u{2069}",
    "nul\u{0}",
    "\u{1B}[31mred",
    "bell\u{7}",
    "carriage\rreturn",
    "\u{FEFF}mark",
    "soft\u{AD}hyphen zero\u{200B}width",
    "\u{85}next\u{2028}line\u{2029}",
    "\u{FFFE}none \u{E000}private",
];

/// Those that a text may hold.
pub(crate) fn taken() -> Vec<String> {
    let families = [HTML, ATTRIBUTES, SCRIPTS, ADDRESSES, STYLES, XML, LINES, LETTERS];
    surrounded(families.into_iter().flatten())
}

/// Those that no text may hold.
pub(crate) fn refused() -> Vec<String> {
    surrounded(REFUSED.iter())
}

fn surrounded<'a>(seeds: impl Iterator<Item = &'a &'a str>) -> Vec<String> {
    seeds.flat_map(|seed| AROUND.map(|around| around.replace('%', seed))).collect()
}
