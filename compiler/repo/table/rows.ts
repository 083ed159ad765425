import { type FastResolver, openResolver } from "../resolution.ts";
import { classOf } from "./file-class.ts";
import type { TableInput, WantedFile } from "./finish-table.ts";
import { type Foreign, openForeign } from "./foreign.ts";
import type { Former } from "./former.ts";
import type { FullTable } from "./full-table.ts";
import { addRecord } from "./records.ts";
import type { Slice } from "./scans.ts";

/** What a table says of imports, and the files that say how modules are found. */
export type TableRows = Pick<
  FullTable,
  "scripts" | "first" | "end" | "kind" | "line" | "spec" | "target" | "specifiers" | "settings"
>;

/** Says where every import leads: as before where that holds, else by the resolver or the front end of its language. */
export function tableRows(input: TableInput): TableRows {
  const { wanted, started, former } = input;
  const making: Making = { ...input, late: lateReaders(input), foreignHolds: holdsForeign(former) };
  const scripts = new Int32Array(wanted.length);
  const first = new Int32Array(wanted.length);
  const end = new Int32Array(wanted.length);
  for (let script = 0; script < wanted.length; script += 1) {
    const file = wanted[script];
    if (file === undefined) continue;
    const slice = rowsOf(file, making);
    scripts[script] = file.place;
    first[script] = slice?.first ?? 0;
    end[script] = slice?.end ?? -1;
  }
  const { count, kind, line, spec, target, pool } = started.scans.records;
  return {
    scripts,
    first,
    end,
    kind: kind.subarray(0, count),
    line: line.subarray(0, count),
    spec: spec.subarray(0, count),
    target: target.subarray(0, count),
    specifiers: pool.texts,
    settings: settingsOf(making),
  };
}

/** The resolver and the front ends are opened when something must be asked. */
interface LateReaders {
  resolver?: FastResolver;
  foreign?: Foreign;
  readonly openResolver: () => FastResolver;
  readonly openForeign: () => Foreign;
}

interface Making extends TableInput {
  readonly late: LateReaders;
  /** True when what was known of other languages still holds. */
  readonly foreignHolds: boolean;
}

function lateReaders({ reader, started, frontEndOf }: TableInput): LateReaders {
  const files = reader.listed ?? reader.files;
  const { links, caseInsensitive } = reader;
  const tree = {
    files,
    read: (path: string) => reader.read(path),
    ...(links !== undefined && { links }),
    ...(caseInsensitive !== undefined && { caseInsensitive }),
  };
  return {
    openResolver: () => openResolver(tree, started.options.tsconfig),
    openForeign: () => openForeign(reader, new Map(files.map((path, index) => [path, index])), frontEndOf),
  };
}

/** An import of another language may depend on any file of it. */
function holdsForeign(former: Former | undefined): boolean {
  if (former?.answersHold !== true) return false;
  const { table, changed } = former;
  return ![...changed].some(
    (script) => classOf(table.listed[table.scripts[script] ?? -1] ?? "") === "foreign",
  );
}

/** Where the imports of a file stand; `undefined` when it could not be read. */
function rowsOf(file: WantedFile, making: Making): Slice | undefined {
  const { former, foreignHolds, started } = making;
  if (file.fileClass === "foreign" && !(foreignHolds && file.script >= 0)) return foreignRows(file, making);
  if (former !== undefined && file.script >= 0) return formerRows(file, former, making);
  const found = started.scans.files.get(file.path);
  if (typeof found !== "object") return undefined;
  resolveRows(found, file.place, making);
  return found;
}

function resolveRows({ first, end }: Slice, place: number, { started, late }: Making): void {
  if (first === end) return;
  late.resolver ??= late.openResolver();
  const { resolver } = late;
  const { spec, target, pool } = started.scans.records;
  for (let at = first; at < end; at += 1) {
    target[at] = resolver.resolve(place, pool.texts[spec[at] ?? 0] ?? "");
  }
}

/** Rows of a file that did not change; where they lead may have. */
function formerRows(file: WantedFile, { table, answersHold }: Former, making: Making): Slice | undefined {
  const slice = { first: table.first[file.script] ?? 0, end: table.end[file.script] ?? -1 };
  if (slice.end < slice.first) return undefined;
  if (!answersHold) resolveRows(slice, file.place, making);
  return slice;
}

function foreignRows({ path }: WantedFile, { started, late }: Making): Slice | undefined {
  late.foreign ??= late.openForeign();
  const { records } = started.scans;
  const imports = late.foreign.importsOf(path);
  if (imports === undefined) return undefined;
  const first = records.count;
  for (const found of imports) addRecord(records, found);
  return { first, end: records.count };
}

/**
 * Files that the resolver or the front ends have read, and that are there. Where nothing was asked, those of before. Files
 * that are read for imports have stamps of their own; other code, such as that out of scope, has not.
 */
function settingsOf({ late, former, reader, wanted }: Making): readonly string[] {
  const listed = new Set(reader.listed ?? reader.files);
  for (const { path, fileClass } of wanted) if (fileClass === "foreign") listed.delete(path);
  const before = former?.answersHold === true ? former.table.settings : [];
  const all = [...before, ...(late.resolver?.read ?? []), ...(late.foreign?.read ?? [])];
  return [...new Set(all)].filter((path) => listed.has(path)).sort();
}
