//! Use cases, and the ports through which they reach the world.

pub mod auth;
pub mod pages;
pub mod sync;
