import type { Contract } from "../plan/plan.ts";
import type { DeclaredStatement } from "../repo/symbol-reader.ts";

/** One name that a contract's `declare` text gives, and its part of the text. */
export interface DeclaredPiece {
  readonly name: string;
  readonly kind: "type" | "value";
  readonly text: string;
}

/**
 * A piece for each name that the text exports or the contract lists; together they are the whole text. What is
 * neither goes with the next piece. A text without such a name is one piece with the name of the contract.
 */
export function declaredPieces(
  contract: Contract,
  statements: readonly DeclaredStatement[],
): readonly DeclaredPiece[] {
  const listed = new Set(contract.symbols.map(({ id }) => id));
  const pieces = new Map<string, DeclaredPiece>();
  let waiting: readonly string[] = [];
  for (const { text, names } of statements) {
    const wanted = names.filter(({ name, exported }) => exported || listed.has(name));
    for (const { name, kind } of wanted) grow(pieces, { name, kind, text: joined([...waiting, text]) });
    waiting = wanted.length > 0 ? [] : [...waiting, text];
  }
  const last = [...pieces.values()].at(-1);
  if (last === undefined) return [wholeText(contract, statements)];
  pieces.set(last.name, { ...last, text: joined([last.text, ...waiting]) });
  return [...pieces.values()];
}

/** Overloads and merged declarations are one piece. */
function grow(pieces: Map<string, DeclaredPiece>, { name, kind, text }: DeclaredPiece): void {
  const before = pieces.get(name);
  const isValue = kind === "value" || before?.kind === "value";
  pieces.set(name, {
    name,
    kind: isValue ? "value" : "type",
    text: before === undefined ? text : joined([before.text, text]),
  });
}

function wholeText(
  { name, declare = "" }: Contract,
  statements: readonly DeclaredStatement[],
): DeclaredPiece {
  const isValue = statements.some(({ names }) => names.some(({ kind }) => kind === "value"));
  return { name, kind: isValue ? "value" : "type", text: declare.replaceAll("\r\n", "\n").trim() };
}

function joined(texts: readonly string[]): string {
  return texts.join("\n");
}
