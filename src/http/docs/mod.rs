//! The description of every address: for machines as OpenAPI 3.1, for people as pages; made at the start, and then only shown.

mod answers;
mod document;
mod editors;
mod explained;
mod headers;
mod operation;
mod page;
mod parameters;
mod readers;
mod shown;

pub use document::openapi;
pub use shown::Docs;
