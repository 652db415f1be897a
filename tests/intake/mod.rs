//! The specification of intake.
