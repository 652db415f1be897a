//! Threads that read, each with a connection of its own; nobody who asks waits on a disk himself.

use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use tokio::sync::{mpsc, oneshot};

use super::super::backend::Connection;
use super::super::not_read::NotRead;

/// One for long questions, one for the others; editors are few, and the public's readers never come here.
pub(in super::super) const READERS: usize = 2;

/// Questions that may wait; whoever comes later waits to hand theirs in.
const WAITING: usize = 1024;

type Question = Box<dyn FnOnce(&mut dyn Connection) + Send>;

/// The threads that read; dropped, they finish what they were asked and close their connections.
pub(in super::super) struct Readers {
    /// Taken only when this is dropped: then the threads see the end of the queue.
    questions: Option<mpsc::Sender<Question>>,
    threads: Vec<JoinHandle<()>>,
}

impl Readers {
    /// Starts a thread for each connection.
    pub(in super::super) fn start(connections: Vec<Box<dyn Connection>>) -> std::io::Result<Self> {
        let (sender, questions) = mpsc::channel(WAITING);
        let questions = Arc::new(Mutex::new(questions));
        // Before the first thread starts, so that a failure of the second ends it.
        let mut readers = Self { questions: Some(sender), threads: Vec::new() };
        for (n, connection) in connections.into_iter().enumerate() {
            let questions = Arc::clone(&questions);
            let thread = thread::Builder::new().name(format!("ledger-read-{n}"));
            readers.threads.push(thread.spawn(move || answer(connection, &questions))?);
        }
        Ok(readers)
    }

    /// Asks, and waits for the answer without holding up the runtime. What is read is one state of the ledger, and
    /// holds everything that was recorded before this was asked.
    pub(in super::super) async fn ask<T: Send + 'static>(
        &self,
        read: impl FnOnce(&mut dyn Connection) -> Result<T, NotRead> + Send + 'static,
    ) -> Result<T, NotRead> {
        let (reply, answer) = oneshot::channel();
        let question: Question = Box::new(move |connection| {
            if !reply.is_closed() {
                // Whoever asked may go away while it is read.
                drop(reply.send(one_state(connection, read)));
            }
        });
        let questions = self.questions.as_ref().ok_or(NotRead::Closed)?;
        questions.send(question).await.map_err(|_| NotRead::Closed)?;
        answer.await.map_err(|_| NotRead::Closed)?
    }
}

impl Drop for Readers {
    fn drop(&mut self) {
        self.questions = None;
        for thread in self.threads.drain(..) {
            // A thread that panicked has told so itself.
            let _ = thread.join();
        }
    }
}

fn answer(mut connection: Box<dyn Connection>, questions: &Mutex<mpsc::Receiver<Question>>) {
    loop {
        // The lock is held while waiting and not while reading: one thread waits for the next question, and the
        // others for the lock.
        let question = questions.lock().unwrap_or_else(PoisonError::into_inner).blocking_recv();
        match question {
            Some(question) => question(&mut *connection),
            None => return,
        }
    }
}

fn one_state<T>(
    connection: &mut dyn Connection,
    read: impl FnOnce(&mut dyn Connection) -> Result<T, NotRead>,
) -> Result<T, NotRead> {
    connection.begin_reading()?;
    let outcome = read(connection);
    connection.rollback();
    outcome
}
