//! The specification of the editors' half of the wire.

mod pace;
