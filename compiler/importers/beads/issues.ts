import type { SourceText } from "../../source/text.ts";
import { positionAt } from "../../source/text.ts";
import type { ImportProblem } from "../imported.ts";
import { type JsonRecord, originAt, wordOf } from "../places/json-records.ts";
import { taskIdFrom } from "../words/plan-words.ts";
import { type BeadsLine, beadsLines, bothSides } from "./lines.ts";

/** An issue that is a task. */
export interface BeadsIssue {
  /** Unique in the plan. */
  readonly id: string;
  /** As issues name it. */
  readonly written: string;
  readonly record: JsonRecord;
}

/** The issues of a file. */
export interface BeadsIssues {
  /** In the order of the lines; of those with one id, the last. */
  readonly issues: readonly BeadsIssue[];
  readonly problems: readonly ImportProblem[];
  /** How many lines look like an issue. */
  readonly found: number;
  /** What was deleted. */
  readonly deleted: ReadonlySet<string>;
}

/** Finds the issues of a file. What was deleted is none. */
export function beadsIssues(source: SourceText): BeadsIssues {
  const { lines, problems } = beadsLines(source);
  const unreadLines = problems.filter(({ message }) => message.startsWith("a line ")).length;
  const complaints: ImportProblem[] = [];
  const kept = new Map<string, Named>();
  const ids = new Set<string>();
  const deleted = new Set<string>();
  let found = unreadLines;
  for (const line of lines) {
    const id = wordOf(line.record, "id")?.value ?? "";
    if (line.record.value["status"] === "tombstone") {
      deleted.add(id);
      continue;
    }
    found += 1;
    if (taskIdFrom(id) === "") {
      complaints.push(nameless(line));
      continue;
    }
    const before = kept.get(id);
    if (before !== undefined) complaints.push(repeated(id, before, line));
    kept.set(id, { line, id: before?.id ?? free(taskIdFrom(id), ids) });
  }
  const issues = [...kept].map(([written, { id, line }]) => ({ id, written, record: line.record }));
  return { issues, problems: withContested(problems, complaints), found, deleted };
}

/** What stands on both sides of a merge is part of the conflict: all that is said of it is said once. */
function withContested(
  ofLines: readonly ImportProblem[],
  ofIssues: readonly ImportProblem[],
): readonly ImportProblem[] {
  const isOfBothSides = ({ kind, related }: ImportProblem): boolean =>
    kind === "unread-task" && related !== undefined;
  const twice = ofIssues.filter(isOfBothSides);
  const rest = ofIssues.filter((problem) => !isOfBothSides(problem));
  const at = ofLines.findIndex(({ message }) => message === bothSides);
  const conflict = ofLines[at];
  if (conflict === undefined) return [...ofLines, ...ofIssues];
  const related = twice.slice(0, 4).map(({ origin, message }) => ({ ...origin, message }));
  const told = { ...conflict, ...(related.length > 0 && { related }) };
  return [...ofLines.slice(0, at), told, ...ofLines.slice(at + 1), ...rest];
}

interface Named {
  readonly id: string;
  readonly line: BeadsLine;
}

function free(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}

function nameless({ record }: BeadsLine): ImportProblem {
  return {
    kind: "unread-task",
    message: "an issue has no id",
    origin: originAt(record.document, record.route),
    help: 'give it an "id"',
  };
}

function repeated(id: string, { line: before }: Named, line: BeadsLine): ImportProblem {
  const isContested = before.isContested || line.isContested;
  const origin = originAt(line.record.document, ["id"]);
  const first = originAt(before.record.document, ["id"]);
  return {
    kind: isContested ? "unread-task" : "doubtful-reading",
    message: `the issue "${id}" stands on lines ${before.line} and ${positionAt(origin.source, origin.span.start).line}, and the last one counts`,
    origin,
    help: isContested ? "resolve the merge conflict of the file" : "remove the line that is out of date",
    related: [{ ...first, message: "not read" }],
  };
}
