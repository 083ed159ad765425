import type { Access } from "../facts/facts.ts";

/** What a task does to a file, in the third person. */
export const accessVerbs: Readonly<Record<Access, string>> = {
  create: "creates",
  modify: "modifies",
  delete: "deletes",
  read: "reads",
};
