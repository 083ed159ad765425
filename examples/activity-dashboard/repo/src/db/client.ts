import type { Row, TableName } from "./schema.ts";

/** What models ask of the database. */
export interface Database {
  insert<Name extends TableName>(table: Name, row: Row<Name>): Promise<void>;
  /** Rows whose columns equal the given ones, oldest first. */
  select<Name extends TableName>(table: Name, where: Partial<Row<Name>>): Promise<readonly Row<Name>[]>;
}

/** A database in memory, for tests and for trying things out. */
export function openMemoryDatabase(): Database {
  const stored = new Map<TableName, object[]>();
  return {
    insert: async (table, row) => {
      stored.set(table, [...(stored.get(table) ?? []), row]);
    },
    select: async <Name extends TableName>(table: Name, where: Partial<Row<Name>>) => {
      const rows = (stored.get(table) ?? []) as Row<Name>[];
      const wanted = Object.entries(where);
      return rows.filter((row) => wanted.every(([column, value]) => Reflect.get(row, column) === value));
    },
  };
}
