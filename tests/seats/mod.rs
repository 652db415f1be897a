//! Who sits at the desk: signing in, staying, leaving, and what nobody else can do in one's name.

mod afresh;
mod at_once;
mod browsing;
mod callers;
mod coming_back;
mod cookies;
mod device;
mod enrolling;
mod failing;
mod forged;
mod hostile;
mod lasting;
mod leading;
mod logs;
mod roles;
mod showing;
mod signing_in;
mod slowly;
