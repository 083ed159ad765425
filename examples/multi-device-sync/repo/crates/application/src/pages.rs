use std::collections::HashMap;
use std::fmt;

use slate_domain::{Block, Page};

/// Why a store could not do what it was asked for.
#[derive(Debug, PartialEq, Eq)]
pub struct StoreError(pub String);

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the page store failed: {}", self.0)
    }
}

/// Where pages are kept. A page that was never saved is empty.
pub trait PageStore {
    fn load(&self, page: &str) -> Result<Page, StoreError>;
    fn save(&mut self, page: &str, content: &Page) -> Result<(), StoreError>;
}

/// Puts a block on a page and returns the page.
pub fn edit_block(store: &mut dyn PageStore, page: &str, block: Block) -> Result<Page, StoreError> {
    let mut content = store.load(page)?;
    content.put(block);
    store.save(page, &content)?;
    Ok(content)
}

/// Pages that are gone when the program ends.
#[derive(Default)]
pub struct MemoryPages(HashMap<String, Page>);

impl PageStore for MemoryPages {
    fn load(&self, page: &str) -> Result<Page, StoreError> {
        Ok(self.0.get(page).cloned().unwrap_or_default())
    }

    fn save(&mut self, page: &str, content: &Page) -> Result<(), StoreError> {
        self.0.insert(page.to_owned(), content.clone());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use slate_domain::BlockId;

    #[test]
    fn an_edit_is_there_when_the_page_is_loaded_again() {
        let mut store = MemoryPages::default();
        let block = Block {
            id: BlockId("a".into()),
            text: "milk".into(),
        };
        let edited = edit_block(&mut store, "shopping", block).unwrap();
        assert_eq!(store.load("shopping"), Ok(edited));
    }
}
