import { type Label, valueAt } from "../diagnostics/diagnostic.ts";
import type { BreakUse, BrokenSymbol } from "../facts/broken-symbol.ts";
import type { RepoFacts } from "../facts/facts.ts";
import { sortedUnique } from "../plan/order.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports uses of a symbol that a task breaks, where no task mends them afterwards. */
export const noUnownedBreak: Rule<"repo"> = {
  id: "no-unowned-break",
  summary: "Whoever uses a symbol that a task breaks is mended by that task or by a later one.",
  why: "A changed signature is done when the last caller is; a caller that nobody owns stays broken after the last merge.",
  severity: "error",
  stage: "repo",
  *check(facts) {
    for (const broken of facts.breaks) {
      yield* unowned(broken, facts);
      yield* tooEarly(broken);
    }
  },
};

const shown = 6;

function* unowned(broken: BrokenSymbol, facts: RepoFacts): Iterable<Finding> {
  const uses = broken.uses.filter(({ when }) => when === "nobody");
  if (uses.length === 0) return;
  const files = filesOf(uses);
  const { task, path, symbol, route } = broken;
  yield {
    message: `"${task}" breaks "${symbol}" of "${path}", and no task writes ${counted(files)} that ${files.length === 1 ? "uses" : "use"} it`,
    at: valueAt(route),
    related: places(uses),
    help: `let "${task}" or a task after it modify ${named(files)}`,
    ...fixOf(broken, files, facts),
  };
}

function* tooEarly(broken: BrokenSymbol): Iterable<Finding> {
  const uses = broken.uses.filter(({ when }) => when === "before");
  if (uses.length === 0) return;
  const files = filesOf(uses);
  const owners = [...new Set(uses.flatMap((use) => use.owners))].map((owner) => `"${owner}"`).join(", ");
  const { task, path, symbol, route } = broken;
  yield {
    message: `"${task}" breaks "${symbol}" of "${path}" after ${owners} ${files.length === 1 ? "is" : "are"} done with ${counted(files)} that ${files.length === 1 ? "uses" : "use"} it`,
    at: valueAt(route),
    related: places(uses),
    help: `let "${task}" or a task after it modify ${named(files)} again, or turn the order round`,
  };
}

/** Files that nobody writes can be given to the breaking task without a clash. */
function fixOf(
  { task }: BrokenSymbol,
  files: readonly string[],
  { plan }: RepoFacts,
): Pick<Finding, "fix"> | undefined {
  const found = plan.tasks.find(({ id }) => id === task);
  if (found === undefined || files.length > shown) return undefined;
  const isShort = found.files.some(({ access }) => access === "write");
  const route = [...found.route, "files", ...(isShort ? [] : ["modify"])];
  const reads = found.files.filter(({ access, pattern }) => access === "read" && files.includes(pattern));
  return {
    fix: {
      title: `let "${task}" modify ${named(files)}`,
      edits: [
        ...files.map((value) => ({ kind: "append", route, value }) as const),
        ...reads.map((claim) => ({ kind: "remove", route: claim.route }) as const),
      ],
    },
  };
}

function places(uses: readonly BreakUse[]): readonly Label[] {
  return uses.slice(0, shown).map(({ file, span, typeOnly }) => ({
    place: { in: "file", file, span },
    message: typeOnly ? "takes it as a type" : "takes it",
  }));
}

function filesOf(uses: readonly BreakUse[]): readonly string[] {
  return sortedUnique(uses.map(({ file }) => file));
}

function counted(files: readonly string[]): string {
  return files.length === 1 ? "the 1 file" : `the ${files.length} files`;
}

function named(files: readonly string[]): string {
  const names = files.slice(0, shown).map((file) => `"${file}"`);
  return files.length > shown ? `${names.join(", ")} and ${files.length - shown} more` : names.join(", ");
}
