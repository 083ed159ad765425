//! What the window can ask for.

pub mod commands;

use slate_application::pages::{MemoryPages, PageStore};
use slate_application::sync::state::SyncState;

/// Lives as long as the window.
pub struct AppState {
    pub pages: Box<dyn PageStore>,
    pub sync: SyncState,
}

impl Default for AppState {
    fn default() -> Self {
        Self {
            pages: Box::new(MemoryPages::default()),
            sync: SyncState::default(),
        }
    }
}
