import type { SourceText, Span } from "../../source/text.ts";
import { textBlocks } from "../checkbox/checkbox-list.ts";
import { sliceOf, writtenAt } from "../checkbox/checkbox-task.ts";
import { dependencyNotes } from "../checkbox/dependency-note.ts";
import type { ImportProblem, Written } from "../imported.ts";
import { spanOf } from "../places/markdown.ts";
import { taskReferences } from "../words/task-references.ts";
import type { SpecKitEntry, SpecKitLines } from "./lines.ts";

/** What lines say about order. */
export interface SaidOrder {
  /** By id. */
  readonly dependsOn: ReadonlyMap<string, readonly Written<string>[]>;
  readonly problems: readonly ImportProblem[];
}

/**
 * Reads "(depends on T012)" and arrows `T006 → T007` on the lines of tasks and below them, and items without a box such as
 * "T007 depends on T006".
 */
export function specKitDependencies(source: SourceText, { entries, blocks }: SpecKitLines): SaidOrder {
  const notes: Notes = {
    source,
    known: [...new Set(entries.map(({ line, id }) => line.id?.value ?? id))],
    repeated: repeatedIds(entries),
    dependsOn: new Map(),
    problems: [],
  };
  for (const entry of entries) {
    for (const span of textsOf(source, entry)) {
      addNotes(entry.id, span, notes);
      addArrows(span, notes);
    }
  }
  for (const block of blocks) if (block.kind === "bullet") addNotes(undefined, spanOf(block.node), notes);
  return { dependsOn: notes.dependsOn, problems: notes.problems };
}

interface Notes {
  readonly source: SourceText;
  readonly known: readonly string[];
  readonly repeated: ReadonlySet<string>;
  readonly dependsOn: Map<string, Written<string>[]>;
  readonly problems: ImportProblem[];
}

function repeatedIds(entries: readonly SpecKitEntry[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const written = entries.flatMap(({ line }) => line.id?.value ?? []);
  return new Set(written.filter((id) => seen.has(id) || !seen.add(id)));
}

function textsOf(source: SourceText, { item, line }: SpecKitEntry): readonly Span[] {
  const below = item.details.flatMap((node) => textBlocks(source, node));
  const spans = below.map((block) => ({
    start: block[0]?.span.start ?? 0,
    end: block.at(-1)?.span.end ?? 0,
  }));
  return [line.text, ...spans];
}

function addNotes(own: string | undefined, span: Span, notes: Notes): void {
  const { source, known } = notes;
  for (const note of dependencyNotes(sliceOf(source, span), span.start)) {
    const named = note.subject?.text;
    const id = named !== undefined && known.includes(named) ? named : own;
    if (id === undefined) continue;
    const isIds = /^(?:the\s+)?(?:tasks?\s+)?[`*_#]*(?:T-?)?\d/i.test(note.text);
    const { found, unknown } = isIds
      ? taskReferences(note.text, note.span.start, known)
      : { found: [], unknown: [] };
    for (const reference of found) addDependency(id, reference, notes);
    const names = unknown.filter((one) => /^T-?\d/.test(one.id));
    for (const one of names) notes.problems.push(noTask(one.id, id, { source, span: one.span }));
    if (own !== undefined && note.isLabelled && found.length === 0 && names.length === 0)
      notes.problems.push(noTask(note.text, id, { source, span: note.span }));
  }
}

function noTask(text: string, id: string, origin: ImportProblem["origin"]): ImportProblem {
  const message = `"${text}" is no task of this plan, and "${id}" is said to wait for it`;
  return { kind: "unread-text", message, origin };
}

function addDependency(id: string, on: { readonly id: string; readonly span: Span }, notes: Notes): void {
  const { source, known, repeated, dependsOn, problems } = notes;
  if (on.id === id || !known.includes(on.id)) return;
  const own = dependsOn.get(id) ?? [];
  if (own.some(({ value }) => value === on.id)) return;
  dependsOn.set(id, [...own, writtenAt(source, on.span, on.id)]);
  if (repeated.has(on.id))
    problems.push({
      kind: "unread-task",
      message: `several tasks are called "${on.id}"; "${id}" was made to wait for the first`,
      origin: { source, span: on.span },
    });
}

const arrow = /(?<![A-Za-z0-9])T-?\d+[a-z]?(?:\s*(?:→|->|⟶|➜)\s*T-?\d+[a-z]?)+/g;

function addArrows(span: Span, notes: Notes): void {
  for (const match of sliceOf(notes.source, span).matchAll(arrow)) {
    const ids = [...match[0].matchAll(/T-?\d+[a-z]?/g)].map(({ 0: id, index }) => {
      const start = span.start + match.index + index;
      return { id, span: { start, end: start + id.length } };
    });
    for (const [index, on] of ids.entries()) {
      const next = ids[index + 1];
      if (next !== undefined && notes.known.includes(next.id)) addDependency(next.id, on, notes);
    }
  }
}
