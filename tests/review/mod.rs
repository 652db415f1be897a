//! The specification of the review.

mod casefile;
mod context;
mod decided;
mod decided_levels;
mod decided_people;
mod documented;
mod examples;
mod good;
mod letters;
mod lexis;
mod properties;
mod registry;
mod support;
