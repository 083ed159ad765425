import { type Place, valueAt } from "../diagnostics/diagnostic.ts";
import type { Plan } from "../plan/plan.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports branch names that git refuses, and tasks that would share a branch. */
export const invalidBranch: Rule<"plan"> = {
  id: "invalid-branch",
  summary: "Every task has a branch of its own, with a name that git accepts.",
  why: "A worktree cannot be made for a branch that git refuses or that another agent has checked out.",
  severity: "error",
  waivable: false,
  stage: "plan",
  *check({ plan }) {
    if (plan.dispatch.isolation === "none") return;
    const first = new Map<string, Branch>();
    for (const branch of branches(plan)) {
      if (!isBranchName(branch.name)) yield refused(branch);
      const clash = [...first.values()].find((other) => cannotCoexist(other.name, branch.name));
      if (clash === undefined) first.set(branch.name, branch);
      else yield shared(branch, clash);
    }
  },
};

/** A branch, and where the plan gives it its name. */
interface Branch {
  readonly name: string;
  readonly at: Place;
  readonly owner: string;
}

function branches({ name, base, tasks }: Plan): readonly Branch[] {
  const distinct = tasks.filter((task, index) => tasks.findIndex(({ id }) => id === task.id) === index);
  const own = distinct.map(({ id, branch, route }) => ({
    name: branch ?? `${name}/${id}`,
    at: valueAt([...route, branch === undefined ? "id" : "branch"]),
    owner: `"${id}"`,
  }));
  return base === undefined ? own : [{ name: base, at: valueAt(["base"]), owner: "the base" }, ...own];
}

function refused({ name, at }: Branch): Finding {
  return {
    message: `git accepts no branch named ${JSON.stringify(name)}`,
    at,
    help: "use letters, digits, `-`, `_`, `.` and `/`; no `..`, no `.lock` at the end",
  };
}

function shared({ name, at, owner }: Branch, other: Branch): Finding {
  const same = other.name === name;
  return {
    message: same
      ? `${other.owner} and ${owner} would share the branch "${name}"`
      : `the branches "${other.name}" of ${other.owner} and "${name}" of ${owner} cannot exist together`,
    at,
    related: [{ place: other.at, message: `the branch of ${other.owner}` }],
    help: "give one of them another branch",
  };
}

/** Git keeps branches as files: one cannot be the folder of another. */
function cannotCoexist(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}

/** The rules of `git check-ref-format --branch`. */
function isBranchName(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: git refuses control characters in names
  if (/[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|[./]$|^[-/]/.test(name)) return false;
  return name !== "@" && name.split("/").every((part) => !part.startsWith(".") && !part.endsWith(".lock"));
}
