/// Identifies a block within its page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlockId(pub String);

/// A paragraph, a heading or whatever else its text makes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    pub id: BlockId,
    pub text: String,
}

/// Blocks in the order in which they are read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    blocks: Vec<Block>,
}

impl Page {
    pub fn new(blocks: Vec<Block>) -> Self {
        Self { blocks }
    }

    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// Replaces the block of the same id in its place, or adds the block at the end.
    pub fn put(&mut self, block: Block) {
        match self.blocks.iter_mut().find(|known| known.id == block.id) {
            Some(known) => *known = block,
            None => self.blocks.push(block),
        }
    }

    /// False when there is no such block.
    pub fn remove(&mut self, id: &BlockId) -> bool {
        let before = self.blocks.len();
        self.blocks.retain(|block| block.id != *id);
        self.blocks.len() < before
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(id: &str, text: &str) -> Block {
        Block {
            id: BlockId(id.into()),
            text: text.into(),
        }
    }

    #[test]
    fn a_known_block_keeps_its_place() {
        let mut page = Page::new(vec![block("a", "one"), block("b", "two")]);
        page.put(block("a", "uno"));
        assert_eq!(page.blocks(), [block("a", "uno"), block("b", "two")]);
    }

    #[test]
    fn a_block_can_be_removed_once() {
        let mut page = Page::new(vec![block("a", "one")]);
        assert!(page.remove(&BlockId("a".into())));
        assert!(!page.remove(&BlockId("a".into())));
    }
}
