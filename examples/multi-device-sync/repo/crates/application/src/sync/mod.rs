//! Keeps the pages of one account the same on all its devices.

pub mod state;
