//! The specification of store.
