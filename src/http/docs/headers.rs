//! Headers of answers: what each says, once.

/// By name.
pub(super) const HEADERS: &[(&str, &str)] = &[
    ("ETag", "Known by which bytes or which version: the same for every viewer, another after every step."),
    ("Location", "Where what was made is."),
    ("Link", "RFC 8288: `rel=\"next\"` is the next page, `rel=\"first\"` the first."),
    ("Last-Modified", "The first whole second after the last change; left out until it has begun."),
    ("Cache-Control", "How long it may be kept."),
    ("Retry-After", "Seconds to wait."),
    ("WWW-Authenticate", "RFC 6750."),
    (
        "X-Request-Id",
        "Under this id the request stands in the log. It is made here and never taken from outside.",
    ),
    ("RateLimit", "What is left: draft-ietf-httpapi-ratelimit-headers."),
    ("RateLimit-Policy", "How much a token has."),
    ("Idempotency-Replayed", "`true` where this was answered before and is only said again."),
];

/// On every answer of the API.
pub(super) const ALWAYS: &[&str] = &["X-Request-Id", "RateLimit", "RateLimit-Policy"];
