import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import type { ReferenceGraph, ReferenceImport } from "./reference.ts";
import { type ReferenceProject, remember } from "./reference-projects.ts";
import { referenceResolver } from "./reference-resolution.ts";

/** Says why an edge to `to` is right although TypeScript has none; `undefined` when nothing explains it. */
export type ExtraClassifier = (asked: ReferenceImport, to: string) => string | undefined;

/** Tries what a checkout without installed or built packages lacks, then what other settings would give. */
export function extraClassifier(reference: ReferenceGraph): ExtraClassifier {
  const { root, tracked, projects } = reference;
  const manifests = remember((folder: string) => manifestOf(join(root, folder)));
  const packages = remember(() => manifestsByName(tracked, manifests));
  const asBundler = referenceResolver(root, tracked, true);
  const others = remember((folder: string) => configurationsAbove(root, folder).map(projects.at));
  return (asked, to) => {
    const { from, specifier } = asked;
    const owner = nearest(to, (folder) => typeof manifests(folder)?.["name"] === "string");
    const name = owner === undefined ? undefined : manifests(owner)?.["name"];
    const leadsThere = (project: ReferenceProject): boolean => asBundler(from, asked, project)?.to === to;
    if (leadsThere(projects.of(join(root, from)))) return "as for a bundler";
    // What TypeScript leads to another file is explained by nothing else.
    if (asked.to !== undefined) return undefined;
    if (name === packageName(specifier)) return "workspace package, not built";
    if (exportsBuilt(packages("").get(packageName(specifier)), specifier, to))
      return "workspace package, built from another";
    if (specifier.startsWith("#")) return packageImport(asked, to, manifests);
    if (others(dirname(from)).some(leadsThere)) return "alias of another tsconfig";
    const path = posix.join(posix.dirname(from), specifier.replace(/\?.*$/s, ""));
    if (!specifier.startsWith(".")) return undefined;
    if (path === to) return "file as written";
    const folder = path.replace(/\/$/, "");
    return to.startsWith(`${folder}/`) && manifests(folder) !== undefined
      ? "folder of a package, not built"
      : undefined;
  };
}

type Manifest = Readonly<Record<string, unknown>>;

function manifestOf(folder: string): Manifest | undefined {
  const path = join(folder, "package.json");
  if (!existsSync(path)) return undefined;
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    return typeof value === "object" && value !== null ? (value as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

/** The innermost folder above a path that something holds for; `.` is the root. */
function nearest(path: string, holds: (folder: string) => boolean): string | undefined {
  const folder = dirname(path);
  if (holds(folder)) return folder;
  return folder === "." ? undefined : nearest(folder, holds);
}

function packageName(specifier: string): string {
  const [first = "", second = ""] = specifier.split("/");
  return first.startsWith("@") ? `${first}/${second}` : first;
}

function manifestsByName(
  tracked: ReadonlySet<string>,
  manifests: (folder: string) => Manifest | undefined,
): ReadonlyMap<string, Manifest> {
  const found = [...tracked].filter((path) => posix.basename(path) === "package.json");
  return new Map(
    found.flatMap((path) => {
      const manifest = manifests(dirname(path));
      const name = manifest?.["name"];
      return manifest !== undefined && typeof name === "string" ? [[name, manifest] as const] : [];
    }),
  );
}

/** True when the `exports` of a package name a built file for a specifier that ends like `to`: `src/door`. */
function exportsBuilt(manifest: Manifest | undefined, specifier: string, to: string): boolean {
  const subpath = `.${specifier.slice(packageName(specifier).length)}`;
  const tail = stem(to).split("/").slice(-2).join("/");
  return Object.entries(Object(manifest?.["exports"])).some(([key, value]) => {
    const [start = "", end] = key.split("*");
    const fits = end === undefined ? key === subpath : subpath.startsWith(start) && subpath.endsWith(end);
    const filled = end === undefined ? "" : subpath.slice(start.length, subpath.length - end.length);
    return fits && strings(value).some((target) => stem(target.replaceAll("*", filled)).endsWith(`/${tail}`));
  });
}

function stem(path: string): string {
  return path.replace(/(?:\.d)?\.[mc]?[jt]sx?$/, "");
}

function strings(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** A `#name` whose package says where it is, in a folder that is not built, or in another package. */
function packageImport(
  { from, specifier }: ReferenceImport,
  to: string,
  manifests: (folder: string) => Manifest | undefined,
): string | undefined {
  const folder = nearest(from, (above) => manifests(above) !== undefined);
  const imports = folder === undefined ? undefined : manifests(folder)?.["imports"];
  const keys = typeof imports === "object" && imports !== null ? Object.keys(imports) : [];
  const isKnown = keys.some((key) => {
    const [start = "", end] = key.split("*");
    return key === specifier || (end !== undefined && specifier.startsWith(start) && specifier.endsWith(end));
  });
  return isKnown && (folder === "." || to.startsWith(`${folder}/`))
    ? "source of a package import"
    : undefined;
}

/** The configurations in the folders above a file, innermost first. */
function configurationsAbove(root: string, folder: string): readonly string[] {
  const own = readdirSync(join(root, folder))
    .filter((name) => /^[tj]sconfig.*\.json$/.test(name))
    .map((name) => join(root, folder, name));
  return folder === "." ? own : [...own, ...configurationsAbove(root, dirname(folder))];
}
