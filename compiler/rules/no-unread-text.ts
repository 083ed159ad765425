import { importFindings } from "./import-findings.ts";
import type { Rule } from "./rule.ts";

/** Reports parts of imported tasks that could not be read. */
export const noUnreadText: Rule<"source"> = {
  id: "no-unread-text",
  summary: "Files, dependencies and marks of an imported task are read, or reported.",
  why: "A claim or a dependency that was passed over is one that no check knows of.",
  severity: "warning",
  stage: "source",
  *check({ imported }) {
    yield* importFindings(imported, "unread-text");
  },
};
