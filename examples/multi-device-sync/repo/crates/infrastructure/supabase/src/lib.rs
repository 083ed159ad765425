//! The remote side, behind a transport that the application brings along.

pub mod client;
