import type { SyntaxProblem } from "../source/document.ts";
import type { Rule } from "./rule.ts";

/** Reports what the YAML parser says, in our words where users meet it often. */
export const invalidYaml: Rule<"source"> = {
  id: "invalid-yaml",
  summary: "A plan is one document of valid YAML 1.2, or JSON.",
  why: "A file that can be read in two ways would let agents and the compiler see different plans.",
  severity: "error",
  waivable: false,
  stage: "source",
  *check({ syntax }) {
    for (const problem of syntax) {
      const { message, help } = word(problem);
      yield { message, at: { in: "text", span: problem.span }, ...(help !== undefined && { help }) };
    }
  },
};

interface Wording {
  readonly message: string;
  readonly help?: string;
}

/** Our words by the parser's code; other codes keep the parser's own text. */
const wordings: Readonly<Record<string, Wording>> = {
  "duplicate-key": {
    message: "this key is written twice",
    help: "remove one, or join both values under one key",
  },
  "tab-as-indent": { message: "a tab is used as indentation", help: "indent with spaces" },
  "several-documents": {
    message: "a second YAML document begins here",
    help: "remove the `---`, or move the second plan to a file of its own",
  },
  empty: { message: "the file is empty", help: 'run "seamwright init" for a first plan' },
  "resource-exhaustion": { message: "the file is nested too deeply to be a plan" },
  alias: {
    message: "aliases expand to too many values",
    help: "write the values out where they are needed",
  },
  "collection-key": { message: "a list or map cannot be a key" },
  "tag-resolve-failed": {
    message: "tags such as `!name` have no meaning in a plan",
    help: "remove the tag; quote the text if it begins with `!`",
  },
};

function word({ kind, detail }: SyntaxProblem): Wording {
  if (kind === "unresolved-alias") {
    return { message: `there is no anchor "${detail}"`, help: `quote the text if it begins with "*"` };
  }
  return wordings[kind] ?? { message: lowerFirst(detail.replace(/\.$/, "")) };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
