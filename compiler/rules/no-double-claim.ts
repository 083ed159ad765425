import { type Fix, valueAt } from "../diagnostics/diagnostic.ts";
import type { ResolvedClaim } from "../facts/facts.ts";
import { areApart } from "../facts/symbol-claims.ts";
import type { Rule } from "./rule.ts";

/** Reports tasks that list one path twice in ways that contradict each other. */
export const noDoubleClaim: Rule<"repo"> = {
  id: "no-double-claim",
  summary: "A task lists a path once: it creates, modifies, deletes or reads it.",
  why: "Told both to create and to modify one file, an agent does either, and the checks cannot tell which.",
  severity: "error",
  stage: "repo",
  *check({ claims }) {
    const known = new Map<string, ResolvedClaim[]>();
    for (const claim of claims) {
      const { path } = claim.glob;
      if (path === undefined || claim.implied !== undefined) continue;
      const what = claim.symbol === undefined ? path : `${path}#${claim.symbol.name}`;
      const key = `${claim.task}\n${path}`;
      const before = known.get(key) ?? [];
      known.set(key, [...before, claim]);
      const earlier = before.find((other) => !agree(other, claim));
      if (earlier === undefined) continue;
      const again = earlier.access === claim.access;
      yield {
        message: `"${claim.task}" lists "${what}" under ${again ? `${claim.access} twice` : `${earlier.access} and ${claim.access}`}`,
        at: valueAt(claim.claim.route),
        related: [{ place: valueAt(earlier.claim.route), message: "listed first here" }],
        help: "keep one of the two",
        ...fixOf(earlier, claim, what),
        ...(again && { severity: "warning" as const }),
      };
    }
  },
};

/** Other parts of one file are no contradiction, nor is reading all of a file to change a part of it. */
function agree(a: ResolvedClaim, b: ResolvedClaim): boolean {
  const [read, other] = a.access === "read" ? [a, b] : [b, a];
  const readsAround = read.access === "read" && other.access !== "read" && other.symbol !== undefined;
  return areApart(a.symbol, b.symbol) || (readsAround && read.symbol === undefined);
}

/** What is listed twice, or read and written too, needs but one entry. Of two ways to write it, only the author knows which. */
function fixOf(earlier: ResolvedClaim, claim: ResolvedClaim, what: string): { readonly fix?: Fix } {
  const isOneTask = earlier.claim.route[1] === claim.claim.route[1];
  if (!isOneTask || earlier.symbol?.name !== claim.symbol?.name) return {};
  const isTwice = earlier.access === claim.access && earlier.claim.access === claim.claim.access;
  const read = [claim, earlier].find(({ access }) => access === "read");
  const other = read === claim ? earlier : claim;
  const spare = isTwice ? claim : other.access === "delete" ? undefined : read;
  if (spare === undefined) return {};
  const title = isTwice
    ? `list "${what}" under ${claim.access} once`
    : `take "${what}" out of read, since it is under ${other.access} too`;
  return { fix: { title, edits: [{ kind: "remove", route: spare.claim.route }] } };
}
