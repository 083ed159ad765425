import { pathProblem } from "../../plan/path-problem.ts";
import type { SourceText, Span } from "../../source/text.ts";
import type { ImportedClaim } from "../imported.ts";
import { spanOf, stretchesOf } from "../places/markdown.ts";
import { type Block, codeBlocksIn, paragraphsIn } from "./blocks.ts";

/** The plain paths that `git add` names in the commands of a task, as claims, without those that `claims` has. */
export function committedFiles(
  source: SourceText,
  blocks: readonly Block[],
  claims: readonly ImportedClaim[],
): readonly ImportedClaim[] {
  const found = new Map<string, ImportedClaim>();
  for (const { pattern, origin } of commandsOf(source, blocks).flatMap((span) => added(source, span))) {
    if (found.has(pattern) || isClaimed(pattern, claims)) continue;
    const inferred = "the commit of the task adds it";
    found.set(pattern, { access: "write", pattern, origin, inferred });
  }
  return [...found.values()];
}

/** Code in which a shell command may stand. One that changes the folder is left out: its paths begin elsewhere. */
function commandsOf(source: SourceText, blocks: readonly Block[]): readonly Span[] {
  const fences = codeBlocksIn(blocks)
    .filter(
      ({ lang }) =>
        lang === null || lang === undefined || /^(?:(?:ba|z|fi)?sh|shell[\w-]*|text)$/i.test(lang),
    )
    .map((code) => spanOf(code));
  const inline = paragraphsIn(blocks).flatMap((paragraph) =>
    stretchesOf(source, paragraph).flatMap(({ isCode, span }) => (isCode ? [span] : [])),
  );
  return [...fences, ...inline].filter(
    ({ start, end }) => !/(?:^|[\n;&|])\s*cd\s/.test(source.text.slice(start, end)),
  );
}

const gitAdd = /(?:^|[\n;&|$>])[ \t]*git add((?:[^\n\r;&|#\\]|\\\r?\n)*)/g;

function added(
  source: SourceText,
  { start, end }: Span,
): readonly Pick<ImportedClaim, "pattern" | "origin">[] {
  return [...source.text.slice(start, end).matchAll(gitAdd)].flatMap((command) => {
    const list = command[1] ?? "";
    if (/(?:^|\s)(?:-A|--all|-u|--update)\b/.test(list)) return [];
    const from = start + command.index + command[0].length - list.length;
    return [...list.matchAll(/[^\s\\"']+/g)].flatMap((token) => {
      const span = { start: from + token.index, end: from + token.index + token[0].length };
      return isPlainFile(token[0]) ? [{ pattern: token[0], origin: { source, span } }] : [];
    });
  });
}

/** A folder, a glob or a variable would claim more than the task surely writes. */
function isPlainFile(path: string): boolean {
  return (
    /[^/.][^/]*\.[A-Za-z]\w*$|(?:^|\/)\.[a-z][\w.-]+$/.test(path) &&
    !/[*?{}$<>`:]|^-/.test(path) &&
    pathProblem(path) === undefined
  );
}

function isClaimed(path: string, claims: readonly ImportedClaim[]): boolean {
  return claims.some(
    ({ pattern }) => pattern === path || (pattern.endsWith("/**") && path.startsWith(pattern.slice(0, -2))),
  );
}
