// Writes what is derived from other files: the types of the JSON Schemas, the validator of plans and the list of
// rules. `npm run ready` fails when one of them is out of date.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { compile } from "json-schema-to-typescript";

const root = new URL("../", import.meta.url);
const schemas = [
  ["plan", "RawPlan", "compiler/plan/raw-plan.ts"],
  ["work-order", "WorkOrder", "compiler/ir/work-order.ts"],
];

for (const [schema, name, output] of schemas) {
  const source = `schema/${schema}.schema.json`;
  const parsed = JSON.parse(readFileSync(new URL(source, root), "utf8"));
  const types = await compile(name.startsWith("Raw") ? withRawTitles(parsed) : parsed, name, {
    bannerComment: `// Generated from ${source} by \`npm run generate\`. Do not edit.`,
    additionalProperties: false,
    unreachableDefinitions: false,
    format: true,
  });
  writeFileSync(new URL(output, root), types);
}

writeFileSync(new URL("compiler/plan/plan-validator.ts", root), planValidator("schema/plan.schema.json"));

const folder = new URL("compiler/rules/", root);
const rules = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
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

/** In the code, what is not decoded yet is raw. Editors show titles to people, whom that does not concern. */
function withRawTitles(node) {
  if (typeof node !== "object" || node === null) return node;
  if (Array.isArray(node)) return node.map(withRawTitles);
  const entries = Object.entries(node).filter(([key]) => key !== "examples");
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      key === "title" && typeof value === "string" ? `Raw${value}` : withRawTitles(value),
    ]),
  );
}

/** To compile the schema takes longer than to check a plan, so it is done here. */
function planValidator(source) {
  const schema = withoutAnnotations(JSON.parse(readFileSync(new URL(source, root), "utf8")));
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
  });
  const validator = ajv.compile(schema);
  const code = standalone
    .default(ajv, validator)
    .replace('"use strict";\n', "")
    .replace(/^export .*\n/gm, "")
    .replace('require("ajv/dist/runtime/ucs2length").default', "codePoints");
  if (/\b(require|import)\b\W/.test(code)) throw new Error("the validator of plans needs more of ajv");
  return `// @ts-nocheck
// Generated from ${source} by \`npm run generate\`. Do not edit.

/** A place where a value is not as the schema wants it, as ajv says it. */
export interface SchemaError {
  readonly keyword: string;
  /** A JSON pointer. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message: string;
  /** What was found there. */
  readonly data: unknown;
  /** The schema that holds the keyword, without its annotations. */
  readonly parentSchema: { readonly properties?: object };
  /** The key, when it is a key that is wrong. */
  readonly propertyName?: string;
}

/** All errors of a value against the schema of plans, in no promised order; none when it is a plan. */
export function planErrors(value: unknown): readonly SchemaError[] {
  return ${validator.name}(value) ? [] : ${validator.name}.errors;
}

/** The length of a text as JSON Schema counts it. */
function codePoints(text) {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

${code}`;
}

/** A schema without what only people and editors read. */
function withoutAnnotations(node, isNames = false) {
  if (typeof node !== "object" || node === null) return node;
  if (Array.isArray(node)) return node.map((item) => withoutAnnotations(item));
  const kept = Object.entries(node).filter(
    ([key]) => isNames || !["$schema", "$id", "title", "description", "examples", "default"].includes(key),
  );
  const namesBelow = (key) => !isNames && ["properties", "$defs"].includes(key);
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutAnnotations(value, namesBelow(key))]));
}
