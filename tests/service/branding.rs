//! An operator's own name, logo, colours and texts are on every page, and nothing of them can make a warning unreadable,
//! run a script, or stand for a level or an exercise.

use std::path::Path;

use forewarn::config::{Given, Logo, NotConfigured, Settings};
use forewarn::render::page::style;

use crate::support::{Service, exercise};

/// The settings of a file with this table.
fn read(folder: &Path, table: &str) -> Result<Settings, NotConfigured> {
    let file = folder.join("forewarn.toml");
    std::fs::write(&file, table).unwrap();
    Settings::read(Given { config: Some(file), ..Given::default() })
}

fn refused(table: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("evil.svg"), "<svg/>").unwrap();
    read(folder.path(), table).unwrap_err().to_string()
}

const PLAIN: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><style>.a{fill:url(#g)}</style>
<defs><linearGradient id="g"><stop offset="0" stop-color="#024"/></linearGradient></defs><path class="a" d="M0 0h120v40H0z"/></svg>"##;

#[test]
fn colours_that_cannot_be_read_are_refused_with_the_ratio_and_the_needed_one() {
    for (table, said) in [
        (
            "[site.light]\naccent = \"#8fc1ff\"",
            "site.light.accent: #8fc1ff on #ffffff (the page) has a contrast of 1.87 to 1 and needs 4.5 to 1; take a darker colour",
        ),
        ("[site.light]\naccent = \"#767676\"", "#767676 on #f5f6f8 (boxes) has a contrast of 4.20 to 1"),
        ("[site.dark]\naccent = \"#0b4f9e\"", "site.dark.accent: #0b4f9e on #121417 (the page)"),
        ("[site.dark]\naccent = \"#818181\"", "#818181 on #1c2025 (boxes)"),
        (
            "[site.light]\nband = \"#16191d\"",
            "site.light.band: #16191d on #16191d (the band) has a contrast of 1.00 to 1",
        ),
        ("[site.dark]\nband = \"#eceff3\"", "site.dark.band: #eceff3 on #eceff3 (the band)"),
        (
            "[site.light]\nband = \"#aa0000\"\nband_text = \"#cc2222\"",
            "site.light.band_text: #cc2222 on #aa0000",
        ),
        ("[site.light]\naccent = \"blue\"", "site.light.accent `blue` is no colour; give six digits"),
        ("[site.light]\naccent = \"#0b4f9e;}*{display:none\"", "is no colour"),
        ("[site.light]\ndrill = \"#ffffff\"", "unknown field `drill`"),
        ("[site.light]\nextreme = \"#ffffff\"", "unknown field `extreme`"),
    ] {
        let why = refused(table);
        assert!(why.contains(said), "{table}: {why}");
    }
    // What colours are held against is what the sheet has.
    let sheet = std::str::from_utf8(style().bytes).unwrap();
    for declared in [
        "--ground: #fff; --sheet: #f5f6f8; --ink: #16191d",
        "--ground: #121417; --sheet: #1c2025; --ink: #eceff3",
    ] {
        assert!(sheet.contains(declared), "{declared}");
    }
}

#[test]
fn a_logo_is_a_picture_and_nothing_else() {
    assert_eq!(Logo::of(PLAIN.into()).unwrap().size, (120, 40));
    let inside = |inner: &str| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\">{inner}</svg>"
        )
    };
    for (svg, said) in [
        (inside("<script>alert(1)</script>"), "<script>"),
        (inside("<foreignObject><body/></foreignObject>"), "<foreignObject>"),
        (inside("<image href=\"https://elsewhere.example/x.png\"/>"), "<image>"),
        (inside("<a href=\"#x\"><path d=\"\"/></a>"), "<a>"),
        (inside("<set attributeName=\"href\" to=\"javascript:alert(1)\"/>"), "<set>"),
        (inside("<animate attributeName=\"x\"/>"), "<animate>"),
        (inside("<path onclick=\"alert(1)\" d=\"\"/>"), "onclick"),
        (inside("<path OnLoad=\"alert(1)\" d=\"\"/>"), "OnLoad"),
        (inside("<use xlink:href=\"https://elsewhere.example/x.svg#a\"/>"), "leads outside"),
        (inside("<use href=\"data:image/svg+xml,x\"/>"), "leads outside"),
        (inside("<path style=\"fill:url( 'https://elsewhere.example')\"/>"), "fetches"),
        (inside("<path fill=\"url(//elsewhere.example#a)\"/>"), "fetches"),
        (inside("<style>@import 'https://elsewhere.example';</style>"), "@import"),
        (inside("<style>@\\69mport 'x';</style>"), "holds `\\`"),
        (inside("<style>a{background:u\\72l(x)}</style>"), "holds `\\`"),
        (format!("<!DOCTYPE svg [<!ENTITY x \"y\">]>{}", inside("&x;")), "neither a PNG nor an SVG"),
        (
            format!("<?xml-stylesheet href=\"https://elsewhere.example/x.css\"?>{}", inside("")),
            "processing instruction",
        ),
        ("<svg viewBox=\"0 0 9 9\"/>".to_owned(), "no SVG"),
        ("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>".to_owned(), "no SVG"),
        ("GIF89a".to_owned(), "neither a PNG nor an SVG"),
        ("\u{89}PNG\r\n\u{1a}\n".to_owned(), "neither a PNG nor an SVG"),
        ("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_owned(), "neither viewBox"),
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 900 9\"/>".to_owned(), "eight times"),
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 0 9\"/>".to_owned(), "neither viewBox"),
    ] {
        let why = Logo::of(svg.clone().into()).unwrap_err();
        assert!(why.contains(said), "{svg}: {why}");
    }
    let png = |width: u32, height: u32, end: &[u8]| {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        png.extend(width.to_be_bytes());
        png.extend(height.to_be_bytes());
        png.extend(end);
        png
    };
    let end = b"\x08\x06\0\0\0\0\0\0\0\0\0\0\0IEND\xaeB`\x82";
    assert_eq!(Logo::of(png(120, 40, end)).unwrap().size, (120, 40));
    assert!(Logo::of(png(120, 40, b"cut off")).unwrap_err().contains("no whole PNG"));
    assert!(Logo::of(png(9000, 4000, end)).unwrap_err().contains("9000 by 4000"));
    assert!(Logo::of(png(0, 40, end)).is_err());
    let large = format!("[site]\nlogo = \"{}\"", "large.svg");
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("large.svg"), inside(&" ".repeat(60_000))).unwrap();
    assert!(read(folder.path(), &large).unwrap_err().to_string().contains("49152 are allowed"));
    assert!(refused("[site]\nlogo = \"none.svg\"").contains("cannot be read"));
    assert!(refused("[site]\nlogo = \"evil.svg\"").contains("evil.svg"));
}

#[test]
fn texts_of_an_operator_are_plain_and_bounded() {
    let long = "x".repeat(20_001);
    for (table, said) in [
        ("[site]\nname = \"\"".to_owned(), "site.name has 0 characters"),
        (format!("[site]\nname = \"{}\"", "x".repeat(61)), "site.name has 61 characters"),
        ("[site]\nname = \"a\\nb\"".to_owned(), "U+000A"),
        ("[site]\ncontact = \"a\\u202Eb\"".to_owned(), "U+202E"),
        ("[site.imprint]\nxx_yy = \"a\"".to_owned(), "no language"),
        (format!("[site.privacy]\nen = \"{long}\""), "20001 characters"),
        ("[site.privacy]\nen = \"a\\u0000b\"".to_owned(), "U+0000"),
    ] {
        let why = refused(&table);
        assert!(why.contains(said), "{why}");
    }
}

/// A service whose operator has set everything.
fn branded() -> Service {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("logo.svg"), PLAIN).unwrap();
    let table = r##"
        [site]
        name = "City <b>& Region</b>"
        logo = "logo.svg"
        contact = "desk@city.example"
        [site.light]
        accent = "#7a1f5c"
        band = "#2b0a3d"
        band_text = "#ffffff"
        [site.dark]
        accent = "#f0a8d8"
        [site.imprint]
        en = "City of Example\nTown Hall\n\n<script>alert(1)</script>"
        de = "Stadt Beispiel\nRathaus"
        [site.privacy]
        en = "We keep nothing."
    "##;
    let site = read(folder.path(), table).unwrap().site;
    Service::start_set("https://warnings.example.org", move |settings| settings.site = site.clone())
}

/// The value of the attribute that begins like this.
fn attribute(page: &str, before: &str) -> String {
    let rest = page.split(before).nth(1).unwrap_or_else(|| panic!("{before}: {page}"));
    rest.split('"').next().unwrap().to_owned()
}

#[test]
fn every_page_carries_the_name_the_logo_and_the_way_to_the_texts() {
    let service = branded();
    let (author, approver) = service.two();
    let id = author.publish(&approver, &exercise("Vienna: a drill"));
    let ask = |path: &str| service.reader().ask("GET", path, &[("Host", "warnings.example.org")]).expect(200);
    let home = ask("/");
    let (logo, brand) = (attribute(home.text(), "class=\"logo\" src=\""), "/brand.");
    for path in [
        "/",
        "/de/",
        "/levels",
        "/feeds/",
        "/feeds/all/",
        "/archive/",
        "/archive/search?q=x",
        "/subscribe",
        "/genuine",
        "/accessibility",
        "/imprint",
        "/privacy",
        "/embed/",
        &format!("/advisories/{id}"),
    ] {
        let page = ask(path);
        let text = page.text();
        for expected in [
            brand,
            &logo,
            "City &#60;b&#62;&#38; Region&#60;/b&#62;",
            "desk@city.example",
            "/imprint\"",
            "/privacy\"",
            "width=\"120\" height=\"40\"",
        ] {
            assert!(text.contains(expected), "{path} lacks {expected}: {text}");
        }
        let _ = crate::pages::parsed::read(text);
    }
    // Frames on other sites, and the description of the interface, have the looks and the name; no page of theirs is at hand.
    for path in ["/embed/all", "/embed/exercise", "/docs/", "/problems/"] {
        for expected in
            [brand, &logo, "City &#60;b&#62;&#38; Region&#60;/b&#62;", "width=\"120\" height=\"40\""]
        {
            assert!(ask(path).text().contains(expected), "{path} lacks {expected}: {}", ask(path).text());
        }
    }
    // Who speaks on advisories is the publisher, whatever the site is called.
    assert!(ask(&format!("/advisories/{id}")).text().contains("Example Warnings"));
}

#[test]
fn without_a_table_there_is_none_of_it() {
    let service = Service::start();
    let home = service.reader().get("/").expect(200);
    for absent in ["/brand.", "class=\"logo\"", "/imprint", "/privacy"] {
        assert!(!home.text().contains(absent), "{absent}");
    }
    for path in ["/embed/all", "/docs/"] {
        let text = service.reader().get(path).expect(200).text().to_owned();
        assert!(!text.contains("/brand.") && !text.contains("class=\"logo\""), "{path}");
    }
    for path in ["/imprint", "/de/imprint", "/privacy"] {
        let _ = service.reader().get(path).expect(404);
    }
}

#[test]
fn what_an_operator_says_is_text_in_its_own_language() {
    let service = branded();
    let ask = |path: &str| service.reader().ask("GET", path, &[("Host", "warnings.example.org")]).expect(200);
    let imprint = ask("/imprint");
    assert!(
        imprint.text().contains("City of Example<br/>Town Hall</p>") && !imprint.text().contains("<script>")
    );
    assert!(ask("/de/imprint").text().contains("Stadt Beispiel"));
    let english = ask("/de/privacy");
    assert!(english.text().contains("<div lang=\"en\" dir=\"ltr\">") && english.text().contains("Englisch"));
}

#[test]
fn an_operators_files_run_nothing_and_are_kept_for_ever() {
    let service = branded();
    let ask = |path: &str| service.reader().ask("GET", path, &[("Host", "warnings.example.org")]).expect(200);
    let home = ask("/");
    let logo = attribute(home.text(), "class=\"logo\" src=\"");
    let file = ask(&logo);
    assert_eq!(file.header("content-type"), "image/svg+xml");
    assert_eq!(file.header("content-security-policy"), "default-src 'none'; sandbox");
    assert_eq!(file.header("x-content-type-options"), "nosniff");
    assert_eq!(file.header("cache-control"), "public, max-age=31536000, immutable");
    let sheet = ask(&format!("/brand.{}", attribute(home.text(), "href=\"/brand.")));
    assert_eq!(sheet.header("content-type"), "text/css; charset=utf-8");
    assert!(
        sheet.text().contains("(prefers-color-scheme: light)") && sheet.text().contains("--link: #7a1f5c")
    );
    assert!(!sheet.text().contains("drill") && !sheet.text().contains("extreme"));
}
