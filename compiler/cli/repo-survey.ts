import { fileNameOf } from "./path.ts";
import { freePath, testPathFor } from "./test-path.ts";

/** What a first plan can be about. Paths are relative to the root of the repository. */
export interface RepoSurvey {
  /** Folders that hold most of the code, the fullest first. */
  readonly sourceFolders: readonly string[];
  readonly testFolders: readonly string[];
  /** A file to change, if there is code. */
  readonly source: string | undefined;
  /** A test file that could be made for it; there is no such file yet. */
  readonly test: string;
  readonly readme: string | undefined;
}

/** Where the code goes in a repository that has none. */
export const firstSource = "src/index.ts";

const code = /\.([cm]?[jt]sx?|vue|svelte|py|go|rs|java|kt|rb|php|cs|swift|c|cc|cpp|h|hpp|ex|exs|scala|sh)$/;
const notByHand =
  /(^|\/)\.|\.d\.[cm]?ts$|\.(config|min|gen|generated)\.|(^|\/)(dist|build|out|vendor|node_modules)\//;
const testFolder = /^(.*?\/)?(tests?|__tests__|specs?|e2e)(?=\/)/;
const testName = /[._-](test|spec)\.[^.]+$|^test_[^/]*\.py$/;
/** `src` counts wherever it is, since an `app` may well have one. */
const sourceFolder = /^(?:(.*?\/)?src|(.*?\/)?(lib|app|internal|pkg|cmd))(?=\/)/;

/** Characters that mean something in a claim, or that no reader could make out. */
const odd = /[*?[\]{}()#!\\\ufffd]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|^\s|\s$/u;

/** Looks at the names of files only. The same files give the same survey. */
export function surveyRepo(files: readonly string[]): RepoSurvey {
  const usable = files.filter((path) => code.test(path) && !notByHand.test(path) && !odd.test(path));
  const tests = usable.filter(isTest);
  const sources = usable.filter((path) => !isTest(path));
  const sourceFolders = foldersByCount(sources, sourceFolder);
  const testFolders = foldersByCount(
    tests.filter((path) => testFolder.test(path)),
    testFolder,
  );
  const source = sources.filter((path) => folderIn(path, sourceFolder) === sourceFolders[0]).sort(byDepth)[0];
  const folder = nearestFolder(testFolders, source ?? firstSource);
  const wanted = testPathFor(source ?? firstSource, { folder, tests });
  return {
    sourceFolders,
    testFolders,
    source,
    test: freePath(wanted, new Set(files)),
    readme: files.find((path) => /^readme\.(md|mdx|rst|txt)$/i.test(path)),
  };
}

function isTest(path: string): boolean {
  return testFolder.test(path) || testName.test(fileNameOf(path));
}

function foldersByCount(paths: readonly string[], pattern: RegExp): readonly string[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const folder = folderIn(path, pattern);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1)).map(([folder]) => folder);
}

/** The folder that a pattern names, else the first one; `.` for files at the root. */
function folderIn(path: string, pattern: RegExp): string {
  const named = pattern.exec(path)?.[0];
  if (named !== undefined) return named;
  const slash = path.indexOf("/");
  return slash < 0 ? "." : path.slice(0, slash);
}

/** The folder that shares most of its path with a file, else one at the root; the fullest one when several do. */
function nearestFolder(folders: readonly string[], path: string): string | undefined {
  const shared = (folder: string): number => {
    const steps = path.split("/");
    const differs = folder.split("/").findIndex((step, index) => step !== steps[index]);
    return differs < 0 ? steps.length : differs;
  };
  const most = Math.max(...folders.map(shared));
  return folders.find((folder) => shared(folder) === most && (most > 0 || !folder.includes("/")));
}

function byDepth(a: string, b: string): number {
  return a.split("/").length - b.split("/").length || (a < b ? -1 : 1);
}
