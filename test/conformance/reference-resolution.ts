import { realpathSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { ts } from "ts-morph";
import { type ReferenceProject, remember } from "./reference-projects.ts";
import type { ReferenceSpecifier } from "./reference-specifiers.ts";
import { installedHost } from "./reference-workspaces.ts";

/** Where a specifier leads, and who says so. */
export interface ReferenceTarget {
  /** Relative to the root; a real path. */
  readonly to: string;
  /**
   * `typescript` resolves it; `bundler`: TypeScript would, were the packages of the workspace installed, assets and
   * components modules, and a query after a name no part of it; `path`: the path of a triple-slash reference.
   */
  readonly by: "typescript" | "bundler" | "path";
}

/** Resolves a specifier of a file, both as in `ReferenceSpecifier`, by the options of a project. */
export type ReferenceResolver = (
  from: string,
  specifier: Pick<ReferenceSpecifier, "kind" | "specifier" | "path">,
  project: ReferenceProject,
) => ReferenceTarget | undefined;

const compiled = /\.(?:[mc]?[jt]s|[jt]sx|json)$/;

/** Leads to the files of `tracked` below an absolute root only. `asBundler` resolves so whatever the project says. */
export function referenceResolver(
  root: string,
  tracked: ReadonlySet<string>,
  asBundler = false,
): ReferenceResolver {
  const trackedOf = remember((path: string): string | undefined => {
    const real = relative(root, realpathOf(path)).split(sep).join("/");
    return tracked.has(real) ? real : undefined;
  });
  const plain = lookup(root, ts.sys, asBundler);
  const installed = installedHost(root, tracked);
  const workspace = lookup(root, installed, asBundler);
  const lenient = lookup(root, assetHost(root, tracked, installed), true);
  return (from, { kind, specifier, path }, project) => {
    if (path) return referencedFile(join(root, dirname(from), specifier), trackedOf);
    const request = { name: specifier, from: join(root, from), kind };
    const found = plain(request, project);
    if (found !== undefined) {
      const to = trackedOf(found);
      return to === undefined ? undefined : { to, by: "typescript" };
    }
    const member = workspace(request, project);
    const name = specifier.replace(/\?.*$/s, "");
    const asset = member ?? (name === "" ? undefined : lenient({ ...request, name }, project));
    const to = asset === undefined ? undefined : trackedOf(withoutPretence(asset));
    return to === undefined ? undefined : { to, by: "bundler" };
  };
}

function realpathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

interface Request {
  readonly name: string;
  readonly from: string;
  readonly kind: ReferenceSpecifier["kind"];
}

type Lookup = (request: Request, project: ReferenceProject) => string | undefined;

/** One cache of TypeScript's for each project. */
function lookup(root: string, host: ts.ModuleResolutionHost, asBundler: boolean): Lookup {
  const caches = new Map<string, ts.ModuleResolutionCache>();
  const bundled = new Map<string, ts.CompilerOptions>();
  return ({ name, from, kind }, project) => {
    const options = asBundler
      ? (bundled.get(project.path) ?? bundlerOptions(project.options))
      : project.options;
    bundled.set(project.path, options);
    const cache = caches.get(project.path) ?? ts.createModuleResolutionCache(root, (path) => path, options);
    caches.set(project.path, cache);
    const mode = modeOf(kind, () =>
      ts.getImpliedNodeFormatForFile(from, cache.getPackageJsonInfoCache(), host, options),
    );
    const { resolvedModule } = ts.resolveModuleName(name, from, options, host, cache, undefined, mode);
    return resolvedModule?.resolvedFileName;
  };
}

function bundlerOptions(options: ts.CompilerOptions): ts.CompilerOptions {
  const { moduleResolution: _, ...others } = options;
  return { ...others, moduleResolution: ts.ModuleResolutionKind.Bundler };
}

function modeOf(kind: Request["kind"], implied: () => ts.ResolutionMode): ts.ResolutionMode {
  if (kind === "require") return ts.ModuleKind.CommonJS;
  return kind === "dynamic" ? ts.ModuleKind.ESNext : implied();
}

/** Pretends that beside `door.svg` there is a module `door.svg.ts`, which TypeScript then finds by its own rules. */
function assetHost(
  root: string,
  tracked: ReadonlySet<string>,
  under: ts.ModuleResolutionHost,
): ts.ModuleResolutionHost {
  const isAsset = (path: string): boolean => {
    const own = path.slice(0, -".ts".length);
    if (!path.endsWith(".ts") || compiled.test(own)) return false;
    if (!/\.[^./]+$/.test(own)) return false;
    return tracked.has(
      relative(root, under.realpath?.(own) ?? own)
        .split(sep)
        .join("/"),
    );
  };
  return { ...under, fileExists: (path) => isAsset(path) || under.fileExists(path) };
}

function withoutPretence(path: string): string {
  return ts.sys.fileExists(path) ? path : path.slice(0, -".ts".length);
}

function referencedFile(
  written: string,
  trackedOf: (path: string) => string | undefined,
): ReferenceTarget | undefined {
  const places = ["", ".ts", ".tsx", ".d.ts"].map((ending) => `${written}${ending}`);
  const found = places.find((place) => ts.sys.fileExists(place));
  const to = found === undefined ? undefined : trackedOf(found);
  return to === undefined ? undefined : { to, by: "path" };
}
