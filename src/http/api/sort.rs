//! Every sort of problem with its status: no other file of the editors' half decides one.

use axum::http::StatusCode;

/// A sort of problem; its name is the last part of `type`, and never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A header, a path or a body that cannot be read at all.
    Malformed,
    /// A body that is not JSON.
    NotJson,
    /// A query with a parameter that is not known or cannot be taken.
    Query,
    /// No token, or one that opens nothing.
    NotSignedIn,
    /// A role that may not.
    NotAllowed,
    /// Agreeing to what one wrote.
    OwnWork,
    /// Editing what one sent back.
    SentBack,
    /// Agreeing where the configuration names others.
    NotNamed,
    /// An address where nothing is.
    NoSuchAddress,
    /// An advisory that is not there.
    NoSuchAdvisory,
    /// A template that is not there.
    NoSuchTemplate,
    /// A revision that is not there.
    NoSuchRevision,
    /// A person who is not there.
    NoSuchPerson,
    /// A token that is not there.
    NoSuchToken,
    /// A webhook that is not configured.
    NoSuchWebhook,
    /// A message to a webhook that is not kept.
    NoSuchDelivery,
    /// A webhook that is called no more.
    WebhookDisabled,
    /// A webhook that is being tried.
    WebhookBusy,
    /// A method that this address does not know.
    NoSuchMethod,
    /// Agreeing a second time.
    AgreedAlready,
    /// Publishing what too few agreed to.
    TooFew,
    /// Letting in somebody who is shut out, as if they were new.
    ShutOut,
    /// Letting in again somebody who was never shut out.
    NotShutOut,
    /// A person who was changed by somebody else meanwhile.
    PersonChanged,
    /// A name that stands for no person.
    Reserved,
    /// An advisory that is not where this can be done.
    WrongState,
    /// An advisory that has changed since it was read.
    Stale,
    /// A request that is being answered with the same key.
    UnderWay,
    /// A key that came with another request before.
    OtherRequest,
    /// Too many keys within a day.
    TooManyKeys,
    /// A person who is there already.
    PersonExists,
    /// The only one left who looks after persons.
    LastAdministrator,
    /// A body above the limit.
    TooLarge,
    /// A body in another format.
    MediaType,
    /// A body or a draft that breaks rules.
    Problems,
    /// A document of others that becomes no draft.
    NotImported,
    /// A write that must say what it was based on.
    IfMatchNeeded,
    /// Too many requests.
    TooMany,
    /// A fault of ours.
    Failed,
    /// Not on disk: nothing has happened.
    NotRecorded,
    /// On disk or not: the answer was lost.
    InDoubt,
    /// On disk, not yet on the shelf.
    NotPublic,
    /// The ledger could not be read.
    NotRead,
    /// The service is stopping.
    Closed,
}

impl Sort {
    /// Every sort.
    pub const ALL: &'static [Self] = &[
        Self::Malformed,
        Self::NotJson,
        Self::Query,
        Self::NotSignedIn,
        Self::NotAllowed,
        Self::OwnWork,
        Self::SentBack,
        Self::NotNamed,
        Self::NoSuchAddress,
        Self::NoSuchAdvisory,
        Self::NoSuchRevision,
        Self::NoSuchPerson,
        Self::NoSuchToken,
        Self::NoSuchTemplate,
        Self::NoSuchWebhook,
        Self::NoSuchDelivery,
        Self::WebhookDisabled,
        Self::WebhookBusy,
        Self::NoSuchMethod,
        Self::AgreedAlready,
        Self::TooFew,
        Self::ShutOut,
        Self::NotShutOut,
        Self::PersonChanged,
        Self::Reserved,
        Self::WrongState,
        Self::Stale,
        Self::UnderWay,
        Self::OtherRequest,
        Self::TooManyKeys,
        Self::PersonExists,
        Self::LastAdministrator,
        Self::TooLarge,
        Self::MediaType,
        Self::Problems,
        Self::NotImported,
        Self::IfMatchNeeded,
        Self::TooMany,
        Self::Failed,
        Self::NotRecorded,
        Self::InDoubt,
        Self::NotPublic,
        Self::NotRead,
        Self::Closed,
    ];

    /// Name, status and title.
    #[must_use]
    pub fn about(self) -> (&'static str, StatusCode, &'static str) {
        use StatusCode as S;
        match self {
            Self::Malformed => ("malformed-request", S::BAD_REQUEST, "The request cannot be read"),
            Self::NotJson => ("not-json", S::BAD_REQUEST, "The body is not JSON"),
            Self::Query => ("query", S::BAD_REQUEST, "The query cannot be taken"),
            Self::NotSignedIn => ("not-signed-in", S::UNAUTHORIZED, "A valid token is needed"),
            Self::NotAllowed => ("not-allowed", S::FORBIDDEN, "Another role is needed"),
            Self::OwnWork => ("own-work", S::FORBIDDEN, "Another person must agree"),
            Self::SentBack => ("sent-back", S::FORBIDDEN, "Another person must edit it"),
            Self::NotNamed => ("not-named", S::FORBIDDEN, "Others must agree"),
            Self::NoSuchAddress => ("no-such-address", S::NOT_FOUND, "There is nothing at this address"),
            Self::NoSuchAdvisory => ("no-such-advisory", S::NOT_FOUND, "There is no such advisory"),
            Self::NoSuchTemplate => ("no-such-template", S::NOT_FOUND, "There is no such template"),
            Self::NoSuchRevision => ("no-such-revision", S::NOT_FOUND, "There is no such revision"),
            Self::NoSuchPerson => ("no-such-person", S::NOT_FOUND, "There is no such person"),
            Self::NoSuchToken => ("no-such-token", S::NOT_FOUND, "There is no such token"),
            Self::NoSuchWebhook => ("no-such-webhook", S::NOT_FOUND, "There is no such webhook"),
            Self::NoSuchDelivery => ("no-such-delivery", S::NOT_FOUND, "There is no such delivery"),
            Self::WebhookDisabled => ("webhook-disabled", S::CONFLICT, "The webhook is disabled"),
            Self::WebhookBusy => ("webhook-busy", S::CONFLICT, "The webhook is being tried"),
            Self::NoSuchMethod => {
                ("no-such-method", S::METHOD_NOT_ALLOWED, "This address knows other methods")
            }
            Self::AgreedAlready => ("already-approved", S::CONFLICT, "This person has agreed already"),
            Self::TooFew => ("approvals-missing", S::CONFLICT, "More persons must agree"),
            Self::ShutOut => ("shut-out", S::CONFLICT, "The person is shut out"),
            Self::NotShutOut => ("not-shut-out", S::CONFLICT, "The person is not shut out"),
            Self::PersonChanged => ("person-changed", S::CONFLICT, "Somebody else changed the person"),
            Self::Reserved => ("reserved-name", S::CONFLICT, "The name stands for no person"),
            Self::WrongState => ("wrong-state", S::CONFLICT, "The advisory is not where this can be done"),
            Self::Stale => ("stale", S::PRECONDITION_FAILED, "The advisory has changed since it was read"),
            Self::UnderWay => ("under-way", S::CONFLICT, "The same request is being answered"),
            Self::OtherRequest => {
                ("other-request", S::UNPROCESSABLE_ENTITY, "The key came with another request before")
            }
            Self::TooManyKeys => ("too-many-keys", S::TOO_MANY_REQUESTS, "Too many keys within a day"),
            Self::PersonExists => ("person-exists", S::CONFLICT, "There is a person of this name"),
            Self::LastAdministrator => {
                ("last-administrator", S::CONFLICT, "Somebody must be left to look after persons and tokens")
            }
            Self::TooLarge => ("too-large", S::PAYLOAD_TOO_LARGE, "The body is too large"),
            Self::MediaType => ("media-type", S::UNSUPPORTED_MEDIA_TYPE, "The body has another media type"),
            Self::Problems => ("problems", S::UNPROCESSABLE_ENTITY, "What was sent breaks rules"),
            Self::NotImported => ("not-imported", S::UNPROCESSABLE_ENTITY, "The document cannot be imported"),
            Self::IfMatchNeeded => ("if-match-needed", S::PRECONDITION_REQUIRED, "If-Match is needed"),
            Self::TooMany => ("too-many-requests", S::TOO_MANY_REQUESTS, "Too many requests"),
            Self::Failed => ("failed", S::INTERNAL_SERVER_ERROR, "The service failed"),
            Self::NotRecorded => ("not-recorded", S::SERVICE_UNAVAILABLE, "Nothing was recorded"),
            Self::InDoubt => ("in-doubt", S::SERVICE_UNAVAILABLE, "It is not known whether this was done"),
            Self::NotPublic => ("not-yet-public", S::SERVICE_UNAVAILABLE, "Recorded, not yet public"),
            Self::NotRead => ("not-read", S::SERVICE_UNAVAILABLE, "The ledger cannot be read now"),
            Self::Closed => ("closing", S::SERVICE_UNAVAILABLE, "The service is stopping"),
        }
    }
}
