import { nearest } from "../plan/order.ts";
import type { RepoGraph } from "../repo/repo.ts";

/** The existing file that a path most likely meant; nothing when the guess would be wild. */
export function nearPath(path: string, repo: RepoGraph): string | undefined {
  const below = repo.files.filter((file) => file.endsWith(`/${path}`));
  if (below.length > 0) return below[0];
  const name = baseName(path);
  const namesakes = repo.files.filter((file) => baseName(file) === name);
  if (namesakes.length > 0) return mostAlike(path, namesakes);
  const folder = folderOf(path);
  const neighbours = repo.files.filter((file) => folderOf(file) === folder);
  const neighbour = nearest(name, neighbours.map(baseName));
  return neighbour === undefined ? inNearFolder(path, repo) : `${folder}${neighbour}`;
}

/** The path with its misspelt folder put right, when the file is there. */
function inNearFolder(path: string, { files }: RepoGraph): string | undefined {
  const folder = nearest(folderOf(path), new Set(files.map(folderOf)));
  const candidate = `${folder}${baseName(path)}`;
  return folder !== undefined && files.includes(candidate) ? candidate : undefined;
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
