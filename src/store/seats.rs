//! Who sits at the desk, asked of the store: sessions, and the passkeys that open them.

use crate::advisory::{PasskeyId, PersonName, Session, SessionId};

use super::front::Store;
use super::not_read::NotRead;
use super::reading;
use super::session::CountedPasskey;

impl Store {
    /// What is kept of one session.
    /// # Errors
    /// [`NotRead`].
    pub async fn session(&self, id: SessionId) -> Result<Option<Session>, NotRead> {
        self.readers().ask(move |connection| reading::session(connection, &id)).await
    }

    /// What is kept of the sessions of one person, those used last first.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn sessions(&self, person: PersonName) -> Result<Vec<Session>, NotRead> {
        self.readers().ask(move |connection| reading::sessions(connection, &person)).await
    }

    /// What is kept of one passkey.
    /// # Errors
    /// [`NotRead`].
    pub async fn passkey(&self, id: PasskeyId) -> Result<Option<CountedPasskey>, NotRead> {
        self.readers().ask(move |connection| reading::passkey(connection, &id)).await
    }

    /// What is kept of the passkeys of one person, those that were removed too.
    /// # Errors
    /// [`NotRead`].
    pub async fn passkeys(&self, person: PersonName) -> Result<Vec<CountedPasskey>, NotRead> {
        self.readers().ask(move |connection| reading::passkeys(connection, &person)).await
    }
}
