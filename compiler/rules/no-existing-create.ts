import { type Fix, type Label, valueAt } from "../diagnostics/diagnostic.ts";
import type { RepoFacts, ResolvedClaim } from "../facts/facts.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports files to be created that are already there. */
export const noExistingCreate: Rule<"repo"> = {
  id: "no-existing-create",
  summary: "A file that a task creates does not exist yet.",
  why: "Told to create a file, an agent overwrites what stands there.",
  severity: "error",
  stage: "repo",
  *check(facts) {
    const created = facts.claims.filter(
      (claim) => claim.access === "create" && claim.glob.literal && !isFreed(claim, facts),
    );
    const files = created.filter(({ claim }) => facts.repo.isListed(claim.pattern));
    const carriedOut = carriedOutBy(files, created.length);
    if (carriedOut === undefined) yield* files.map((claim) => existing(claim, facts));
    else yield carriedOut;
    yield* created.filter(({ claim }) => isFolder(claim.pattern, facts)).map(folder);
  },
};

/** So many files that are there are no slip any more, where they are more than half. */
const many = 3;
/** So many of them are shown. */
const shown = 6;

/** One finding where most of what a plan creates is there. */
function carriedOutBy(files: readonly ResolvedClaim[], of: number): Finding | undefined {
  const [first, ...others] = files;
  if (first === undefined || files.length < many || files.length * 2 <= of) return undefined;
  return {
    message: `the plan looks carried out: ${files.length} of ${of} files to create exist already, as "${first.claim.pattern}" does`,
    at: valueAt(first.claim.route),
    related: others
      .slice(0, shown - 1)
      .map(({ claim }): Label => ({ place: valueAt(claim.route), message: "exists already" })),
    help: "mark the tasks that are done, or lint the plan in the tree that it was written for",
  };
}

function existing(created: ResolvedClaim, facts: RepoFacts): Finding {
  const { claim } = created;
  return {
    message: `"${claim.pattern}" exists already`,
    at: valueAt(claim.route),
    help: "list it under modify, or choose another path",
    ...fixOf(created, facts),
  };
}

/** A part of a file, and what follows from other claims, are another matter. */
function fixOf(
  { task, symbol, implied, claim }: ResolvedClaim,
  { claims }: RepoFacts,
): { readonly fix?: Fix } {
  const { pattern, route, access } = claim;
  if (symbol !== undefined || claim.symbol !== undefined || implied !== undefined || access !== "create")
    return {};
  const isListed = claims.some(
    (other) =>
      other.task === task &&
      other.claim.route[1] === route[1] &&
      other.claim.access === "modify" &&
      other.glob.path === pattern,
  );
  const remove = { kind: "remove", route } as const;
  const append = { kind: "append", route: [...route.slice(0, -2), "modify"], value: pattern } as const;
  const title = isListed
    ? `take "${pattern}" out of create, since it is under modify too`
    : `list "${pattern}" under modify instead of create`;
  return { fix: { title, edits: isListed ? [remove] : [remove, append] } };
}

function folder({ claim }: ResolvedClaim): Finding {
  return { message: `"${claim.pattern}" is a folder`, at: valueAt(claim.route), help: "name a file in it" };
}

function isFolder(path: string, { repo }: RepoFacts): boolean {
  return !repo.isListed(path) && repo.hasFolder(path);
}

/** True when another task deletes the file; whether it comes first is no-write-after-delete's to say. */
function isFreed({ task, claim }: ResolvedClaim, { claims }: RepoFacts): boolean {
  return claims.some(
    (other) => other.access === "delete" && other.task !== task && other.glob.matches(claim.pattern),
  );
}
