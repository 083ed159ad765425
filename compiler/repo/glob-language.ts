import { type Automaton, automatonOf } from "./glob-automaton.ts";
import { nameBrackets } from "./glob-bracket-names.ts";
import { onlyPath } from "./glob-only-path.ts";
import { tokenGraph } from "./glob-token-graph.ts";
import { type Token, tokensOf } from "./glob-tokens.ts";
import { trimmed } from "./glob-trimming.ts";

/** What a pattern stands for. */
export interface GlobLanguage {
  /** Accepts the valid paths the pattern matches; trimmed. */
  readonly automaton: Automaton;
  /** The path of a pattern that matches exactly one. */
  readonly onlyPath: string | undefined;
  /** True when the pattern spells one path, be it a valid one or not. */
  readonly literal: boolean;
}

/** Reads a pattern. `isLiteral` says which segments with brackets are names. */
export function globLanguage(pattern: string, isLiteral: (path: string) => boolean): GlobLanguage {
  const tokens = tokensOf(withoutRepeatedSpans(pattern));
  const automaton = trimmed(automatonOf(nameBrackets(tokenGraph(tokens), isLiteral)));
  const only = onlyPath(automaton);
  return { automaton, onlyPath: only, literal: only !== undefined || isSpelled(tokens) };
}

/** Only for speed: two `**` in a row mean what one means, and each costs a part of the automaton. */
function withoutRepeatedSpans(pattern: string): string {
  const segments = pattern.split("/");
  return segments.filter((segment, index) => segment !== "**" || segments[index - 1] !== "**").join("/");
}

/** Such as `../shop`, which is a path and no glob, though no valid one. */
function isSpelled(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  const isPlain = tokens.every(({ kind }) => kind === "character" || kind === "slash");
  return last !== undefined && last.kind !== "slash" && isPlain;
}
