import { compareText } from "../plan/order.ts";
import { type ChosenNumber, type ChosenNumbers, chosenNumbers } from "./chosen-numbers.ts";
import type { RepoFacts, TaskGraph } from "./facts.ts";
import { foldersOfTree } from "./folders.ts";
import { type NumberedName, type NumberSequence, spelledNumber } from "./number-sequence.ts";

/** A number of a sequence that stands for two things. */
export interface NumberClash {
  readonly sequence: NumberSequence;
  /** As the first of the names spells it. */
  readonly number: string;
  /** Who takes it, in order of claims; one only when the tree has it. */
  readonly chosen: readonly [ChosenNumber, ...ChosenNumber[]];
  /** The name in the tree that has it. */
  readonly taken: NumberedName | undefined;
  /** What had better be created instead, in the whole folder. */
  readonly renamings: readonly Renaming[];
}

/** Another path for what a task creates. */
export interface Renaming {
  readonly chosen: ChosenNumber;
  readonly path: string;
}

/** Numbers that two tasks take, whatever their order, and numbers that the tree has already. */
export function numberClashes({ claims, repo, taskGraph }: RepoFacts): readonly NumberClash[] {
  return chosenNumbers(claims, foldersOfTree(repo.files)).flatMap((numbers) => inFolder(numbers, taskGraph));
}

function inFolder(numbers: ChosenNumbers, graph: TaskGraph): readonly NumberClash[] {
  const { sequence } = numbers;
  const byNumber = new Map<number, [ChosenNumber, ...ChosenNumber[]]>();
  for (const one of numbers.chosen) {
    const same = byNumber.get(one.name.number);
    if (same === undefined) byNumber.set(one.name.number, [one]);
    else same.push(one);
  }
  return [...byNumber].flatMap(([number, chosen]): readonly NumberClash[] => {
    const taken = sequence.taken
      .get(number)
      ?.find(({ stem }) => chosen.some(({ name }) => name.stem !== stem));
    if (taken === undefined && !isShared(chosen)) return [];
    const spelled = spelledNumber(chosen[0].name, number);
    return [{ sequence, number: spelled, chosen, taken, renamings: renamings(numbers, graph) }];
  });
}

/** A migration and the way back have one number and one name. */
function isShared([first, ...others]: NumberClash["chosen"]): boolean {
  return others.some(({ claim, name }) => claim.task !== first.claim.task && name.stem !== first.name.stem);
}

function renamings(numbers: ChosenNumbers, graph: TaskGraph): readonly Renaming[] {
  return proposedNumbers(numbers, graph).flatMap(({ members, number }) =>
    members.flatMap((chosen): readonly Renaming[] => {
      const { name, path } = chosen;
      if (name.number === number) return [];
      const start = name.folder === "" ? 0 : name.folder.length + 1;
      const end = start + name.prefix.length + name.width;
      return [{ chosen, path: `${path.slice(0, start)}${spelledNumber(name, number)}${path.slice(end)}` }];
    }),
  );
}

/** Names that are numbered together, and the number that they had better have. */
export interface ProposedNumber {
  readonly members: readonly [ChosenNumber, ...ChosenNumber[]];
  readonly number: number;
}

/**
 * Numbers without a clash, behind those of the tree: chosen ones stay where they can and keep their order, and of
 * equal ones the task that is done first goes first.
 */
export function proposedNumbers(
  { sequence, chosen }: ChosenNumbers,
  { isBefore }: Pick<TaskGraph, "isBefore">,
): readonly ProposedNumber[] {
  const [known, open] = [together(chosen), [] as Members[]];
  for (const members of known) if (!isAtHome(members[0].name, sequence)) open.push(members);
  const rank = ([{ claim }]: Members): number =>
    open.filter(([other]) => isBefore(other.claim.task, claim.task)).length;
  const order = open.toSorted(
    (a, b) =>
      a[0].name.number - b[0].name.number ||
      rank(a) - rank(b) ||
      compareText(a[0].claim.task, b[0].claim.task),
  );
  let next = sequence.last + 1;
  return order.map((members) => {
    const number = Math.max(next, members[0].name.number);
    next = number + 1;
    return { members, number };
  });
}

type Members = [ChosenNumber, ...ChosenNumber[]];

/** True for a file that goes with one in the tree. */
function isAtHome({ number, stem }: NumberedName, { taken }: NumberSequence): boolean {
  return taken.get(number)?.every((name) => name.stem === stem) === true;
}

function together(chosen: readonly ChosenNumber[]): readonly Members[] {
  const groups = new Map<string, Members>();
  for (const one of chosen) {
    const key = `${one.name.number}\n${one.name.stem}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [one]);
    else known.push(one);
  }
  return [...groups.values()];
}
