// Writes what is derived from other files: the types of the JSON Schemas, the validator of plans, the list of rules and
// the texts of scripts. `npm run ready` fails when one of them is out of date.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { compile } from "json-schema-to-typescript";
import { guardText } from "./guard-text.mjs";

const root = new URL("../", import.meta.url);
const schemas = [
  ["plan", "RawPlan", "compiler/plan/raw-plan.ts"],
  ["work-order", "WorkOrder", "compiler/ir/work-order.ts"],
  ["mailbox-message", "MailboxMessage", "compiler/mailbox/message.ts"],
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

writeFileSync(
  new URL("compiler/plan/plan-validator.ts", root),
  schemaValidator("schema/plan.schema.json", {
    name: "planErrors",
    promise:
      "All errors of a value against the schema of plans, in no promised order; none when it is a plan.",
  }),
);
writeFileSync(
  new URL("compiler/mailbox/message-validator.ts", root),
  schemaValidator("schema/mailbox-message.schema.json", {
    name: "messageErrors",
    promise: "All errors of a value against one type of message, in no promised order; none when it is one.",
    variants: choices,
  }),
);
writeFileSync(
  new URL("compiler/emit/mailbox/message-schema.ts", root),
  schemaText("schema/mailbox-message.schema.json"),
);

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

for (const [program, output, name] of [
  ["main.ts", "guard-text.ts", "guardText"],
  ["install.ts", "install-text.ts", "installText"],
]) {
  const text = guardText(new URL("compiler/guard/", root), program, name);
  writeFileSync(new URL(`compiler/emit/claude/${output}`, root), text);
}

const scripts = new URL("compiler/emit/git/", root);
const texts = readdirSync(scripts)
  .filter((file) => file.endsWith(".sh"))
  .sort()
  .map((file) => {
    const text = readFileSync(new URL(file, scripts), "utf8").replace(/[\\`]|\$\{/g, "\\$&");
    return `\n/** The text of ${file}, without what begins and ends every script. */\nexport const ${file.slice(0, -3)}Script: string = \`${text}\`;\n`;
  });
writeFileSync(
  new URL("script-texts.ts", scripts),
  `// Generated from the scripts beside it by \`npm run generate\`. Do not edit.\n${texts.join("")}`,
);

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

/** The package holds the schema as a file, but emitters read none. */
function schemaText(source) {
  const text = readFileSync(new URL(source, root), "utf8");
  return `// Generated from ${source} by \`npm run generate\`. Do not edit.

/** The schema of messages, as JSON with LF at its end. */
export const messageSchema: string = ${JSON.stringify(text)};
`;
}

/** To compile a schema takes longer than to check a value, so it is done here. */
function schemaValidator(source, { name, promise, variants }) {
  const schema = withoutAnnotations(JSON.parse(readFileSync(new URL(source, root), "utf8")));
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
  });
  const exported = variants?.(schema) ?? { [name]: "#" };
  ajv.addSchema(schema, "schema");
  const standaloneCode = standalone.default(
    ajv,
    Object.fromEntries(Object.entries(exported).map(([key, route]) => [key, `schema${route}`])),
  );
  const validators = [...standaloneCode.matchAll(/^export const (\w+) = (\w+);$/gm)];
  const code = standaloneCode
    .replace('"use strict";\n', "")
    .replace(/^export .*\n/gm, "")
    .replace('require("ajv/dist/runtime/ucs2length").default', "codePoints");
  if (/\b(require|import)\b\W/.test(code)) throw new Error(`the validator of ${source} needs more of ajv`);
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

/** ${promise} */
${variants === undefined ? checkOf(name, validators) : checkByVariant(name, validators)}
/** The length of a text as JSON Schema counts it. */
function codePoints(text) {
  let length = 0;
  for (const _ of text) length++;
  return length;
}

${code}`;
}

function checkOf(name, [[, , validator]]) {
  return `export function ${name}(value: unknown): readonly SchemaError[] {
  return ${validator}(value) ? [] : ${validator}.errors;
}
`;
}

function checkByVariant(name, validators) {
  const entries = validators.map(
    ([, variant, validator]) => `    case "${variant}":
      return ${validator}(value) ? [] : ${validator}.errors;`,
  );
  const names = validators.map(([, variant]) => `"${variant}"`).join(" | ");
  return `export function ${name}(variant: ${names}, value: unknown): readonly SchemaError[] {
  switch (variant) {
${entries.join("\n")}
  }
}
`;
}

/** The definitions that a schema chooses from, by name. */
function choices({ oneOf }) {
  return Object.fromEntries(oneOf.map(({ $ref }) => [$ref.slice($ref.lastIndexOf("/") + 1), $ref]));
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
