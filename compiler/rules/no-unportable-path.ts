import { type Label, valueAt } from "../diagnostics/diagnostic.ts";
import type { RepoFacts, ResolvedClaim } from "../facts/facts.ts";
import type { Rule } from "./rule.ts";

/** Notes paths to be created that Windows cannot have. */
export const noUnportablePath: Rule<"repo"> = {
  id: "no-unportable-path",
  summary: "A path that a task creates can be checked out on every system.",
  why: "One such name, and nobody on Windows can check the repository out any more.",
  severity: "note",
  stage: "repo",
  *check(facts) {
    const found = new Map<string, [ResolvedClaim, ...ResolvedClaim[]]>();
    for (const claim of facts.claims) {
      const path = oddPart(claim, facts);
      if (path === undefined) continue;
      const group = found.get(path);
      if (group === undefined) found.set(path, [claim]);
      else group.push(claim);
    }
    for (const [path, [first, ...others]] of found) {
      const name = path.slice(path.lastIndexOf("/") + 1);
      yield {
        message: `Windows cannot have "${first.claim.pattern}": ${problemOf(name)}`,
        at: valueAt(first.claim.route),
        related: others.map(({ claim }): Label => ({ place: valueAt(claim.route) })),
        help: "choose another name",
      };
    }
  },
};

/** The path up to the first part that is not portable; what is there already is no new trouble. */
function oddPart({ access, glob, claim, implied }: ResolvedClaim, { repo }: RepoFacts): string | undefined {
  if (access !== "create" || !glob.literal || implied !== undefined) return undefined;
  const parts = claim.pattern.split("/");
  const at = parts.findIndex((part) => problemOf(part) !== undefined);
  const path = parts.slice(0, at + 1).join("/");
  return at < 0 || repo.isListed(path) || repo.hasFolder(path) ? undefined : path;
}

const device = /^(con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(?:\.|$)/i;

function problemOf(name: string): string | undefined {
  const of = device.exec(name)?.[1];
  if (of !== undefined) return `"${of}" stands for a device there, with any ending`;
  if (/[. ]$/.test(name)) return `no name ends with a ${name.endsWith(" ") ? "space" : "dot"} there`;
  const character = /[<>:"|?*]/.exec(name)?.[0];
  return character === undefined
    ? undefined
    : `no name holds ${character === '"' ? "a quote" : `"${character}"`} there`;
}
