import { ts } from "ts-morph";
import type { RepoFiles } from "./resolution-files.ts";
import { folderOf, joinPath } from "./resolution-path.ts";
import { isRecord, type Manifest, texts } from "./workspace-manifest.ts";

/** Names that stand for other paths: `pattern` holds at most one `*`, and so does each target. */
export interface PathAlias {
  readonly pattern: string;
  /** Relative to the repository's root; a target that leads out of it is left out. */
  readonly targets: readonly string[];
}

/** What a tsconfig and all that it extends say about modules. All paths are relative to the repository's root. */
export interface Tsconfig {
  readonly path: string;
  readonly aliases: readonly PathAlias[];
  readonly baseUrl?: string;
  readonly outDir?: string;
  readonly rootDir?: string;
  readonly rootDirs: readonly string[];
  readonly customConditions: readonly string[];
  readonly moduleSuffixes: readonly string[];
  /** `undefined` where the key is not written. */
  readonly files?: readonly string[];
  readonly include?: readonly string[];
  readonly exclude: readonly string[];
  /** The tsconfig files of the referenced projects, in the order written. */
  readonly references: readonly string[];
}

/** The path of a tsconfig that another one extends by a name that is no path; `undefined` when it is not in the repository. */
export type ExtendedPackage = (name: string, from: string) => string | undefined;

/** Reads tsconfig files, each once. What cannot be read, or is no object, gives `undefined` and never throws. */
export function tsconfigReader(
  files: RepoFiles,
  extendedPackage: ExtendedPackage,
): (path: string) => Tsconfig | undefined {
  const layers = new Map<string, Layer | undefined>();
  const configs = new Map<string, Tsconfig | undefined>();
  const layerOf = (path: string): Layer | undefined => {
    if (!layers.has(path)) {
      // Set first, so that a circle of `extends` ends here.
      layers.set(path, undefined);
      layers.set(path, readLayer(path));
    }
    return layers.get(path);
  };
  const readLayer = (path: string): Layer | undefined => {
    const json = parse(path, files.read(path));
    if (json === undefined) return undefined;
    let layer: Layer = {};
    for (const name of texts([json["extends"]].flat())) {
      const target = extendedPath(name, path, { files, extendedPackage });
      if (target !== undefined) layer = { ...layer, ...layerOf(target) };
    }
    return { ...layer, ...ownSettings(json, path) };
  };
  return (path) => {
    if (!configs.has(path)) configs.set(path, toTsconfig(path, layerOf(path)));
    return configs.get(path);
  };
}

const optionKeys = [
  "baseUrl",
  "customConditions",
  "moduleSuffixes",
  "outDir",
  "paths",
  "rootDir",
  "rootDirs",
] as const;
const fileKeys = ["exclude", "files", "include", "references"] as const;

type Key = (typeof optionKeys)[number] | (typeof fileKeys)[number];

/** A value as written, and the tsconfig that writes it. */
interface Setting {
  readonly value: unknown;
  readonly path: string;
}

type Layer = Readonly<Partial<Record<Key, Setting>>>;

function parse(path: string, text: string | undefined): Manifest | undefined {
  if (text === undefined) return undefined;
  const { config } = ts.parseConfigFileTextToJson(path, text);
  return isRecord(config) ? config : undefined;
}

function ownSettings(json: Manifest, path: string): Layer {
  const options = isRecord(json["compilerOptions"]) ? json["compilerOptions"] : {};
  const layer: Partial<Record<Key, Setting>> = {};
  for (const key of optionKeys) if (options[key] !== undefined) layer[key] = { value: options[key], path };
  for (const key of fileKeys) if (json[key] !== undefined) layer[key] = { value: json[key], path };
  return layer;
}

function extendedPath(
  name: string,
  from: string,
  { files, extendedPackage }: { files: RepoFiles; extendedPackage: ExtendedPackage },
): string | undefined {
  if (!/^\.{1,2}(?:\/|$)/.test(name)) return extendedPackage(name, from);
  const path = joinPath(folderOf(from), name);
  if (path === undefined) return undefined;
  return [path, `${path}.json`].find((candidate) => files.read(candidate) !== undefined);
}

function toTsconfig(path: string, layer: Layer | undefined): Tsconfig | undefined {
  if (layer === undefined) return undefined;
  const here = folderOf(path);
  const paths = (key: Key): readonly string[] | undefined => pathsOf(layer[key], here);
  const baseUrl = paths("baseUrl")?.[0];
  const outDir = paths("outDir")?.[0];
  const rootDir = paths("rootDir")?.[0];
  const files = paths("files");
  const include = paths("include");
  return {
    path,
    aliases: aliasesOf(layer.paths, baseUrl, here),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(outDir !== undefined && { outDir }),
    ...(rootDir !== undefined && { rootDir }),
    rootDirs: paths("rootDirs") ?? [],
    customConditions: texts(layer.customConditions?.value),
    moduleSuffixes: texts(layer.moduleSuffixes?.value),
    ...(files !== undefined && { files }),
    ...(include !== undefined && { include }),
    exclude: paths("exclude") ?? [],
    // References are the one key that is not inherited.
    references: layer.references?.path === path ? referencesOf(layer.references.value, here) : [],
  };
}

/** Paths are read from the folder of the file that writes them; `${configDir}` is the folder of the file in use. */
function pathsOf(setting: Setting | undefined, here: string): readonly string[] | undefined {
  if (setting === undefined) return undefined;
  return texts([setting.value].flat()).flatMap((text) => located(text, folderOf(setting.path), here) ?? []);
}

function located(text: string, folder: string, here: string): string | undefined {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: TypeScript writes this variable so
  const variable = "${configDir}";
  return text.startsWith(variable)
    ? joinPath(here, `.${text.slice(variable.length)}`)
    : joinPath(folder, text);
}

function aliasesOf(
  setting: Setting | undefined,
  baseUrl: string | undefined,
  here: string,
): readonly PathAlias[] {
  if (setting === undefined || !isRecord(setting.value)) return [];
  const base = baseUrl ?? folderOf(setting.path);
  return Object.entries(setting.value).map(([pattern, targets]) => ({
    pattern,
    targets: texts(targets).flatMap((target) => located(target, base, here) ?? []),
  }));
}

function referencesOf(value: unknown, here: string): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((reference: unknown) => {
    const written = isRecord(reference) ? reference["path"] : undefined;
    const path = typeof written === "string" ? joinPath(here, written) : undefined;
    if (path === undefined) return [];
    return path.endsWith(".json") ? path : (joinPath(path, "tsconfig.json") ?? []);
  });
}
