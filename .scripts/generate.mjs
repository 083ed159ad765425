// Writes what is derived from other files: the types of the JSON Schemas and the list of rules.
// `npm run ready` fails when one of them is out of date.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";

const root = new URL("../", import.meta.url);
const schemas = [
  ["plan", "RawPlan", "compiler/plan/raw-plan.ts"],
  ["work-order", "WorkOrder", "compiler/ir/work-order.ts"],
];

for (const [schema, name, output] of schemas) {
  const source = `schema/${schema}.schema.json`;
  const types = await compile(JSON.parse(readFileSync(new URL(source, root), "utf8")), name, {
    bannerComment: `// Generated from ${source} by \`npm run generate\`. Do not edit.`,
    additionalProperties: false,
    unreachableDefinitions: false,
    format: true,
  });
  writeFileSync(new URL(output, root), types);
}

const folder = new URL("compiler/rules/", root);
const rules = readdirSync(folder)
  .sort()
  .flatMap((file) => {
    const name = /export const (\w+): Rule</.exec(readFileSync(new URL(file, folder), "utf8"))?.[1];
    return name === undefined ? [] : [{ file, name }];
  });
const lines = [
  "// Generated from the files beside it by `npm run generate`. Do not edit.",
  "",
  ...[
    ...rules.map(({ file, name }) => [`./${file}`, `import { ${name} } from "./${file}";`]),
    ["./rule.ts", 'import type { Rule } from "./rule.ts";'],
  ]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, line]) => line),
  "",
  "/** Every rule, in order of id. */",
  "export const rules: readonly Rule[] = [",
  ...rules.map(({ name }) => `  ${name},`),
  "];",
  "",
];
writeFileSync(new URL("registry.ts", folder), lines.join("\n"));
