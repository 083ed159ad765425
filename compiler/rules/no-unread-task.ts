import { importFindings } from "./import-findings.ts";
import type { Rule } from "./rule.ts";

/** Reports what should be a task of an imported plan and could not be read. */
export const noUnreadTask: Rule<"source"> = {
  id: "no-unread-task",
  summary: "Everything that looks like a task in an imported plan is read as one.",
  why: "A task that is left out silently is work nobody does, and files nobody guards.",
  severity: "error",
  stage: "source",
  *check({ imported }) {
    yield* importFindings(imported, "unread-task");
  },
};
