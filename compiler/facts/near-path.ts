import { nearest } from "../plan/order.ts";
import type { RepoGraph } from "../repo/repo.ts";

/** The existing file or folder that a path most likely meant. */
export function nearPath(path: string, repo: RepoGraph): string | undefined {
  const name = baseName(path);
  const namesakes = repo.files.filter((file) => baseName(file) === name);
  if (namesakes.length > 0) return mostAlike(path, namesakes);
  const folder = folderOf(path);
  const neighbours = repo.files.filter((file) => folderOf(file) === folder);
  return nearest(path, neighbours) ?? nearest(path, repo.files);
}

/** The last part of a path. */
function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** The candidate with most path parts in common; the first in order among equals. */
function mostAlike(path: string, candidates: readonly string[]): string | undefined {
  const parts = new Set(path.split("/"));
  const score = (candidate: string) => candidate.split("/").filter((part) => parts.has(part)).length;
  return [...candidates].sort((a, b) => score(b) - score(a))[0];
}
