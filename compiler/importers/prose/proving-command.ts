import type { SourceText } from "../../source/text.ts";
import { type Piece, pieces } from "../claims/written-values.ts";
import type { ImportProblem, Origin, Written } from "../imported.ts";

const programs = new Set(
  "npm pnpm yarn bun bunx npx node deno tsc vue-tsc vitest jest eslint biome prettier playwright cargo go pytest \
python python3 make just turbo nx test grep rg ruff mypy uv dotnet mvn gradle ./gradlew tsx bats shellcheck knip"
    .split(/\s+/)
    .filter((program) => program !== ""),
);

/** What stays running, writes, or sets up instead of proving something. */
const noProof =
  /\b(?:dev|start|serve|watch|preview|storybook|install|uninstall|add|init|ci|i|kill-port|studio|push|publish|deploy|create-[\w-]+)(?=\s|$)|--watch|--write|--fix|--ui\b/;

/** True for a line that is clearly a command which passes or fails: a test, a check, a build, a search. */
export function isProvingCommand(line: string): boolean {
  if (/\|\s*wc\b|[\r\n…]|\\$|<[a-z][\w -]*>|^\s*#/i.test(line) || line.length > 400) return false;
  if (line.split('"').length % 2 === 0 || line.split("'").length % 2 === 0) return false;
  const command = line.replace(/^(?:cd\s+\S+\s*&&\s*|[A-Z_][A-Z0-9_]*=\S*\s+)+/, "");
  const [program = "", ...rest] = command.trim().split(/\s+/);
  if (!programs.has(program)) return false;
  if (rest.length === 0) return /^(?:tsc|vue-tsc|vitest|jest|eslint|pytest|knip)$/.test(program);
  const words = /^(?:grep|rg|test)$/.test(program) ? "" : ` ${rest.slice(0, 3).join(" ")}`;
  return !noProof.test(words) && !noProof.test(rest.filter((word) => word.startsWith("--")).join(" "));
}

/** A command that first goes to a folder of one machine, which is its first group. */
export const inMachineFolder: RegExp = /^cd\s+(["']?(?:~|[A-Za-z]:|\/)[^\s&]*)\s*&&\s*/;

/** Commands, and what was to be said about them. */
export interface ProvingCommands {
  readonly commands: readonly Written<string>[];
  readonly problems: readonly ImportProblem[];
}

/**
 * The commands of a text that says how a task is proved, one step a line: a line that is one, the beginning of a line such
 * as "npm test passes", and code in backticks. `offset` is where the text begins in its source.
 */
export function provingCommands(source: SourceText, text: string, offset: number): ProvingCommands {
  const commands: Written<string>[] = [];
  const problems: ImportProblem[] = [];
  for (const line of pieces(text, /\r\n|\n|\r/g, offset)) {
    for (const { value, span, inferred } of commandsOfLine(line)) {
      const origin = { source, span };
      const [whole = "", folder] = inMachineFolder.exec(value) ?? [];
      const command = value.slice(whole.length);
      if (/(?:^|[\s='"])(?:~\/(?!\.)|\/(?:home|Users|root|mnt)\/|[A-Za-z]:\\)/.test(command)) {
        const message = `"${value}" only runs on the machine it was written on`;
        problems.push({ kind: "unread-text", message, origin });
        continue;
      }
      if (folder !== undefined) problems.push(rootMeant(folder, origin));
      const reason = folder === undefined ? inferred : `"${folder}" is taken for the root`;
      commands.push({ ...passingForm(command, reason), origin });
    }
  }
  return { commands, problems };
}

function rootMeant(folder: string, origin: Origin): ImportProblem {
  const message = `"${folder}" is a folder of one machine; the command is read as one to run at the root`;
  return { kind: "doubtful-reading", message, origin };
}

interface CommandPiece extends Piece {
  readonly inferred?: string;
}

/** What a sentence goes on with after a command. */
const sayings =
  /\s+(?:succeeds?|passes|pass|completes?|works|exits?|returns?|compiles|shows?|reports?|fails?)\b(?![^"]*"$)/;

function commandsOfLine(line: Piece): readonly CommandPiece[] {
  if (line.value.length > 2000) return [];
  const [, lead = "", body = ""] =
    /^((?:[-*+]\s+(?:\[[ xX]\]\s+)?|\d+[.)]\s+)?)(.*)$/s.exec(line.value) ?? [];
  const start = line.span.start + lead.length;
  const bare = body.replace(/\.$/, "");
  const said = sayings.exec(bare);
  const head = said === null ? "" : bare.slice(0, said.index).trimEnd();
  const isWhole = said === null && isProvingCommand(bare);
  if (!isWhole && /\bfail(?:s|ing|ed)?\b/i.test(bare.slice(head.length))) return [];
  if (/^(?:grep|rg)\s/.test(head) && /\b(?:no|nothing|0|zero|empty|only)\b/i.test(bare.slice(head.length)))
    return [];
  if (isProvingCommand(head)) {
    const inferred = `what stands before "${said?.[0].trim()}"`;
    return [{ value: head, span: { start, end: start + head.length }, inferred }];
  }
  if (isProvingCommand(bare) && !/[a-z], [a-z]/.test(bare))
    return [{ value: bare, span: { start, end: start + bare.length } }];
  return codeOf(body, start).filter(({ value }) => isProvingCommand(value));
}

function codeOf(text: string, offset: number): readonly Piece[] {
  return [...text.matchAll(/(?<!`)`([^`]+)`(?!`)/g)].map(({ index, 1: code = "" }) => {
    const start = offset + index + 1 + (code.length - code.trimStart().length);
    return { value: code.trim(), span: { start, end: start + code.trim().length } };
  });
}

/** A command without the pipe that cuts its output, with which it always passes; `inferred` is said before that. */
export function passingForm(
  command: string,
  inferred: string | undefined,
): { readonly value: string; readonly inferred?: string } {
  const whole = command.replace(/(?:\s*2>&1)?\s*\|\s*(?:tail|head)(?:\s+-\S+(?:\s+\d+)?)*$/, "");
  if (whole === command) return { value: command, ...(inferred !== undefined && { inferred }) };
  const reason = "without the pipe that hides whether it passed";
  return { value: whole, inferred: inferred === undefined ? reason : `${inferred}; ${reason}` };
}
