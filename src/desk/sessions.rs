//! Sessions: opened by a voucher, ended by idleness, by age, by the person, by an administrator, or with the voucher.

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};

use crate::advisory::{Person, PersonName, Session, SessionId, Voucher};
use crate::clock::Clock;
use crate::passkeys::{Passkeys, Shown};
use crate::store::{SessionChange, Store};

use super::identity::{by_passkey, by_token, sits, vouched};
use super::refused::Refused;
use super::rights::{Action, may};
use super::session_key::SessionKey;

/// Sessions of one person at once: a desk, a laptop, a telephone, each in two browsers, and some to spare. One more ends
/// the one that was used longest ago.
const MOST_OF_ONE: u32 = 12;

/// For how long after signing in new ways in may be made: as long as a page that asks for a passkey is good.
const FRESH: TimeDelta = TimeDelta::minutes(30);

/// How exactly the last use is kept: writing it costs a flush of the disk, and nobody's idleness is judged to the second.
const GRAIN: TimeDelta = TimeDelta::seconds(60);

/// What is kept of a browser's own name.
const BROWSER_CHARS: usize = 160;

/// How long a session lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lasting {
    /// Without being used.
    pub idle: TimeDelta,
    /// In all.
    pub longest: TimeDelta,
}

/// Everyone who is signed in.
pub struct Sessions {
    store: Store,
    clock: Clock,
    random: fn(&mut [u8]),
    lasting: Lasting,
    passkeys: Passkeys,
}

impl Sessions {
    /// The sessions beside a ledger.
    #[must_use]
    pub fn new(
        store: Store,
        clock: Clock,
        random: fn(&mut [u8]),
        lasting: Lasting,
        passkeys: Passkeys,
    ) -> Self {
        Self { store, clock, random, lasting, passkeys }
    }

    /// How long they last.
    #[must_use]
    pub fn lasting(&self) -> Lasting {
        self.lasting
    }

    /// What knows passkeys again.
    #[must_use]
    pub fn passkeys(&self) -> &Passkeys {
        &self.passkeys
    }

    /// Whether anybody could sign in at all: without a person who is not disabled nobody can.
    ///
    /// # Errors
    /// [`Refused::NotRead`].
    pub async fn nobody_yet(&self) -> Result<bool, Refused> {
        Ok(self.store.persons().await?.iter().all(|person| person.disabled))
    }

    /// Opens a session with a token; `None` for every token that opens nothing, whatever the reason. The key is new, and
    /// the session that the browser had before is over.
    ///
    /// # Errors
    /// [`Refused::NotRead`], [`Refused::NotRecorded`].
    pub async fn open_by_token(
        &self,
        token: &str,
        browser: &str,
        before: Option<&SessionKey>,
    ) -> Result<Option<SessionKey>, Refused> {
        let found = by_token(&self.store, token, self.now()).await?;
        let Some((person, token)) = found.filter(|(person, _)| sits(person)) else { return Ok(None) };
        self.open(person.name, Voucher::Token(token), browser, before).await.map(Some)
    }

    /// Opens a session with a passkey; `None` where it proves nothing, whatever the reason.
    ///
    /// # Errors
    /// As [`Sessions::open_by_token`].
    pub async fn open_by_passkey(
        &self,
        shown: &Shown,
        browser: &str,
        before: Option<&SessionKey>,
    ) -> Result<Option<SessionKey>, Refused> {
        let id = shown.id();
        let found = by_passkey(&self.store, &id).await?;
        let Some((person, kept)) = found.filter(|(person, _)| sits(person)) else { return Ok(None) };
        let (now, known) = (self.now(), (kept.passkey.key.as_slice(), &person.name, kept.counter));
        let counter = match self.passkeys.check(shown, known, now) {
            Ok(counter) => counter,
            Err(why) => {
                tracing::warn!(passkey = id.0, %why, "a passkey was refused");
                return Ok(None);
            }
        };
        self.store.set_sessions(vec![SessionChange::Counted { id: id.clone(), counter, at: now }]).await?;
        self.open(person.name, Voucher::Passkey(id), browser, before).await.map(Some)
    }

    async fn open(
        &self,
        person: PersonName,
        voucher: Voucher,
        browser: &str,
        before: Option<&SessionKey>,
    ) -> Result<SessionKey, Refused> {
        let (now, mut random) = (self.now(), self.random);
        let key = SessionKey::new(&mut random);
        let browser = browser.chars().filter(|c| !c.is_control()).take(BROWSER_CHARS).collect();
        let (id, hash) = (key.id().clone(), key.hash());
        let session = Box::new(Session { id, hash, person, voucher, opened: now, used: now, browser });
        let (opened_after, used_after) = self.still_good(now);
        let begin = SessionChange::Begin { session, opened_after, used_after, most: MOST_OF_ONE };
        let mut changes = Vec::from([begin]);
        // Only who holds the whole key of the session before may end it.
        if let Some(before) = before
            && let Some(kept) = self.store.session(before.id().clone()).await?
            && before.is(&kept)
        {
            changes.insert(0, SessionChange::End(kept.id));
        }
        self.store.set_sessions(changes).await?;
        Ok(key)
    }

    /// Who holds this key, if its session still lasts. Using it keeps it from idling.
    ///
    /// # Errors
    /// [`Refused::NotRead`], [`Refused::NotRecorded`].
    pub async fn holder(&self, key: &SessionKey) -> Result<Option<(Person, Session)>, Refused> {
        let Some(session) = self.store.session(key.id().clone()).await? else { return Ok(None) };
        let now = self.now();
        if !key.is(&session) || self.is_over(&session, now) {
            return Ok(None);
        }
        let Some(person) = vouched(&self.store, &session.voucher, now).await? else { return Ok(None) };
        if person.name != session.person || !sits(&person) {
            return Ok(None);
        }
        if now - session.used >= GRAIN {
            let used = SessionChange::Used { id: session.id.clone(), at: now };
            if let Err(error) = self.store.set_sessions(vec![used]).await {
                // On a full disk people can still look; their session only seems idle for longer than it was.
                let error: &dyn std::error::Error = &error;
                tracing::warn!(error, "that a session is used could not be noted");
            }
        }
        Ok(Some((person, session)))
    }

    /// The sessions of a person that still last, those used last first.
    ///
    /// # Errors
    /// [`Refused::NotAllowed`] for another's, unless one looks after persons; [`Refused::NotRead`].
    pub async fn list(&self, actor: &Person, of: &PersonName) -> Result<Vec<Session>, Refused> {
        allow(actor, of)?;
        let now = self.now();
        let mut lasting = Vec::new();
        for session in self.store.sessions(of.clone()).await? {
            if !self.is_over(&session, now) && vouched(&self.store, &session.voucher, now).await?.is_some() {
                lasting.push(session);
            }
        }
        Ok(lasting)
    }

    /// Ends a session of a person; `false` where there is none such.
    ///
    /// # Errors
    /// As [`Sessions::list`], and [`Refused::NotRecorded`].
    pub async fn end(&self, actor: &Person, of: &PersonName, id: &SessionId) -> Result<bool, Refused> {
        allow(actor, of)?;
        let found = self.store.session(id.clone()).await?.filter(|session| session.person == *of);
        let Some(session) = found else { return Ok(false) };
        self.store.set_sessions(vec![SessionChange::End(session.id)]).await?;
        Ok(true)
    }

    /// Ends all sessions of a person but for one.
    ///
    /// # Errors
    /// As [`Sessions::end`].
    pub async fn end_others(
        &self,
        actor: &Person,
        of: &PersonName,
        but: Option<SessionId>,
    ) -> Result<(), Refused> {
        allow(actor, of)?;
        Ok(self.store.set_sessions(vec![SessionChange::EndOthers { person: of.clone(), but }]).await?)
    }

    /// Whether its holder has shown of late who they are: only then may a new way in be made.
    #[must_use]
    pub fn is_fresh(&self, session: &Session) -> bool {
        self.now() < session.opened + FRESH
    }

    fn is_over(&self, session: &Session, now: DateTime<Utc>) -> bool {
        let (opened_after, used_after) = self.still_good(now);
        session.opened <= opened_after || session.used <= used_after
    }

    fn still_good(&self, now: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
        (now - self.lasting.longest, now - self.lasting.idle)
    }

    /// The time by which they are judged: the machine's, to the millisecond.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now().trunc_subsecs(3)
    }
}

/// One's own are one's own; those of others are for who looks after persons.
fn allow(actor: &Person, of: &PersonName) -> Result<(), Refused> {
    let own = !actor.disabled && actor.name == *of;
    if own || may(actor, Action::Administer) { Ok(()) } else { Err(Refused::NotAllowed(Action::Administer)) }
}
