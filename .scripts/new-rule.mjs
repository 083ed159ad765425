// npm run new:rule -- no-something [plan|repo|contract|schedule]
// Writes a rule and its page from a template and lists the rule. See .github/CONTRIBUTING.md.
import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";

const [id = "", stage = "plan"] = process.argv.slice(2);
const root = new URL("../", import.meta.url);
if (!/^[a-z]+(-[a-z]+)+$/.test(id) || !["plan", "repo", "contract", "schedule"].includes(stage)) {
  console.error("usage: npm run new:rule -- no-something [plan|repo|contract|schedule]");
  process.exit(2);
}
const code = new URL(`compiler/rules/${id}.ts`, root);
const page = new URL(`examples/rules/${id}.md`, root);
if (existsSync(code) || existsSync(page)) {
  console.error(`${id} exists already`);
  process.exit(1);
}
const name = id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
writeFileSync(
  code,
  `import { valueAt } from "../diagnostics/diagnostic.ts";
import type { Rule } from "./rule.ts";

/** Reports … */
export const ${name}: Rule<"${stage}"> = {
  id: "${id}",
  summary: "One sentence that says what is right.",
  why: "One sentence that says what it costs when it is not.",
  severity: "warning",
  stage: "${stage}",
  *check({ plan }) {
    for (const task of plan.tasks) {
      yield { message: "what was found", at: valueAt([...task.route, "id"]), help: "what to do" };
    }
  },
};
`,
);
writeFileSync(
  page,
  `# ${id}

## Wrong

\`\`\`yaml plan.yaml
version: 1
name: library
tasks:
  - id: loans
    title: Lend books
    files: { create: [src/loans.ts] }
    acceptance: [a book can be lent]
\`\`\`

\`\`\`text
\`\`\`

## Right

\`\`\`yaml plan.yaml
version: 1
name: library
tasks:
  - id: loans
    title: Lend books
    files: { create: [src/loans.ts] }
    acceptance: [a book can be lent]
\`\`\`

\`\`\`text
\`\`\`
`,
);
spawnSync(process.execPath, [".scripts/generate.mjs"], { cwd: root, stdio: "inherit" });
console.log(`wrote compiler/rules/${id}.ts and examples/rules/${id}.md`);
console.log("next: write the check and the page, then run: npx vitest run test/rules.test.ts -u");
