//! The specification of render: what leaves the house, to the byte.

mod words;
