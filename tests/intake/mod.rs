//! The specification of intake.

mod actions;
mod again;
pub(crate) mod cap;
mod form;
mod hostile;
mod kept;

use crate::support;

/// The documents of a folder of example data; none where it is not here, and `support` has said so.
pub(crate) fn examples(folder: &str) -> Vec<(String, Vec<u8>)> {
    let Some(folder) = support::shared(&format!("data/{folder}")) else { return Vec::new() };
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let json = files.filter(|path| path.extension().is_some_and(|ending| ending == "json"));
    json.map(|path| (path.display().to_string(), std::fs::read(&path).unwrap())).collect()
}
