import { valueAt } from "../diagnostics/diagnostic.ts";
import { contractCoverage } from "../facts/contract-coverage.ts";
import type { RepoFacts, ResolvedClaim } from "../facts/facts.ts";
import { taskCode } from "../facts/task-code.ts";
import type { Task } from "../plan/plan.ts";
import type { ScheduleFacts } from "../schedule/schedule.ts";
import type { Rule } from "./rule.ts";

/** Reports symbols that one task makes and another of its wave uses, with no text to agree on. */
export const requireContract: Rule<"schedule"> = {
  id: "require-contract",
  summary: "What one task makes and another of the same wave uses has its text in a contract.",
  why: "Two agents that each guess the signature guess differently, and both are right until the merge.",
  severity: "warning",
  stage: "schedule",
  *check(facts) {
    for (const { made, user, symbol } of needs(facts)) {
      const path = made.claim.pattern;
      yield {
        message: `"${user.id}" names "${symbol}", which "${made.task}" adds to "${path}" in the same wave, and no contract says what it is`,
        at: valueAt([...user.route, "id"]),
        related: [{ place: valueAt(made.claim.route), message: `"${made.task}" declares it here` }],
        help: `give its text under "contracts" (path: ${path}, symbols: [${symbol}], declare), or add "${made.task}" to depends_on of "${user.id}"`,
      };
    }
  },
};

interface Need {
  readonly made: ResolvedClaim;
  readonly user: Task;
  readonly symbol: string;
}

function needs(facts: ScheduleFacts): readonly Need[] {
  const made = facts.claims.filter(({ symbol, access }) => symbol?.isNew === true && access !== "read");
  if (made.length === 0) return [];
  const covers = contractCoverage(facts.plan, facts.repo);
  return made.flatMap((claim): readonly Need[] => {
    const symbol = claim.symbol?.name ?? "";
    if (covers.symbols(claim.claim.pattern, [symbol]) || isTold(symbol, facts)) return [];
    return facts.plan.tasks
      .filter((user) => isBeside(claim, user, facts) && names(user, symbol))
      .map((user) => ({ made: claim, user, symbol }));
  });
}

function isTold(symbol: string, { plan }: RepoFacts): boolean {
  return plan.contracts.some(
    ({ symbols, declare }) => declare !== undefined && symbols.some(({ id }) => id === symbol),
  );
}

/** True for another task of the wave that writes code, but not this symbol. */
function isBeside(
  made: ResolvedClaim,
  { id }: Task,
  { claims, repo, schedule, taskGraph }: ScheduleFacts,
): boolean {
  const wave = schedule.tasks.get(id)?.wave;
  if (!taskGraph.isUnordered(id, made.task) || wave !== schedule.tasks.get(made.task)?.wave) return false;
  const own = claims.filter(({ task, access }) => task === id && access !== "read");
  return (
    own.some(({ claim }) => repo.isAnalysable(claim.pattern)) &&
    own.every(({ symbol }) => symbol?.name !== made.symbol?.name)
  );
}

/** A member is named by its last part. */
function names(user: Task, symbol: string): boolean {
  const name = symbol.slice(symbol.lastIndexOf(".") + 1);
  const { words, identifiers } = taskCode(user.text);
  const isMarked = user.text.text.includes("`");
  return isMarked ? words.has(name) : identifiers.has(name);
}
