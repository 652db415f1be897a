//! Documents from outside become drafts here: read whole or refused with a reason.
