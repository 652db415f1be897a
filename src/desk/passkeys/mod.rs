//! Passkeys (W3C Web Authentication Level 3), as far as a service needs them that trusts no maker of devices: challenges
//! that are used once, the checks of §7.1 and §7.2, and signatures. The cryptography itself is `ring`'s.

mod ceremony;
mod challenges;
mod keeping;
mod party;
mod public_key;

pub use ceremony::{Assertion, ClientData, Enrolment, Passkeys, Unproven};
pub use party::Party;
