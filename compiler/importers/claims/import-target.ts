import type { CodeImport, CodeLanguage } from "../imported.ts";

/** Where an import is looked up. */
export interface ImportScope {
  /** Paths of files that tasks create. */
  readonly created: readonly string[];
  /** Paths that the task with the import claims: one of them holds it. */
  readonly own: readonly string[];
}

/**
 * The created file that an import in code of a plan means. A relative one is read from the file of the code; where the plan
 * does not say which that is, and for aliases, the end of the path decides, where it fits one file only.
 */
export function importTarget(one: CodeImport, scope: ImportScope): string | undefined {
  return readers[one.language](one, scope);
}

const readers = { script: scriptTarget, rust: rustTarget, python: pythonTarget } as const satisfies Record<
  CodeLanguage,
  (one: CodeImport, scope: ImportScope) => string | undefined
>;

const forms = {
  script: /\.(?:d\.)?[cm]?[jt]sx?$|\.(?:vue|svelte|astro)$/,
  rust: /\.rs$/,
  python: /\.py$/,
} as const satisfies Record<CodeLanguage, RegExp>;

const folderFiles = {
  script: /(?:^|\/)index$/,
  rust: /(?:^|\/)(?:mod|lib|main)$/,
  python: /(?:^|\/)__init__$/,
};

/** How an import names a file: without its ending, and by its folder where it stands for that. */
function moduleOf(path: string, language: CodeLanguage): string {
  return path.replace(forms[language], "").replace(folderFiles[language], "");
}

function scriptTarget(one: CodeImport, scope: ImportScope): string | undefined {
  const specifier = one.specifier.replace(/[?].*$/, "");
  if (/^\.{1,2}(?:\/|$)/.test(specifier)) return relativeTarget(one, specifier, scope);
  for (const segments of aliases(specifier)) {
    const target = endingWith(segments, "script", scope);
    if (target !== undefined) return target;
  }
  return undefined;
}

/** What an alias may stand for: `@/a/b` is `a/b`, `@shop/core/a/b` may be `core/a/b` or `a/b`. A package is none. */
function aliases(specifier: string): readonly (readonly string[])[] {
  const segments = specifier.split("/");
  const [first = "", ...rest] = segments;
  if (/^[@~#]$/.test(first)) return rest.length > 0 ? [rest] : [];
  if (rest.length === 0) return [];
  if (!/^[@~#]/.test(first)) return [segments];
  const all = [first.slice(1), ...rest];
  return [all, ...[1, 2].map((cut) => all.slice(cut)).filter(({ length }) => length > 1)];
}

function relativeTarget(one: CodeImport, specifier: string, scope: ImportScope): string | undefined {
  const { paths, isSure } = homesOf(one, scope);
  const targets = new Set(
    paths.flatMap((home) => {
      const path = joined(home.slice(0, home.lastIndexOf("/") + 1), specifier);
      return scope.created.find((created) => isMeant(created, path, one.language)) ?? [];
    }),
  );
  if (targets.size > 0 || isSure) return targets.size === 1 ? [...targets][0] : undefined;
  return endingWith(specifier.replace(/^(?:\.{1,2}\/)+/, "").split("/"), one.language, scope);
}

function isMeant(created: string, path: string | undefined, language: CodeLanguage): boolean {
  return path !== undefined && (created === path || moduleOf(created, language) === moduleOf(path, language));
}

interface Homes {
  readonly paths: readonly string[];
  /** True where the plan names a file that the task claims. */
  readonly isSure: boolean;
}

/** The files that may hold the code. */
function homesOf({ file, language }: CodeImport, { own }: ImportScope): Homes {
  const files = own.filter((path) => forms[language].test(path));
  const named = files.filter((path) => file !== undefined && `/${path}`.endsWith(`/${file}`));
  if (named.length > 0) return { paths: named, isSure: true };
  return { paths: file?.includes("/") === true ? [file] : files, isSure: false };
}

/** `undefined` for what leads out of the repository. */
function joined(folder: string, relative: string): string | undefined {
  const path: string[] = [];
  for (const segment of `${folder}${relative}`.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") path.push(segment);
    else if (path.pop() === undefined) return undefined;
  }
  return path.join("/");
}

/** Names so short, such as `db`, say too little on their own. */
const shortest = 4;

/** The only created file whose path ends so. */
function endingWith(
  segments: readonly string[],
  language: CodeLanguage,
  { created }: ImportScope,
): string | undefined {
  const [name = ""] = segments;
  if (segments.includes("..") || segments.includes("") || (segments.length === 1 && name.length < shortest))
    return undefined;
  const end = `/${moduleOf(segments.join("/"), language)}`;
  const fitting = created.filter(
    (path) => forms[language].test(path) && `/${moduleOf(path, language)}`.endsWith(end),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** `crate::a::b::C` is in `src/a/b.rs` or `src/a/b/mod.rs`: the longest path that is a file. */
function rustTarget({ specifier, language }: CodeImport, { created }: ImportScope): string | undefined {
  const segments = specifier.split("::").slice(1);
  const modules = created.filter((path) => forms.rust.test(path));
  for (let length = segments.length; length > 0; length -= 1) {
    const wanted = `/src/${segments.slice(0, length).join("/")}`;
    const fitting = modules.filter((path) => `/${moduleOf(path, language)}`.endsWith(wanted));
    if (fitting.length > 0) return fitting.length === 1 ? fitting[0] : undefined;
  }
  return undefined;
}

/** The last name may be one within the module. */
function pythonTarget(one: CodeImport, scope: ImportScope): string | undefined {
  const [, dots = "", rest = ""] = /^(\.*)(.*)$/.exec(one.specifier) ?? [];
  const segments = rest.split(".").filter((name) => name !== "");
  const read = (path: string): string | undefined => {
    if (dots !== "") return relativeTarget(one, `./${"../".repeat(dots.length - 1)}${path}`, scope);
    return path.includes("/") ? endingWith(path.split("/"), "python", scope) : rootModule(path, scope);
  };
  const found = [segments, segments.slice(0, -1)].flatMap((some) =>
    some.length === 0 ? [] : (read(some.join("/")) ?? []),
  );
  return found[0];
}

/** A single name is a package, unless a file stands where Python looks first. */
function rootModule(name: string, { created }: ImportScope): string | undefined {
  return created.find((path) => path === `${name}.py` || path === `src/${name}.py`);
}
