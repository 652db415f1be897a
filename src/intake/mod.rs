//! Documents from outside become drafts here: read whole or refused with a reason.

mod actions;
mod again;
mod cap;
mod crossing;
mod described;
mod document;
mod filling;
mod form;
mod letting_in;
mod shapes;
mod unreadable;
mod webhooks;
mod wire;
mod writing;

pub use actions::{Going, read_approval, read_finding, read_going, read_overrides, read_reason, read_return};
pub use again::{draft_again, revision_again};
pub use cap::{Imported, Left, MAX_CAP_BYTES, MAX_CAP_DEPTH, MAX_CAP_ELEMENTS, NotImported, read_cap};
pub use crossing::read_draft;
pub use described::shapes;
pub use document::{MAX_BODY_BYTES, MAX_DEPTH};
pub use filling::read_filling;
pub use form::{Fields, MAX_FIELDS, MAX_FORM_BYTES, NotAForm, Read, Unread, field_of, read_form, write_form};
pub use letting_in::{
    MAX_LABEL_CHARS, MOST_TOKEN_DAYS, NEW_NAME, USUAL_TOKEN_DAYS, Wanted, read_person, read_roles, read_token,
};
pub use unreadable::Unreadable;
pub use webhooks::{read_nothing, read_since};
pub use writing::{draft_json, value_json};
