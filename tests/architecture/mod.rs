//! The house keeps its shape: floors, doors, what each room may know, and how long things may grow.

mod floors;
mod sources;
mod walls;
