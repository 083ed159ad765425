import { type Fix, type Label, valueAt } from "../diagnostics/diagnostic.ts";
import { type SymbolProblem, symbolProblems } from "../facts/unknown-symbols.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports symbols of claims and of `breaks` that a file does not have, has already, or cannot have. */
export const noUnknownSymbol: Rule<"repo"> = {
  id: "no-unknown-symbol",
  summary: "A symbol that a task claims or breaks is one that the file declares.",
  why: "A misspelt symbol limits a task to nothing: it is kept apart from nobody, and its agent looks for what is not there.",
  severity: "error",
  stage: "repo",
  *check(facts) {
    for (const problem of symbolProblems(facts)) yield { at: valueAt(problem.route), ...words(problem) };
  },
};

function words(problem: SymbolProblem): Omit<Finding, "at"> {
  const { path, symbol } = problem;
  switch (problem.kind) {
    case "unknown":
      return unknown(problem);
    case "exists":
      return {
        message: `"${path}" declares "${symbol}" already`,
        related: [declaredHere(problem)],
        help: `list "${path}#${symbol}" under modify, or choose another name`,
      };
    case "not-exported":
      return {
        message: `"${path}" does not export "${symbol}", so that no other file can use it`,
        related: [declaredHere(problem)],
        help: 'take it out of "breaks"',
        severity: "warning",
      };
    case "unbound":
      return {
        message: `"${symbol}" cannot be told apart in "${path}": the whole file counts`,
        help: `claim "${path}" without a symbol`,
        severity: "warning",
      };
    case "glob":
      return {
        message: `"${path}#${symbol}" names a symbol in a glob`,
        help: "name the one file that declares it, or claim the glob without a symbol",
      };
    case "no-symbol":
      return {
        message: `"${path}" under "breaks" names no symbol`,
        help: `write what changes, as in "${path}#${problem.known[0] ?? "load"}"${list(problem.known)}`,
      };
  }
}

function unknown({
  path,
  symbol,
  route,
  known,
  meant,
}: Extract<SymbolProblem, { kind: "unknown" }>): Omit<Finding, "at"> {
  const right = `${path}#${meant}`;
  const title = `write "${right}"`;
  const fix: Fix = { title, edits: [{ kind: "set", route, value: right }] };
  return {
    message: `"${path}" declares no "${symbol}"`,
    help: meant === undefined ? `use one of its names${list(known)}` : `did you mean "${meant}"?`,
    ...(meant !== undefined && { fix }),
  };
}

function declaredHere({
  path,
  declaration,
}: Extract<SymbolProblem, { kind: "exists" | "not-exported" }>): Label {
  return { place: { in: "file", file: path, span: declaration.span }, message: "declared here" };
}

const shown = 6;

function list(known: readonly string[]): string {
  if (known.length < 2) return "";
  return `; it has ${known.slice(0, shown).join(", ")}${known.length > shown ? ", …" : ""}`;
}
