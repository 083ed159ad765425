import { type Fix, keyAt, valueAt } from "../diagnostics/diagnostic.ts";
import type { ShapeProblem } from "../plan/problems.ts";
import { nearest } from "../source/nearest.ts";
import { formatRoute, type Route } from "../source/route.ts";
import { surelyMeant } from "../source/surely-meant.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports keys and values that the schema does not allow. */
export const invalidPlan: Rule<"source"> = {
  id: "invalid-plan",
  summary: "A plan has the keys and values of schema/plan.schema.json, and no others.",
  why: "A misspelt key that is quietly ignored is a claim nobody checks.",
  severity: "error",
  waivable: false,
  stage: "source",
  *check({ shape }) {
    for (const problem of shape) yield finding(problem);
  },
};

function finding(problem: ShapeProblem): Finding {
  switch (problem.kind) {
    case "unknown-key":
      return unknownKey(problem);
    case "missing-key":
      return {
        message: `${subject(problem)} lacks "${problem.key}"`,
        at: problem.route.length === 0 ? { in: "text", span: { start: 0, end: 0 } } : keyAt(problem.route),
        help: `add "${problem.key}:"`,
      };
    case "not-one-of":
      return notOneOf(problem);
    case "wrong-type":
      return {
        message: `found ${describe(problem.found)}, expected ${problem.expected.map(typeName).join(" or ")}`,
        at: valueAt(problem.route),
      };
    case "wrong-form":
      return {
        message: `found ${describe(problem.found)}, expected ${problem.expected}`,
        at: { in: "plan", route: problem.route, part: problem.part },
      };
  }
}

function subject({ route }: ShapeProblem): string {
  return route.length === 0 ? "the plan" : `"${formatRoute(route)}"`;
}

function unknownKey({ key, known, route }: ShapeProblem & { kind: "unknown-key" }): Finding {
  if (key === "<<") {
    return {
      message: "merge keys are not part of YAML 1.2",
      at: keyAt(route),
      help: "write the keys out where they are needed",
    };
  }
  const meant = nearest(key, known);
  return {
    message: `unknown key "${key}"`,
    at: keyAt(route),
    help: meant === undefined ? `use one of ${known.join(", ")}` : `did you mean "${meant}"?`,
    ...keyFix(route, key, surelyMeant(key, known)),
  };
}

function keyFix(route: Route, key: string, meant: string | undefined): { readonly fix?: Fix } {
  if (meant === undefined) return {};
  return {
    fix: { title: `write "${meant}" instead of "${key}"`, edits: [{ kind: "rename", route, to: meant }] },
  };
}

function notOneOf({ found, allowed, route }: ShapeProblem & { kind: "not-one-of" }): Finding {
  const options = allowed.map(String);
  const meant = typeof found === "string" ? nearest(found, options) : undefined;
  return {
    message: `found ${describe(found)}, expected ${options.length === 1 ? options.join() : "another value"}`,
    at: valueAt(route),
    help: meant === undefined ? `use ${oneOf(options)}` : `did you mean "${meant}"? (${oneOf(options)})`,
    ...valueFix(route, found, allowed),
  };
}

/** Also for a number in quotes. */
function valueFix(route: Route, found: unknown, allowed: readonly unknown[]): { readonly fix?: Fix } {
  if (typeof found !== "string") return {};
  const texts = allowed.filter((option) => typeof option === "string");
  const value = allowed.find((option) => typeof option === "number" && String(option) === found);
  const meant = typeof value === "number" ? value : surelyMeant(found, texts);
  if (meant === undefined) return {};
  const title = `write ${JSON.stringify(meant)} instead of ${JSON.stringify(found)}`;
  return { fix: { title, edits: [{ kind: "set", route, value: meant }] } };
}

function oneOf(options: readonly string[]): string {
  return options.length === 1 ? options.join() : `one of ${options.join(", ")}`;
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  if (typeof value !== "string") return String(value);
  return value === ""
    ? "an empty text"
    : JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value);
}

const typeNames: Readonly<Record<string, string>> = {
  array: "a list",
  object: "a map",
  string: "a text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
};

function typeName(type: string): string {
  return typeNames[type] ?? type;
}
