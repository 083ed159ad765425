import { type Fix, type Label, valueAt } from "../diagnostics/diagnostic.ts";
import { isStray } from "../facts/elsewhere.ts";
import type { Alias, RepoFacts, ResolvedClaim } from "../facts/facts.ts";
import { accessVerbs } from "./claim-words.ts";
import { pathFix } from "./path-fix.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports claims whose path goes through a symbolic link. */
export const noSymlinkEscape: Rule<"repo"> = {
  id: "no-symlink-escape",
  summary: "A claimed path is the real path of a file in the repository, not one through a symbolic link.",
  why: "Behind a link out of the repository nothing is committed, and nobody guards it; behind one inside, two tasks edit one file under two names.",
  severity: "error",
  stage: "repo",
  *check(facts) {
    const linked = facts.claims.filter(hasAlias).filter(({ implied }) => implied === undefined);
    yield* byLink(linked.filter(isStray)).map(escaping);
    const inside = linked.filter((claim) => !isStray(claim) && claim.access !== "read");
    yield* byLink(inside).map((group) => renamed(group, facts));
  },
};

type LinkedClaim = ResolvedClaim & { readonly alias: Alias };
type Group = readonly [LinkedClaim, ...LinkedClaim[]];

function hasAlias(claim: ResolvedClaim): claim is LinkedClaim {
  return claim.alias !== undefined;
}

/** A finding for each link; reading and writing apart. */
function byLink(claims: readonly LinkedClaim[]): readonly Group[] {
  const groups = new Map<string, [LinkedClaim, ...LinkedClaim[]]>();
  for (const claim of claims) {
    const key = `${claim.access === "read"}\n${claim.alias.link}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [claim]);
    else group.push(claim);
  }
  return [...groups.values()];
}

function escaping([first, ...others]: Group): Finding {
  const { task, access, alias, claim } = first;
  const isRead = access === "read";
  const what =
    alias.link === alias.written ? "a symbolic link that" : `and the symbolic link "${alias.link}"`;
  return {
    message: `"${task}" ${accessVerbs[access]} "${alias.written}", ${what} leads out of the repository`,
    at: valueAt(claim.route),
    related: others.map((other): Label => ({ place: valueAt(other.claim.route), message: "through it too" })),
    help: isRead
      ? "claim a file of the repository; what lies outside may be another one on another machine"
      : "claim a file of the repository; what is written outside of it is in no commit",
    ...(isRead && { severity: "warning" as const }),
  };
}

/** Under two names it matters who else writes the file; under one, nothing is wrong yet. */
function renamed([first, ...others]: Group, facts: RepoFacts): Finding {
  const { alias, claim } = first;
  const rivals = [first, ...others].flatMap((own) => rivalsOf(own, facts));
  const [rival] = rivals;
  const known = rival === undefined ? "" : `, which "${rival.task}" claims under that name`;
  return {
    message: `${realName(alias)}${known}`,
    at: valueAt(claim.route),
    related: [
      ...others.map((other): Label => ({ place: valueAt(other.claim.route), message: "through it too" })),
      ...rivals.map(
        (other): Label => ({
          place: valueAt(other.claim.route),
          message: `"${other.task}" claims the real path here`,
        }),
      ),
    ],
    help: "write real paths, so that each file has one name in the plan",
    severity: rival === undefined ? "note" : "warning",
    ...fixOf([first, ...others]),
  };
}

function realName({ written, link, real }: Alias): string {
  if (written === link) return `"${written}" is a symbolic link to "${real}"`;
  return `"${written}" leads through the symbolic link "${link}" to "${real}"`;
}

function rivalsOf({ task, claim, alias }: LinkedClaim, { claims }: RepoFacts): readonly ResolvedClaim[] {
  return claims.filter(
    (other) =>
      other.task !== task &&
      other.implied === undefined &&
      other.alias?.written !== alias.written &&
      (other.glob.path === alias.real || other.files.some((file) => file === claim.pattern)),
  );
}

function fixOf(group: Group): { readonly fix?: Fix } {
  const [{ claim, alias }] = group;
  if (alias.real === undefined || group.some((one) => one.claim.symbol !== undefined)) return {};
  const fixes = group.map((one) =>
    pathFix(one.claim.route, one.alias.written, one.alias.real ?? one.alias.written),
  );
  const { title } = pathFix(claim.route, alias.written, alias.real);
  return {
    fix: {
      title: fixes.length === 1 ? title : "write the real paths",
      edits: fixes.flatMap(({ edits }) => edits),
    },
  };
}
