import { parse as parseJsonc } from "jsonc-parser";
import { folderOf, joinPath } from "./resolution-path.ts";
import { isRecord, type Manifest, texts } from "./workspace-manifest.ts";

/** The files that say how modules are found. */
export interface ConfigFiles {
  /** True for a listed file. */
  has(path: string): boolean;
  /** The text of a file, listed or not; `undefined` when it cannot be read. */
  read(path: string): string | undefined;
}

const optionKeys = [
  "baseUrl",
  "customConditions",
  "declarationDir",
  "module",
  "moduleResolution",
  "moduleSuffixes",
  "outDir",
  "paths",
  "rootDir",
  "rootDirs",
] as const;
const fileKeys = ["exclude", "files", "include", "references"] as const;

/** The keys of a tsconfig that bear on modules. */
export type SettingKey = (typeof optionKeys)[number] | (typeof fileKeys)[number];

/** A value as written, and the tsconfig that writes it. */
export interface Setting {
  readonly value: unknown;
  readonly path: string;
}

/** What a tsconfig says, with all that it extends. */
export type Settings = Readonly<Partial<Record<SettingKey, Setting>>>;

/** The path of a tsconfig that another one extends by a name that is no path; `undefined` when there is none. */
export type ExtendedPackage = (name: string, from: string) => string | undefined;

/**
 * Reads the settings of tsconfig files, each file once. What cannot be read, or is no object, gives `undefined`;
 * a circle of `extends` ends where it closes.
 */
export function settingsReader(
  files: ConfigFiles,
  extendedPackage: ExtendedPackage,
): (path: string) => Settings | undefined {
  const known = new Map<string, Settings | undefined>();
  const settingsOf = (path: string): Settings | undefined => {
    if (!known.has(path)) {
      // Set first, so that a circle ends here.
      known.set(path, undefined);
      known.set(path, read(path));
    }
    return known.get(path);
  };
  const read = (path: string): Settings | undefined => {
    const json = parse(files.read(path));
    if (json === undefined) return undefined;
    let settings: Settings = {};
    for (const name of texts([json["extends"]].flat())) {
      const target = extendedPath(name, path, { files, extendedPackage });
      if (target !== undefined) settings = { ...settings, ...settingsOf(target) };
    }
    return { ...settings, ...ownSettings(json, path) };
  };
  return settingsOf;
}

function parse(text: string | undefined): Manifest | undefined {
  if (text === undefined) return undefined;
  const value = parseStrictly(text) ?? parseLoosely(text);
  return isRecord(value) ? value : undefined;
}

/** Most files need comments and last commas taken out at most; then the engine reads them far faster than a library. */
function parseStrictly(text: string): unknown {
  const json = text
    .replace(/^\uFEFF/, "")
    .replace(/("(?:[^"\\\n]|\\.)*")|\/\/[^\n\r]*|\/\*[\s\S]*?\*\//g, "$1")
    .replace(/("(?:[^"\\\n]|\\.)*")|,(?=\s*[}\]])/g, "$1");
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function parseLoosely(text: string): unknown {
  try {
    return parseJsonc(text, [], { allowTrailingComma: true });
  } catch (error) {
    // The parser descends once per nesting level; only a hostile file exhausts the stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function ownSettings(json: Manifest, path: string): Settings {
  const options = isRecord(json["compilerOptions"]) ? json["compilerOptions"] : {};
  const settings: Partial<Record<SettingKey, Setting>> = {};
  for (const key of optionKeys) if (options[key] !== undefined) settings[key] = { value: options[key], path };
  for (const key of fileKeys) if (json[key] !== undefined) settings[key] = { value: json[key], path };
  return settings;
}

function extendedPath(
  name: string,
  from: string,
  { files, extendedPackage }: { files: ConfigFiles; extendedPackage: ExtendedPackage },
): string | undefined {
  if (!/^\.{1,2}(?:\/|$)/.test(name)) return extendedPackage(name, from);
  const path = joinPath(folderOf(from), name);
  if (path === undefined) return undefined;
  return [path, `${path}.json`].find((candidate) => files.read(candidate) !== undefined);
}
