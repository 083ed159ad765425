import type { TaskText } from "../plan/plan.ts";

/** The names that stand in the code which a task's text shows. */
export interface TaskCode {
  /** Names that look like names of a program: two humps, an underscore or a digit within. */
  readonly identifiers: ReadonlySet<string>;
  /** Every word of four letters and more. */
  readonly words: ReadonlySet<string>;
  /** Every word in the code that the task puts into new files. */
  readonly created: ReadonlySet<string>;
}

/**
 * Reads fences and code spans; lines that begin with a command of a shell are left out. Text without either is code as a
 * whole: plans of ours name things without marking them.
 */
export function taskCode({ text }: TaskText): TaskCode {
  const pieces = codePieces(text.split(/\r\n|\n|\r/));
  const all = pieces.length === 0 ? [{ code: text, isNew: false }] : pieces;
  const words = new Set(all.flatMap(({ code }) => wordsOf(code)));
  return {
    words,
    identifiers: new Set([...words].filter(isIdentifier)),
    created: new Set(all.filter(({ isNew }) => isNew).flatMap(({ code }) => wordsOf(code))),
  };
}

interface Piece {
  readonly code: string;
  /** True for the text of a file that the task creates. */
  readonly isNew: boolean;
}

interface Fence {
  readonly mark: string;
  readonly isNew: boolean;
}

/** A fence is of a new file where the last line of text before it speaks of creating one. */
function codePieces(lines: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let fence: Fence | undefined;
  let before = "";
  for (const line of lines) {
    const mark = /^[\s>]*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined && mark !== undefined) fence = { mark, isNew: createsFile.test(before) };
    else if (fence === undefined) {
      pieces.push(...spansIn(line));
      if (line.trim() !== "") before = line;
    } else if (mark?.startsWith(fence.mark) === true) fence = undefined;
    else pieces.push({ code: line, isNew: fence.isNew });
  }
  return pieces.filter(({ code }) => !isCommand(code));
}

const createsFile = /\bcreate\b[^`]*`[^`]+`/i;

function spansIn(line: string): readonly Piece[] {
  return [...line.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => ({ code, isNew: false }));
}

function isCommand(line: string): boolean {
  return /^\s*(?:\$\s*)?(?:git|npm|npx|pnpm|yarn|bun|bunx|cd|cargo|make)\s/.test(line);
}

function wordsOf(code: string): readonly string[] {
  const withoutPaths = code.replace(/(["'])[^"'\s]*\/[^"'\s]*\1/g, " ");
  return withoutPaths.match(/[\p{L}_$][\p{L}\p{N}_$]{3,}/gu) ?? [];
}

function isIdentifier(word: string): boolean {
  return /\p{Ll}\p{Lu}|[^_]_[^_]|\p{L}\d/u.test(word);
}
