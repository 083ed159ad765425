import { existsSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";

// The schemas of formats of others are no part of the project; they lie beside it where somebody put them.
const folder = new URL("../../../shared/formats/schemas/", import.meta.url);

/** Why tests against a schema are left out, for their names; `undefined` when the schema is there. */
export function missingSchema(name: string): string | undefined {
  return existsSync(new URL(name, folder)) ? undefined : `needs ../shared/formats/schemas/${name}`;
}

/** What is wrong with a value, by a schema of a format; keys that the schema does not name are wrong too. */
export function schemaProblems(name: string): (value: unknown) => readonly string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addFormat("uri", (text) => URL.canParse(text));
  ajv.addFormat("uri-reference", isReference);
  ajv.addFormat("date-time", (text) => !Number.isNaN(Date.parse(text)));
  const validate = ajv.compile(closed(JSON.parse(readFileSync(new URL(name, folder), "utf8"))) as object);
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** By the grammar of RFC 3986: only its characters, and no colon that would make the first segment a scheme. */
function isReference(text: string): boolean {
  if (!/^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*$/.test(text)) return false;
  return URL.canParse(text) || !/^[^/?#]*:/.test(text);
}

/** The same schema without its dialect, which is of draft 4, and without room for keys that it does not name. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const entries = Object.entries(schema)
    .filter(([key, value]) => !(["$schema", "id"].includes(key) && typeof value === "string"))
    .filter(([key]) => !(key === "additionalProperties" && "$ref" in schema))
    .map(([key, value]) => [key, key === "additionalProperties" && value === true ? false : closed(value)]);
  return Object.fromEntries(entries);
}
