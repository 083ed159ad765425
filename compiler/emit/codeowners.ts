import type { WorkOrder } from "../ir/work-order.ts";
import { type OwnedPattern, ownedPatterns } from "./codeowners/owned-patterns.ts";
import { lineMark } from "./generated-mark.ts";
import type { Target } from "./target.ts";
import { oneLine } from "./visible.ts";

/** Who reviews what, by the roles of the plan. */
export const codeowners: Target = {
  id: "codeowners",
  summary: "A CODEOWNERS file in which each role owns what its tasks write.",
  needs: "a team on GitHub or GitLab for each role",
  emit: (order) => [{ path: "codeowners/CODEOWNERS", content: text(order) }],
};

function text(order: WorkOrder): string {
  const patterns = ownedPatterns(order);
  const head = [
    lineMark(order, "#"),
    "# Owners are the roles of the plan: put the name of your organisation in place of ORG.",
    "# The last line that matches a file decides.",
  ];
  return `${[...head, ...patterns.flatMap(linesOf)].join("\n")}\n`;
}

function linesOf({ pattern, owners, notes }: OwnedPattern): readonly string[] {
  return [...notes.map((note) => `# ${oneLine(note)}`), `${pattern} ${owners.join(" ")}`];
}
