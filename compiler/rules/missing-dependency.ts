import { type Fix, valueAt } from "../diagnostics/diagnostic.ts";
import { assertionClashes, isAsserted } from "../facts/assertion-clashes.ts";
import type { ReadOfCreated, RepoFacts } from "../facts/facts.ts";
import { accessVerbs } from "./claim-words.ts";
import type { Rule } from "./rule.ts";

/** Reports tasks that need a file which another creates, without coming after it. */
export const missingDependency: Rule<"repo"> = {
  id: "missing-dependency",
  summary: "A task that needs a file comes after the task that creates it.",
  why: "Started too early, the agent builds on a file that is not there yet, or writes its own version of it.",
  severity: "error",
  stage: "repo",
  *check(facts) {
    const clashes = assertionClashes(facts);
    for (const hazard of facts.hazards) {
      if (hazard.kind !== "read-of-created") continue;
      const { creator, reader, path } = hazard;
      if (reader.access !== "read" && isAsserted(clashes, path, [creator.task, reader.task])) continue;
      yield {
        message: `"${reader.task}" ${accessVerbs[reader.access]} "${path}", which "${creator.task}" creates, but does not come after it`,
        at: valueAt(reader.claim.route),
        related: [{ place: valueAt(creator.claim.route), message: `"${creator.task}" creates it here` }],
        help: remedy(hazard),
        ...fixOf(hazard, facts),
      };
    }
  },
};

function remedy({ reader, creator, reversed }: ReadOfCreated): string {
  if (reversed) return `"${creator.task}" now comes after "${reader.task}": turn the order round`;
  const contract = reader.access === "read" ? ", or give the text it needs in a contract" : "";
  return `add "${creator.task}" to depends_on of "${reader.task}"${contract}`;
}

/** None where the order would have to be turned round, or each waits for what the other creates. */
function fixOf(
  { reader, creator, reversed }: ReadOfCreated,
  { plan, hazards }: RepoFacts,
): { readonly fix?: Fix } {
  const task = plan.tasks.find(({ route }) => route[1] === reader.claim.route[1]);
  const isMutual = hazards.some(
    (other) =>
      other.kind === "read-of-created" &&
      other.reader.task === creator.task &&
      other.creator.task === reader.task,
  );
  if (task === undefined || reversed || isMutual) return {};
  if (task.dependsOn.some(({ id }) => id === creator.task)) return {};
  const edit = { kind: "append", route: [...task.route, "depends_on"], value: creator.task } as const;
  return { fix: { title: `add "${creator.task}" to depends_on of "${reader.task}"`, edits: [edit] } };
}
