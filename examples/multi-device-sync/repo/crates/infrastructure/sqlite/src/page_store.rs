use slate_application::pages::{PageStore, StoreError};
use slate_domain::{Block, BlockId, Page};

use crate::Connection;

/// Pages in the table `blocks`.
pub struct SqlitePages<C: Connection>(pub C);

impl<C: Connection> PageStore for SqlitePages<C> {
    fn load(&self, page: &str) -> Result<Page, StoreError> {
        let sql = "SELECT id, text FROM blocks WHERE page = ? ORDER BY position";
        let rows = self.0.query(sql, &[page]).map_err(StoreError)?;
        rows.into_iter()
            .map(block)
            .collect::<Result<_, _>>()
            .map(Page::new)
    }

    fn save(&mut self, page: &str, content: &Page) -> Result<(), StoreError> {
        let mut run = |sql, values: &[&str]| self.0.execute(sql, values).map_err(StoreError);
        run("BEGIN", &[])?;
        run("DELETE FROM blocks WHERE page = ?", &[page])?;
        for (position, Block { id, text }) in content.blocks().iter().enumerate() {
            let values = [page, &position.to_string(), &id.0, text];
            run(
                "INSERT INTO blocks (page, position, id, text) VALUES (?, ?, ?, ?)",
                &values,
            )?;
        }
        run("COMMIT", &[])
    }
}

fn block(row: Vec<String>) -> Result<Block, StoreError> {
    match <[String; 2]>::try_from(row) {
        Ok([id, text]) => Ok(Block {
            id: BlockId(id),
            text,
        }),
        Err(row) => Err(StoreError(format!(
            "expected 2 columns, found {}",
            row.len()
        ))),
    }
}
