import type { SourceDocument } from "../../source/document.ts";
import { keyOrigin, valueAt, writtenAt } from "../claims/written-values.ts";
import type { ImportedTask, ImportProblem, Origin, Written } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { cutText, firstSentence } from "../words/cut-text.ts";
import { gsdClaims } from "./claims.ts";
import type { GsdFile } from "./file.ts";
import { gsdProof } from "./proof.ts";
import { type TaggedText, taggedText, tagsNamed, trimmedPart } from "./tags.ts";

/** A task without what other plans say of it: order, contracts, wave, status. */
export interface GsdTask {
  readonly task: ImportedTask;
  readonly problems: readonly ImportProblem[];
}

/** Reads the task of one plan file, whose front matter can be read. */
export function gsdTask(file: GsdFile, id: string, tree: ImportTree | undefined): GsdTask {
  const { source } = file;
  const body = taggedText(source, file.bodyStart);
  const { claims, problems } = gsdClaims(file, body, tree);
  const proof = gsdProof(file, body);
  const origin = taskOrigin(file);
  const task: ImportedTask = {
    id,
    origin,
    title: titleOf(file, body, origin),
    ...descriptionOf(body),
    claims,
    dependsOn: [],
    consumes: [],
    provides: [],
    acceptance: proof.acceptance,
    verify: proof.verify,
    locks: [],
    ...parallelOf(file),
  };
  return { task, problems: [...problems, ...proof.problems, ...forPeople(file, body, id)] };
}

/** The line `plan: 02`, or else the first line. */
export function taskOrigin({ source, front }: GsdFile): Origin {
  const document = front?.problem === undefined ? front?.document : undefined;
  for (const key of ["plan", "phase"]) {
    if (document !== undefined && valueAt(document, [key]) !== undefined) {
      const { start } = document.locate([key], "key");
      return { source, span: { start, end: document.locate([key], "value").end } };
    }
  }
  return { source, span: firstLine(source.text) };
}

function firstLine(text: string): { start: number; end: number } {
  return { start: 0, end: /^[^\r\n]*/.exec(text)?.[0].length ?? 0 };
}

function titleOf(file: GsdFile, body: TaggedText, fallback: Origin): Written<string> {
  const { source } = file;
  const [objective] = tagsNamed("objective", body, { start: 0, end: source.text.length });
  if (objective !== undefined) {
    const { text, span } = trimmedPart(source, objective.inner);
    const value = firstSentence(text);
    const length = value.endsWith("…") || !text.startsWith(value) ? lineLength(text) : value.length;
    if (value !== "")
      return { value, origin: { source, span: { start: span.start, end: span.start + length } } };
  }
  const phase = file.front && writtenAt(file.front.document, ["phase"]);
  const value = `${phase?.value ?? "plan"}, plan ${file.name.number ?? file.id}`;
  return {
    value: value.slice(0, 100),
    origin: phase?.origin ?? fallback,
    inferred: "the names of phase and plan",
  };
}

function lineLength(text: string): number {
  return /^[^\r\n]*/.exec(text)?.[0].length ?? 0;
}

function descriptionOf({ source, ...body }: TaggedText): { readonly description?: Written<string> } {
  const whole = { start: 0, end: source.text.length };
  const parts = ["objective", "tasks"].flatMap((name) =>
    tagsNamed(name, { source, ...body }, whole).slice(0, 1),
  );
  const texts = parts.map(({ inner }) => trimmedPart(source, inner)).filter(({ text }) => text !== "");
  const [first, last] = [texts[0], texts.at(-1)];
  if (first === undefined || last === undefined) return {};
  const span = { start: first.span.start, end: Math.max(first.span.end, last.span.end) };
  return {
    description: { value: cutText(texts.map(({ text }) => text).join("\n\n")), origin: { source, span } },
  };
}

function parallelOf({ source, front }: GsdFile): Pick<ImportedTask, "parallel"> {
  if (front === undefined || valueAt(front.document, ["parallelizable"]) !== true) return {};
  const origin = keyOrigin(front.document, ["parallelizable"]);
  const group = writtenAt(front.document, ["phase"])?.value ?? source.path.replace(/[^/]*$/, "");
  return { parallel: { origin, group } };
}

/** What people must do before or during the task; a plan has no word for it. */
function forPeople({ source, front }: GsdFile, body: TaggedText, id: string): readonly ImportProblem[] {
  const problems: ImportProblem[] = [];
  const [checkpoint] = tagsNamed("task", body, { start: 0, end: source.text.length }).filter(
    ({ attributes }) => /\btype\s*=\s*["']?checkpoint/.test(attributes),
  );
  const document: SourceDocument | undefined = front?.document;
  if (checkpoint !== undefined) {
    const message = `"${id}" waits for a person at this checkpoint, for which a plan has no word`;
    problems.push({ kind: "unread-text", message, origin: { source, span: checkpoint.tag } });
  } else if (document !== undefined && valueAt(document, ["autonomous"]) === false) {
    const message = `"${id}" is not autonomous, for which a plan has no word`;
    problems.push({ kind: "unread-text", message, origin: keyOrigin(document, ["autonomous"]) });
  }
  const setup = document && valueAt(document, ["user_setup"]);
  if (document !== undefined && Array.isArray(setup) && setup.length > 0) {
    const message = `"${id}" needs to be set up by a person first, for which a plan has no word`;
    problems.push({ kind: "unread-text", message, origin: keyOrigin(document, ["user_setup"]) });
  }
  return problems;
}
