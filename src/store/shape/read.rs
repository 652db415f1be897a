//! From bytes to a shape, or the place where they are wrong.

use serde::Deserialize;

use super::super::fault::Misread;

/// Reads bytes as a shape. The place of a fault is looked for only when there is one: it takes twice the time.
pub(super) fn read<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, Misread> {
    serde_json::from_slice(bytes).map_err(|error| {
        let mut again = serde_json::Deserializer::from_slice(bytes);
        match serde_path_to_error::deserialize::<_, T>(&mut again) {
            Err(placed) => Misread::new(format!("body.{}", placed.path()), placed.inner().to_string()),
            Ok(_) => Misread::new("body", error.to_string()),
        }
    })
}
