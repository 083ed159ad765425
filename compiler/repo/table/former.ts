import type { RepoReader } from "../repo.ts";
import type { ScanAccess } from "../scan-port.ts";
import type { CachedTable } from "./cache.ts";
import { sameSettings } from "./stamps.ts";
import type { StartedTable } from "./start-table.ts";

/** What of a cached table still holds. */
export interface Former {
  readonly table: CachedTable;
  /** True when the files are the same and modules are found as before, so that answers hold for files that did not change. */
  readonly answersHold: boolean;
  /** True when nothing changed at all. */
  readonly isWhole: boolean;
  /** The number in the table of a script that did not change; `undefined` for others. */
  scriptOf(path: string): number | undefined;
  /** The number in the table of a script, changed or not. */
  readonly changed: ReadonlySet<number>;
}

/** Holds a cached table against the repository as it is. */
export function formerTable(
  { cached, changed }: StartedTable,
  reader: RepoReader,
  access: ScanAccess,
): Former | undefined {
  if (cached === undefined) return undefined;
  const sameFiles =
    cached.joined === (reader.listed ?? reader.files).join("\0") && cached.scope === scopeText(reader);
  const answersHold = sameFiles && sameSettings(cached, access);
  let numbers: ReadonlyMap<string, number> | undefined;
  return {
    table: cached,
    answersHold,
    isWhole: answersHold && changed.size === 0,
    changed,
    scriptOf: (path) => {
      numbers ??= scriptNumbers(cached);
      const script = numbers.get(path);
      return script === undefined || changed.has(script) ? undefined : script;
    },
  };
}

function scriptNumbers({ listed, scripts }: CachedTable): ReadonlyMap<string, number> {
  return new Map(Array.from(scripts, (file, script): [string, number] => [listed[file] ?? "", script]));
}

/** What else than their names tells which files there are: those out of scope, links, and whether case counts. */
export function scopeText({ files, listed, links, caseInsensitive }: RepoReader): string {
  const isWhole = listed === undefined || listed.length === files.length;
  const scope = isWhole ? "" : ["part", ...files].join("\n");
  const led = [...(links ?? [])].map((link) => link.join("\n")).join("\n");
  return [scope, led, caseInsensitive === true ? "i" : ""].join("\n\n");
}
