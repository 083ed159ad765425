import { unresolved } from "./resolution-answer.ts";
import { none } from "./resolution-index.ts";
import type { Scope } from "./resolution-scope.ts";
import { type SourcePackage, workspaceEntry } from "./workspace-source.ts";
import { splitSpecifier } from "./workspace-specifier.ts";

/** A workspace package or a path in one; `undefined` when the name is not one of the workspace. */
export function memberFile(scope: Scope, specifier: string): number | undefined {
  const { name, subpath } = splitSpecifier(specifier);
  const member = scope.workspaces.find(name, scope.home);
  if (member === undefined) return undefined;
  const file = knownEntry(member, subpath, scope);
  return file === none ? unresolved("no-package-entry") : file;
}

/** The source behind an entry of a package; each is looked for once, whoever asks. */
export function knownEntry(member: SourcePackage, subpath: string, scope: Scope): number {
  const key = [member.folder, subpath, ...scope.conditions].join("\0");
  const known = scope.entries.get(key);
  if (known !== undefined) return known;
  const file = workspaceEntry(member, subpath, scope);
  scope.entries.set(key, file);
  return file;
}
