//! The description of every address: complete, true, and readable.

mod description;
mod doors;
mod pages;

use serde_json::Value;

/// The description as it is served; that it is the committed one is a test of its own.
pub(crate) fn committed() -> Value {
    forewarn::http::docs::openapi()
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
