//! Pages and blocks. No input, no output, no clock.

mod page;

pub use page::{Block, BlockId, Page};
