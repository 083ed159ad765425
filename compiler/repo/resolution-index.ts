import { asset, kindOf, stemOf } from "./resolution-kinds.ts";
import { folderOf, isInstalled, nameOf } from "./resolution-path.ts";

/** What is not in an index. */
export const none = -1;

/**
 * All files that specifiers may lead to, found by path without a look at the disk. Code is kept by *stem*, the path
 * without the ending of its kind; an entry is `file * 16 + kind` for the only file of a stem, and `-2 - n` for the
 * `n`th of `variants` where a stem has several. Installed packages are left out.
 */
export interface FileIndex {
  readonly stems: ReadonlyMap<string, number>;
  /** For each kind the file of it, or `none`. */
  readonly variants: readonly Int32Array[];
  /** Files that are not code, by path. */
  readonly assets: ReadonlyMap<string, number>;
  /** Folders with a package.json, in order of the files. */
  readonly packages: ReadonlySet<string>;
  /** Folders with a tsconfig.json or jsconfig.json. */
  readonly projects: ReadonlySet<string>;
  /** Folders with a package.json, pnpm-workspace.yaml or lerna.json. */
  readonly homes: ReadonlySet<string>;
  /** What is left of the above when upper and lower case are the same; `undefined` where they are not. */
  readonly folded?: () => Pick<FileIndex, "stems" | "assets">;
}

/** How an index is built. */
export interface IndexInput {
  readonly files: readonly string[];
  readonly caseInsensitive?: boolean | undefined;
  readonly links?: ReadonlyMap<string, string> | undefined;
}

/** Builds the index of a list of files. A link to a file stands for that file; any other link is no file. */
export function indexFiles({ files, caseInsensitive = false, links }: IndexInput): FileIndex {
  const stems = new Map<string, number>();
  const variants: Int32Array[] = [];
  const assets = new Map<string, number>();
  const special = { packages: new Set<string>(), projects: new Set<string>(), homes: new Set<string>() };
  const fileAt = linkedFile(files, links);
  for (let position = 0; position < files.length; position++) {
    const path = files[position] ?? "";
    if (path.includes("node_modules") && isInstalled(path)) continue;
    const file = fileAt(path, position);
    if (file === none) continue;
    const kind = kindOf(path);
    if (kind === asset) {
      assets.set(path, file);
      if (path.endsWith("json") || path.endsWith("yaml")) notice(path, special);
    } else addCode(stems, variants, { stem: stemOf(path, kind), file, kind });
  }
  const index = { stems, variants, assets, ...special };
  return caseInsensitive ? { ...index, folded: folding(index) } : index;
}

function linkedFile(
  files: readonly string[],
  links: ReadonlyMap<string, string> | undefined,
): (path: string, position: number) => number {
  if (links === undefined || links.size === 0) return (_, position) => position;
  const targets = new Set(links.values());
  const positions = new Map(files.flatMap((path, position) => (targets.has(path) ? [[path, position]] : [])));
  return (path, position) => {
    const target = links.get(path);
    return target === undefined ? position : (positions.get(target) ?? none);
  };
}

function notice(path: string, { packages, projects, homes }: Record<string, Set<string>>): void {
  const name = nameOf(path);
  if (name === "tsconfig.json" || name === "jsconfig.json") projects?.add(folderOf(path));
  if (name === "package.json") packages?.add(folderOf(path));
  if (name === "package.json" || name === "pnpm-workspace.yaml" || name === "lerna.json") {
    homes?.add(folderOf(path));
  }
}

function addCode(
  stems: Map<string, number>,
  variants: Int32Array[],
  { stem, file, kind }: { readonly stem: string; readonly file: number; readonly kind: number },
): void {
  const entry = stems.get(stem);
  if (entry === undefined) {
    stems.set(stem, file * 16 + kind);
    return;
  }
  let variant = variants[-2 - entry];
  if (variant === undefined) {
    variant = new Int32Array(16).fill(none);
    variant[entry & 15] = entry >> 4;
    variants.push(variant);
    stems.set(stem, -1 - variants.length);
  }
  if (variant[kind] === none) variant[kind] = file;
}

function folding(index: Pick<FileIndex, "stems" | "assets">): NonNullable<FileIndex["folded"]> {
  let kept: Pick<FileIndex, "stems" | "assets"> | undefined;
  const fold = (map: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
    const folded = new Map<string, number>();
    for (const [path, entry] of map)
      if (!folded.has(path.toLowerCase())) folded.set(path.toLowerCase(), entry);
    return folded;
  };
  return () => {
    kept ??= { stems: fold(index.stems), assets: fold(index.assets) };
    return kept;
  };
}

/** The entry of a stem, `none` when there is none. */
export function entryOf(index: FileIndex, stem: string): number {
  return index.stems.get(stem) ?? index.folded?.().stems.get(stem.toLowerCase()) ?? none;
}

/** The file of an entry that has the first kind of an order that any has. */
export function pick(index: FileIndex, entry: number, order: readonly number[]): number {
  if (entry >= 0) return order.includes(entry & 15) ? entry >> 4 : none;
  const variant = index.variants[-2 - entry];
  if (variant === undefined) return none;
  for (const kind of order) {
    const file = variant[kind] ?? none;
    if (file !== none) return file;
  }
  return none;
}

/** The file with exactly this path; in another case only where case does not matter. */
export function exactFile(index: FileIndex, path: string): number {
  const kind = kindOf(path);
  if (kind !== asset) return pick(index, entryOf(index, stemOf(path, kind)), [kind]);
  return index.assets.get(path) ?? index.folded?.().assets.get(path.toLowerCase()) ?? none;
}
