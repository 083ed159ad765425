import type { Code } from "mdast";
import type { SourceText, Span } from "../../source/text.ts";
import { claimsOfEntry, joinedClaims, type NamedClaims } from "../claims/named-claims.ts";
import { type Piece, pieces } from "../claims/written-values.ts";
import type { ImportProblem } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { betweenLines } from "../places/front-matter.ts";
import { spanOf } from "../places/markdown.ts";

/** Why the files of a drawn tree are claimed. */
export const fromTree = "the tree of files";

interface TreeLine {
  readonly depth: number;
  readonly name: Piece;
  readonly note: string;
}

/** True for a fence in which a tree of files is drawn. */
export function isDrawnTree({ value }: Code): boolean {
  return /^[│| \t]*(?:├|└|\+|`)─?[─-]{1,3} ?\S/m.test(value) && /[├└]/.test(value);
}

/** Claims the files of a drawn tree. Folders only say where the files are. */
export function drawnFiles(code: Code, source: SourceText, tree: ImportTree | undefined): NamedClaims {
  const span = betweenLines(source, spanOf(code));
  const lines = pieces(source.text.slice(span.start, span.end), /\r\n|\n|\r/g, span.start).flatMap(treeLine);
  const above: string[] = [];
  const parts: NamedClaims[] = [];
  for (const { depth, name, note } of lines) {
    const isFolder = name.value.endsWith("/");
    above.length = Math.min(above.length, depth);
    const folders = above.join("");
    if (isFolder) {
      while (above.length < depth) above.push("");
      above.push(
        depth === 0 && isProjectName(name.value, lines, tree) ? "" : name.value.replace(/^\.\//, ""),
      );
    } else if (isFileName(name.value) && !/\b(?:existing|generated|unchanged)\b/i.test(note))
      parts.push(fileAt(folders, name, { source, tree, note }));
  }
  const found = joinedClaims(parts);
  return found.claims.length === 0 ? found : { ...found, problems: [...found.problems, doubt(source, span)] };
}

function treeLine({ value, span }: Piece): readonly TreeLine[] {
  const [, lead = "", rest = ""] = /^((?:[│|]\s*|\s{2,}|[├└+`][─-]{1,3}\s*)*)(.*)$/s.exec(value) ?? [];
  const [, written = "", , remark = ""] =
    /^(\S+(?: \S+)*?)(\s+(?:#|\/\/|←|<-|\(|[-–—]\s)|\s{2,}|$)(.*)$/s.exec(rest) ?? [];
  if (written === "") return [];
  const start = span.start + lead.length;
  const name = { value: written, span: { start, end: start + written.length } };
  return [{ depth: depthOf(lead), name, note: remark }];
}

/** Four columns a level; the mark of the line itself is one level. */
function depthOf(lead: string): number {
  const mark = lead.search(/[├└]/);
  return mark < 0 ? 0 : Math.round(mark / 4) + 1;
}

function isFileName(name: string): boolean {
  return /^\.?[^\s/*]*\.[A-Za-z][A-Za-z0-9]{0,9}$|^\.[a-z][\w.-]*$|^(?:Makefile|Dockerfile|LICENSE)$/.test(
    name,
  );
}

/** The first line often is the name of the project, which is no folder of it. */
function isProjectName(name: string, lines: readonly TreeLine[], tree: ImportTree | undefined): boolean {
  if (/^(?:\.|\.\.|root|project(?:-root)?|repo)?\/$/.test(name)) return true;
  if (tree?.isFolder(name.slice(0, -1)) === true) return false;
  const inside = lines.filter(({ depth }) => depth === 1).map((line) => line.name.value);
  return inside.some((entry) =>
    /^(?:package\.json|README\.md|\.gitignore|node_modules\/|tsconfig\.json)$/.test(entry),
  );
}

interface FilePlace {
  readonly source: SourceText;
  readonly tree: ImportTree | undefined;
  readonly note: string;
}

function fileAt(folders: string, { value, span }: Piece, { source, tree, note }: FilePlace): NamedClaims {
  const access = /\bnew\b/i.test(note) ? "create" : "write";
  const reading = { source, tree, manner: "list", access, inferred: fromTree } as const;
  const found = claimsOfEntry(`${folders}${value}`, span, reading);
  const claims = found.claims.map((claim) => ({ ...claim, origin: { source, span } }));
  return { claims, problems: found.problems.map((problem) => ({ ...problem, origin: { source, span } })) };
}

function doubt(source: SourceText, span: Span): ImportProblem {
  const first = source.text.slice(span.start, span.end).search(/[\r\n]/);
  const end = first < 0 ? span.end : span.start + first;
  const message = "the files of this tree are read as files that the task writes";
  return { kind: "doubtful-reading", message, origin: { source, span: { start: span.start, end } } };
}
