import { matchAlias } from "./resolution-alias.ts";
import { outside, unresolved } from "./resolution-answer.ts";
import { type EntryScope, exportedFile, importedFile } from "./resolution-entries.ts";
import { none } from "./resolution-index.ts";
import { dotOf } from "./resolution-kinds.ts";
import { type Lookup, loadExact, loadPath } from "./resolution-load.ts";
import { memberFile } from "./resolution-member.ts";
import { isInstalled, joinPath } from "./resolution-path.ts";
import type { Scope } from "./resolution-scope.ts";
import { exportTargets } from "./workspace-exports.ts";
import type { Manifest } from "./workspace-manifest.ts";
import { firstSource } from "./workspace-source.ts";

/** Names that pass on to names; more is a circle. */
const maxNames = 10;

/**
 * Where a specifier leads that is no relative path: first as TypeScript finds it, by `paths`, `baseUrl`, and the
 * `imports` or `exports` of the package that the file is in; then by the packages of the workspace.
 */
export function resolveName(scope: Scope, written: string): number {
  const exact = namedFile(scope, written);
  if (exact !== none) return isGuessed(scope, written) ? (foundMember(scope, written) ?? exact) : exact;
  const specifier = withoutQuery(written);
  if (specifier === "") return outside;
  const found = specifier === written ? none : namedFile(scope, specifier);
  if (found !== none) return found;
  if (specifier.startsWith("#")) return packageImport(scope, specifier);
  if (specifier.startsWith("/")) return absoluteFile(scope, specifier);
  return memberFile(scope, specifier) ?? leftOver(scope, specifier);
}

/** True when `paths` gives a path without ending, and the rules of Node for ES modules would not have it completed. */
function isGuessed({ project, packageFolder, workspaces }: Scope, specifier: string): boolean {
  if (project.nearest?.asNode !== true || packageFolder === undefined) return false;
  if (workspaces.manifestIn(packageFolder)?.["type"] !== "module") return false;
  const alias = matchAlias(project.naming?.aliases ?? [], specifier);
  return alias?.targets.every((target) => dotOf(target) < 0) === true;
}

function foundMember(scope: Scope, specifier: string): number | undefined {
  const member = memberFile(scope, specifier);
  return member === undefined || member < 0 ? undefined : member;
}

function withoutQuery(specifier: string): string {
  return specifier.replace(/\?.*$|(?!^)#.*$/s, "");
}

function namedFile(scope: Scope, specifier: string, depth = 0): number {
  if (depth > maxNames) return none;
  const mapped = mappedFile(scope, specifier);
  if (mapped !== none) return mapped;
  const { packageFolder: folder, workspaces } = scope;
  const manifest = folder === undefined ? undefined : workspaces.manifestIn(folder);
  if (folder === undefined || manifest === undefined) return none;
  const isImport = specifier.startsWith("#");
  const subpath = isImport ? undefined : ownSubpath(manifest, specifier);
  if (!isImport && subpath === undefined) return none;
  const entries: EntryScope = {
    folder,
    manifest,
    project: scope.project.nearest,
    conditions: scope.conditions,
    lookup: scope.lookup,
    byName: (name) => namedFile(scope, name, depth + 1),
  };
  return subpath === undefined ? importedFile(entries, specifier) : exportedFile(entries, subpath);
}

/** What is left of a specifier behind the name of the package that it stands in, if that package has `exports`. */
function ownSubpath({ exports, name }: Manifest, specifier: string): string | undefined {
  if (!exports || typeof name !== "string" || !`${specifier}/`.startsWith(`${name}/`)) return undefined;
  const rest = specifier.slice(name.length).replace(/\/$/, "");
  return rest === "" ? "." : `.${rest}`;
}

/** By `paths`, or where no pattern of them matches, by `baseUrl`. */
function mappedFile({ project, lookup }: Scope, specifier: string): number {
  const { aliases = [], baseUrl } = project.naming ?? {};
  const alias = matchAlias(aliases, specifier);
  if (alias === undefined) return baseUrl === undefined ? none : basedFile(lookup, baseUrl, specifier);
  for (const [position, filled] of alias.targets.entries()) {
    // No target is absolute, but what fills its `*` may be.
    const target = filled.replace(/^\/+/, "");
    const path = alias.isExact[position] ? joinPath("", target) : undefined;
    const exact = path === undefined || isInstalled(path) ? none : loadExact(lookup, path);
    const found = exact === none ? basedFile(lookup, "", target) : exact;
    if (found !== none) return found;
  }
  return none;
}

function basedFile(lookup: Lookup, folder: string, written: string): number {
  const path = joinPath(folder, written);
  if (path === undefined || isInstalled(path)) return none;
  return loadPath(lookup, written.endsWith("/") ? `${path}/` : path);
}

/** `#name`, by the nearest package.json. Its target may be a built file, or another package. */
function packageImport(scope: Scope, specifier: string): number {
  const { packageFolder: folder, workspaces, conditions } = scope;
  const manifest = folder === undefined ? undefined : workspaces.manifestIn(folder);
  const targets = exportTargets(manifest?.["imports"], specifier, conditions);
  const paths = targets.filter((target) => target.startsWith("."));
  const source = folder === undefined ? none : firstSource(paths, folder, scope);
  if (source !== none) return source;
  const packages = targets.filter((target) => !/^[.#]/.test(target));
  for (const target of packages) {
    const member = foundMember(scope, target);
    if (member !== undefined) return member;
  }
  return packages.length > 0 ? outside : unresolved("no-package-import");
}

/** Dev servers read `/src/x.ts` from the folder of the package. */
function absoluteFile({ packageFolder, lookup }: Scope, specifier: string): number {
  const path = joinPath(packageFolder ?? "", specifier.slice(1));
  if (path === undefined || dotOf(path) < 0 || isInstalled(path)) return outside;
  const found = loadPath(lookup, path);
  return found === none ? outside : found;
}

/** A pattern that takes every name says nothing about this one, and neither does one for installed packages. */
function leftOver({ project }: Scope, specifier: string): number {
  const alias = matchAlias(project.naming?.aliases ?? [], specifier);
  if (alias === undefined || alias.pattern.startsWith("*")) return outside;
  const isOurs = alias.targets.some((target) => !isInstalled(target));
  return isOurs ? unresolved("no-alias-target") : outside;
}
