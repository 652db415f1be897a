//! The wire: every route on one page; readers touch the shelf, editors the desk.

pub mod api;
