//! Compresses what was printed, beside the readers and after the swap: nobody waits for a smaller copy.

use std::collections::VecDeque;
use std::io::{self, Write};
use std::ops::RangeInclusive;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};
use std::thread::JoinHandle;

use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::encoding::Encoding;
use super::rendition::Rendition;

/// Below this a twin saves no packet, and costs a reader the unpacking.
const SMALLEST: usize = 1024;
/// Renditions that may wait. Beyond it the oldest go without twins until they are printed again.
const WAITING: usize = 65_536;
/// 0.7 ms for a feed of 90 KB; −9 takes twice the time for two per cent.
const GZIP_LEVEL: u32 = 6;
/// 1.3 ms for a feed of 90 KB; quality 11 takes 102 ms.
const BROTLI_QUALITY: i32 = 5;
/// What never changes is compressed once in the life of the service: 20 ms for the script that other sites load, which
/// thereby loses a tenth.
const BROTLI_QUALITY_FOR_EVER: i32 = 11;
/// Window of 4 MiB at most: every reader must support it (RFC 7932 §9.1), and no document of ours is larger. For less
/// than that a smaller one does as well, and costs less memory to be cleared.
const BROTLI_WINDOWS: RangeInclusive<u32> = 16..=22;
/// 0.16 ms for a feed of 90 KB; 19 takes 29 ms.
const ZSTD_LEVEL: i32 = 3;

/// How far compressing gives way to publishing and answering when there is not enough processor for all: at 5 it still
/// gets a quarter (sched(7)), so that twins come even then.
const GIVES_WAY: i32 = 5;

/// One thread that makes twins, the newest print first. Dropping it lets the thread finish what it is at, and end.
#[derive(Debug)]
pub struct Twins {
    queue: Arc<Queue>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Debug, Default)]
struct Queue {
    waiting: Mutex<Waiting>,
    news: Condvar,
}

/// What waits. References are weak: what a newer print has replaced is skipped, because nobody holds it any more.
#[derive(Debug, Default)]
struct Waiting {
    /// For gzip, which every reader understands.
    first: VecDeque<Weak<Rendition>>,
    /// For the others.
    rest: VecDeque<Weak<Rendition>>,
    busy: bool,
    closed: bool,
}

impl Twins {
    /// Starts the thread.
    ///
    /// # Errors
    /// When the machine gives no thread.
    pub fn start() -> io::Result<Self> {
        let queue = Arc::new(Queue::default());
        let shared = Arc::clone(&queue);
        let thread = std::thread::Builder::new().name("twins".to_owned()).spawn(move || work(&shared))?;
        Ok(Self { queue, thread: Some(thread) })
    }

    /// Asks for the twins of renditions that are on the shelf now; returns at once.
    pub fn follow<'a>(&self, renditions: impl IntoIterator<Item = &'a Arc<Rendition>>) {
        let mut batch: Vec<_> = renditions
            .into_iter()
            .filter(|rendition| rendition.body().len() >= SMALLEST)
            .map(Arc::downgrade)
            .collect();
        let mut waiting = self.queue.lock();
        // The end of the queue is taken first: the newest batch, and within it the order that was given.
        batch.reverse();
        waiting.first.extend(batch);
        let over = waiting.first.len().saturating_sub(WAITING);
        waiting.first.drain(..over);
        drop(waiting);
        self.queue.news.notify_all();
    }

    /// Waits until everything that was asked for has its twins. For exports, benches and tests; blocks.
    pub fn settle(&self) {
        let mut waiting = self.queue.lock();
        while waiting.busy || !waiting.first.is_empty() || !waiting.rest.is_empty() {
            waiting = self.queue.news.wait(waiting).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl Drop for Twins {
    fn drop(&mut self) {
        self.queue.lock().closed = true;
        self.queue.news.notify_all();
        if let Some(thread) = self.thread.take() {
            // A panic of that thread has already been told by its own message.
            let _ = thread.join();
        }
    }
}

impl Queue {
    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next piece of work, or nothing when the house closes.
    fn next(&self) -> Option<(Weak<Rendition>, &'static [Encoding])> {
        let mut waiting = self.lock();
        loop {
            if waiting.closed {
                return None;
            }
            let piece = match waiting.first.pop_back() {
                Some(rendition) => Some((rendition, &[Encoding::Gzip][..])),
                None => waiting.rest.pop_front().map(|rendition| (rendition, LATER)),
            };
            if piece.is_some() {
                waiting.busy = true;
                return piece;
            }
            waiting.busy = false;
            self.news.notify_all();
            waiting = self.news.wait(waiting).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// What follows gzip.
const LATER: &[Encoding] = &[Encoding::Zstd, Encoding::Brotli];

fn work(queue: &Queue) {
    // On Linux this is the thread's own. Where it may not be set, compressing competes like everything else.
    let _ = rustix::process::nice(GIVES_WAY);
    while let Some((weak, encodings)) = queue.next() {
        let Some(rendition) = weak.upgrade() else { continue };
        add(&rendition, encodings);
        if encodings == [Encoding::Gzip] {
            let mut waiting = queue.lock();
            waiting.rest.push_back(weak);
            let over = waiting.rest.len().saturating_sub(WAITING);
            waiting.rest.drain(..over);
        }
    }
}

/// The same rendition with these twins, made at once: for what is printed for one reader, and small.
pub(super) fn with_twins(rendition: Arc<Rendition>, encodings: &[Encoding]) -> Arc<Rendition> {
    if rendition.body().len() >= SMALLEST {
        add(&rendition, encodings);
    }
    rendition
}

fn add(rendition: &Rendition, encodings: &[Encoding]) {
    let body = rendition.body().joined();
    let quality = if rendition.stays() { BROTLI_QUALITY_FOR_EVER } else { BROTLI_QUALITY };
    for encoding in encodings {
        match compress(*encoding, &body, quality) {
            // A twin that is not smaller is none.
            Ok(bytes) if bytes.len() < body.len() => rendition.add_twin(*encoding, bytes),
            Ok(_) => {}
            Err(error) => tracing::warn!(?encoding, %error, "a rendition stays without this twin"),
        }
    }
}

/// Always the same bytes for the same bytes: no time and no file name in the gzip header.
fn compress(encoding: Encoding, body: &[u8], brotli_quality: i32) -> io::Result<Bytes> {
    match encoding {
        Encoding::Identity => Ok(Bytes::copy_from_slice(body)),
        Encoding::Gzip => {
            let mut out = GzEncoder::new(Vec::with_capacity(body.len() / 2), Compression::new(GZIP_LEVEL));
            out.write_all(body)?;
            Ok(exact(&out.finish()?))
        }
        Encoding::Brotli => {
            let parameters = brotli::enc::BrotliEncoderParams {
                quality: brotli_quality,
                lgwin: brotli_window(body.len()),
                size_hint: body.len(),
                ..Default::default()
            };
            let mut out = Vec::with_capacity(body.len() / 2);
            brotli::BrotliCompress(&mut &body[..], &mut out, &parameters)?;
            Ok(exact(&out))
        }
        Encoding::Zstd => Ok(exact(&zstd::bulk::compress(body, ZSTD_LEVEL)?)),
    }
}

/// The power of two that holds so many bytes.
fn brotli_window(length: usize) -> i32 {
    let bits = usize::BITS - length.leading_zeros();
    bits.clamp(*BROTLI_WINDOWS.start(), *BROTLI_WINDOWS.end()).cast_signed()
}

/// Without the spare room that the compressor left: these bytes stay for long.
fn exact(bytes: &[u8]) -> Bytes {
    Bytes::copy_from_slice(bytes)
}
