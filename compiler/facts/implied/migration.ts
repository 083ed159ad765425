import { compareText } from "../../plan/order.ts";
import { compileGlob } from "../../repo/glob.ts";
import { intersectGlobs } from "../../repo/glob-intersection.ts";
import { inFolder } from "../../repo/resolution-path.ts";
import { chosenNumbers } from "../chosen-numbers.ts";
import type { ResolvedClaim } from "../facts.ts";
import { type NumberSequence, sequenceIn, spelledNumber } from "../number-sequence.ts";
import { type ImpliedInput, impliedClaim, originOf } from "./implied-input.ts";

/** Journals that list migrations, and the next free number for tasks that leave the name of theirs open. */
export function migrationClaims(input: ImpliedInput): readonly ResolvedClaim[] {
  return [...journals(input), ...openNumbers(input)];
}

/** Files that tools keep beside numbered migrations and change with each. */
const journalNames: readonly string[] = ["meta/_journal.json", "atlas.sum"];

function journals({ claims, folders, repo }: ImpliedInput): readonly ResolvedClaim[] {
  return chosenNumbers(claims, folders).flatMap(({ sequence, chosen }) => {
    const journal = journalNames.map((name) => inFolder(sequence.folder, name)).find(repo.has);
    if (journal === undefined) return [];
    return chosen.map(({ claim }) =>
      impliedClaim(originOf(claim), journal, {
        kind: "migration",
        reason: `"${journal}" lists every migration`,
        evidence: { file: journal },
        repo,
      }),
    );
  });
}

/** Tasks that create by a glob get numbers one after another, behind those that others have chosen. */
function openNumbers(input: ImpliedInput): readonly ResolvedClaim[] {
  const { claims, folders, repo } = input;
  const given = new Map<string, number>();
  for (const { sequence, chosen } of chosenNumbers(claims, folders)) {
    given.set(sequence.folder, Math.max(sequence.last, ...chosen.map(({ name }) => name.number)));
  }
  const byName = claims.toSorted((a, b) => compareText(a.task, b.task));
  return byName.flatMap((claim): readonly ResolvedClaim[] => {
    const sequence = openSequence(claim, input);
    const [sample] = [...(sequence?.taken.values() ?? [])].at(-1) ?? [];
    if (sequence === undefined || sample === undefined) return [];
    const number = (given.get(sequence.folder) ?? sequence.last) + 1;
    const pattern = inFolder(sequence.folder, `${spelledNumber(sample, number)}*`);
    const glob = compileGlob(pattern);
    if (intersectGlobs(glob, claim.glob) === undefined) return [];
    given.set(sequence.folder, number);
    const implied = impliedClaim(originOf(claim), pattern, {
      kind: "migration",
      reason: `"${spelledNumber(sample, number)}" is the next free number in "${sequence.folder}"`,
      evidence: { file: inFolder(sequence.folder, sample.name) },
      repo,
    });
    return [{ ...implied, access: "create", glob, claim: { ...implied.claim, access: "create" } }];
  });
}

/** The sequence that a glob adds to: it stands right in the folder of one, and names no number itself. */
function openSequence(
  { access, glob }: ResolvedClaim,
  { folders }: ImpliedInput,
): NumberSequence | undefined {
  const [, folder, name = ""] = /^([^*?{[]*)\/([^/]*[*?{[].*)$/.exec(glob.pattern) ?? [];
  if (access !== "create" || glob.literal || folder === undefined || /^[VvU]?\d/.test(name)) return undefined;
  const sequence = sequenceIn(folder, folders);
  return sequence?.isMigration === true && sequence.taken.size > 0 ? sequence : undefined;
}
