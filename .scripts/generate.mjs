// Writes the TypeScript types of the JSON Schemas. `npm run ready` fails when a schema and its types differ.
import { readFileSync, writeFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";

const targets = [
  ["plan", "RawPlan", "compiler/plan/raw-plan.ts"],
  ["work-order", "WorkOrder", "compiler/ir/work-order.ts"],
];

for (const [schema, name, output] of targets) {
  const source = `schema/${schema}.schema.json`;
  const text = readFileSync(new URL(`../${source}`, import.meta.url), "utf8");
  const types = await compile(JSON.parse(text), name, {
    bannerComment: `// Generated from ${source} by \`npm run generate\`. Do not edit.`,
    additionalProperties: false,
    unreachableDefinitions: false,
    format: true,
  });
  writeFileSync(new URL(`../${output}`, import.meta.url), types);
}
