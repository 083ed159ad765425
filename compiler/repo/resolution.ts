import type { RepoReader } from "./repo.ts";
import { type FileLookup, fileLookup, type RepoFiles, repoFiles } from "./resolution-files.ts";
import { type Context, type Resolution, resolveName } from "./resolution-name.ts";
import { once } from "./resolution-once.ts";
import { folderOf, foldersOf, isInstalled, joinPath } from "./resolution-path.ts";
import { projectFinder } from "./resolution-project.ts";
import { type Tsconfig, tsconfigReader } from "./tsconfig.ts";
import { workspaceTsconfig } from "./workspace-tsconfig.ts";
import { readWorkspaces } from "./workspaces.ts";

/**
 * Says where a specifier of a file leads: as TypeScript resolves for a bundler, whatever `module` says, and to the
 * sources of workspace packages that nobody has built or installed. Never looks into installed packages.
 */
export function createResolver(
  reader: RepoReader & { readonly listed?: readonly string[] },
  tsconfig?: string,
): (from: string, specifier: string) => Resolution {
  const files = repoFiles(reader);
  const workspaces = readWorkspaces(files, foldersOf(reader.listed ?? reader.files));
  const readTsconfig = tsconfigReader(files, workspaceTsconfig(files, workspaces));
  const projectOf = once(projectFinder({ files, read: readTsconfig, tsconfig }));
  const lookupOf = lookups(files);
  const context: Context = { files, workspaces, readTsconfig };
  const known = new Map<string, Resolution>();
  return (from, written) => {
    const specifier = written.replace(/\?.*$/s, "");
    const project = projectOf(from);
    const lookup = lookupOf(project);
    if (/^\.{1,2}(?:\/|$)/.test(specifier)) return resolveRelative(from, specifier, lookup);
    const key = `${project?.path}\0${folderOf(from)}\0${specifier}`;
    const answer = known.get(key) ?? resolveName({ from, specifier, project, lookup }, context);
    known.set(key, answer);
    return answer;
  };
}

/** Projects that look files up alike share what is known. */
function lookups(files: RepoFiles): (project: Tsconfig | undefined) => FileLookup {
  const known = new Map<string, FileLookup>();
  return (project) => {
    const { customConditions = [], moduleSuffixes = [], rootDirs = [] } = project ?? {};
    const key = JSON.stringify([customConditions, moduleSuffixes, rootDirs]);
    const lookup = known.get(key) ?? fileLookup(files, { customConditions, moduleSuffixes, rootDirs });
    known.set(key, lookup);
    return lookup;
  };
}

function resolveRelative(from: string, specifier: string, lookup: FileLookup): Resolution {
  const path = joinPath(folderOf(from), specifier);
  if (path === undefined) return { kind: "nowhere" };
  if (isInstalled(path)) return { kind: "outside" };
  const meansFolder = /(?:^|\/)\.{0,2}$/.test(specifier);
  const file = lookup.file(meansFolder && path !== "" ? `${path}/` : path);
  return file === undefined ? { kind: "nowhere" } : { kind: "file", path: file };
}
