import type { Root } from "mdast";
import type { SourceDocument } from "../../source/document.ts";
import type { Route } from "../../source/route.ts";
import type { SourceText, Span } from "../../source/text.ts";
import type { ImportProblem, Written } from "../imported.ts";
import { embeddedDocument } from "../places/embedded-document.ts";
import { spanOf } from "../places/markdown.ts";

/** The YAML at the head of a file. */
export interface FrontMatter {
  readonly document: SourceDocument;
  readonly keys: readonly string[];
  /** A scalar as it was written; `undefined` for anything else. */
  scalar(route: Route): Written<string> | undefined;
  /** The scalars of a list, or the one that stands in its place; what else is in it is left out. */
  list(key: string): readonly Written<string>[];
  readonly problems: readonly ImportProblem[];
}

/** Reads the front matter of a file; `undefined` where it has none. */
export function frontMatterOf(source: SourceText, root: Root): FrontMatter | undefined {
  const [first] = root.children;
  if (first?.type !== "yaml") return undefined;
  const document = embeddedDocument(source, innerSpan(source, spanOf(first)));
  const value = isRecord(document.value) ? document.value : {};
  const scalar = (route: Route): Written<string> | undefined => scalarAt(document, route);
  return {
    document,
    keys: Object.keys(value),
    scalar,
    list: (key) => {
      const items = value[key];
      if (!Array.isArray(items)) return [scalar([key])].filter((one) => one !== undefined);
      return items.map((_, index) => scalar([key, index])).filter((one) => one !== undefined);
    },
    problems: document.problems.slice(0, 1).map(({ detail, span }) => ({
      kind: "unread-text",
      message: `the front matter cannot be read: ${detail.split("\n", 1)[0] ?? ""}`,
      origin: { source, span },
    })),
  };
}

function innerSpan({ text }: SourceText, { start, end }: Span): Span {
  const whole = text.slice(start, end);
  const from = whole.search(/[\n\r]/);
  if (from < 0) return { start: end, end };
  const to = Math.max(whole.lastIndexOf("\n"), whole.lastIndexOf("\r"));
  return { start: start + from + 1, end: start + Math.max(from + 1, to) };
}

function scalarAt(document: SourceDocument, route: Route): Written<string> | undefined {
  const value = valueAt(document.value, route);
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return undefined;
  const span = document.locate(route, "value");
  const isQuoted = /^(["'])[\s\S]*\1$/.test(document.source.text.slice(span.start, span.end));
  const inner = isQuoted ? { start: span.start + 1, end: span.end - 1 } : span;
  const text = typeof value === "string" ? value : (document.scalarText(route) ?? String(value));
  return { value: text, origin: { source: document.source, span: inner } };
}

function valueAt(value: unknown, route: Route): unknown {
  return route.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>)[step] : undefined,
    value,
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
