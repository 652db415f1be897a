//! The specification of api.
