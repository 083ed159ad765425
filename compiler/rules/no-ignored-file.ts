import { valueAt } from "../diagnostics/diagnostic.ts";
import type { RepoFacts, ResolvedClaim } from "../facts/facts.ts";
import type { IgnoreRule } from "../repo/ignored-paths.ts";
import { accessVerbs } from "./claim-words.ts";
import { ignoredToo, ignoreLabels, ignoreSource } from "./ignored-words.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports claims on files that git ignores. */
export const noIgnoredFile: Rule<"repo"> = {
  id: "no-ignored-file",
  summary: "Git does not ignore what a task works on.",
  why: "An ignored file is never committed: the work on it reaches no other worktree and no reviewer, and goes with its folder.",
  severity: "warning",
  stage: "repo",
  *check(facts) {
    if (facts.ignored === "unknown") yield unchecked;
    else for (const group of groups(facts)) yield finding(group, facts);
  },
};

const unchecked: Finding = {
  message: "could not check whether git ignores files of the plan: git did not answer",
  at: valueAt(["tasks"]),
  severity: "note",
  help: 'run "git check-ignore -v" on the files that tasks create, or make git available',
};

/** Claims that one line ignores. */
interface Group {
  readonly rule: IgnoreRule;
  readonly claims: readonly [ResolvedClaim, ...ResolvedClaim[]];
}

function groups({ claims, ignored }: RepoFacts): readonly Group[] {
  if (ignored === undefined || ignored === "unknown") return [];
  const found = new Map<string, { rule: IgnoreRule; claims: [ResolvedClaim, ...ResolvedClaim[]] }>();
  for (const claim of claims) {
    const rule = claim.implied === undefined ? ignored.get(claim.claim.pattern) : undefined;
    if (rule === undefined || isReadOfCreated(claim, claims)) continue;
    const key = JSON.stringify([rule.source, rule.line, claim.access === "read", isLocal(claim)]);
    const group = found.get(key);
    if (group === undefined) found.set(key, { rule, claims: [claim] });
    else group.claims.push(claim);
  }
  return [...found.values()];
}

/** That it is created is said already. */
function isReadOfCreated({ access, claim }: ResolvedClaim, claims: readonly ResolvedClaim[]): boolean {
  return (
    access === "read" &&
    claims.some((other) => other.access === "create" && other.glob.path === claim.pattern)
  );
}

/** So many further claims are marked. */
const marked = 5;

function finding({ rule, claims: [first, ...others] }: Group, { repo }: RepoFacts): Finding {
  const { task, access, claim } = first;
  const paths = new Set([first, ...others].map((one) => one.claim.pattern));
  const more = paths.size - 1;
  const rest = more < 1 ? "" : ` (and ${more} more ${more === 1 ? "file" : "files"})`;
  return {
    message: `git ignores "${claim.pattern}", which "${task}" ${accessVerbs[access]}${rest}`,
    at: valueAt(claim.route),
    related: [...ignoredToo(others.slice(0, marked)), ...ignoreLabels(rule, repo)],
    help: remedy(first, rule),
    ...((access === "read" || isLocal(first)) && { severity: "note" as const }),
  };
}

/** Settings of one machine are kept out of git on purpose. */
function isLocal({ claim }: ResolvedClaim): boolean {
  return /(?:^|\/)\.env(?:\.[^/]*)?$|\.local(?:\.[^/]*)?$/.test(claim.pattern);
}

function remedy(claim: ResolvedClaim, rule: IgnoreRule): string {
  const source = ignoreSource(rule);
  if (claim.access === "read")
    return `do not count on it: no other worktree has the file; it is ignored by ${source}`;
  if (isLocal(claim))
    return `leave it to whoever runs the program, and commit an example beside it; it is ignored by ${source}`;
  return `choose a path that is committed, or narrow ${source}`;
}
