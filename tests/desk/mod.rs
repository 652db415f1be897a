//! The specification of desk.
