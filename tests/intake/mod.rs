//! The specification of intake.

mod actions;
mod again;
mod hostile;
mod kept;

use std::path::Path;

/// The examples that lie beside the checkout; said loudly where they are absent, and a failure in CI.
#[expect(clippy::disallowed_methods, reason = "only the environment says whether skipping is allowed")]
pub(crate) fn shared(folder: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(folder);
    let Ok(files) = std::fs::read_dir(&folder) else {
        eprintln!("SKIPPED: {} is not there", folder.display());
        assert!(std::env::var_os("CI").is_none(), "{} must be there in CI", folder.display());
        return Vec::new();
    };
    let json =
        files.map(|file| file.unwrap().path()).filter(|path| path.extension().is_some_and(|e| e == "json"));
    let read = |path: std::path::PathBuf| (path.display().to_string(), std::fs::read(&path).unwrap());
    json.map(read).collect()
}
