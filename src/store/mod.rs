//! The ledger: what was ever decided, by whom and when, kept so that it cannot be lost or changed unseen.
