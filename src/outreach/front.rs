//! Outreach as the rest of the house knows it.

use tokio::sync::{mpsc, oneshot};

use super::not_taken::NotTaken;
use super::office::Message;
use super::reach::Reach;
use super::roster::{Listed, Stand};
use super::wish::Wish;

/// Takes what subscribers ask for; the work is done by a task of its own. Clones are the same.
#[derive(Debug, Clone)]
pub struct Outreach {
    inbox: mpsc::Sender<Message>,
    reach: Reach,
}

impl Outreach {
    pub(super) fn new(inbox: mpsc::Sender<Message>, reach: Reach) -> Self {
        Self { inbox, reach }
    }

    /// Takes a request to our hub: the body of a form (W3C WebSub §5.1). It is granted when the callback has said that
    /// it was meant, which nobody waits for here.
    ///
    /// # Errors
    /// [`NotTaken`]: then nothing follows from it.
    pub async fn ask(&self, body: &[u8]) -> Result<(), NotTaken> {
        let wish = Wish::read(body, self.reach)?;
        let (reply, answer) = oneshot::channel();
        self.inbox.send(Message::Asked(Box::new(wish), reply)).await.map_err(|_| NotTaken::Closed)?;
        answer.await.map_err(|_| NotTaken::Closed)?
    }

    /// At most `limit` of those who are told, after a number: all of them, or those who stand as wanted.
    ///
    /// # Errors
    /// [`NotTaken::Closed`].
    pub async fn listed(
        &self,
        wanted: Option<Stand>,
        after: u64,
        limit: usize,
    ) -> Result<Vec<Listed>, NotTaken> {
        let (reply, answer) = oneshot::channel();
        let message = Message::List { wanted, after, limit, reply };
        self.inbox.send(message).await.map_err(|_| NotTaken::Closed)?;
        answer.await.map_err(|_| NotTaken::Closed)
    }

    /// Has everyone told again whom telling has failed, also where it was given up. Says how many that are.
    ///
    /// # Errors
    /// [`NotTaken::Closed`].
    pub async fn again(&self) -> Result<usize, NotTaken> {
        let (reply, answer) = oneshot::channel();
        self.inbox.send(Message::Again(reply)).await.map_err(|_| NotTaken::Closed)?;
        answer.await.map_err(|_| NotTaken::Closed)
    }

    /// Returns when nothing is under way and nothing is due by now.
    pub async fn settled(&self) {
        let (reply, answer) = oneshot::channel();
        if self.inbox.send(Message::Settle(reply)).await.is_ok() {
            // A task that has ended has settled for good.
            let _ = answer.await;
        }
    }

    /// Begins nothing more, waits a moment for what is under way, and ends the task. What is owed stays owed.
    pub async fn stop(&self) {
        // A task that has ended needs no word.
        let _ = self.inbox.send(Message::Stop).await;
    }
}
