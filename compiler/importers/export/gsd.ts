import type { SourceDocument } from "../../source/document.ts";
import type { TextEdit } from "../../source/text-edit.ts";
import { keyOrigin, originAt, valueAt, writtenAt } from "../claims/written-values.ts";
import { gsdFile } from "../gsd/file.ts";
import { type NamedGsdFile, phaseOf } from "../gsd/references.ts";
import type { FrontMatter } from "../places/front-matter.ts";
import {
  type Exported,
  type Exporter,
  type ExportInput,
  type ExportTask,
  together,
  unchanged,
} from "./exporter.ts";
import { gsdName } from "./gsd-names.ts";
import { laterWaves } from "./later-waves.ts";
import { bracketed, listEdit } from "./list-edit.ts";
import { indentation, lineEnd, lineEnding, placeAt, sliceAt } from "./text-lines.ts";

/** Writes waves and missing dependencies into the front matter of GSD plans. */
export const gsdExporter: Exporter = { id: "gsd", write };

function write(input: ExportInput): Exported {
  const named = new Map(
    [...input.tasks, ...input.finished].map(({ id, origin }) => [id, { id, file: gsdFile(origin.source) }]),
  );
  const waves = wavesOf(input, named);
  return together(
    input.tasks.map((task) => {
      const own = named.get(task.id);
      const front = own?.file.front;
      if (own === undefined || front === undefined) return unchanged;
      if (sliceAt(own.file.source, front.span).trimStart().startsWith("{")) return inBraces(task);
      return joined(task, [waveEdit(front, waves.get(task.id)), dependencyEdit(task, { own, front, named })]);
    }),
  );
}

function inBraces({ origin }: ExportTask): Exported {
  return {
    ...unchanged,
    left: [`the front matter of "${origin.source.path}" is in braces and stays as it is`],
  };
}

/** As they are to be written; those of several phases are not compared, and stay. */
function wavesOf(input: ExportInput, named: ReadonlyMap<string, NamedGsdFile>): ReadonlyMap<string, number> {
  const files = [...named.values()];
  if (new Set(files.map(({ file }) => phaseOf(file))).size > 1) return new Map();
  const written = new Map(files.map(({ id, file }) => [id, waveIn(file.front?.document)]));
  const first = [...written.values()].includes(0) ? 0 : 1;
  const waves = laterWaves(input, (id) => {
    const wave = written.get(id);
    return wave === undefined ? undefined : wave + 1 - first;
  });
  return new Map([...waves].map(([id, wave]) => [id, wave - 1 + first]));
}

function waveIn(document: SourceDocument | undefined): number | undefined {
  const written = document && writtenAt(document, ["wave"])?.value;
  return written !== undefined && /^\d{1,4}$/.test(written) ? Number(written) : undefined;
}

/** A part of what is written into one file; `undefined` where nothing is to be done. */
type Part = { readonly edit: TextEdit; readonly what: string } | { readonly left: string } | undefined;

function joined({ origin }: ExportTask, parts: readonly Part[]): Exported {
  const made = parts.flatMap((part) => (part !== undefined && "edit" in part ? [part] : []));
  const what = made.map((part) => part.what).join("; ");
  return {
    edits: made.map(({ edit }) => edit),
    changes: made.length === 0 ? [] : [{ path: origin.source.path, what }],
    left: parts.flatMap((part) => (part !== undefined && "left" in part ? [part.left] : [])),
  };
}

function waveEdit({ document, span }: FrontMatter, wave: number | undefined): Part {
  if (wave === undefined || waveIn(document) === wave) return undefined;
  const { source } = document;
  const value = valueAt(document, ["wave"]);
  if (value === undefined) {
    const edit = newLine({ document, span }, ["type", "plan", "phase"], `wave: ${wave}`);
    return { edit, what: `wave ${wave} added` };
  }
  const place = originAt(document, ["wave"]).span;
  const before = value === null ? "" : sliceAt(source, place);
  const isNothing = before === "";
  const at = isNothing
    ? placeAt(source.text.indexOf(":", keyOrigin(document, ["wave"]).span.end) + 1)
    : place;
  const edit = { source, span: at, text: isNothing ? ` ${wave}` : String(wave) };
  return { edit, what: isNothing ? `wave ${wave} added` : `wave ${before} -> ${wave}` };
}

interface Naming {
  readonly own: NamedGsdFile;
  readonly front: FrontMatter;
  readonly named: ReadonlyMap<string, NamedGsdFile>;
}

function dependencyEdit({ id, missing }: ExportTask, { own, front, named }: Naming): Part {
  if (missing.length === 0) return undefined;
  const all = [...named.values()];
  const items = missing.flatMap((on) => {
    const target = named.get(on);
    return (target && gsdName(target, { of: own, all })) ?? [];
  });
  const { document } = front;
  const addition = { document, route: ["depends_on"], items, comma: ", " };
  const edit =
    valueAt(document, ["depends_on"]) === undefined
      ? newLine(front, ["wave", "type", "plan", "phase"], `depends_on: ${bracketed(addition)}`)
      : listEdit(addition);
  if (items.length < missing.length || edit === undefined)
    return {
      left: `"${id}" waits for ${missing.map((on) => `"${on}"`).join(", ")}, which "depends_on" cannot say`,
    };
  return { edit, what: `depends_on + ${missing.join(", ")}` };
}

/** A line of its own behind that of the first of some keys. */
function newLine({ document, span }: FrontMatter, keys: readonly string[], line: string): TextEdit {
  const { source } = document;
  const key = keys.find((one) => valueAt(document, [one]) !== undefined);
  if (key === undefined) return { source, span: placeAt(span.start), text: `${line}${lineEnding(source)}` };
  const at = document.locate([key], "value").end;
  const text = `${lineEnding(source)}${indentation(source, keyOrigin(document, [key]).span.start)}${line}`;
  return { source, span: placeAt(lineEnd(source, at)), text };
}
