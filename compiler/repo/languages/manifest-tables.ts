/** One `[table]` of a TOML file: its name and the values as they are written. */
export interface ManifestTable {
  readonly name: string;
  readonly entries: ReadonlyMap<string, string>;
}

/**
 * The tables of a TOML file in the order written, the part above the first one as `""`. Reads what manifests use:
 * values on one line, or whose first line says enough.
 */
export function manifestTables(text: string): readonly ManifestTable[] {
  let entries = new Map<string, string>();
  const tables: ManifestTable[] = [{ name: "", entries }];
  for (const line of text.split("\n")) {
    const name = /^\s*\[\[?([^[\]]+)\]/.exec(line)?.[1];
    if (name !== undefined) {
      entries = new Map();
      tables.push({ name: name.replace(/["'\s]/g, ""), entries });
      continue;
    }
    const entry = /^\s*(["'\w.-]+)\s*=(.*)$/.exec(line);
    if (entry !== null) entries.set((entry[1] ?? "").replace(/["']/g, ""), (entry[2] ?? "").trim());
  }
  return tables;
}

/** The text that a value is; `undefined` for a value of another type. */
export function textValue(value: string | undefined): string | undefined {
  return /^(?:"([^"]*)"|'([^']*)')/
    .exec(value ?? "")
    ?.slice(1)
    .find((one) => one !== undefined);
}

/** A text of an inline table: `path` of `{ path = "../till" }`. */
export function inlineText(value: string | undefined, key: string): string | undefined {
  const match = new RegExp(`[{,]\\s*${key}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(value ?? "");
  return match?.[1] ?? match?.[2];
}
