import type { ContractProblem } from "../contracts/contracts.ts";
import { valueAt } from "../diagnostics/diagnostic.ts";
import type { Plan } from "../plan/plan.ts";
import { nearest } from "../source/nearest.ts";
import { lineAt, positionAt, sourceText } from "../source/text.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports contracts whose text cannot be found or does not compile. */
export const noBrokenContract: Rule<"contract"> = {
  id: "no-broken-contract",
  summary: "A contract names declarations that exist, or gives their text, and the text compiles.",
  why: "Every consumer builds on the contract before the provider is done; a wrong text is wrong in all of them.",
  severity: "error",
  waivable: false,
  stage: "contract",
  *check({ shared, plan }) {
    for (const problem of shared.problems) yield finding(problem, plan);
  },
};

function finding(problem: ContractProblem, plan: Plan): Finding {
  const route = ["contracts", problem.contract];
  switch (problem.kind) {
    case "no-such-file":
      return {
        message: `contract "${problem.contract}" points at "${problem.path}", which does not exist`,
        at: valueAt([...route, "path"]),
        help: 'correct the path, name the "provider" that creates it, or give the text under "declare"',
      };
    case "no-such-symbol":
      return {
        message: `"${problem.path}" does not export "${problem.symbol.id}"`,
        at: valueAt(problem.symbol.route),
        help: remedy(problem.symbol.id, problem.exported),
      };
    case "not-read":
      return {
        message: `the declarations of "${problem.path}" cannot be read, so contract "${problem.contract}" has no text`,
        at: valueAt([...route, "path"]),
        help: 'give the text under "declare"',
        severity: "warning",
      };
    case "does-not-compile":
      return {
        message: `the declaration of contract "${problem.contract}" does not compile: ${sentence(problem.message)}`,
        at: valueAt([...route, "declare"]),
        label: lineOf(problem, plan),
        help: "mend the TypeScript text",
      };
  }
}

function remedy(symbol: string, exported: readonly string[]): string {
  const meant = nearest(symbol, exported);
  if (meant !== undefined) return `did you mean "${meant}"?`;
  if (exported.length === 0) return 'the file exports nothing; give the text under "declare"';
  return `it exports ${exported.slice(0, 8).join(", ")}${exported.length > 8 ? ", …" : ""}`;
}

/** The type checker's words in the form of ours. */
function sentence(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, "").replaceAll("'", '"');
}

/** The line of the text that the type checker means; the place can only be the text as a whole. */
function lineOf(
  { contract, span }: Extract<ContractProblem, { kind: "does-not-compile" }>,
  { contracts }: Plan,
): string {
  const text = sourceText("declare", contracts.find(({ name }) => name === contract)?.declare ?? "");
  const { line } = positionAt(text, span.start);
  return `line ${line} of the text: ${lineAt(text, line).trim()}`;
}
