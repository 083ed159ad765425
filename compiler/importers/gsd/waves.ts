import { keyOrigin, originAt, valueAt, writtenAt } from "../claims/written-values.ts";
import type { ImportProblem, Written } from "../imported.ts";
import { type NamedGsdFile, phaseOf } from "./references.ts";
import { taskOrigin } from "./task.ts";

/** The waves that plans say they are in. */
export interface GsdWaves {
  readonly of: ReadonlyMap<string, Written<number>>;
  readonly problems: readonly ImportProblem[];
}

/** Reads `wave`. Where the waves begin at 0, all are counted from 1; those of several phases cannot be told apart. */
export function gsdWaves(files: readonly NamedGsdFile[]): GsdWaves {
  const problems: ImportProblem[] = [];
  const written = new Map<string, Written<number>>();
  const without: NamedGsdFile[] = [];
  for (const named of files) {
    const wave = waveOf(named, problems);
    if (wave !== undefined) written.set(named.id, wave);
    else if (waveValue(named) === undefined) without.push(named);
  }
  problems.push(...silent(without, files));
  const [first, second] = new Set(files.map(({ file }) => phaseOf(file)));
  if (second !== undefined && written.size > 0) {
    const [, wave] = [...written][0] ?? [];
    const message = `the waves of several phases ("${first}", "${second}") are not compared; they are derived`;
    if (wave !== undefined) problems.push({ kind: "doubtful-reading", message, origin: wave.origin });
    return { of: new Map(), problems };
  }
  return { of: fromOne(written), problems };
}

function waveValue({ file }: NamedGsdFile): unknown {
  return file.front && (valueAt(file.front.document, ["wave"]) ?? undefined);
}

function waveOf(named: NamedGsdFile, problems: ImportProblem[]): Written<number> | undefined {
  const { file, id } = named;
  const written = file.front && writtenAt(file.front.document, ["wave"]);
  if (written !== undefined && /^\d{1,4}$/.test(written.value))
    return { ...written, value: Number(written.value) };
  if (file.front !== undefined && waveValue(named) !== undefined) {
    const origin = originAt(file.front.document, ["wave"]);
    problems.push({ kind: "unread-text", message: `the wave of "${id}" is no number from 0`, origin });
  }
  return undefined;
}

function silent(without: readonly NamedGsdFile[], all: readonly NamedGsdFile[]): readonly ImportProblem[] {
  const [first] = without;
  if (first !== undefined && without.length === all.length)
    return [
      {
        kind: "doubtful-reading",
        message: "no plan says its wave; waves are derived",
        origin: taskOrigin(first.file),
      },
    ];
  return without.map(({ file, id }) => ({
    kind: "doubtful-reading",
    message: `"${id}" says no wave; it is derived`,
    origin:
      file.front && valueAt(file.front.document, ["plan"]) !== undefined
        ? keyOrigin(file.front.document, ["plan"])
        : taskOrigin(file),
  }));
}

function fromOne(written: ReadonlyMap<string, Written<number>>): ReadonlyMap<string, Written<number>> {
  const isFromZero = [...written.values()].some(({ value }) => value === 0);
  if (!isFromZero) return written;
  const inferred = "the waves are counted from 0";
  return new Map([...written].map(([id, wave]) => [id, { ...wave, value: wave.value + 1, inferred }]));
}
