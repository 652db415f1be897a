//! The specification of render.
