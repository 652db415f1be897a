//! The specification of the editors' half of the wire; its modules open with the desk.
