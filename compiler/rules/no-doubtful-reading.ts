import { importFindings } from "./import-findings.ts";
import type { Rule } from "./rule.ts";

/** Notes where an imported plan was read in a way that its author may not have meant. */
export const noDoubtfulReading: Rule<"source"> = {
  id: "no-doubtful-reading",
  summary: "What an imported plan leaves open is read in a defined way, and said.",
  why: "Whoever wrote the plan can tell at once whether it was meant so; a tool cannot.",
  severity: "note",
  stage: "source",
  *check({ imported }) {
    yield* importFindings(imported, "doubtful-reading");
  },
};
