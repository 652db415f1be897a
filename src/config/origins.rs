//! Where each value of the configuration comes from: flag, environment, line of the file, or default.

use std::path::Path;

use super::settings::{FILE, Given};

/// A value that was set, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The key, as the file writes it.
    pub key: String,
    /// The value; what may be secret is not shown.
    pub value: String,
    /// Where it was set.
    pub from: String,
}

/// Every value that was set. `environment` tells a variable.
#[must_use]
pub fn origins(given: &Given, environment: impl Fn(&str) -> Option<String>) -> Vec<Origin> {
    let Given { config, data, listen, database, feeds, templates, public_url } = given;
    let path = |path: &Option<std::path::PathBuf>| path.as_ref().map(|path| path.display().to_string());
    let asked = [
        ("config", path(config)),
        ("data", path(data)),
        ("listen", listen.clone()),
        ("database", database.clone()),
        ("feeds", path(feeds)),
        ("templates", path(templates)),
        ("public_url", public_url.clone()),
    ];
    let mut origins = Vec::new();
    for (key, value) in asked.iter().filter_map(|(key, value)| Some((key, value.as_ref()?))) {
        let variable = format!("FOREWARN_{}", key.to_uppercase());
        let from = match environment(&variable).as_ref() == Some(value) {
            true => variable,
            false => format!("--{}", key.replace('_', "-")),
        };
        origins.push(Origin { key: (*key).to_owned(), value: shown(key, value), from });
    }
    let place = config.as_deref().unwrap_or(Path::new(FILE));
    let text = std::fs::read_to_string(place).unwrap_or_default();
    let mut section = String::new();
    for (n, line) in text.lines().map(str::trim).enumerate() {
        if let Some(name) = line.strip_prefix('[') {
            section = format!("{}.", name.split(']').next().unwrap_or_default().trim_start_matches('['));
        } else if let Some((key, value)) = line.split_once('=').filter(|_| !line.starts_with('#')) {
            let key = format!("{section}{}", key.trim());
            // What stands above already wins over it.
            if !origins.iter().any(|own| own.key == key) {
                let from = format!("{}:{}", place.display(), n + 1);
                let value = shown(&key, value.trim());
                origins.push(Origin { key, value, from });
            }
        }
    }
    for key in ["data", "listen", "database", "feeds", "templates", "public_url"] {
        if !origins.iter().any(|own| own.key == key) {
            origins.push(Origin { key: key.to_owned(), value: String::new(), from: "default".to_owned() });
        }
    }
    origins
}

/// A value without what opens doors.
fn shown(key: &str, value: &str) -> String {
    let secret = ["secret", "password", "token"].iter().any(|word| key.contains(word));
    match value.split_once("://").filter(|(_, rest)| rest.contains('@')) {
        _ if secret => "…".to_owned(),
        Some((scheme, rest)) => format!("{scheme}://…@{}", rest.rsplit('@').next().unwrap_or_default()),
        None => value.to_owned(),
    }
}
