import type { ClaimAccess } from "../../plan/plan.ts";
import type { SourceText, Span } from "../../source/text.ts";
import type { ImportedClaim, ImportProblem, Written } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { type PathMention, pathsIn } from "../paths/path-mention.ts";
import type { Stretch } from "../places/markdown.ts";
import { accessFromNote, type FileLabel } from "./access.ts";
import { textIn, trimmed } from "./blocks.ts";
import { type FileRun, fileRuns } from "./runs.ts";

/** What the lists of files of a task say. */
export interface ListedFiles {
  readonly claims: readonly ImportedClaim[];
  /** Commands behind `Run:`. */
  readonly commands: readonly Written<string>[];
  readonly problems: readonly ImportProblem[];
  /** Those of the problems that say nothing but that no file is named. */
  readonly unnamed: readonly ImportProblem[];
  /** True where it says in place of a file that there is none, or that all that others changed are meant. */
  readonly isNone: boolean;
}

/** Where paths are looked up. */
export interface FilesInput {
  readonly source: SourceText;
  readonly tree: ImportTree | undefined;
}

/** Nothing. */
export const none: ListedFiles = {
  claims: [],
  commands: [],
  problems: [],
  unnamed: [],
  isNone: false,
};

/** Reads one entry of a list of files. `block` says what is done where the entry has no label. */
export function readEntry(stretches: readonly Stretch[], block: FileLabel, input: FilesInput): ListedFiles {
  return together(
    fileRuns(stretches).flatMap((run) => {
      const span = trimmed(input.source, run.span);
      if (/^[\s,;.、，；*_-]*$/.test(textIn(input.source, span))) return [];
      return [readRun({ ...run, span }, run.label ?? block, input)];
    }),
  );
}

const noPath =
  /^[\s`*_(]*(?:none|n\/?a|nothing|no\s+(?:\w+\s+){0,3}?(?:files?|changes?|edits?|code)\b|verification only|no-op|—|–|-\s*$|无|なし)/i;

/** What others changed: of a check, it says that it has no file of its own. */
const allFiles =
  /^[\s`*_(]*(?:(?:verify|check|review)\s+)?(?:all|any)\s+(?:of\s+)?(?:the\s+)?(?:(?:changed|modified|touched|affected|above|previous)\s+)*files?\b/i;

function readRun(run: FileRun, label: FileLabel, { source, tree }: FilesInput): ListedFiles {
  const commands = commandsIn(run, label, source);
  if (commands.length > 0) return { ...none, commands };
  const { paths, problems } = pathsIn(run.stretches, { source, tree, manner: "list" });
  if (paths.length === 0 && problems.length === 0) return withoutPath(run.span, source);
  const moves = paths.some(({ moved }) => moved !== undefined) ? paths : ends(paths, label);
  const claims = moves.map((path) => claimOf(path, label, source));
  const doubt: readonly ImportProblem[] =
    label.isDoubtful === true
      ? [
          {
            kind: "doubtful-reading",
            message: `${label.inferred} leaves open whether the file stays; it is read as modified`,
            origin: { source, span: run.span },
          },
        ]
      : [];
  return { ...none, claims, problems: [...problems, ...doubt] };
}

function withoutPath(span: Span, source: SourceText): ListedFiles {
  const text = textIn(source, span);
  if (noPath.test(text)) return { ...none, isNone: true };
  const words = text.replace(/[\s`]+/g, " ").trim();
  const shown = words.length > 70 ? `${words.slice(0, 70).trimEnd()}…` : words;
  const problem: ImportProblem = {
    kind: "unread-text",
    message: `no file is named by "${shown}"`,
    origin: { source, span },
  };
  return { ...none, problems: [problem], unnamed: [problem], isNone: allFiles.test(text) };
}

/** `Run:` and `Verify:` may name a command. */
function commandsIn(
  { stretches }: FileRun,
  { does }: FileLabel,
  source: SourceText,
): readonly Written<string>[] {
  const codes = stretches.filter(
    ({ isCode, text }) => isCode && (does === "run" || /^\w[\w./-]*\s+[\w"'./-]/.test(text)),
  );
  if (does !== "run" && does !== "read") return [];
  return codes.map(({ text, span }) => ({ value: text, origin: { source, span } }));
}

/** The ends of moves that are no arrows: "Move: `a` to `b`" has them by turns. */
function ends(paths: readonly PathMention[], { does }: FileLabel): readonly PathMention[] {
  if ((does !== "move" && does !== "copy") || paths.length !== 2) return paths;
  return paths.map((path, index) => ({ ...path, moved: index === 0 ? "from" : "to" }));
}

function claimOf(path: PathMention, label: FileLabel, source: SourceText): ImportedClaim {
  const { pattern, span, moved, note } = path;
  const fromNote = label.does === undefined || label.does === "write" ? accessFromNote(note) : undefined;
  const access = moved === undefined ? (fromNote ?? accessOf(label)) : accessOfEnd(moved, label);
  const reasons = [
    moved === undefined && fromNote === undefined ? label.inferred : undefined,
    moved === undefined && fromNote !== undefined ? `the note "${note}"` : undefined,
    path.inferred,
  ].filter((reason) => reason !== undefined);
  return {
    access,
    pattern,
    origin: { source, span },
    ...(reasons.length > 0 && { inferred: reasons.join("; ") }),
  };
}

function accessOf({ does }: FileLabel): ClaimAccess {
  return does === undefined || does === "move" || does === "copy" || does === "run" ? "write" : does;
}

function accessOfEnd(moved: "from" | "to", { does }: FileLabel): ClaimAccess {
  if (moved === "to") return "create";
  return does === "copy" || does === "create" || does === "read" ? "read" : "delete";
}

/** Everything in order; a claim that is said twice once. */
export function together(all: readonly ListedFiles[]): ListedFiles {
  const claims = all.flatMap((one) => one.claims);
  const distinct = new Map<string, ImportedClaim>();
  for (const claim of claims) {
    const key = `${claim.access} ${claim.pattern}`;
    if (!distinct.has(key)) distinct.set(key, claim);
  }
  return {
    claims: [...distinct.values()],
    commands: all.flatMap(({ commands }) => commands),
    problems: all.flatMap(({ problems }) => problems),
    unnamed: all.flatMap(({ unnamed }) => unnamed),
    isNone: all.some(({ isNone }) => isNone),
  };
}
