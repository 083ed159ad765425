/** Tables in the order of their migrations, with the columns that code may read. */
export const tables = {
  users: ["id", "name", "team"],
  sessions: ["token", "user_id"],
} as const satisfies Record<string, readonly string[]>;

export type TableName = keyof typeof tables;

/** One row; all columns are text. */
export type Row<Name extends TableName> = { readonly [Column in (typeof tables)[Name][number]]: string };
