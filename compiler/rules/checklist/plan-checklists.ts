import type { Checklist } from "../../diagnostics/checklist.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { ScheduleFacts } from "../../schedule/schedule.ts";
import type { WaivedFinding } from "../apply-policies.ts";
import { decompositionChecklist } from "./decomposition.ts";
import { orchestrationChecklist } from "./orchestration.ts";

/** What a compile found out, as far as checklists need it. */
interface Checked {
  readonly scheduled?: ScheduleFacts;
  readonly diagnostics: readonly Diagnostic[];
  readonly waived: readonly WaivedFinding[];
}

/** The checklists of one plan. Where it could not be scheduled, what no finding denies is not known. */
export function planChecklists({ scheduled, diagnostics, waived }: Checked): readonly Checklist[] {
  const facts = scheduled ?? { reason: "the plan was not scheduled" };
  const found = [...diagnostics, ...waived.map(({ diagnostic }) => diagnostic)];
  return [
    { title: "Decomposition", lines: decompositionChecklist(facts, found) },
    { title: "Orchestration", lines: orchestrationChecklist(facts, found) },
  ];
}
