CREATE TABLE blocks (
  page     TEXT    NOT NULL,
  position INTEGER NOT NULL,
  id       TEXT    NOT NULL,
  text     TEXT    NOT NULL,
  PRIMARY KEY (page, id)
);

CREATE UNIQUE INDEX blocks_in_order ON blocks (page, position);
