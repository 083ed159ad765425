import { ts } from "ts-morph";
import type { RepoGraph } from "./repo.ts";

/** The folder that stands for the root of the repository; never shown. */
export const virtualRoot = "/repo/";

/** A module that is in no file of the repository but is read as if it stood in one. */
export interface VirtualModule {
  readonly text: string;
  /** The file whose place it takes, relative to the root; its imports mean what they mean there. */
  readonly standsAt: string | undefined;
  /** Specifiers that lead to one file only here: to virtual or real files, under the virtual root. */
  readonly links: ReadonlyMap<string, string>;
  /** Files that are replaced when this module imports them: relative path to virtual file. */
  readonly replaced: ReadonlyMap<string, string>;
}

/** Where a specifier of a file leads: a file under the virtual root, or nothing. */
export type Resolve = (specifier: string, file: string) => string | undefined;

/** What specifiers are resolved with. */
export interface ResolutionInput {
  readonly graph: RepoGraph;
  readonly options: ts.CompilerOptions;
  readonly host: ts.ModuleResolutionHost;
  readonly modules: ReadonlyMap<string, VirtualModule>;
}

/** Resolves as the import graph does first, so that aliases and workspaces mean what they mean there. */
export function resolver(input: ResolutionInput): Resolve {
  return (specifier, file) => {
    const module = input.modules.get(file);
    return module === undefined
      ? resolveInRepo(specifier, file, input)
      : resolveInModule(specifier, file, { ...input, module });
  };
}

/** The path of a file relative to the root of the repository; `undefined` for files that are not in it. */
export function repoPath(file: string): string | undefined {
  return file.startsWith(virtualRoot) ? file.slice(virtualRoot.length) : undefined;
}

function resolveInRepo(specifier: string, file: string, input: ResolutionInput): string | undefined {
  const target = input.graph.resolve(repoPath(file) ?? "", specifier);
  if (target !== undefined) return virtualRoot + target;
  const { resolvedModule } = ts.resolveModuleName(specifier, file, input.options, input.host);
  return resolvedModule?.resolvedFileName;
}

interface ModuleInput extends ResolutionInput {
  readonly module: VirtualModule;
}

function resolveInModule(specifier: string, file: string, input: ModuleInput): string | undefined {
  const { links, replaced, standsAt } = input.module;
  const linked = links.get(specifier);
  if (linked !== undefined) return linked;
  const place = standsAt === undefined ? file : virtualRoot + standsAt;
  const target = resolveInRepo(specifier, place, input);
  const path = target === undefined ? planned(specifier, place, replaced) : repoPath(target);
  return (path === undefined ? undefined : replaced.get(path)) ?? target;
}

const endings = ["", ".ts", ".tsx", ".mts", ".cts", ".d.ts", ".js", "/index.ts", "/index.tsx", "/index.js"];

/** A file that does not exist yet but has a text in the plan. */
function planned(
  specifier: string,
  place: string,
  replaced: ReadonlyMap<string, string>,
): string | undefined {
  if (!specifier.startsWith(".")) return undefined;
  const base = joined(repoPath(place) ?? "", specifier);
  const bases = [base, base.replace(/\.([cm]?)jsx?$/, ".$1ts"), base.replace(/\.jsx?$/, ".tsx")];
  const sources = new Set(bases.filter((path, index) => index === 0 || path !== base));
  return [...sources].flatMap((path) => endings.map((end) => path + end)).find((path) => replaced.has(path));
}

function joined(file: string, specifier: string): string {
  const parts = file.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
