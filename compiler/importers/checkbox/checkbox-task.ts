import type { Nodes } from "mdast";
import { positionAt, type SourceText, type Span } from "../../source/text.ts";
import type { ImportedPlan, ImportedTask, Written } from "../imported.ts";
import { spanOf } from "../places/markdown.ts";
import { cutText } from "../words/cut-text.ts";
import { kebabName, stemOf } from "../words/plan-words.ts";
import type { CheckboxItem } from "./checkbox-item.ts";
import type { ListHeading } from "./checkbox-list.ts";

/** A value and the range of a text that it was taken from. */
export function writtenAt<T>(source: SourceText, span: Span, value: T): Written<T> {
  return { value, origin: { source, span } };
}

/** The source of a range. */
export function sliceOf({ text }: SourceText, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Where a mark stands that ends a line, and where what stands before it ends; `undefined` where none does. */
export function trailingMark(
  line: string,
  mark: string,
): { readonly at: number; readonly end: number } | undefined {
  const at = line.lastIndexOf(mark);
  if (at < 0 || !/^[*_\s]*$/.test(line.slice(at + mark.length))) return undefined;
  return { at, end: line.slice(0, at).trimEnd().length };
}

/** A task that has nothing yet but what every task has. */
export function bareTask(source: SourceText, id: string, { title, span }: BareTask): ImportedTask {
  return {
    id,
    origin: { source, span },
    title,
    claims: [],
    dependsOn: [],
    consumes: [],
    provides: [],
    acceptance: [],
    verify: [],
    locks: [],
  };
}

/** Title and place of a task. */
export interface BareTask {
  readonly title: Written<string>;
  /** What a finding about the task points at. */
  readonly span: Span;
}

const longest = 120;

/** The title of a task: its line, or the beginning of a long one; `instead` where the line is empty. */
export function titleOf(source: SourceText, line: Span, instead: string): Written<string> {
  const text = sliceOf(source, line);
  const kept = text.length <= longest ? text.trimEnd() : beginningOf(text);
  const lead = kept.length - kept.trimStart().length;
  const span = { start: line.start + lead, end: line.start + Math.max(lead, kept.length) };
  const isCut = kept.length < text.trimEnd().length;
  const words = plainWords(kept);
  const value = words === "" ? instead : isCut && !/[.;。；]$/.test(kept) ? `${words} …` : words;
  return { ...writtenAt(source, span, value), ...(isCut && { inferred: "the beginning of the line" }) };
}

function plainWords(text: string): string {
  return text
    .replace(/\*\*|~~/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The first sentence, or as many words as are allowed. */
function beginningOf(text: string): string {
  const head = text.slice(0, longest);
  const sentence = [...head.matchAll(/[.;](?=\s)|[。；]/g)].find(({ index }) => index >= 20);
  if (sentence !== undefined) return head.slice(0, sentence.index + 1);
  const code = head.split("`").length % 2 === 0 ? head.lastIndexOf("`") : head.length;
  const space = head.slice(0, code).trimEnd().length < code ? code - 1 : head.lastIndexOf(" ");
  return head.slice(0, space > longest / 3 ? space : longest - 1).replace(/[\ud800-\udbff]$/, "");
}

/** Line and details of an item as one text; `undefined` where the title says it all. */
export function descriptionOf(
  source: SourceText,
  line: Span,
  { title, details }: { readonly title: Written<string>; readonly details: readonly Nodes[] },
): Written<string> | undefined {
  if (title.inferred === undefined && details.length === 0) return undefined;
  const parts = [sliceOf(source, line).trim(), ...details.map((node) => dedented(source, spanOf(node)))];
  const end = details.reduce((last, node) => Math.max(last, spanOf(node).end), line.end);
  const value = cutText(parts.filter((part) => part !== "").join("\n"));
  return value === "" ? undefined : writtenAt(source, { start: line.start, end }, value);
}

function dedented(source: SourceText, span: Span): string {
  const { column } = positionAt(source, span.start);
  const indent = new RegExp(`^[ \\t]{0,${column - 1}}`);
  return sliceOf(source, span)
    .split(/\r\n|\n|\r/)
    .map((line, index) => (index === 0 ? line : line.replace(indent, "")))
    .join("\n")
    .trimEnd();
}

/** The details of an item with lists taken apart into their items. */
export function detailParts({ details }: Pick<CheckboxItem, "details">): readonly Nodes[] {
  return details.flatMap((node): readonly Nodes[] => (node.type === "list" ? node.children : [node]));
}

/** The name of a plan: that of the folder it lies in, or its title. */
export function checkboxPlanName({ path }: SourceText, title: ListHeading | undefined): string {
  const parts = path.split("/");
  const folder = parts.at(-1) === "tasks.md" ? parts.at(-2) : undefined;
  const isNamed = folder !== undefined && /[a-z]/i.test(folder);
  if (isNamed) return kebabName(folder.replace(/^(?:\d{4}-\d{2}-\d{2}|\d+)-/, ""));
  return kebabName(titleSubject(title) ?? stemOf(path));
}

/** What a title such as "Tasks: Lend books" is about; `undefined` where it only says that there are tasks. */
function titleSubject(title: ListHeading | undefined): string | undefined {
  const subject =
    /^(?:[^:：\n]{0,30}\b(?:tasks?|plan)\b|实现任务|任务|タスク|実装計画)\s*[:：]\s*(\S.*)$/i.exec(
      title?.text ?? "",
    )?.[1];
  return subject?.trim();
}

/** What the title says the plan is for. */
export function goalOf(source: SourceText, title: ListHeading | undefined): Pick<ImportedPlan, "goal"> {
  const subject = titleSubject(title);
  if (subject === undefined || title === undefined) return {};
  const start = title.span.start + title.text.lastIndexOf(subject);
  return { goal: writtenAt(source, { start, end: start + subject.length }, subject) };
}

/** A plan of which nothing was found. */
export function emptyPlan(): ImportedPlan {
  return { name: "plan", tasks: [], contracts: [], gate: [], problems: [], isOrdered: false, found: 0 };
}
