//! The specification of pages.
