import type { TableInput } from "./finish-table.ts";
import { addRecord } from "./records.ts";

/** Longer files, in UTF-16 units, are data or bundles: their imports would cost more than they tell. */
const maxLength = 2 * 1024 * 1024;

/** Parses what the scanner could not read with certainty. The parser is loaded only where it is needed. */
export async function parseUnclear({ started, reader, wanted }: TableInput): Promise<void> {
  const { files, records } = started.scans;
  const unclear = wanted.filter(({ path }) => files.get(path) === "unclear");
  if (unclear.length === 0) return;
  const { parseImports } = await import("../parse-imports.ts");
  for (const { path } of unclear) {
    const first = records.count;
    const text = reader.read(path);
    const imports =
      text === undefined || text.length > maxLength ? undefined : parseImports(path, text, "plain");
    for (const { request, kind, line } of imports ?? [])
      addRecord(records, { specifier: request, kind, line });
    files.set(path, imports === undefined ? "unread" : { first, end: records.count });
  }
}
