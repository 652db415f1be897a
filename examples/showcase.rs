//! Writes every page with made-up advisories into a folder, so that people can look at them.
#![expect(clippy::unwrap_used, reason = "a showcase that cannot go on should stop there")]

use std::fs;
use std::path::Path;

#[path = "../tests/pages/cast.rs"]
mod cast;
#[path = "../tests/pages/samples.rs"]
mod samples;
#[path = "../tests/pages/scenes.rs"]
mod scenes;

fn main() {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "target/showcase".to_owned());
    let folder = Path::new(&folder);
    fs::create_dir_all(folder).unwrap();
    let style = forewarn::render::page::style();
    fs::write(folder.join("style.css"), style.bytes).unwrap();
    for (name, page) in scenes::scenes() {
        // Opened as files, pages have no root to find their sheet under.
        let page = page.replace(style.path, "style.css");
        fs::write(folder.join(format!("{name}.html")), &page).unwrap();
        println!("{name}.html {} bytes", page.len());
    }
}
