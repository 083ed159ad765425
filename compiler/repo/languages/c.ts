import type { FrontEnd, SourceTree } from "../front-end.ts";
import { once } from "../resolution-once.ts";
import { folderOf, foldersAbove, joinPath, nameOf } from "../resolution-path.ts";
import { cIncludes } from "./c-includes.ts";
import { languageEndings, languageNames } from "./language-endings.ts";

/**
 * C and C++: `"x.h"` is looked up beside the file, then in the nearest folder below which the path matches; `<x.h>` only
 * below a folder called `include`, `inc` or `src`, and below the root. Where two folders are equally near, none is
 * meant. A header that is not there stays silent: it may be generated, or the system's. Modules of C++20 are not read.
 */
export const c: FrontEnd = {
  language: languageNames.c,
  endings: languageEndings.c,
  open: (tree) => {
    const find = headerFinder(tree);
    return (path, text) =>
      cIncludes(text).map(({ path: header, angled, span }) => {
        const target = find(header, folderOf(path), angled);
        const targets = target === undefined || target === path ? [] : [target];
        return { kind: "static", specifier: header, span, names: [{ name: "*", as: "*" }], targets };
      });
  },
};

type FindHeader = (header: string, folder: string, angled: boolean) => string | undefined;

function headerFinder(tree: SourceTree): FindHeader {
  const byName = once((_: string) => filesByName(tree));
  const below = once((key: string) => {
    const [header = "", folder = "", angled] = key.split("\0");
    const ending = `/${header}`;
    const matching = (byName("").get(nameOf(header)) ?? []).filter(
      (file) => `/${file}`.endsWith(ending) && (angled === "" || isPublic(file, header)),
    );
    return nearest(matching, folder);
  });
  return (written, folder, angled) => {
    const beside = angled ? undefined : joinPath(folder, written);
    if (beside !== undefined && tree.has(beside)) return beside;
    // What is left of `../x.h` after the folders it leaves is what include roots are tried with.
    const header = written.replace(/^(?:\.{0,2}\/)+/, "");
    if (header === "" || /(?:^|\/)\.{1,2}\//.test(header)) return undefined;
    return below(`${header}\0${folder}\0${angled ? "<" : ""}`);
  };
}

function filesByName(tree: SourceTree): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>();
  for (const file of tree.files) {
    const name = nameOf(file);
    const known = files.get(name);
    if (known === undefined) files.set(name, [file]);
    else known.push(file);
  }
  return files;
}

/** Whether `<header>` may mean a file: the rest of its path is a folder that compilers are told about. */
function isPublic(file: string, header: string): boolean {
  const root = file.slice(0, -header.length - 1);
  const allowed = standardHeaders.has(header) ? /(?:^|\/)include$/ : /^$|(?:^|\/)(?:include|inc|src)$/;
  return allowed.test(root);
}

/** The file with the most folders in common, then the fewest of its own; none when two are equal in both. */
function nearest(files: readonly string[], folder: string): string | undefined {
  const above = foldersAbove(`${folder}/x`);
  const ranked = files
    .map((file) => ({
      file,
      up: above.findIndex((one) => one === "" || file.startsWith(`${one}/`)),
      down: file.split("/").length,
    }))
    .sort((a, b) => a.up - b.up || a.down - b.down);
  const [first, second] = ranked;
  return first !== undefined && first.up === second?.up && first.down === second.down
    ? undefined
    : first?.file;
}

/** Headers of C and POSIX that a repository may also use as names of its own. */
const standardHeaders: ReadonlySet<string> = new Set(
  `assert.h complex.h ctype.h dirent.h errno.h fcntl.h fenv.h float.h getopt.h glob.h inttypes.h limits.h locale.h
  math.h memory.h netdb.h poll.h pthread.h pwd.h regex.h sched.h search.h semaphore.h setjmp.h signal.h stdarg.h
  stdatomic.h stdbool.h stddef.h stdint.h stdio.h stdlib.h string.h strings.h syslog.h termios.h threads.h time.h
  uchar.h unistd.h wchar.h wctype.h algorithm array atomic bitset chrono cmath complex deque exception filesystem
  format functional future iterator limits list locale map memory mutex new numeric optional queue random regex set
  span stack string thread tuple utility variant vector version`.split(/\s+/),
);
