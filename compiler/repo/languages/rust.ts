import { sortedUnique } from "../../source/compare.ts";
import type { FrontEnd, LanguageImport, SourceTree } from "../front-end.ts";
import type { ImportedName } from "../repo.ts";
import { languageEndings, languageNames } from "./language-endings.ts";
import { type RustCrates, rustCrates } from "./rust-crates.ts";
import type { RustModuleItem, RustUseItem } from "./rust-items.ts";
import { moduleFiles, partOf, type RustModule } from "./rust-modules.ts";
import { followPath, type RustPlace, type RustScene } from "./rust-paths.ts";
import type { RustPath } from "./rust-use.ts";

/**
 * Rust: `mod x;` leads to the file of the module, a path to the deepest module on it that is a file. Paths of one `use`
 * with the same target are one import. Of paths written where they are needed, those count that begin with `crate`,
 * `self`, `super` or a crate of the repository, and bring something that no `use` of the file brings.
 */
export const rust: FrontEnd = {
  language: languageNames.rust,
  endings: languageEndings.rust,
  open: (tree) => {
    const crates = rustCrates(tree);
    return (path, text) => {
      crates.itemsOf(path, text);
      return importsOf(path, crates, tree);
    };
  },
};

function importsOf(path: string, crates: RustCrates, tree: SourceTree): readonly LanguageImport[] {
  const { modules, uses } = crates.itemsOf(path);
  if (modules.length === 0 && uses.length === 0) return [];
  const own = crates.moduleOf(path);
  const owner = crates.packageOf(path);
  const brought = new Map<RustModule, Map<string, readonly RustModule[]>>();
  const follow = (one: RustPath, item: RustUseItem): RustPlace | undefined => {
    const module = partOf(own, item.scope);
    const names = brought.get(module) ?? new Map<string, readonly RustModule[]>();
    brought.set(module, names);
    const scene: RustScene = {
      module,
      package: owner,
      brought: names,
      rootOf: crates.rootOf,
    };
    const place = item.form === "inline" && !isRooted(one, scene) ? undefined : followPath(one, scene);
    if (place?.rest.length === 0 && item.form !== "inline") names.set(localName(one), place.modules);
    return place;
  };
  const written = uses.filter(({ form }) => form !== "inline");
  const found = [
    ...modules.map((item) => moduleImport(path, item, moduleFiles(item, partOf(own, item.scope), tree))),
    ...written.flatMap((item) => useImports(path, item, (one) => follow(one, item))),
  ];
  const inline = uses.filter(({ form }) => form === "inline");
  const rest = inlineImports(path, inline, { follow, known: found });
  return [...found, ...rest].sort((a, b) => a.span.start - b.span.start);
}

function moduleImport(
  path: string,
  { name, span }: RustModuleItem,
  files: readonly string[],
): LanguageImport {
  const targets = files.filter((file) => file !== path);
  const found = { kind: "static", specifier: name, span, names: [{ name: "*", as: name }], targets } as const;
  return files.length === 0 ? { ...found, reason: "no-file" } : found;
}

/** Paths with the same targets become one import with several names. */
function useImports(
  path: string,
  item: RustUseItem,
  follow: (one: RustPath) => RustPlace | undefined,
): readonly LanguageImport[] {
  const kind = item.public ? "re-export" : "static";
  const groups = new Map<string, Group>();
  for (const one of item.paths) {
    const place = follow(one);
    const targets = targetsOf(place, path);
    const key = targets.length > 0 ? targets.join("\0") : one.segments.join("::");
    const group = groups.get(key) ?? { paths: [], names: [], targets, place };
    group.paths.push(one);
    group.names.push(nameOf(one, place));
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ paths, names, targets, place }) => {
    const [first] = paths;
    if (first === undefined) return [];
    const specifier = paths.length === 1 ? textOf(first) : modulePath(first, place);
    return [{ kind, specifier, span: first.span, names, targets }];
  });
}

interface Group {
  readonly paths: RustPath[];
  readonly names: ImportedName[];
  readonly targets: readonly string[];
  readonly place: RustPlace | undefined;
}

interface Inline {
  readonly follow: (one: RustPath, item: RustUseItem) => RustPlace | undefined;
  readonly known: readonly LanguageImport[];
}

/** What inline paths bring beyond the imports known, one import for each target. */
function inlineImports(
  path: string,
  items: readonly RustUseItem[],
  { follow, known }: Inline,
): readonly LanguageImport[] {
  const covered = new Set(
    known.flatMap(({ targets, names }) => targets.flatMap((to) => names.map(({ name }) => `${to}\0${name}`))),
  );
  const found = new Map<string, LanguageImport & { readonly names: ImportedName[] }>();
  for (const item of items) {
    for (const one of item.paths) {
      const place = follow(one, item);
      const name = nameOf(one, place);
      const targets = targetsOf(place, path).filter((target) => !covered.has(`${target}\0${name.name}`));
      if (targets.length === 0) continue;
      for (const target of targets) covered.add(`${target}\0${name.name}`);
      const key = targets.join("\0");
      const same = found.get(key);
      if (same !== undefined) same.names.push(name);
      else found.set(key, { kind: "static", specifier: textOf(one), span: one.span, names: [name], targets });
    }
  }
  return [...found.values()];
}

function isRooted({ segments: [first = ""] }: RustPath, scene: RustScene): boolean {
  return /^(?:crate|self|super)$/.test(first) || scene.package?.crate(first) !== undefined;
}

function targetsOf(place: RustPlace | undefined, path: string): readonly string[] {
  return sortedUnique(place?.modules.map(({ file }) => file) ?? []).filter((file) => file !== path);
}

/** The last segment, as others call it; `*` for a module as a whole. */
function nameOf(one: RustPath, place: RustPlace | undefined): ImportedName {
  const last = one.segments.at(-1) ?? "*";
  const whole = place !== undefined && place.rest.length === 0;
  return { name: whole ? "*" : last, as: localName(one) };
}

function localName({ segments, alias }: RustPath): string {
  return alias ?? segments.at(-1) ?? "*";
}

function textOf({ segments, global }: RustPath): string {
  return (global ? "::" : "") + segments.join("::");
}

function modulePath(one: RustPath, place: RustPlace | undefined): string {
  const left = place?.rest.length ?? 0;
  return textOf({ ...one, segments: one.segments.slice(0, Math.max(1, one.segments.length - left)) });
}
