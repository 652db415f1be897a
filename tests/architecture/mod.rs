//! The specification of architecture.
