//! Content codings (RFC 9110 §12.5.3, §8.8.3.3): the same content in fewer bytes, each under a strong tag of its own.

use std::io::Read;

use forewarn::press::Twins;

use super::stage::{FEED, Got, Stage, feed, long_text};

fn decoded(got: &Got) -> String {
    let mut text = String::new();
    match got.header("content-encoding") {
        Some("gzip") => {
            flate2::read::GzDecoder::new(got.body.as_slice()).read_to_string(&mut text).unwrap();
        }
        Some("br") => {
            brotli::Decompressor::new(got.body.as_slice(), 4096).read_to_string(&mut text).unwrap();
        }
        Some("zstd") => text = String::from_utf8(zstd::decode_all(got.body.as_slice()).unwrap()).unwrap(),
        Some(other) => panic!("{other} was never asked for"),
        None => got.text().clone_into(&mut text),
    }
    text
}

#[test]
fn a_reader_gets_the_encoding_it_likes_best() {
    let stage = Stage::usual();
    stage.show_with_twins(FEED, feed(&long_text()));
    let tag = feed(&long_text()).etag();
    let opaque = tag.trim_matches('"');
    for (accepts, expected) in [
        (None, None),
        (Some(""), None),
        (Some("gzip"), Some("gzip")),
        (Some("GZIP"), Some("gzip")),
        (Some("x-gzip"), Some("gzip")),
        (Some("br"), Some("br")),
        (Some("zstd"), Some("zstd")),
        (Some("gzip, deflate"), Some("gzip")),
        (Some("gzip, deflate, br, zstd"), Some("br")),
        (Some("gzip, zstd"), Some("zstd")),
        (Some("gzip;q=1.0, br;q=0.9"), Some("gzip")),
        (Some("gzip;q=0.001"), Some("gzip")),
        (Some("gzip ; q=0.5 , br ; Q=0.6"), Some("br")),
        (Some("*"), Some("br")),
        (Some("*;q=0.1, br;q=0"), Some("zstd")),
        (Some("identity"), None),
        (Some("identity;q=1, gzip;q=0.5"), None),
        (Some("identity;q=0.5, gzip;q=0.5"), Some("gzip")),
        (Some("gzip;q=0"), None),
        (Some("gzip;q=0, *"), Some("br")),
        (Some("identity;q=0"), None),
        (Some("identity;q=0, *;q=0"), None),
        (Some("identity;q=0, gzip"), Some("gzip")),
        (Some("deflate, compress"), None),
        (Some("gzip;q=2"), None),
        (Some("gzip;q=-1, zstd"), Some("zstd")),
        (Some("gzip;q=0.12345"), None),
        (Some("gzip;level=9"), None),
        (Some(";;;,,,q=q=q"), None),
        (Some("gzipx, xgzip"), None),
    ] {
        let line = accepts.map(|accepts| format!("Accept-Encoding: {accepts}"));
        let got = stage.get(FEED, line.as_deref().as_slice());
        assert_eq!((got.status, got.header("content-encoding")), (200, expected), "{accepts:?}");
        assert_eq!(decoded(&got), long_text(), "{accepts:?}");
        assert_eq!(got.header("vary"), Some("accept-encoding"), "{accepts:?}");
        let ending = match expected {
            Some("gzip") => "-gzip",
            Some("br") => "-br",
            Some("zstd") => "-zst",
            Some(_) | None => "",
        };
        assert_eq!(got.header("etag"), Some(format!("\"{opaque}{ending}\"").as_str()), "{accepts:?}");
    }
}

#[test]
fn several_lines_count_as_one() {
    let stage = Stage::usual();
    stage.show_with_twins(FEED, feed(&long_text()));
    let got = stage.get(FEED, &["Accept-Encoding: gzip;q=0.5", "Accept-Encoding: zstd"]);
    assert_eq!(got.header("content-encoding"), Some("zstd"));
}

#[test]
fn until_the_twins_are_there_identity_is_sent_under_its_own_tag() {
    let stage = Stage::usual();
    let rendition = feed(&long_text());
    stage.show(FEED, rendition.clone());
    let early = stage.get(FEED, &["Accept-Encoding: gzip, br"]);
    assert_eq!((early.header("content-encoding"), early.text()), (None, long_text().as_str()));
    assert_eq!(early.header("etag"), Some(rendition.etag().as_str()));
    let twins = Twins::start().unwrap();
    twins.follow([&rendition]);
    twins.settle();
    let late = stage.get(FEED, &["Accept-Encoding: gzip, br"]);
    assert_eq!(late.header("content-encoding"), Some("br"));
    assert_eq!(decoded(&late), early.text());
    assert_ne!(late.header("etag"), early.header("etag"));
    assert!(late.body.len() < early.body.len() / 4);
    let held = format!("If-None-Match: {}", early.header("etag").unwrap());
    assert_eq!(stage.get(FEED, &["Accept-Encoding: gzip, br", &held]).status, 304);
}

#[test]
fn short_bodies_and_those_that_do_not_shrink_have_no_twins() {
    let stage = Stage::usual();
    let mut seed: u32 = 1;
    let noise: String = (0..4_000)
        .map(|_| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            // Each letter carries seven bits of noise: gzip cannot make it smaller by more than an eighth.
            char::from_u32(0x100 + (seed >> 20)).unwrap()
        })
        .collect();
    stage.show_with_twins("/short", feed("<feed>short</feed>"));
    stage.show_with_twins("/noise", feed(&noise));
    assert_eq!(stage.get("/short", &["Accept-Encoding: gzip, br, zstd"]).header("content-encoding"), None);
    let got = stage.get("/noise", &["Accept-Encoding: gzip, br, zstd"]);
    assert_eq!(decoded(&got), noise);
    assert!(got.body.len() <= noise.len());
}
