//! What the whole service promises, told through its socket: by editors who write, readers who read, and a held clock.

mod calendar;
mod commands;
mod declared;
mod demo;
mod emergency;
mod full_disk;
mod levels;
mod life;
mod near;
mod publishing;
mod restart;
mod rights;
mod rivals;
mod schedule;
