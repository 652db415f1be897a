//! One binary for every test: each file below is one theme of the specification.
