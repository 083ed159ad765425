import type { ImportedPlan, ImportProblem, Origin } from "./imported.ts";

/** How many places of gathered problems are shown beside the first. */
const shown = 4;

/**
 * The problems of a plan. What is said in the same words of several places is one problem, and so are paths into one other
 * repository and what is said to be alike.
 */
export function gatheredProblems({ problems, tasks }: ImportedPlan): readonly ImportProblem[] {
  const gathered = new Map<string, ImportProblem[]>();
  for (const problem of problems) {
    if (isSettled(problem, tasks)) continue;
    const { kind, alike, message } = problem;
    const key = otherRepository(problem) ?? `${kind} ${alike?.many ?? message}`;
    gathered.set(key, [...(gathered.get(key) ?? []), problem]);
  }
  return [...gathered.values()].map(together);
}

/** True for a short name where the task itself spells out which of its files is meant. */
function isSettled({ rivals, origin }: ImportProblem, tasks: ImportedPlan["tasks"]): boolean {
  if (rivals === undefined) return false;
  const before = tasks.filter(
    (task) => task.origin.source === origin.source && task.origin.span.start <= origin.span.start,
  );
  const own = before.reduce<ImportedPlan["tasks"][number] | undefined>(
    (last, task) => (last === undefined || task.origin.span.start >= last.origin.span.start ? task : last),
    undefined,
  );
  return own?.claims.some(({ pattern }) => rivals.includes(pattern)) === true;
}

/** `../name` or `~/folder/name` of a path that leads there. */
function otherRepository({ kind, origin: { source, span } }: ImportProblem): string | undefined {
  if (kind !== "unclaimed-path") return undefined;
  return /^(?:\.\.|~\/[^/]+)\/[^/]+(?=\/)/.exec(source.text.slice(span.start, span.end))?.[0];
}

function together(problems: readonly ImportProblem[]): ImportProblem {
  const [first] = problems;
  if (first === undefined) throw new Error("problems are gathered from at least one");
  if (problems.length === 1) return first;
  const related = problems.slice(1, 1 + shown).map(({ origin }): Origin => origin);
  const folder = otherRepository(first);
  if (folder === undefined) return { ...first, message: togetherWords(first, problems), related };
  const isHome = folder.startsWith("~");
  return {
    kind: "unclaimed-path",
    message: `${problems.length} paths lie in "${folder}", ${isHome ? "in a home folder" : "outside of the repository"}, and are not checked`,
    origin: first.origin,
    help: isHome
      ? "write them relative to the root where they belong to this repository"
      : "keep a plan for each repository, and let the lead order the two",
    related,
  };
}

function togetherWords({ message, alike }: ImportProblem, problems: readonly ImportProblem[]): string {
  const names = [...new Set(problems.flatMap((problem) => problem.alike?.name ?? []))];
  if (alike === undefined || names.length < 2) return `${message} (${problems.length} times)`;
  return `${names.length} ${alike.many}: ${listed(names)}`;
}

function listed(names: readonly string[]): string {
  const list = names
    .slice(0, shown)
    .map((name) => `"${name}"`)
    .join(", ");
  return names.length > shown ? `${list} and ${names.length - shown} more` : list;
}
