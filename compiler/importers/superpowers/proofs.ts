import type { Code } from "mdast";
import type { SourceText } from "../../source/text.ts";
import { pieces } from "../claims/written-values.ts";
import type { Written } from "../imported.ts";
import { betweenLines } from "../places/front-matter.ts";
import { spanOf } from "../places/markdown.ts";
import { inMachineFolder, isProvingCommand, passingForm } from "../prose/proving-command.ts";
import { textIn } from "./blocks.ts";

/** They prove nothing, or never end. */
const noProof =
  /^(?:git|sudo|open|echo|cat|mkdir|rm|cp|mv|cd|touch|chmod|export|source|sed\s+-i)\s|^(?:npm|pnpm|yarn|bun)\s+(?:install|ci|i|add)\b|\b(?:dev|start|serve|preview|watch)\s*$/;
const neverEnds =
  /^(?:[A-Z_]+=\S*\s+)*(?:npm|pnpm|yarn|bun|bunx|npx|deno|turbo|nx|next|vite|make|expo|nodemon)(?=\s)(?:(?!\s--\s).){0,200}?[\s:](?:dev|start|serve|preview|watch)(?=$|[\s:])|\s--watch(?![\w=-])|\s--watch=true\b/;

/** False for commands that change something and prove nothing, and for those that never end. */
export function mayProve(command: string): boolean {
  const parts = command.split(/\s*(?:&&|;)\s*/).filter((part) => part !== "");
  if (parts.some((part) => neverEnds.test(part) || /^git\s+(?:commit|push|merge|rebase)\b/.test(part)))
    return false;
  return parts.some((part) => !noProof.test(part));
}

/** True for a command that clearly passes or fails: a test, a check, a build, a script that does one of them. */
export function proves(command: string): boolean {
  const isScript = /^(?:(?:ba|z)?sh\s+)?(?:\.\/)?[\w./-]+\.sh(?:\s|$)/.test(command);
  return mayProve(command) && (isScript || isProvingCommand(command));
}

/** True for a fence in which commands of a shell stand. */
export function isShell({ lang }: Code): boolean {
  return /^(?:(?:ba|z)?sh|shell[\w-]*|console)$/i.test(lang ?? "");
}

/**
 * The commands of a fence that prove something, one a line; those with variables are parts of a script. `folder` is where
 * the text before it says to run them.
 */
export function fencedProofs(
  source: SourceText,
  code: Code,
  folder: string | undefined,
): readonly Written<string>[] {
  const span = betweenLines(source, spanOf(code));
  const text = textIn(source, span);
  if (text.includes("<<")) return [];
  const joined = text.replace(/\\(?:\r\n|\n)/g, (mark) => " ".repeat(mark.length));
  let within = folder;
  return pieces(joined, /\r\n|\n|\r/g, span.start).flatMap((line) => {
    const [lead = ""] = /^\$\s+/.exec(line.value) ?? [];
    const bare = line.value
      .slice(lead.length)
      .replace(/\s#\s.*$/, "")
      .trimEnd();
    const moved = /^cd\s+(\S+)$/.exec(bare)?.[1];
    if (moved !== undefined) {
      within = moved;
      return [];
    }
    const start = line.span.start + lead.length;
    const at = { start, end: start + bare.length };
    return proofIn({ text: textIn(source, at), within }).map((proof) => ({
      ...proof,
      origin: { source, span: at },
    }));
  });
}

interface Line {
  /** As it was written, on one line or several. */
  readonly text: string;
  readonly within: string | undefined;
}

function proofIn({ text, within }: Line): readonly Pick<Written<string>, "value" | "inferred">[] {
  const line = text.replace(/\s*\\(?:\r\n|\n)\s*/g, " ");
  const local = line.replace(inMachineFolder, "");
  const before = [
    ...(line === text ? [] : ["its lines joined"]),
    ...(local === line ? [] : ["a folder of one machine is taken for the root"]),
  ];
  const { value: passing, inferred } = passingForm(local, before.length > 0 ? before.join("; ") : undefined);
  if (/\$\{?[A-Za-z_]/.test(passing) || !proves(passing)) return [];
  const isBelow = within !== undefined && /^[\w@][\w@./-]*$/.test(within) && !/^cd\s/.test(passing);
  const reasons = [
    ...(inferred === undefined ? [] : [inferred]),
    ...(isBelow ? [`to be run in "${within}"`] : []),
  ];
  return [
    {
      value: isBelow ? `cd ${within} && ${passing}` : passing,
      ...(reasons.length > 0 && { inferred: reasons.join("; ") }),
    },
  ];
}
