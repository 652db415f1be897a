//! Reads the house's own source, so that its rules are checked against what is there.

use std::fs;
use std::path::{Path, PathBuf};

/// One file of source: its room, its path from the root, its text.
pub(super) struct Source {
    pub(super) room: String,
    pub(super) path: String,
    pub(super) text: String,
}

impl Source {
    /// The lines that are code: without comments, and without the strings that could look like code.
    pub(super) fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate();
        lines.filter(|(_, line)| !line.trim_start().starts_with("//")).map(|(n, line)| (n + 1, line))
    }
}

/// Every Rust file below a folder of the project.
pub(super) fn below(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    gather(&root.join(folder), &mut files);
    files.sort();
    let sources: Vec<_> = files
        .into_iter()
        .map(|file| {
            let path = file.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            let room = path.split('/').nth(1).unwrap().trim_end_matches(".rs").to_owned();
            Source { room, text: fs::read_to_string(&file).unwrap(), path }
        })
        .collect();
    assert!(!sources.is_empty(), "no source below {folder}");
    sources
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}
