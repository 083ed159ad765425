import { valueAt } from "../diagnostics/diagnostic.ts";
import { assertionClashes, isAsserted } from "../facts/assertion-clashes.ts";
import type { ReadOfCreated } from "../facts/facts.ts";
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
      };
    }
  },
};

function remedy({ reader, creator, reversed }: ReadOfCreated): string {
  if (reversed) return `"${creator.task}" now comes after "${reader.task}": turn the order round`;
  const contract = reader.access === "read" ? ", or give the text it needs in a contract" : "";
  return `add "${creator.task}" to depends_on of "${reader.task}"${contract}`;
}
