//! What the whole service promises, told through its socket: by editors who write, readers who read, and a held clock.

mod alerts;
mod annals;
mod archive;
mod branding;
mod calendar;
mod commands;
mod configuration;
mod declared;
mod demo;
mod embed;
mod emergency;
mod full_disk;
mod heartbeat;
mod levels;
mod life;
mod listening;
mod near;
mod publishing;
mod restart;
mod rights;
mod rivals;
mod schedule;
