import fc from "fast-check";
import { expect, test } from "vitest";
import { embeddedDocument } from "../../compiler/importers/places/embedded-document.ts";
import { jsonDocument } from "../../compiler/importers/places/json-document.ts";
import type { SourceDocument } from "../../compiler/source/document.ts";
import { type SourceText, sourceText } from "../../compiler/source/text.ts";

type Route = readonly (string | number)[];

const blanks = fc.constantFrom("", " ", "\n  ", "\r\n ");
const letters = fc
  .array(
    fc.constantFrom(
      "a",
      "é",
      " ",
      "\\n",
      '\\"',
      "\\\\",
      "\\/",
      "\\u00e9",
      "\\ud83d\\ude00",
      "{",
      "]",
      ":",
      ",",
    ),
    {
      maxLength: 5,
    },
  )
  .map((parts) => `"${parts.join("")}"`);
const scalar = fc.oneof(letters, fc.constantFrom("0", "-1.50", "1e3", "12.0", "true", "false", "null"));
const { json } = fc.letrec<{ json: string; object: string; list: string }>((tie) => ({
  json: fc.oneof({ maxDepth: 4 }, scalar, tie("object"), tie("list")),
  object: fc
    .tuple(
      blanks,
      fc.uniqueArray(fc.tuple(letters, blanks, tie("json")), {
        maxLength: 4,
        selector: ([key]) => JSON.parse(key),
      }),
    )
    .map(
      ([gap, pairs]) =>
        `{${gap}${pairs.map(([key, blank, value]) => `${key}${blank}:${gap}${value}`).join(`${gap},`)}${gap}}`,
    ),
  list: fc
    .tuple(blanks, fc.array(tie("json"), { maxLength: 4 }))
    .map(([gap, items]) => `[${gap}${items.join(`${gap},${gap}`)}${gap}]`),
}));

/** All routes of a value, and one of each kind that leads nowhere. */
function routesOf(value: unknown, route: Route = []): readonly Route[] {
  const steps: readonly (string | number)[] =
    typeof value !== "object" || value === null
      ? []
      : Array.isArray(value)
        ? [...value.keys()]
        : Object.keys(value);
  const below = steps.flatMap((step) =>
    routesOf((value as Readonly<Record<string | number, unknown>>)[step], [...route, step]),
  );
  return [route, [...route, "missing"], [...route, 99], ...below];
}

function seen(document: SourceDocument): unknown {
  return routesOf(document.value).map((route) => [
    route,
    document.locate(route, "key"),
    document.locate(route, "value"),
    document.scalarText(route),
  ]);
}

function within(text: string): readonly [SourceText, { readonly start: number; readonly end: number }] {
  return [sourceText("tasks.json", `\n "}${text}\n{`), { start: 4, end: 4 + text.length }];
}

test("JSON has the value and the places that the YAML parser gives it", () => {
  fc.assert(
    fc.property(json, (text) => {
      const place = within(text);
      const read = jsonDocument(...place);
      const slow = embeddedDocument(...place);
      expect(read.problems).toEqual([]);
      expect(read.value).toEqual(JSON.parse(text));
      if (slow.problems.length > 0) return;
      expect(read.value).toEqual(slow.value);
      expect(seen(read)).toEqual(seen(slow));
    }),
    { numRuns: 500 },
  );
});

test("what stands at a place spells the value", () => {
  const text = '{"id": "shop\\u002da", "tags": ["a\\"b", 7.0], "more": {"a b": null}}';
  const [source, span] = within(text);
  const read = jsonDocument(source, span);
  const written = (route: Route, part: "key" | "value"): string => {
    const { start, end } = read.locate(route, part);
    return source.text.slice(start, end);
  };
  expect(written(["id"], "key")).toBe('"id"');
  expect(written(["id"], "value")).toBe('"shop\\u002da"');
  expect(read.scalarText(["id"])).toBe("shop-a");
  expect(written(["tags", 0], "value")).toBe('"a\\"b"');
  expect(read.scalarText(["tags", 1])).toBe("7.0");
  expect(written(["more", "a b"], "key")).toBe('"a b"');
  expect(written(["more", "gone"], "value")).toBe('{"a b": null}');
  expect(read.scalarText(["more"])).toBeUndefined();
  expect(read.sourceOf([])).toBe(source);
});

test("what is no JSON, or says two things, is read as YAML", () => {
  const problemsOf = (text: string): readonly string[] =>
    jsonDocument(...within(text)).problems.map(({ kind }) => kind);
  expect(jsonDocument(...within('{"a": 1, # one\n b: 2}')).value).toEqual({ a: 1, b: 2 });
  expect(problemsOf('{"a": 1, "\\u0061": 2}')).toEqual(["duplicate-key"]);
  expect(problemsOf('[{"a": {"b": 1, "b": 2}}]')).toEqual(["duplicate-key"]);
  expect(problemsOf('{"a": "b')).not.toEqual([]);
});

test("what is nested too deep is a problem, brackets in texts are not", () => {
  const deep = jsonDocument(...within(`${"[".repeat(201)}${"]".repeat(201)}`));
  expect(deep.problems).toEqual([
    { kind: "too-deep", detail: "it is nested more than 200 levels deep", span: { start: 204, end: 205 } },
  ]);
  expect([deep.value, deep.scalarText([])]).toEqual([undefined, undefined]);
  expect(deep.locate([], "value")).toEqual({ start: 204, end: 205 });
  const text = `["${"[".repeat(300)}\\"${"{".repeat(300)}"]`;
  expect(jsonDocument(...within(text)).value).toEqual(JSON.parse(text));
});
