//! Where change is decided: who may, what follows, and when.
