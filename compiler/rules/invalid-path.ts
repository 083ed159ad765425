import { valueAt } from "../diagnostics/diagnostic.ts";
import type { Rule } from "./rule.ts";

/** Reports claims that cannot be a path or glob. */
export const invalidPath: Rule<"plan"> = {
  id: "invalid-path",
  summary: "A claim is a path or a glob with `/` between its parts.",
  why: "A path that no file can have is never matched, so the claim would protect nothing.",
  severity: "error",
  stage: "plan",
  *check({ plan }) {
    for (const { pattern, route } of plan.tasks.flatMap((task) => task.files)) {
      const problem = problemOf(pattern);
      if (problem === undefined) continue;
      yield { message: `${JSON.stringify(pattern)} ${problem.what}`, at: valueAt(route), help: problem.help };
    }
  },
};

function problemOf(pattern: string): { readonly what: string; readonly help: string } | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(pattern)) {
    return { what: "holds a control character", help: "one path per entry, on one line" };
  }
  if (pattern.includes("\\")) return { what: "has a backslash", help: 'put "/" between the parts of a path' };
  if (pattern !== pattern.trim()) return { what: "begins or ends with a space", help: "remove the space" };
  if (/\.[a-z]+#[\w.]+$/i.test(pattern)) {
    return {
      what: "names a symbol",
      help: `claim the whole file: ${pattern.slice(0, pattern.lastIndexOf("#"))}`,
    };
  }
  if (/\.[a-z]+:\d/i.test(pattern)) {
    return { what: "has a line number", help: `claim the file: ${pattern.slice(0, pattern.search(/:\d/))}` };
  }
  if (pattern === "." || pattern.split("/").includes(".")) {
    return { what: 'has a part "."', help: 'leave "." out; use ** for every file' };
  }
  return undefined;
}
