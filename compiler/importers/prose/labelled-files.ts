import type { List, Paragraph, RootContent } from "mdast";
import type { SourceText, Span } from "../../source/text.ts";
import { claimsIn, joinedClaims, type NamedClaims } from "../claims/named-claims.ts";
import type { ImportProblem } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { type Stretch, spanOf, stretchesOf } from "../places/markdown.ts";

/** What a labelled list is read with. */
export interface FilesReader {
  readonly source: SourceText;
  readonly tree: ImportTree | undefined;
}

/** Claims what stands behind `**Files:**` in a paragraph or an entry of a list, or in the list below it. */
export function labelledFiles(nodes: readonly RootContent[], reader: FilesReader): NamedClaims {
  return joinedClaims(
    nodes.flatMap((node, index) => {
      const label = node.type === "paragraph" ? filesLabel(node, reader.source) : undefined;
      if (node.type === "list") return node.children.map((item) => labelledFiles(item.children, reader));
      if (node.type !== "paragraph" || label === undefined) return [];
      const next = nodes[index + 1];
      const isAbove = reader.source.text.slice(label.start, label.end).trim() === "";
      return isAbove && next?.type === "list" ? claimsOfList(next, reader) : [claimsAt(node, label, reader)];
    }),
  );
}

/** From behind the label to the next label, or the end. */
function filesLabel(paragraph: Paragraph, { text }: SourceText): Span | undefined {
  const { start, end } = spanOf(paragraph);
  const whole = text.slice(start, end);
  const label = /(?:^|[\r\n])[ \t]*\*\*Files[^*\r\n]{0,30}?(?:[:：]\*\*|\*\*\s*[:：])/i.exec(whole);
  if (label === null) return undefined;
  const from = label.index + label[0].length;
  const next = whole.slice(from).search(/[\r\n][ \t]*\*\*[A-Z][^*\r\n]{0,40}(?:[:：]\*\*|\*\*\s*[:：])/);
  return { start: start + from, end: next < 0 ? end : start + from + next };
}

function claimsOfList({ children }: List, reader: FilesReader): readonly NamedClaims[] {
  return children.flatMap(({ children: [first] }) =>
    first?.type === "paragraph" ? [claimsAt(first, spanOf(first), reader)] : [],
  );
}

function claimsAt(paragraph: Paragraph, within: Span, { source, tree }: FilesReader): NamedClaims {
  const stretches = stretchesOf(source, paragraph).flatMap((stretch) => clipped(stretch, within));
  const manner = stretches.some(({ isCode }) => isCode) ? "list" : "prose";
  const found = claimsIn(stretches, { source, tree, manner, access: "write" });
  const claims = found.claims.map((claim) => {
    const lead = source.text.slice(within.start, claim.origin.span.start);
    return /\bnew\s*`?$/i.test(lead) && claim.access === "write"
      ? { ...claim, access: "create" as const }
      : claim;
  });
  if (claims.length + found.problems.length > 0) return { claims, problems: found.problems };
  return { claims, problems: nothingRead(source, within, textOf(stretches)) };
}

function textOf(stretches: readonly Stretch[]): string {
  return stretches
    .map(({ text }) => text)
    .join("")
    .trim();
}

function nothingRead(source: SourceText, span: Span, text: string): readonly ImportProblem[] {
  if (text === "" || /^\W*(?:none|n\/a)\b/i.test(text)) return [];
  return [
    { kind: "unread-text", message: "no path is read in this list of files", origin: { source, span } },
  ];
}

function clipped({ text, span, isCode }: Stretch, { start, end }: Span): readonly Stretch[] {
  const [from, to] = [Math.max(span.start, start), Math.min(span.end, end)];
  if (from >= to) return [];
  return [{ text: text.slice(from - span.start, to - span.start), span: { start: from, end: to }, isCode }];
}
