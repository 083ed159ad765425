import type { ImportProblem, Written } from "../imported.ts";
import type { GsdFile } from "./file.ts";

/** A plan file whose task is in the plan. */
export interface NamedGsdFile {
  readonly file: GsdFile;
  /** Unique. */
  readonly id: string;
}

/** The tasks that a `depends_on` names. */
export interface GsdDependencies {
  readonly dependsOn: readonly Written<string>[];
  readonly problems: readonly ImportProblem[];
}

/** Finds the tasks that one task names: `01-02`, `2`, `P02`, `01-02-PLAN.md`, `01-02-slug`. */
export function gsdDependencies(
  items: readonly Written<string>[],
  of: NamedGsdFile,
  all: readonly NamedGsdFile[],
): GsdDependencies {
  const dependsOn: Written<string>[] = [];
  const problems: ImportProblem[] = [];
  for (const item of items) {
    if (/^(?:none|n\/a|null|-)$/i.test(item.value)) continue;
    const found = named(item.value, of, all);
    const [only, other] = found;
    if (only === undefined || other !== undefined) problems.push(unknown(item, of, found));
    else if (only.id !== of.id && !dependsOn.some(({ value }) => value === only.id))
      dependsOn.push(
        only.id === item.value ? item : { ...item, value: only.id, inferred: `"${item.value}"` },
      );
  }
  return { dependsOn, problems };
}

function named(written: string, of: NamedGsdFile, all: readonly NamedGsdFile[]): readonly NamedGsdFile[] {
  const name = written
    .replace(/^.*\//, "")
    .replace(/(?:-PLAN|-SUMMARY)?\.md$/i, "")
    .replace(/-(?:PLAN|SUMMARY)$/i, "");
  const exact = all.filter(({ id, file }) => id === name || file.name.stem === name);
  if (exact.length > 0) return exact;
  const bare = /^(?:plan[\s-]*|p)?0*(\d+[a-z]?)$/i.exec(name)?.[1]?.toLowerCase();
  if (bare !== undefined)
    return all.filter(({ file }) => isSamePhase(file, of.file) && plain(file.name.number) === bare);
  const [, phase, number] =
    /^(?:P|phase[\s-]*)?(\d+(?:\.\d+)*)[-/.\s]+P?(?:plan[\s-]*)?(\d+[a-z]?)(?:-.*)?$/i.exec(name) ?? [];
  if (phase === undefined) return [];
  return all.filter(
    ({ file }) => plain(phaseOf(file)) === plain(phase) && plain(file.name.number) === plain(number),
  );
}

function isSamePhase(file: GsdFile, other: GsdFile): boolean {
  return folderOf(file) === folderOf(other) && plain(phaseOf(file)) === plain(phaseOf(other));
}

/** The phase that the name says, or else the folder. */
export function phaseOf({ name, source }: GsdFile): string | undefined {
  return name.phase ?? /(?:^|\/)(\d+(?:\.\d+)*)-[^/]*\/[^/]*$/.exec(source.path)?.[1];
}

function folderOf({ source }: GsdFile): string {
  return source.path.slice(0, source.path.lastIndexOf("/") + 1);
}

/** Numbers without leading zeros, letters small: `07` is 7, `03A` is 3a. */
function plain(number: string | undefined): string | undefined {
  return number?.toLowerCase().replace(/(^|\.)0+(?=\d)/g, "$1");
}

function unknown(
  { value, origin }: Written<string>,
  of: NamedGsdFile,
  found: readonly NamedGsdFile[],
): ImportProblem {
  if (found.length > 0) {
    const ids = found.map(({ id }) => `"${id}"`).join(" or ");
    return { kind: "unread-text", message: `"${value}" may be ${ids}`, origin, help: "write the whole id" };
  }
  const phase = /^(\d+(?:\.\d+)*)(?:-|$)/.exec(value)?.[1];
  const isElsewhere = phase !== undefined && /-/.test(value) && plain(phase) !== plain(phaseOf(of.file));
  const message = isElsewhere
    ? `"${of.id}" depends on "${value}" of another phase, which is not among these plans`
    : `"${of.id}" depends on "${value}", which is no plan of this phase`;
  return { kind: "unread-text", message, origin };
}
