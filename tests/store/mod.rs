//! The store's promises: on disk when it says so, whole or not at all, chained, and found again by what is asked.

mod beside;
mod chain;
mod coming_back;
mod contract;
mod faults;
mod full_disk;
mod given;
mod given_any;
mod opening;
mod plans;
mod rows;
mod shapes;
