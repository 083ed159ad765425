import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { type ReferenceProjects, referenceProjects } from "./reference-projects.ts";
import { type ReferenceResolver, referenceResolver } from "./reference-resolution.ts";
import { type ReferenceSpecifier, referenceSpecifiers, sourceEndings } from "./reference-specifiers.ts";

/** A specifier and the file of the repository it leads to, if any. */
export interface ReferenceImport extends ReferenceSpecifier {
  readonly from: string;
  /** Relative to the root; absent for what lies outside, and for the file itself. */
  readonly to?: string;
  readonly by?: "typescript" | "bundler" | "path";
}

/** The import graph of a folder by TypeScript alone. It shares no code with the compiler's. */
export interface ReferenceGraph {
  /** Absolute, real. */
  readonly root: string;
  /** Every file that git sees, relative to the root. */
  readonly tracked: ReadonlySet<string>;
  /** The files that were read for specifiers. */
  readonly sources: readonly string[];
  readonly importsOf: ReadonlyMap<string, readonly ReferenceImport[]>;
  /** Files that are too deeply nested to be parsed. */
  readonly unparsed: readonly string[];
  readonly projects: ReferenceProjects;
  readonly resolve: ReferenceResolver;
}

/**
 * Reads every source file of a folder that git sees, tracked or not ignored, and that `wanted` takes; resolves with
 * the real file system, installed packages included.
 */
export function referenceGraph(
  folder: string,
  wanted: (path: string) => boolean = () => true,
): ReferenceGraph {
  const root = realpathSync(folder);
  const tracked = trackedFiles(root);
  const projects = referenceProjects(root);
  const resolve = referenceResolver(root, tracked);
  const sources = sourcesOf(tracked).filter(wanted);
  const importsOf = new Map<string, readonly ReferenceImport[]>();
  const unparsed: string[] = [];
  for (const from of sources) {
    const specifiers = referenceSpecifiers(from, textOf(join(root, from)));
    if (specifiers === undefined) unparsed.push(from);
    const project = projects.of(join(root, from));
    const imports = (specifiers ?? []).map((specifier): ReferenceImport => {
      const target = resolve(from, specifier, project);
      return { ...specifier, from, ...(target !== undefined && target.to !== from && target) };
    });
    importsOf.set(from, imports);
  }
  return { root, tracked, sources, importsOf, unparsed, projects, resolve };
}

/** Every source file of an absolute folder that git sees. */
export function sourceFiles(root: string): readonly string[] {
  return sourcesOf(trackedFiles(root));
}

/** The text of a file as TypeScript sees it, without a byte order mark. */
export function textOf(path: string): string {
  return readFileSync(path, "utf8").replace(/^\ufeff/, "");
}

function sourcesOf(tracked: ReadonlySet<string>): readonly string[] {
  return [...tracked]
    .filter((path) => sourceEndings.test(path) && !`/${path}`.includes("/node_modules/"))
    .sort();
}

function trackedFiles(root: string): ReadonlySet<string> {
  const { status, stdout, stderr } = spawnSync(
    "git",
    ["-C", root, "ls-files", "-z", "-co", "--exclude-standard"],
    {
      encoding: "utf8",
      maxBuffer: 1024 * 1024 * 1024,
    },
  );
  if (status !== 0) throw new Error(`git cannot list the files of ${root}: ${stderr}`);
  const listed = stdout.split("\0").filter((path) => path !== "");
  return new Set(
    listed.filter((path) => existsSync(join(root, path)) && statSync(join(root, path)).isFile()),
  );
}
