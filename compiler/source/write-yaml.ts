import { Document, isMap, isScalar, isSeq, type Node, type Scalar, visit } from "yaml";
import type { Route } from "./route.ts";

/** How data is written as YAML. */
export interface WriteInput {
  /** Plain data without `undefined`. */
  readonly value: unknown;
  /** Comment lines at the top, without `#`. */
  readonly preamble: readonly string[];
  /** What to say behind, or above, a value; `undefined` for most. */
  readonly comment: (route: Route) => string | undefined;
}

/** Writes plain data as YAML 1.2 that reads back the same, with comments. */
export function writeYaml({ value, preamble, comment }: WriteInput): string {
  const document = new Document(value, { version: "1.2", schema: "core", aliasDuplicateObjects: false });
  visit(document, { Scalar: (_, scalar) => quoteOdd(scalar) });
  annotate(document.contents, [], comment);
  const text = document.toString({ lineWidth: 0, indentSeq: true, doubleQuotedAsJSON: true });
  return `${preamble.map((line) => `# ${oneLine(line)}\n`).join("")}${text}`;
}

/** Blocks of lines cannot hold everything: what begins or ends with a space, or cannot be printed, is quoted and escaped. */
const odd = /^\s|[^\n\t -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

function quoteOdd(scalar: Scalar): void {
  if (typeof scalar.value === "string" && odd.test(scalar.value)) scalar.type = "QUOTE_DOUBLE";
}

function annotate(node: unknown, route: Route, comment: WriteInput["comment"]): void {
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      const at = [...route, String((key as Scalar).value)];
      say(comment(at), { node: value, above: key as Scalar });
      annotate(value, at, comment);
    }
  }
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) {
      say(comment([...route, index]), { node: item, above: item as Node });
      annotate(item, [...route, index], comment);
    }
  }
}

/** Behind what stands on one line, else above it. */
function say(
  said: string | undefined,
  { node, above }: { readonly node: unknown; readonly above: Node },
): void {
  if (said === undefined) return;
  const isLine = isScalar(node) && !(typeof node.value === "string" && node.value.includes("\n"));
  if (isLine) node.comment = ` ${oneLine(said)}`;
  else above.commentBefore = ` ${oneLine(said)}`;
}

function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they would end the comment
  return text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, " ").trim();
}
