//! The specification of wire.
