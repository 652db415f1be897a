//! The files that other sites load or take with them, as they are compiled in: scripts, snippets, and all in one archive.

use std::io::{Cursor, Write};
use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use super::super::words::Words;
use super::words::words;
use crate::advisory::Addresses;

/// A released version of the script. Once it is in the tree it stays, to the last byte: sites name it with its hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Release {
    /// Its version.
    pub version: &'static str,
    /// The module, minified.
    pub bytes: &'static [u8],
    /// What sites write beside its address (W3C Subresource Integrity); a test holds the bytes against it.
    pub integrity: &'static str,
}

/// Every released version, the newest first.
const RELEASES: &[Release] = &[Release {
    version: "1.0.0",
    bytes: include_bytes!("../../../templates/embed/1.0.0/forewarn.js"),
    integrity: include_str!("../../../templates/embed/1.0.0/integrity.txt"),
}];

/// A file that is there to be taken: with its name in addresses and in the archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Download {
    /// Its name.
    pub name: &'static str,
    /// The value of `Content-Type`.
    pub media: &'static str,
    /// Its text.
    pub text: &'static str,
}

const JAVASCRIPT: &str = "text/javascript; charset=utf-8";
/// Shown and not run, whatever it is.
const PLAIN: &str = "text/plain; charset=utf-8";

/// What our own pages need beside the script.
const ASSETS: &[Download] = &[
    Download { name: "frame.js", media: JAVASCRIPT, text: include_str!("../../../templates/embed/frame.js") },
    Download {
        name: "builder.js",
        media: JAVASCRIPT,
        text: include_str!("../../../templates/embed/builder.js"),
    },
    Download {
        name: "choices.js",
        media: JAVASCRIPT,
        text: include_str!("../../../templates/embed/choices.js"),
    },
    Download { name: "check.js", media: JAVASCRIPT, text: include_str!("../../../templates/embed/check.js") },
];

/// What a site takes home that lets its visitors' browsers ask nobody else.
const DOWNLOADS: &[Download] = &[
    Download {
        name: "forewarn.php",
        media: PLAIN,
        text: include_str!("../../../templates/embed/server/forewarn.php"),
    },
    Download {
        name: "forewarn.mjs",
        media: PLAIN,
        text: include_str!("../../../templates/embed/server/forewarn.mjs"),
    },
    Download {
        name: "nginx.conf",
        media: PLAIN,
        text: include_str!("../../../templates/embed/server/nginx.conf"),
    },
    Download {
        name: "README.txt",
        media: PLAIN,
        text: include_str!("../../../templates/embed/server/README.txt"),
    },
];

/// Four bytes tell our own states apart; nobody else writes at this address.
const HASH_BYTES: usize = 4;

static ASSETS_AT: LazyLock<String> = LazyLock::new(|| {
    let mut hash = Sha256::new();
    ASSETS.iter().for_each(|asset| hash.update(asset.text));
    let hash: String = hash.finalize().iter().take(HASH_BYTES).map(|byte| format!("{byte:02x}")).collect();
    format!("{}own.{hash}/", Addresses::EMBED)
});

impl Release {
    /// What the integrity has to be.
    #[must_use]
    pub fn hash(&self) -> String {
        format!("sha384-{}", STANDARD.encode(Sha384::digest(self.bytes)))
    }
}

/// Every released version, the newest first.
#[must_use]
pub fn releases() -> &'static [Release] {
    RELEASES
}

/// The newest one.
#[must_use]
pub fn version() -> &'static str {
    RELEASES[0].version
}

/// The moving address's module: it loads the newest version from the address that stays.
#[must_use]
pub fn loader() -> String {
    format!("import \".{}\";\n", Addresses::embed_script(version()))
}

/// What our own pages need, each at an address that names the bytes of all.
pub fn assets() -> impl Iterator<Item = (String, &'static Download)> {
    ASSETS.iter().map(|asset| (format!("{}{}", *ASSETS_AT, asset.name), asset))
}

/// Where one of them is.
pub(in super::super) fn asset(name: &str) -> String {
    format!("{}{name}", *ASSETS_AT)
}

/// The files for a site's own server.
#[must_use]
pub fn downloads() -> &'static [Download] {
    DOWNLOADS
}

/// Everything that a site needs to ask nobody else: the script, all its words, and the files for its own server.
///
/// # Panics
/// Never: it is written into memory, and no file in it is too large for its format.
#[must_use]
pub fn self_hosting(all: &Words) -> Vec<u8> {
    let texts = DOWNLOADS.iter().map(|file| (file.name.to_owned(), file.text.as_bytes().to_vec()));
    let script = [("forewarn.js".to_owned(), RELEASES[0].bytes.to_vec())];
    let tongues = all.languages().map(|own| (format!("i18n/{own}.json"), words(own, all).into_bytes()));
    packed(texts.chain(script).chain(tongues)).expect("small files are written into memory")
}

fn packed(files: impl Iterator<Item = (String, Vec<u8>)>) -> ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // The same files make the same archive: it carries no time of its own.
    let options =
        SimpleFileOptions::default().last_modified_time(DateTime::default()).unix_permissions(0o644);
    for (name, bytes) in files {
        archive.start_file(name, options)?;
        archive.write_all(&bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}
