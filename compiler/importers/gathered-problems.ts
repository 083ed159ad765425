import type { ImportedPlan, ImportProblem, Origin } from "./imported.ts";

/** How many places of gathered problems are shown beside the first. */
const shown = 4;

/**
 * The problems of a plan. What is said in the same words of several places is one problem, and so are paths into one other
 * repository, and locks.
 */
export function gatheredProblems({ problems, tasks }: ImportedPlan): readonly ImportProblem[] {
  const gathered = new Map<string, ImportProblem[]>();
  for (const problem of problems) {
    const key = otherRepository(problem) ?? `${problem.kind} ${problem.message}`;
    gathered.set(key, [...(gathered.get(key) ?? []), problem]);
  }
  const locks = tasks.flatMap((task) => task.locks);
  return [...[...gathered.values()].map(together), ...lockProblem(locks)];
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
  if (folder === undefined)
    return { ...first, message: `${first.message} (${problems.length} times)`, related };
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

function lockProblem(
  locks: readonly { readonly value: string; readonly origin: Origin }[],
): readonly ImportProblem[] {
  const [first] = locks;
  if (first === undefined) return [];
  const names = [...new Set(locks.map(({ value }) => `"${value}"`))];
  const list = names.slice(0, shown).join(", ");
  return [
    {
      kind: "unread-text",
      message: `locks are not checked yet: ${list}${names.length > shown ? ` and ${names.length - shown} more` : ""}`,
      origin: first.origin,
      help: "order the tasks that share a lock with depends_on",
    },
  ];
}
