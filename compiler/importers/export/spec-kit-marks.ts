import type { SourceText, Span } from "../../source/text.ts";
import type { TextEdit } from "../../source/text-edit.ts";
import type { SpecKitEntry } from "../spec-kit/lines.ts";
import type { ExportInput, ExportTask } from "./exporter.ts";
import { placeAt } from "./text-lines.ts";

/** The tasks that lose their mark: of each clash the first in the order written keeps it, if nothing before it does. */
export function losers({ tasks, clashes }: Pick<ExportInput, "tasks" | "clashes">): ReadonlySet<string> {
  const lost = new Set<string>();
  const kept: string[] = [];
  for (const { id } of tasks) {
    const isClash = clashes.some((set) => set.includes(id) && kept.some((other) => set.includes(other)));
    if (isClash) lost.add(id);
    else if (clashes.some((set) => set.includes(id))) kept.push(id);
  }
  return lost;
}

/** Takes `[P]` and what decorates it from a line, with the blanks on one side. */
export function withoutMark(source: SourceText, mark: Span): TextEdit {
  const { text } = source;
  const lead = /[*_`]{1,2}$/.exec(text.slice(Math.max(0, mark.start - 2), mark.start))?.[0] ?? "";
  const isPaired = lead !== "" && text.startsWith([...lead].reverse().join(""), mark.end);
  const from = isPaired ? mark.start - lead.length : mark.start;
  const behind = isPaired ? mark.end + lead.length : mark.end;
  const until = behind + (/^[:：]/.test(text.slice(behind, behind + 1)) ? 1 : 0);
  const after = /^[ \t]*/.exec(text.slice(until))?.[0].length ?? 0;
  const before = /[ \t]*$/.exec(text.slice(0, from))?.[0].length ?? 0;
  const isLast = until + after >= text.length || /[\r\n]/.test(text.charAt(until + after));
  if (isLast) return { source, span: { start: from - before, end: until }, text: "" };
  return { source, span: { start: from, end: before > 0 ? until + after : until }, text: "" };
}

/** Puts `[P]` behind the id and what sets it off, or behind the box of a line without one. */
export function withMark(source: SourceText, { item, line }: SpecKitEntry): TextEdit {
  const { text } = source;
  const id = line.id?.origin.span.end;
  const behind = id ?? item.box.end;
  const tail = /^[*_~`]{0,3}(?:[:：.)]|\s[—–-](?=\s))?/.exec(text.slice(behind));
  const at = behind + (id === undefined ? 0 : (tail?.[0].length ?? 0));
  return { source, span: placeAt(at), text: " [P]" };
}

/**
 * The tasks that could get a mark: they run in one wave with another task of their phase, have none, and write nothing that a
 * marked task of the phase may write. Globs may be anything.
 */
export function candidates(
  tasks: readonly ExportTask[],
  entries: ReadonlyMap<string, SpecKitEntry>,
  marked: ReadonlySet<string>,
): readonly string[] {
  const phaseOf = (id: string): string | undefined => entries.get(id)?.phase.name;
  return tasks
    .filter(({ id, wave, writes }) => {
      const near = tasks.filter((other) => other.id !== id && phaseOf(other.id) === phaseOf(id));
      if (marked.has(id) || !entries.has(id) || !near.some((other) => other.wave === wave)) return false;
      const others = near.filter((other) => marked.has(other.id) || other.wave === wave);
      return !others.some((other) => mayMeet(writes, other.writes));
    })
    .map(({ id }) => id);
}

function mayMeet(these: readonly string[], those: readonly string[]): boolean {
  if (these.length === 0 || those.length === 0) return false;
  const isGlob = (pattern: string): boolean => /[*?{[]/.test(pattern);
  return these.some(isGlob) || those.some(isGlob) || these.some((one) => those.includes(one));
}
