import ignore from "ignore";
import type { IgnoredPaths, IgnoreRule } from "../../compiler/repo/ignored-paths.ts";
import type { RepoReader } from "../../compiler/repo/repo.ts";
import { folderOf, foldersAbove, inFolder, joinPath } from "../../compiler/repo/resolution-path.ts";

type Texts = Readonly<Record<string, string>>;

/**
 * A working tree from a literal: path to text. A text that begins with `->` is a symbolic link, `.gitignore` files count, and
 * so do the submodules of a `.gitmodules`.
 */
export function memoryReader(files: Texts): RepoReader {
  const paths = Object.keys(files).sort();
  const targets = paths.flatMap((path): [string, string | undefined][] => {
    const target = /^->\s*(\S+)/.exec(files[path] ?? "")?.[1];
    return target === undefined ? [] : [[path, joinPath(folderOf(path), target)]];
  });
  const links = targets.filter((link): link is [string, string] => link[1] !== undefined);
  const modules = (files[".gitmodules"] ?? "").matchAll(/^\s*path = (.*)$/gm);
  return {
    files: paths,
    read: (path) => files[path],
    links: new Map(links),
    strayLinks: new Set(targets.filter(([, target]) => target === undefined).map(([path]) => path)),
    submodules: [...modules].map(([, path = ""]) => path),
    ignored: async (asked) => ignoredOf(asked, files),
  };
}

function ignoredOf(asked: readonly string[], files: Texts): IgnoredPaths {
  return new Map(
    asked.flatMap((path): [string, IgnoreRule][] => {
      const rule = ruleFor(path, files);
      return rule === undefined || rule.pattern.startsWith("!") ? [] : [[path, rule]];
    }),
  );
}

/** The last line that says anything of a path, in the nearest file. */
function ruleFor(path: string, files: Texts): IgnoreRule | undefined {
  for (const folder of foldersAbove(path)) {
    const file = inFolder(folder, ".gitignore");
    const lines = (files[file] ?? "").split("\n");
    const below = folder === "" ? path : path.slice(folder.length + 1);
    const at = lines.findLastIndex((line) => ignore().add(line.replace(/^!/, "")).ignores(below));
    if (at >= 0) return { pattern: lines[at] ?? "", source: { file }, line: at + 1 };
  }
  return undefined;
}
