import { parseDocument, type SourceDocument, type SyntaxProblem } from "../../source/document.ts";
import type { Route } from "../../source/route.ts";
import { positionAt, type SourceText, type Span, sourceText } from "../../source/text.ts";
import {
  isMap,
  originAt,
  valueAt,
  type WrittenItems,
  writtenAt,
  writtenItems,
} from "../claims/written-values.ts";
import type { ImportedPlan, ImportProblem, Written } from "../imported.ts";
import { cutText, firstSentence } from "../words/cut-text.ts";
import { kebabName, stemOf } from "../words/plan-words.ts";

/** Parses the first of the files of a plan, which is one file of YAML. Never throws. */
export function yamlPlan([file]: readonly SourceText[]): SourceDocument {
  return parseDocument(file ?? sourceText("plan.yaml", ""));
}

/** What is read of a file that is no YAML: nothing, and why. `task` finds the lines below a key that begin a task. */
export function unreadPlan({ source, problems }: SourceDocument, key: string, task: RegExp): ImportedPlan {
  const [, below = ""] = source.text.split(new RegExp(`^${key}:`, "m"));
  const [list = ""] = below.split(/^[A-Za-z_]+:/m);
  return {
    name: kebabName(stemOf(source.path)),
    tasks: [],
    contracts: [],
    gate: [],
    problems: firstPerLine(problems, source).map((problem) => syntaxProblem(problem, source)),
    isOrdered: false,
    found: list.match(task)?.length ?? 0,
  };
}

/** The others of a line are echoes. */
function firstPerLine(problems: readonly SyntaxProblem[], source: SourceText): readonly SyntaxProblem[] {
  const lines = new Map<number, SyntaxProblem>();
  for (const problem of problems) {
    const { line } = positionAt(source, problem.span.start);
    if (!lines.has(line)) lines.set(line, problem);
  }
  return [...lines.values()];
}

function syntaxProblem({ kind, detail, span }: SyntaxProblem, source: SourceText): ImportProblem {
  const said = detail === "" ? kind.replaceAll("-", " ") : detail;
  const plain = said.replace(/[.\s]+$/, "");
  const needsQuotes =
    /nested mapping|compact mapping|implicit (?:map )?keys?|scalar token|reserved character|plain (?:value|scalar)|flow/i;
  return {
    kind: "unread-task",
    message: `cannot be read as YAML: ${plain.charAt(0).toLowerCase()}${plain.slice(1)}`,
    origin: { source, span: within(span, source) },
    help: needsQuotes.test(said)
      ? 'put the text in quotes, or in a block that begins with "|"'
      : "mend the file here; nothing in it is read before",
  };
}

/** What is missing at the end of a text is said to be behind it. */
function within({ start, end }: Span, { text }: SourceText): Span {
  return { start: Math.min(start, text.length), end: Math.min(end, text.length) };
}

/** The first of several keys of a map that holds something. */
export function firstKey(document: SourceDocument, above: Route, keys: readonly string[]): Route | undefined {
  const key = keys.find((one) => {
    const value = valueAt(document, [...above, one]);
    return value !== undefined && value !== null && value !== "";
  });
  return key === undefined ? undefined : [...above, key];
}

/** The scalar under the first of several keys. */
export function firstText(
  document: SourceDocument,
  above: Route,
  keys: readonly string[],
): Written<string> | undefined {
  const route = firstKey(document, above, keys);
  return route === undefined ? undefined : writtenAt(document, route);
}

/** A text for a title: one sentence of at most 100 characters. */
export function titleFrom(text: Written<string>): Written<string> {
  const value = firstSentence(text.value);
  return value === text.value ? text : { ...text, value, inferred: "the first sentence" };
}

/** A text as a description: cut, and from several keys put together. */
export function describedBy(parts: readonly (Written<string> | undefined)[]): Written<string> | undefined {
  const found = parts.filter((part) => part !== undefined);
  const [first] = found;
  if (first === undefined) return undefined;
  return { value: cutText(found.map(({ value }) => value).join("\n\n")), origin: first.origin };
}

/** The texts under the first of several keys, and what in it is no text. A sentence is not taken apart at its commas. */
export function textsUnder(
  document: SourceDocument,
  above: Route,
  keys: readonly string[],
): WrittenItems & { readonly problems: readonly ImportProblem[] } {
  const route = firstKey(document, above, keys);
  if (route === undefined) return { items: [], odd: [], problems: [] };
  const value = valueAt(document, route);
  const list = Array.isArray(value) ? value : undefined;
  const whole =
    typeof value === "string" && /,\s*\S+\s+\S/.test(value) ? writtenAt(document, route) : undefined;
  const texts = whole === undefined ? writtenItems(document, route) : { items: [whole], odd: [] };
  const maps =
    list?.flatMap((item, index) => (isMap(item) ? mapText(document, [...route, index], item) : [])) ?? [];
  const known = new Set(maps.map(({ origin }) => origin.span.start));
  const odd = texts.odd.filter(({ span }) => !known.has(span.start));
  const problems = odd.map(
    (origin): ImportProblem => ({
      kind: "unread-text",
      message: `an entry of "${route.at(-1)}" is no text`,
      origin,
    }),
  );
  return { items: [...texts.items, ...maps], odd, problems };
}

/** `- Build time: under a minute` was meant as a sentence, and is a map of one text to YAML. */
function mapText(
  document: SourceDocument,
  route: Route,
  item: Readonly<Record<string, unknown>>,
): readonly Written<string>[] {
  const [[key, value] = [], second] = Object.entries(item);
  if (key === undefined || second !== undefined || typeof value === "object") return [];
  const origin = originAt(document, route);
  const written = writtenAt(document, [...route, key])?.value ?? "";
  return [{ value: `${key}: ${written}`.trim(), origin, inferred: "a text with a colon in it" }];
}
