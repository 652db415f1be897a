//! The description of every address: complete, true, and readable.

mod description;
mod doors;
mod pages;

use serde_json::Value;

/// The description as it is committed.
pub(crate) fn committed() -> Value {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/openapi.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Every operation of one side: method, path, description.
pub(crate) fn operations(description: &Value, editors: bool) -> Vec<(String, String, Value)> {
    let mut all = Vec::new();
    for (path, item) in description["paths"].as_object().unwrap() {
        if path.starts_with("/api/") != editors {
            continue;
        }
        for (method, operation) in item.as_object().unwrap() {
            all.push((method.to_uppercase(), path.clone(), operation.clone()));
        }
    }
    assert!(all.len() > 20, "{all:?}");
    all
}
