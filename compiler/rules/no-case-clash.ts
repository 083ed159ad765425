import { type Fix, type Label, valueAt } from "../diagnostics/diagnostic.ts";
import type { ResolvedClaim } from "../facts/facts.ts";
import { type NameClash, nameClashes } from "../facts/name-clashes.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports created paths that are one path where case does not count. */
export const noCaseClash: Rule<"repo"> = {
  id: "no-case-clash",
  summary: "No created path differs from another path only in case, or in how its accents are encoded.",
  why: "On most disks of macOS and Windows both are one file or folder: one overwrites the other, and git shows changes nobody made.",
  severity: "warning",
  stage: "repo",
  *check(facts) {
    const severity = facts.repo.layout.caseInsensitive ? "error" : "warning";
    for (const clash of nameClashes(facts)) yield { ...finding(clash), severity };
  },
};

/** So many further claims are marked. */
const marked = 5;

function finding(clash: NameClash): Finding {
  const { claims, others, other, isEncoding } = clash;
  const [first, ...alike] = claims;
  return {
    message: `${subject(clash)} and ${rivalName(clash)} differ only in ${isEncoding ? "how their letters are encoded" : "case"}`,
    at: valueAt(first?.claim.route ?? []),
    related: [
      ...alike
        .slice(0, marked)
        .map(({ claim }): Label => ({ place: valueAt(claim.route), message: "spelled so too" })),
      ...others
        .slice(0, 1)
        .map(({ claim }): Label => ({ place: valueAt(claim.route), message: `spelled "${other}" here` })),
    ],
    help: remedy(clash),
    ...fixOf(clash),
  };
}

function subject({ path, claims: [first] }: NameClash): string {
  const whole = first?.claim.pattern ?? path;
  return whole === path ? `"${path}" of "${first?.task}"` : `the folder "${path}" of "${whole}"`;
}

function rivalName({ other, exists, others: [rival] }: NameClash): string {
  return exists ? `the existing "${other}"` : `"${other}" of "${rival?.task}"`;
}

function remedy({ other, exists, isEncoding, claims, path }: NameClash): string {
  if (isEncoding) return "copy the name from one place to the other, so that both are the same bytes";
  if (!exists) return "spell both alike, or give one another name";
  const isCreated = claims.some(({ claim }) => claim.pattern === path && claim.access === "create");
  return isCreated
    ? `list "${other}" under modify, or choose another name`
    : `write "${other}", as it is spelled in the repository`;
}

/** None where the author may have meant another file. */
function fixOf({ path, other, exists, claims }: NameClash): { readonly fix?: Fix } {
  if (!exists || !claims.every((claim) => isClear(claim, path))) return {};
  const edits = claims.map(({ claim: { route, pattern } }) => ({
    kind: "set" as const,
    route,
    value: `${other}${pattern.slice(path.length)}`,
  }));
  return { fix: { title: `write "${other}" instead of "${path}"`, edits } };
}

function isClear({ claim, alias }: ResolvedClaim, path: string): boolean {
  const isNewFile = claim.pattern === path && claim.access === "create";
  return !isNewFile && claim.symbol === undefined && alias === undefined;
}
