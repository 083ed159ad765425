import type { ResolvedClaim } from "./facts.ts";
import type { Folders } from "./folders.ts";
import { type NumberedName, type NumberSequence, numberIn, sequenceIn } from "./number-sequence.ts";

/** A number that a task takes in a sequence by creating a file. */
export interface ChosenNumber {
  readonly claim: ResolvedClaim;
  /** What is to be created, as a whole. */
  readonly path: string;
  readonly name: NumberedName;
}

/** The numbers that tasks take in one folder, in order of claims. */
export interface ChosenNumbers {
  readonly sequence: NumberSequence;
  readonly chosen: readonly ChosenNumber[];
}

/** What tasks create in folders whose names are numbered in sequence, by folder. */
export function chosenNumbers(claims: readonly ResolvedClaim[], folders: Folders): readonly ChosenNumbers[] {
  const byFolder = new Map<string, ChosenNumber[]>();
  for (const claim of claims) {
    const { path } = claim.glob;
    if (claim.access !== "create" || claim.implied !== undefined || path === undefined) continue;
    const name = numberIn(path, folders);
    if (name === undefined) continue;
    byFolder.set(name.folder, [...(byFolder.get(name.folder) ?? []), { claim, path, name }]);
  }
  return [...byFolder].flatMap(([folder, chosen]) => {
    const sequence = sequenceIn(folder, folders);
    return sequence === undefined ? [] : [{ sequence, chosen }];
  });
}
