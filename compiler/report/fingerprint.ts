import type { LocatedDiagnostic, LocatedLabel } from "../diagnostics/locate.ts";
import { sortedUnique } from "../source/compare.ts";
import { hashText } from "./hash.ts";

/** A diagnostic that can be recognised in another run. */
export interface ReportedDiagnostic extends LocatedDiagnostic {
  /** Different for each diagnostic of a plan. */
  readonly fingerprint: string;
}

/** Characters of a text without a name that take part. */
const longestWord = 200;

/**
 * Gives the sorted diagnostics of one plan their fingerprints: a hash of what stays the same when lines move, comments come
 * and go, lists change their order or a message is worded anew, and a running number where several are alike.
 *
 * What stays is the id of the rule and, for what concerns one task or other part of the plan, the name of the place, e.g.
 * `tasks/cart/files/modify`, and the word that stands there. For what is between several parts it is the set of them and no more:
 * which comes first, and at which words they meet, hangs on their order. A rule may say once what holds for many tasks; one
 * more of them is then a finding that nobody knows yet. Places in files of the repository are evidence, unless they are primary.
 */
export function withFingerprints(diagnostics: readonly LocatedDiagnostic[]): readonly ReportedDiagnostic[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const hash = hashText(JSON.stringify([diagnostic.code, ...placesOf(diagnostic)]));
    const number = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, number);
    return { ...diagnostic, fingerprint: `${hash}:${number}` };
  });
}

function placesOf({ primary, related }: LocatedDiagnostic): readonly string[] {
  const parts = sortedUnique([primary, ...related].flatMap(({ name }) => name?.part?.qualified ?? []));
  return primary.name?.part !== undefined && parts.length > 1 ? parts : [placeKey(primary)];
}

/** The file of a plan takes no part: whoever compares runs knows which plan they are of. */
function placeKey(label: LocatedLabel): string {
  const { name, inPlan, file } = label;
  if (name !== undefined) return JSON.stringify(["plan", ...name.steps, name.word ?? ""]);
  return JSON.stringify([inPlan ? "text" : file, textAt(label)]);
}

/** The first line of what is pointed at. */
function textAt({ source, span }: LocatedLabel): string {
  if (source === undefined || span === undefined) return "";
  const text = source.text.slice(span.start, Math.min(span.end, span.start + longestWord));
  return /^[^\r\n]*/.exec(text)?.[0].trim() ?? "";
}
