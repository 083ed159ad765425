import { type Label, valueAt } from "../diagnostics/diagnostic.ts";
import type { RepoFacts, ResolvedClaim } from "../facts/facts.ts";
import { isTestPath } from "../facts/layers.ts";
import { styleGuideIn } from "../facts/style-guide.ts";
import type { TaskId } from "../plan/plan.ts";
import { folderOf } from "../repo/resolution-path.ts";
import type { Finding, Rule } from "./rule.ts";

/** What two or three do differently, the lead sees and mends by hand. */
const several = 4;

/** Notes folders that several agents fill at once, with nothing to go by. */
export const noConventionDrift: Rule<"repo"> = {
  id: "no-convention-drift",
  summary: "Tasks that fill one folder at the same time have a style to go by.",
  why: "Without a guide, a linter or code to look at, each agent names and orders things its own way, and nobody sees it before the merge.",
  severity: "note",
  stage: "repo",
  *check(facts) {
    const byFolder = new Map<string, ResolvedClaim[]>();
    for (const claim of facts.claims) {
      if (!createsCode(claim)) continue;
      const folder = folderOf(claim.claim.pattern);
      byFolder.set(folder, [...(byFolder.get(folder) ?? []), claim]);
    }
    for (const [folder, claims] of byFolder) yield* drift(folder, claims, facts);
  },
};

function createsCode({ access, glob, implied, claim }: ResolvedClaim): boolean {
  return access === "create" && implied === undefined && glob.literal && isCode(claim.pattern);
}

function isCode(path: string): boolean {
  return (
    /\.(?:[cm]?[jt]sx?|vue|svelte|py|rs|go|java|kt|rb|php|cs|swift|c|cc|cpp)$/.test(path) && !isTestPath(path)
  );
}

function* drift(folder: string, all: readonly ResolvedClaim[], facts: RepoFacts): Iterable<Finding> {
  const tasks = [...new Set(all.map(({ task }) => task))];
  const beside = tasks.filter((task) => tasks.some((other) => facts.taskGraph.isUnordered(task, other)));
  const roles = new Set(facts.plan.tasks.filter(({ id }) => beside.includes(id)).map(({ role }) => role));
  if (beside.length < several || roles.size < 2 || hasGuide(beside, facts)) return;
  const claims = beside.flatMap((task) => all.find((claim) => claim.task === task) ?? []);
  const last = claims[claims.length - 1] as ResolvedClaim;
  yield {
    message: `${beside.length} tasks create code in "${folder}" at the same time, and nothing says how code is written here`,
    at: valueAt(last.claim.route),
    related: claims
      .slice(0, Math.min(5, claims.length - 1))
      .map((claim): Label => ({ place: valueAt(claim.claim.route) })),
    help: 'give all of them a style guide under "read", or add one that agents find by themselves, for example AGENTS.md',
  };
}

/** Code that is there already is a guide, too. */
function hasGuide(tasks: readonly TaskId[], { repo, claims }: RepoFacts): boolean {
  if (styleGuideIn(repo.files) !== undefined || alwaysRead.some((path) => repo.isListed(path))) return true;
  if (repo.files.some(isCode)) return true;
  const read = tasks.map((task) => documentsOf(task, claims));
  return [...(read[0] ?? [])].some((path) => read.every((paths) => paths.has(path)));
}

function documentsOf(task: TaskId, claims: readonly ResolvedClaim[]): ReadonlySet<string> {
  const own = claims.filter((claim) => claim.task === task && claim.access === "read");
  return new Set(own.flatMap(({ files }) => files).filter((path) => /\.mdx?$/.test(path)));
}

/** A plan may be about a part of the tree in which these are not. */
const alwaysRead: readonly string[] = [
  "CLAUDE.md",
  "AGENTS.md",
  "CONTRIBUTING.md",
  ".editorconfig",
  "biome.json",
];
