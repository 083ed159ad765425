import { type Fix, wordsAt } from "../diagnostics/diagnostic.ts";
import type { RepoFacts } from "../facts/facts.ts";
import { type NamedPath, namedPaths } from "../facts/named-paths.ts";
import { sharedPatterns } from "../facts/shared-patterns.ts";
import type { Task, TaskId } from "../plan/plan.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports files that the text of a task speaks of and its claims do not. */
export const noUnnamedPath: Rule<"repo"> = {
  id: "no-unnamed-path",
  summary: "A file that a task's text speaks of is among its claims.",
  why: "The agent follows the text and everything else follows the claims: a file that only the text names is guarded by nobody, and its order is left to chance.",
  severity: "warning",
  stage: "repo",
  *check(facts) {
    // Claims of other formats are read from the text.
    if (facts.plan.isImported) return;
    for (const task of facts.plan.tasks) {
      for (const named of namedPaths(task)) yield* finding(task, named, facts);
    }
  },
};

function* finding(task: Task, { path, says, verb, route }: NamedPath, facts: RepoFacts): Iterable<Finding> {
  if (path.startsWith("../") || isClaimed(path, task.id, facts)) return;
  const exists = facts.repo.has(path);
  const writers = facts.ownership.writersOf(path);
  const writer = writers.find((other) => facts.taskGraph.isUnordered(task.id, other));
  const isNew = says === "creates" && writers.length === 0 && looksLikeOurs(path, facts);
  const writes = says !== "names" && (exists || writer !== undefined || isNew);
  // Names such as package.json are mentioned for many reasons.
  if (!writes && (writer === undefined || !path.includes("/"))) return;
  const list = !writes ? "read" : exists || writer !== undefined ? "modify" : "create";
  yield {
    message: writes
      ? `"${task.id}" writes "${path}" by its text ("${verb} …"), and does not claim it`
      : `"${task.id}" speaks of "${path}", which "${writer}" writes, and does not claim it`,
    at: wordsAt(route, path),
    help: `add "${path}" to "${list}" of "${task.id}", or leave it out of the text`,
    fix: fixOf(task, path, list),
    ...(!writes && { severity: "note" }),
  };
}

function isClaimed(path: string, task: TaskId, facts: RepoFacts): boolean {
  const { plan, claims } = facts;
  if (
    claims.some((claim) => claim.task === task && (claim.glob.matches(path) || claim.claim.pattern === path))
  )
    return true;
  const { lead, locked, generated, appendOnly } = plan.sharedFiles;
  if (sharedPatterns([...lead, ...locked, ...generated, ...appendOnly])(path) !== undefined) return true;
  return plan.contracts.some((contract) => contract.path === path);
}

/** A new file of code or settings, in a folder that this repository has or will have. */
function looksLikeOurs(path: string, { repo, ownership }: RepoFacts): boolean {
  if (
    !/\/[^/]+\.(?:[cm]?[jt]sx?|vue|svelte|py|rs|go|java|kt|rb|php|cs|swift|sql|ya?ml|json|toml|s?css|html|sh|mdx?)$/.test(
      path,
    )
  )
    return false;
  const top = path.slice(0, path.indexOf("/"));
  return repo.hasFolder(top) || ownership.paths.some((claimed) => claimed.startsWith(`${top}/`));
}

/** Where `files` is one list, its entries say nothing of what is done. */
function fixOf({ files, route }: Task, path: string, list: string): Fix {
  const isShort = files.some((claim) => typeof claim.route[3] === "number");
  const at = isShort ? [...route, "files"] : [...route, "files", list];
  return { title: `claim "${path}"`, edits: [{ kind: "append", route: at, value: path }] };
}
