//! Why a ceremony proves nothing, in words for the person at the device.

use webauthn_rs::prelude::WebauthnError;

/// Why a ceremony proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unproven {
    /// There is no name for which passkeys could be made.
    #[error("passkeys need a service that is reached by name, over HTTPS or as localhost")]
    NoParty,
    /// What the browser sent is no answer of a device.
    #[error("what the browser sent cannot be read")]
    Unread,
    /// Another ceremony.
    #[error("the browser did something else than it was asked for")]
    Kind,
    /// Not ours, over, or used before.
    #[error("the page was open for too long, or was used before")]
    Challenge,
    /// Another site, or a page inside another site's.
    #[error("the passkey was used on a page of another address")]
    Origin,
    /// What the device says is about another site, or contradicts itself or what was kept.
    #[error("the device answered for another service, or not as it should")]
    Device,
    /// Nobody touched it, or it did not ask who touches it.
    #[error("the device did not check who is using it")]
    Unverified,
    /// A kind of key that was not asked for.
    #[error("the device made a kind of key that is not known here")]
    Key,
    /// What is kept of the key was written by an older version.
    #[error("this passkey was taken by an older version of the service: remove it and add it again")]
    Old,
    /// The signature is not of this key.
    #[error("the signature is not of this passkey")]
    Signature,
    /// The device says that the key is of somebody else, or does not say whose it is.
    #[error("the device does not say that this passkey is of its holder")]
    Holder,
    /// A device that counts has counted backwards: there may be two of it.
    #[error("the device has counted backwards, so there may be a copy of it")]
    Counter,
}

impl From<WebauthnError> for Unproven {
    fn from(error: WebauthnError) -> Self {
        use WebauthnError as E;
        // The library may add reasons; each of those that are not told apart here is the device's.
        let table: [(bool, Self); 7] = [
            (matches!(error, E::InvalidClientDataType), Self::Kind),
            (matches!(error, E::MismatchedChallenge), Self::Challenge),
            (matches!(error, E::InvalidRPOrigin | E::CredentialCrossOrigin), Self::Origin),
            (matches!(error, E::UserNotPresent | E::UserNotVerified), Self::Unverified),
            (matches!(error, E::CredentialAlteredAlgFromRequest), Self::Key),
            (matches!(error, E::AuthenticationFailure), Self::Signature),
            (matches!(error, E::CredentialPossibleCompromise), Self::Counter),
        ];
        table.into_iter().find_map(|(is, why)| is.then_some(why)).unwrap_or(Self::Device)
    }
}
