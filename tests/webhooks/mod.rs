//! Outgoing webhooks (Standard Webhooks 1.0.0): what is told, how it is signed, and how long one is patient.

mod asked;
mod configured;
mod patience;
mod roles;
mod stage;
mod told;
