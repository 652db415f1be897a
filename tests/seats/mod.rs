//! Who sits at the desk: signing in, staying, leaving, and what nobody else can do in one's name.

mod coming_back;
mod device;
mod enrolling;
mod showing;
mod signing_in;
