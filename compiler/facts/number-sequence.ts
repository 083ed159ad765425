import { inFolder } from "../repo/resolution-path.ts";
import type { Folders } from "./folders.ts";

/** A name that begins with a number, as in `0007_add_fines.sql` or `V7__add_fines.sql`. */
export interface NumberedName {
  readonly folder: string;
  /** The whole name. */
  readonly name: string;
  /** `V` where there is one. */
  readonly prefix: string;
  readonly number: number;
  /** Digits, leading zeros counted. */
  readonly width: number;
  /** What follows the number up to the first dot: two names of one stem belong together. */
  readonly stem: string;
}

/** Names of one folder that are numbered one after another. */
export interface NumberSequence {
  readonly folder: string;
  /** By number, the names that have it. */
  readonly taken: ReadonlyMap<number, readonly NumberedName[]>;
  /** The highest number; 0 when there is none. */
  readonly last: number;
  /** True where the folder speaks of migrations, or holds SQL. */
  readonly isMigration: boolean;
}

/** Reads a name. Dates and timestamps have more digits than numbers of a sequence. */
function numberedName(folder: string, name: string): NumberedName | undefined {
  const [, prefix = "", digits, rest = ""] = /^([VvU]?)(\d{1,7})((?:[-_.].*)?)$/.exec(name) ?? [];
  if (digits === undefined) return undefined;
  const stem = rest.split(".")[0] ?? "";
  return { folder, name, prefix, number: Number(digits), width: digits.length, stem };
}

/** The numbers in a folder, when its names are a sequence: no number stands for two things. */
export function sequenceIn(folder: string, folders: Folders): NumberSequence | undefined {
  const files = folders.filesIn(folder).map((path) => path.slice(path.lastIndexOf("/") + 1));
  const names = [...files, ...folders.foldersIn(folder)].flatMap((name) => numberedName(folder, name) ?? []);
  const taken = new Map<number, NumberedName[]>();
  for (const one of names) taken.set(one.number, [...(taken.get(one.number) ?? []), one]);
  if ([...taken.values()].some((same) => same.some(({ stem }) => stem !== same[0]?.stem))) return undefined;
  const isMigration = migrationFolder.test(folder) || names.some(({ name }) => name.endsWith(".sql"));
  if (!isMigration && !isDense([...taken.keys()])) return undefined;
  return { folder, taken, last: Math.max(0, ...taken.keys()), isMigration };
}

const migrationFolder = /(?:^|\/)[^/]*(?:migrations?|migrate|evolutions|flyway|drizzle)[^/]*$/i;

/** Numbers elsewhere are a sequence when there are some, and few gaps between them. */
function isDense(numbers: readonly number[]): boolean {
  return numbers.length >= 3 && (Math.max(...numbers) - Math.min(...numbers) + 1) * 2 <= numbers.length * 3;
}

/** The outermost numbered name in a path to be created, unless it is a folder that is there already. */
export function numberIn(path: string, folders: Folders): NumberedName | undefined {
  const segments = path.split("/");
  for (const [index, segment] of segments.entries()) {
    const folder = segments.slice(0, index).join("/");
    const found = numberedName(folder, segment);
    if (found === undefined) continue;
    return index < segments.length - 1 && folders.filesIn(inFolder(folder, segment)).length > 0
      ? undefined
      : found;
  }
  return undefined;
}

/** A number as names of its kind spell it. */
export function spelledNumber(
  { prefix, width }: Pick<NumberedName, "prefix" | "width">,
  number: number,
): string {
  return `${prefix}${String(number).padStart(width, "0")}`;
}
