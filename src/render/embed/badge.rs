//! A picture of how many advisories hold: with its words for those who do not see it, and with the time it was made at.

use quick_xml::escape::escape;

use super::super::direction::direction;
use super::super::gate::gated;
use super::super::machine::Beat;
use super::super::setting::Setting;
use super::saying::Count;
use crate::advisory::Language;
use crate::feed::Feed;

/// Its size in pixels: three lines, and room for the longest day.
const SIZE: (usize, usize) = (380, 76);
/// Where lines begin, and how long one may be.
const MARGIN: usize = 12;
/// What a letter of this size takes; a line that might not fit is told to.
const LETTER: usize = 7;

/// The document `/badge/{feed}.svg`. Whoever leaves it standing is told: some time after the next one is due, counted
/// from when it was loaded, it says that it may no longer hold. That needs no script, and none would run in a picture.
#[must_use]
pub fn badge(feed: &Feed, language: &Language, count: Count, beat: &Beat, setting: &Setting) -> String {
    let words = &setting.words;
    let area = feed.selection().areas.first().map(String::as_str);
    let when = words.time(language, &setting.zones.local_by_code(beat.at, area));
    let as_of = words.with(language, "embed-as-of", &[("when", &when)]);
    let said = count.say(feed, language, setting);
    let stale = words.say(language, "embed-stale");
    let doubt = stale.find(". ").map_or_else(|| vec![stale], |at| vec![&stale[..=at], &stale[at + 2..]]);
    let (width, height) = SIZE;
    let title = escape(format!("{} {as_of}", said.join(". "))).into_owned();
    let dashes = if count.drills > 0 { r#" stroke-dasharray="6 4""# } else { "" };
    let (dir, after) = (direction(language), Beat::CHECK_WITHIN.num_seconds());
    let lines = |lines: &[&str]| -> String {
        lines.iter().enumerate().map(|(n, text)| line(text, 24 + 20 * n, dir, 700)).collect()
    };
    let said: Vec<_> = said.iter().map(String::as_str).collect();
    gated(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         role=\"img\" aria-labelledby=\"t\" lang=\"{language}\" font-family=\"system-ui, sans-serif\" font-size=\"13\">\n\
         <title id=\"t\">{title}</title>\n\
         <rect x=\"1\" y=\"1\" width=\"{}\" height=\"{}\" rx=\"4\" fill=\"#fff\" stroke=\"#16191d\" stroke-width=\"2\"{dashes}/>\n\
         <g fill=\"#16191d\">{}<set attributeName=\"display\" to=\"none\" begin=\"{after}s\" fill=\"freeze\"/></g>\n\
         <g fill=\"#7a0019\" display=\"none\">{}<set attributeName=\"display\" to=\"inline\" begin=\"{after}s\" fill=\"freeze\"/></g>\n\
         <g fill=\"#4a525c\">{}</g>\n</svg>\n",
        width - 2,
        height - 2,
        lines(&said),
        lines(&doubt),
        line(&as_of, 64, dir, 400),
    ))
}

fn line(text: &str, y: usize, dir: &str, weight: usize) -> String {
    let (width, _) = SIZE;
    let (x, room) = (if dir == "rtl" { width - MARGIN } else { MARGIN }, width - 2 * MARGIN);
    let long = text.chars().count() * LETTER > room;
    let fit = if long {
        format!(" textLength=\"{room}\" lengthAdjust=\"spacingAndGlyphs\"")
    } else {
        String::new()
    };
    let text = escape(text);
    format!("<text x=\"{x}\" y=\"{y}\" direction=\"{dir}\" font-weight=\"{weight}\"{fit}>{text}</text>")
}
