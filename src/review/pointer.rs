//! JSON pointers (RFC 6901): how a problem says where it is.

use std::fmt::Display;

/// The pointer of a member below another.
pub(super) fn at(parent: &str, member: impl Display) -> String {
    let member = member.to_string().replace('~', "~0").replace('/', "~1");
    format!("{parent}/{member}")
}

/// The segments of a pointer, as they stand in it.
pub(super) fn segments(pointer: &str) -> Vec<&str> {
    pointer.split('/').skip(1).collect()
}
