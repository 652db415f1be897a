//! The specification of review.
