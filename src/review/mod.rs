//! The rules a draft must pass: values in, problems out.
