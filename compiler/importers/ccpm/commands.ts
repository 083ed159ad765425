import type { Code } from "mdast";
import type { SourceText } from "../../source/text.ts";
import { claimsOfEntry, joinedClaims, type NamedClaims } from "../claims/named-claims.ts";
import { type Piece, pieces } from "../claims/written-values.ts";
import type { ImportTree } from "../importer.ts";
import { betweenLines } from "../places/front-matter.ts";
import { spanOf } from "../places/markdown.ts";

const shells = /^(?:bash|sh|shell|zsh|console)$/i;
const redirected =
  /^\s*(?:\$ )?(?:cat|echo|printf)\b(?:[^>|&;"']|"[^"]*"|'[^']*')*?(>{1,2})\s*(["']?)([\w@./()[\]-]+)\2(?=\s|$)/;
const touched = /^\s*(?:\$ )?touch\s+([\w@./()[\]" '-]+?)\s*$/;
const heredoc = /<<-?\s*(["']?)(\w+)\1/;

/** Claims the files that commands of a fence write by a redirection, or make with `touch`; none after a change of folder. */
export function filesOfCommands(code: Code, source: SourceText, tree: ImportTree | undefined): NamedClaims {
  if (!shells.test(code.lang ?? "")) return { claims: [], problems: [] };
  const span = betweenLines(source, spanOf(code));
  const found: NamedClaims[] = [];
  let closing: string | undefined;
  for (const line of pieces(source.text.slice(span.start, span.end), /\r\n|\n|\r/g, span.start)) {
    if (/^\s*(?:\$ )?(?:cd|pushd)\s/.test(line.value) && closing === undefined) break;
    if (closing === undefined) found.push(...writtenBy(line).map((file) => claimsOfFile(file, source, tree)));
    if (closing === undefined) closing = heredoc.exec(line.value)?.[2];
    else if (line.value.trim() === closing) closing = undefined;
  }
  return joinedClaims(found);
}

interface WrittenFile extends Piece {
  readonly access: "create" | "write";
  readonly command: string;
}

function writtenBy({ value, span }: Piece): readonly WrittenFile[] {
  const at = (index: number, path: string): Piece => ({
    value: path,
    span: { start: span.start + index, end: span.start + index + path.length },
  });
  const [whole, mark, , path] = redirected.exec(value) ?? [];
  if (whole !== undefined && mark !== undefined && path !== undefined)
    return [{ ...at(whole.lastIndexOf(path), path), access: "write" as const, command: mark }].filter(
      isBelow,
    );
  const names = touched.exec(value)?.[1];
  if (names === undefined) return [];
  const start = value.indexOf(names, value.indexOf("touch") + 5);
  return [...names.matchAll(/[^\s"']+/g)]
    .map((match) => ({ ...at(start + match.index, match[0]), access: "create" as const, command: "touch" }))
    .filter(isBelow);
}

function isBelow({ value }: Piece): boolean {
  return /^[\w.@(]/.test(value) && /[\w)\]]\.\w|^\.\w|\w\/\.\w/.test(value) && !/(?:^|\/)\.\.\//.test(value);
}

function claimsOfFile(file: WrittenFile, source: SourceText, tree: ImportTree | undefined): NamedClaims {
  const inferred = `the command "${file.command}"`;
  return claimsOfEntry(file.value, file.span, {
    source,
    tree,
    manner: "list",
    access: file.access,
    inferred,
  });
}
