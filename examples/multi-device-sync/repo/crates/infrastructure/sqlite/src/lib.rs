//! Pages in SQLite, behind a connection that the application brings along.

pub mod migrations;
pub mod page_store;

/// Rows of text columns; numbers are written in decimal.
pub type Rows = Vec<Vec<String>>;

/// The part of a database driver that this crate needs. Errors are the driver's words.
pub trait Connection {
    fn execute(&mut self, sql: &str, values: &[&str]) -> Result<(), String>;
    fn query(&self, sql: &str, values: &[&str]) -> Result<Rows, String>;
}
