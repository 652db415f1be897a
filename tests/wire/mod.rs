//! The wire, spoken to in raw bytes over real sockets: what readers, proxies and attackers may count on.

mod archive;
mod browsers;
mod conditions;
mod deadlines;
mod draining;
mod editors;
mod encodings;
mod floods;
mod framing;
mod health;
mod hosts;
mod methods;
mod reading;
mod stage;
mod streams;
mod swapping;
