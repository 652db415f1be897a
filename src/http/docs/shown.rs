//! The description as finished bytes: made once at the start, the same for everybody, and found by its path.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::DateTime;

use crate::press::{Cache, Guard, Printed, Rendition, Tag};
use crate::render::Site;

use super::document::openapi;
use super::page::{SHEET, pages, sheet_path};

/// Every page and document of the description; nothing where it is not shown.
#[derive(Debug, Clone, Default)]
pub struct Docs(BTreeMap<String, Arc<Rendition>>);

impl Docs {
    /// Makes all of it, in the looks of this site; `publisher` is the name of one that has none of its own.
    #[must_use]
    pub fn new(site: &Site, publisher: &str) -> Self {
        let mut all = BTreeMap::new();
        let description = openapi();
        let html = "text/html; charset=utf-8";
        for (path, text) in pages(&description, site, publisher) {
            all.insert(path, rendition(html, text, Cache::Page, Guard::Page));
        }
        let text = format!("{description:#}\n");
        all.insert(
            "/openapi.json".to_owned(),
            rendition("application/json", text, Cache::Page, Guard::Document),
        );
        let sheet = rendition("text/css; charset=utf-8", SHEET.to_owned(), Cache::Immutable, Guard::Asset);
        all.insert(sheet_path(), sheet);
        Self(all)
    }

    /// What stands at a path.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<&Arc<Rendition>> {
        self.0.get(path)
    }

    /// Everything, for the thread that compresses.
    pub fn renditions(&self) -> impl Iterator<Item = &Arc<Rendition>> {
        self.0.values()
    }
}

/// It never changes while the program runs, and says of its age only that it is that of the program.
fn rendition(media: &'static str, text: String, cache: Cache, guard: Guard) -> Arc<Rendition> {
    let bytes = bytes::Bytes::from(text);
    let (tag, changed) = (Tag::of(&bytes), DateTime::UNIX_EPOCH);
    Rendition::new(Printed { media, body: bytes.into(), tag, changed, cache, guard, page: None })
}
