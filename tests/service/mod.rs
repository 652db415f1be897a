//! What the whole service promises, told through its socket: by editors who write, readers who read, and a held clock.

mod archive;
mod commands;
mod declared;
mod demo;
mod emergency;
mod full_disk;
mod heartbeat;
mod levels;
mod life;
mod listening;
mod publishing;
mod restart;
mod rights;
mod rivals;
mod schedule;
