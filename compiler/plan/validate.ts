import { type Route, routeFromPointer } from "../source/route.ts";
import { planErrors, type SchemaError } from "./plan-validator.ts";
import type { ShapeProblem } from "./problems.ts";
import type { RawPlan } from "./raw-plan.ts";

/** A value that has the shape of a plan, or everything that is wrong with it, in no promised order. */
export type Validation =
  | { readonly ok: true; readonly plan: RawPlan }
  | { readonly ok: false; readonly problems: readonly ShapeProblem[] };

/** Checks a value against `schema/plan.schema.json`. */
export function validatePlan(value: unknown): Validation {
  const errors = planErrors(value);
  if (errors.length === 0) return { ok: true, plan: value as RawPlan };
  return { ok: false, problems: errors.flatMap((error) => shapeProblem(error, value) ?? []) };
}

function shapeProblem(error: SchemaError, root: unknown): ShapeProblem | undefined {
  const route = routeFromPointer(error.instancePath, root);
  const found: unknown = error.data;
  switch (error.keyword) {
    case "additionalProperties":
      return unknownKey(error, route);
    case "required":
      return { kind: "missing-key", route, key: String(error.params["missingProperty"]) };
    case "const":
      return { kind: "not-one-of", route, found, allowed: [error.params["allowedValue"]] };
    case "enum":
      return { kind: "not-one-of", route, found, allowed: error.params["allowedValues"] as unknown[] };
    case "type":
      return { kind: "wrong-type", route, found, expected: [error.params["type"]].flat() as string[] };
    case "propertyNames":
      return undefined;
    default:
      return wrongForm(error, route);
  }
}

function unknownKey(error: SchemaError, route: Route): ShapeProblem {
  const key = String(error.params["additionalProperty"]);
  const known = Object.keys(error.parentSchema.properties ?? {}).sort();
  return { kind: "unknown-key", route: [...route, key], key, known };
}

function wrongForm(error: SchemaError, route: Route): ShapeProblem {
  const expected = expectation(error);
  if (error.propertyName === undefined)
    return { kind: "wrong-form", route, part: "value", found: error.data, expected };
  const key = error.propertyName;
  return { kind: "wrong-form", route: [...route, key], part: "key", found: key, expected };
}

/** What an id looks like. */
export const idWords: string = "letters, digits, `.`, `_` and `-`, beginning with a letter or digit";

/** What each pattern of the schema asks for, in words. */
const patternWords: Readonly<Record<string, string>> = {
  "^[a-z0-9]+(-[a-z0-9]+)*$": 'a kebab-case name such as "wasm-hardening"',
  "^[A-Za-z0-9][A-Za-z0-9._-]*$": idWords,
  "^[1-9][0-9]*$": "a wave number, from 1",
  "^(?=.*[1-9])(\\d+h)?(\\d+m)?$": "a duration such as 8m or 1h30m",
};

function expectation({ keyword, params, message }: SchemaError): string {
  switch (keyword) {
    case "pattern":
      return patternWords[String(params["pattern"])] ?? `a text that matches ${String(params["pattern"])}`;
    case "minLength":
      return "a text that is not empty";
    case "minItems":
      return "at least one entry";
    case "maxItems":
      return `at most ${String(params["limit"])} entries`;
    case "maxLength":
      return `at most ${String(params["limit"])} characters`;
    case "minimum":
      return `at least ${String(params["limit"])}`;
    case "maximum":
      return `at most ${String(params["limit"])}`;
    case "exclusiveMinimum":
      return `more than ${String(params["limit"])}`;
    default:
      return message;
  }
}
