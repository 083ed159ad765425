import { type Checksum, decode, encode, type ReadParts } from "./binary.ts";
import type { FullTable } from "./full-table.ts";

/** A table as it was saved. */
export interface CachedTable extends FullTable {
  /** The listed files with NUL between them, to be compared at once. */
  readonly joined: string;
  /** See `scopeText`. */
  readonly scope: string;
}

/** What a table was made for. */
export interface TableQuestion {
  /** Tells tables of other settings apart. */
  readonly key: string;
  readonly scope: string;
}

/** The format of the file and the meaning of what is in it. Counts up with every change of either. */
const version = 1;

/** The bytes to save. */
export function encodeTable(full: FullTable, { key, scope }: TableQuestion, sum: Checksum): Uint8Array {
  const { scripts, first, end, kind, line, spec, target, stamps, settingStamps } = full;
  const parts = {
    numbers: { scripts, first, end, kind, line, spec, target, stamps, settingStamps },
    texts: {
      key: [`${version} ${key}`],
      scope: [scope],
      listed: full.listed,
      ...specifierTexts(full.specifiers),
      settings: full.settings,
    },
  };
  return encode(parts, sum);
}

/** A specifier may hold whatever a file can write, also NUL and halves of characters; lists are cut faster than parsed. */
function specifierTexts(specifiers: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const isOdd = specifiers.includes("") || /[\0\ud800-\udfff]/u.test(specifiers.join("\n"));
  return isOdd ? { oddSpecifiers: [JSON.stringify(specifiers)] } : { specifiers };
}

function specifiersOf(parts: ReadParts): readonly string[] {
  const odd = parts.joined("oddSpecifiers");
  return odd === "" ? parts.list("specifiers") : (JSON.parse(odd) as readonly string[]);
}

/** What was saved under the same key; `undefined` for anything else, whole or not. */
export function decodeTable(
  data: Uint8Array | undefined,
  key: string,
  sum: Checksum,
): CachedTable | undefined {
  const parts = data === undefined ? undefined : decode(data, sum);
  if (parts === undefined || parts.joined("key") !== `${version} ${key}`) return undefined;
  return cached(parts);
}

function cached(parts: ReadParts): CachedTable {
  let listed: readonly string[] | undefined;
  let specifiers: readonly string[] | undefined;
  return {
    joined: parts.joined("listed"),
    scope: parts.joined("scope"),
    get listed() {
      listed ??= parts.list("listed");
      return listed;
    },
    get specifiers() {
      specifiers ??= specifiersOf(parts);
      return specifiers;
    },
    settings: parts.list("settings"),
    scripts: parts.int32("scripts"),
    first: parts.int32("first"),
    end: parts.int32("end"),
    kind: parts.bytes("kind"),
    line: parts.int32("line"),
    spec: parts.int32("spec"),
    target: parts.int32("target"),
    stamps: parts.float64("stamps"),
    settingStamps: parts.float64("settingStamps"),
  };
}
