import { once } from "./resolution-once.ts";
import { folderOf, joinPath } from "./resolution-path.ts";
import {
  type ConfigFiles,
  type ExtendedPackage,
  type Setting,
  type SettingKey,
  type Settings,
  settingsReader,
} from "./resolution-settings.ts";
import { isRecord, texts } from "./workspace-manifest.ts";

/** Names that stand for other paths: `pattern` holds at most one `*`, and so does each target. */
export interface PathAlias {
  readonly pattern: string;
  /** Relative to the repository's root; a target that leads out of it is left out. `/` at the end means a folder. */
  readonly targets: readonly string[];
}

/** What a tsconfig and all that it extends say about modules. All paths are relative to the repository's root. */
export interface Tsconfig {
  readonly path: string;
  readonly aliases: readonly PathAlias[];
  readonly baseUrl?: string;
  readonly outDir?: string;
  readonly declarationDir?: string;
  readonly rootDir?: string;
  readonly rootDirs: readonly string[];
  readonly customConditions: readonly string[];
  readonly moduleSuffixes: readonly string[];
  /** True where modules are found by the rules of Node, which adds no endings in ES modules. */
  readonly asNode: boolean;
  /** `undefined` where the key is not written. */
  readonly files?: readonly string[];
  readonly include?: readonly string[];
  readonly exclude: readonly string[];
  /** The tsconfig files of the referenced projects, in the order written. */
  readonly references: readonly string[];
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: TypeScript writes this variable so
const configDir = "${configDir}";

/** Reads tsconfig files, each once. What cannot be read, or is no object, gives `undefined` and never throws. */
export function tsconfigReader(
  files: ConfigFiles,
  extendedPackage: ExtendedPackage,
): (path: string) => Tsconfig | undefined {
  const settingsOf = settingsReader(files, extendedPackage);
  const aliasesOf = aliasReader();
  return once((path) => toTsconfig(path, settingsOf(path), aliasesOf));
}

function toTsconfig(
  path: string,
  settings: Settings | undefined,
  aliasesOf: AliasReader,
): Tsconfig | undefined {
  if (settings === undefined) return undefined;
  const here = folderOf(path);
  const paths = (key: SettingKey): readonly string[] | undefined => pathsOf(settings[key], here);
  const baseUrl = paths("baseUrl")?.[0];
  const outDir = paths("outDir")?.[0];
  const declarationDir = paths("declarationDir")?.[0];
  const rootDir = paths("rootDir")?.[0];
  const files = paths("files");
  const include = paths("include");
  return {
    path,
    aliases: aliasesOf(
      settings.paths,
      settings.baseUrl === undefined ? folderOf(settings.paths?.path ?? "") : baseUrl,
      here,
    ),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(outDir !== undefined && { outDir }),
    ...(declarationDir !== undefined && { declarationDir }),
    ...(rootDir !== undefined && { rootDir }),
    rootDirs: paths("rootDirs") ?? [],
    customConditions: texts(settings.customConditions?.value),
    moduleSuffixes: texts(settings.moduleSuffixes?.value),
    asNode: /^node(?:\d+|next)$/i.test(String((settings.moduleResolution ?? settings.module)?.value)),
    ...(files !== undefined && { files }),
    ...(include !== undefined && { include }),
    exclude: paths("exclude") ?? [],
    // References are the one key that is not inherited.
    references: settings.references?.path === path ? referencesOf(settings.references.value, here) : [],
  };
}

/** Paths are read from the folder of the file that writes them; `${configDir}` is the folder of the file in use. */
function pathsOf(setting: Setting | undefined, here: string): readonly string[] | undefined {
  if (setting === undefined) return undefined;
  return texts([setting.value].flat()).flatMap((text) => located(text, folderOf(setting.path), here) ?? []);
}

function located(text: string, folder: string | undefined, here: string): string | undefined {
  if (text.startsWith(configDir)) return joinPath(here, `.${text.slice(configDir.length)}`);
  return folder === undefined ? undefined : joinPath(folder, text);
}

type AliasReader = (
  setting: Setting | undefined,
  /** The folder that targets are read from; `undefined` when it is out of the repository. */
  base: string | undefined,
  here: string,
) => readonly PathAlias[];

/** Projects that inherit the same `paths` share one list of aliases. */
function aliasReader(): AliasReader {
  const known = new Map<string, readonly PathAlias[]>();
  return (setting, base, here) => {
    if (setting === undefined || !isRecord(setting.value)) return [];
    const isLocal = JSON.stringify(setting.value).includes(configDir);
    const key = [setting.path, base ?? "..", isLocal ? here : ""].join("\0");
    const aliases = known.get(key) ?? readAliases(setting.value, base, here);
    known.set(key, aliases);
    return aliases;
  };
}

function readAliases(
  paths: Readonly<Record<string, unknown>>,
  base: string | undefined,
  here: string,
): readonly PathAlias[] {
  return Object.entries(paths).map(([pattern, targets]) => ({
    pattern,
    targets: texts(targets).flatMap((target) => {
      const path = located(target, base, here);
      if (path === undefined) return [];
      return path !== "" && target.endsWith("/") ? `${path}/` : path;
    }),
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
