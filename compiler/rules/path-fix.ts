import type { Fix } from "../diagnostics/diagnostic.ts";
import { nearPath } from "../facts/near-path.ts";
import { pathProblem } from "../plan/path-problem.ts";
import type { RepoGraph } from "../repo/repo.ts";
import type { Route } from "../source/route.ts";
import { surelyMeant } from "../source/surely-meant.ts";

/** Puts another path in place of one. */
export function pathFix(route: Route, path: string, meant: string): Fix {
  return { title: `write "${meant}" instead of "${path}"`, edits: [{ kind: "set", route, value: meant }] };
}

/**
 * The existing file that a path surely meant: one with another spelling of its name in the same folder, or of its folder. Files
 * elsewhere with the same name are only worth a question.
 */
export function surePath(path: string, repo: RepoGraph): string | undefined {
  const near = nearPath(path, repo);
  if (near === undefined || !isSameKind(near, path)) return undefined;
  const [folder, name] = split(path);
  const [nearFolder, nearName] = split(near);
  if (folder === nearFolder) {
    const neighbours = repo.files.filter((file) => split(file)[0] === folder).map((file) => split(file)[1]);
    return surelyMeant(name, neighbours) === nearName ? near : undefined;
  }
  const folders = [...new Set(repo.files.map((file) => split(file)[0]))];
  return name === nearName && surelyMeant(folder, folders) === nearFolder ? near : undefined;
}

/** A path written as paths are, where only its form was wrong. */
export function wellFormed(path: string): string | undefined {
  const meant = path
    .trim()
    .replace(/\\(?![[\]{}*?!()])/g, "/")
    .replace(/(\.[a-z]+)(?::\d+)(?:[-:]\d+)?$/i, "$1");
  return meant !== path && pathProblem(meant) === undefined ? meant : undefined;
}

function split(path: string): readonly [string, string] {
  const at = path.lastIndexOf("/") + 1;
  return [path.slice(0, at), path.slice(at)];
}

/** Of another extension only where all else is the same, and both are of JavaScript or TypeScript. */
function isSameKind(a: string, b: string): boolean {
  const [left, right] = [withoutExtension(a), withoutExtension(b)];
  if (left.extension === right.extension) return true;
  return left.stem === right.stem && script.test(left.extension) && script.test(right.extension);
}

const script = /^\.[cm]?[jt]sx?$/;

function withoutExtension(path: string): { readonly stem: string; readonly extension: string } {
  const extension = /\.[^./]+$/.exec(path)?.[0] ?? "";
  return { stem: path.slice(0, path.length - extension.length), extension };
}
