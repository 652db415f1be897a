//! The specification of advisory.
