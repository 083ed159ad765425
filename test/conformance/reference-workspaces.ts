import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { ts } from "ts-morph";

/**
 * The file system as an installation would leave it: beside every manifest that declares workspaces, `node_modules`
 * holds links to the packages that it declares. Nothing is built.
 */
export function installedHost(root: string, tracked: ReadonlySet<string>): ts.ModuleResolutionHost {
  const links = new Map(workspaceRoots(root, tracked).flatMap((folder) => linksBelow(folder)));
  const real = (path: string): string => {
    const [, link, rest = ""] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)(\/.*)?$/.exec(path) ?? [];
    const folder = link === undefined ? undefined : links.get(link);
    return folder === undefined ? path : `${folder}${rest}`;
  };
  const holders = new Set([...links.keys()].flatMap((link) => [dirname(link), dirname(dirname(link))]));
  return {
    ...ts.sys,
    fileExists: (path) => ts.sys.fileExists(real(path)),
    readFile: (path) => ts.sys.readFile(real(path)),
    directoryExists: (path) => holders.has(path) || ts.sys.directoryExists(real(path)),
    realpath: (path) => ts.sys.realpath?.(real(path)) ?? real(path),
  };
}

function workspaceRoots(root: string, tracked: ReadonlySet<string>): readonly string[] {
  const manifests = [...tracked].filter((path) =>
    /^(?:package\.json|pnpm-workspace\.yaml|lerna\.json)$/.test(basename(path)),
  );
  return [...new Set(manifests.map((path) => dirname(join(root, path))))];
}

/** `[link, folder]` for each package that a folder declares; none where it declares no workspaces. */
function linksBelow(folder: string): readonly (readonly [string, string])[] {
  const { workspaces } = manifest(folder, "package.json");
  const listed = Array.isArray(workspaces) ? workspaces : Object(workspaces).packages;
  const { packages } = manifest(folder, "lerna.json");
  const patterns = [
    ...strings(listed),
    ...strings(packages),
    ...pnpmPatterns(join(folder, "pnpm-workspace.yaml")),
  ];
  const wanted = patterns
    .filter((pattern) => !pattern.startsWith("!"))
    .map((pattern) => `${pattern}/package.json`);
  const unwanted = patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => pattern.slice(1));
  if (wanted.length === 0) return [];
  const found = ts.sys.readDirectory(folder, [".json"], ["**/node_modules", ...unwanted], wanted);
  return found.map(dirname).flatMap((place) => {
    const { name } = manifest(place, "package.json");
    return typeof name === "string" ? [[join(folder, "node_modules", name), place] as const] : [];
  });
}

function manifest(folder: string, name: string): Readonly<Record<string, unknown>> {
  const path = join(folder, name);
  if (!existsSync(path)) return {};
  return ts.parseConfigFileTextToJson(path, readFileSync(path, "utf8")).config ?? {};
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** The items under `packages:`, one on each line. */
function pnpmPatterns(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  const [, list = ""] = /^packages:\s*\n((?:[ \t]*(?:-.*|#.*)?\n?)*)/m.exec(readFileSync(path, "utf8")) ?? [];
  return [...list.matchAll(/^\s*-\s*["']?([^"'#\s]+)/gm)].map(([, pattern = ""]) =>
    pattern.replace(/\/$/, ""),
  );
}
