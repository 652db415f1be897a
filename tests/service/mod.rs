//! The specification of service.
