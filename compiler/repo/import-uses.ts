import { exportedNames, type Names, onwardNames, takenNames } from "./carried-names.ts";
import type { ImportEdge, ImportedName, ImportKind, RepoGraph } from "./repo.ts";

/** What is about to change. */
export interface Change {
  readonly file: string;
  /** One export of the file; without it, anything in the file. */
  readonly symbol: string | undefined;
}

/** One import that a change reaches. */
export interface ImportUse {
  readonly from: string;
  /** The changed file, or one that passes on what it exports. */
  readonly to: string;
  readonly kind: ImportKind;
  /** Line in `from`, from 1. */
  readonly line: number;
  /** Where the specifier stands in `from`. */
  readonly span: ImportEdge["span"];
  /** What is taken, as `to` exports it; `*` where that cannot be told. */
  readonly names: readonly ImportedName[];
}

/** Files that import a file. */
export type ImportersOf = (path: string) => readonly string[];

/** Exports of a file that are new to the search. */
interface Step {
  readonly file: string;
  readonly wanted: Names;
  /** True when every import of the file counts, whatever it takes. */
  readonly whole: boolean;
}

/** Every import that takes what changes, from the file itself or from files that pass it on, nearest first. */
export function importUses(change: Change, repo: RepoGraph, importersOf: ImportersOf): readonly ImportUse[] {
  const { file, symbol } = change;
  const uses = new Map<string, ImportUse>();
  const known = new Map<string, Set<string>>();
  const whole = symbol === undefined;
  const steps: Step[] = [];
  const enqueue = (step: Step): void => {
    const wanted = addNew(known, step);
    if (wanted.size > 0 || step.whole) steps.push({ ...step, wanted });
  };
  enqueue({ file, whole, wanted: whole ? exportedNames(file, repo) : new Set([symbol]) });
  for (const step of steps) {
    const edges = importersOf(step.file).flatMap((path) => repo.importsOf(path));
    for (const edge of edges.filter(({ to }) => to === step.file)) {
      note(edge, step.whole ? edge.names : takenNames(edge, step.wanted, repo), { uses, whole: step.whole });
      enqueue({ file: edge.from, whole: false, wanted: new Set(onwardNames(edge, step.wanted, repo)) });
    }
  }
  return [...uses.values()];
}

/** Takes note of names of a file, and tells those that were not known. */
function addNew(known: Map<string, Set<string>>, { file, wanted }: Step): Names {
  const before = known.get(file) ?? new Set<string>();
  known.set(file, before);
  const fresh = [...wanted].filter((name) => !before.has(name));
  for (const name of fresh) before.add(name);
  return new Set(fresh);
}

interface Notes {
  readonly uses: Map<string, ImportUse>;
  readonly whole: boolean;
}

/** An import that is exported again is two edges at one place: they are one use. */
function note(edge: ImportEdge, taken: readonly ImportedName[], { uses, whole }: Notes): void {
  if (taken.length === 0 && !whole) return;
  const { from, to, line, span } = edge;
  const key = `${from}\n${span.start}`;
  const before = uses.get(key);
  const kind = before?.kind === "re-export" ? before.kind : edge.kind;
  const names = new Map([...(before?.names ?? []), ...taken].map((name) => [name.name, name]));
  uses.set(key, { from, to, kind, line, span, names: [...names.values()] });
}
