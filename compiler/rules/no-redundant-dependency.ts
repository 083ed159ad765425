import { valueAt } from "../diagnostics/diagnostic.ts";
import { type RedundantDependency, redundantDependencies } from "../facts/redundant-dependencies.ts";
import type { Finding, Rule } from "./rule.ts";

/** So many are reported one by one; more are one finding. */
const few = 3;
/** So many places are marked. */
const marked = 6;

/** Notes dependencies that follow from others. */
export const noRedundantDependency: Rule<"plan"> = {
  id: "no-redundant-dependency",
  summary: "A dependency says something that the others do not.",
  why: "What follows from the rest hides what a task really waits for, and stays behind when the rest changes.",
  severity: "note",
  stage: "plan",
  *check({ plan, taskGraph }) {
    // Other formats write out all that comes before, and nobody would change that for us.
    if (plan.isImported) return;
    const found = redundantDependencies(taskGraph);
    if (found.length <= few) yield* found.map(finding);
    else yield together(found);
  },
};

function finding({ dependency: { task, on, route }, through }: RedundantDependency): Finding {
  return {
    message: `"${task}" comes after "${on}" anyway, through "${through}"`,
    at: valueAt(route),
    help: `leave "${on}" out of depends_on`,
    fix: { title: `leave "${on}" out`, edits: [{ kind: "remove", route }] },
  };
}

/** Each may go whether the others do or not. */
function together(found: readonly RedundantDependency[]): Finding {
  const places = found.slice(0, marked).map(({ dependency: { on, route }, through }) => ({
    place: valueAt(route),
    message: `"${on}" comes before "${through}"`,
  }));
  const tasks = new Set(found.map(({ dependency }) => dependency.task)).size;
  const [first, ...related] = places;
  return {
    message: `${found.length} dependencies of ${tasks} ${tasks === 1 ? "task" : "tasks"} follow from the others`,
    at: first?.place ?? valueAt([]),
    ...(first !== undefined && { label: first.message }),
    related,
    help: "leave them out of depends_on; the order stays the same",
    fix: {
      title: "leave out what follows from the rest",
      edits: found.map(({ dependency: { route } }) => ({ kind: "remove", route })),
    },
  };
}
