import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { rules } from "../../compiler/rules/registry.ts";

// The words of the schema are all the help an editor gives.

interface Node {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly additionalProperties?: Node | boolean;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Node>>;
}

interface Place {
  readonly path: string;
  readonly node: Node;
  /** True for the value of a key. */
  readonly isProperty: boolean;
}

const schema: Node = JSON.parse(
  readFileSync(new URL("../../schema/plan.schema.json", import.meta.url), "utf8"),
);
const places = placesIn({ path: "plan", node: schema, isProperty: false });
const keys = places.filter(({ isProperty }) => isProperty);
const ajv = new Ajv2020({ strict: false });

describe("the words of the plan schema", () => {
  it("are read where the keys are", () => {
    const paths = keys.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toEqual(
      expect.arrayContaining([
        "plan.dispatch.tier",
        "plan.models.prices.*.input",
        "task.files.create",
        "role.title",
      ]),
    );
  });

  it("describe every key, every choice and everything that has a title", () => {
    const silent = places.filter(
      ({ node, isProperty }) => isProperty || node.enum !== undefined || node.title !== undefined,
    );
    expect(silent.filter(({ node }) => node.description === undefined).map(pathOf)).toEqual([]);
  });

  it("are sentences, short enough to read in passing", () => {
    const isSentence = ({ description = "It is." }: Node): boolean =>
      /^[A-Z`].*[.]$/.test(description) && description.length <= 250 && !description.includes("  ");
    expect(places.filter(({ node }) => !isSentence(node)).map(pathOf)).toEqual([]);
  });

  it("say what holds when a key is left out, as editors do not show it", () => {
    const wrong = places.filter(({ node: { default: value, description = "" } }) => {
      if (value === undefined) return false;
      const shown = typeof value === "number" ? String(value) : `\`${value}\``;
      return !new RegExp(`Default: ${shown}[.,]`).test(description);
    });
    expect(wrong.map(pathOf)).toEqual([]);
  });

  it("name every choice, where there are few", () => {
    const unnamed = places.flatMap(({ path, node: { enum: choices = [], description = "" } }) =>
      choices.length > 6
        ? []
        : choices
            .filter((choice) => !description.includes(`\`${choice}\``))
            .map((choice) => `${path}: ${choice}`),
    );
    expect(unnamed).toEqual([]);
  });

  it("show an example of every value that is not a choice", () => {
    const isOpen = ({ enum: choices, const: only, default: usual, $ref, type, items }: Node): boolean =>
      ![choices, only, usual, $ref, items?.$ref].some((one) => one !== undefined) && type !== "boolean";
    const bare = keys.filter(({ node }) => isOpen(node) && (node.examples ?? []).length === 0);
    expect(bare.map(pathOf)).toEqual([]);
  });

  it("show only examples and defaults that the schema allows", () => {
    const wrong = places.flatMap(({ path, node }) => {
      const { $defs } = schema;
      const validate = ajv.compile({ ...node, $defs: { ...$defs } });
      const shown = [...(node.examples ?? []), ...(node.default === undefined ? [] : [node.default])];
      return shown.filter((value) => !validate(value)).map((value) => `${path}: ${JSON.stringify(value)}`);
    });
    expect(wrong).toEqual([]);
  });

  it("show rules that exist", () => {
    const ids = new Set(rules.map(({ id }) => id));
    const { rules: levels, waivers } = schema.properties ?? {};
    const named = [
      ...(levels?.examples ?? []).flatMap((example) => Object.keys(example as object)),
      ...(waivers?.items?.properties?.["rule"]?.examples ?? []),
      ...(waivers?.examples ?? []).flat().map((waiver) => (waiver as { rule: string }).rule),
    ];
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((id) => !ids.has(String(id)))).toEqual([]);
  });
});

/** Every node of a schema that stands for values. */
function placesIn(place: Place): readonly Place[] {
  const { path, node } = place;
  const below: readonly Place[] = [
    ...Object.entries(node.properties ?? {}).map(([key, child]) => inside(`${path}.${key}`, child, true)),
    ...(node.items === undefined ? [] : [inside(`${path}[]`, node.items, false)]),
    ...(typeof node.additionalProperties === "object"
      ? [inside(`${path}.*`, node.additionalProperties, false)]
      : []),
    ...Object.entries(node.$defs ?? {}).map(([name, child]) => inside(name, child, false)),
  ];
  return [place, ...below.flatMap(placesIn)];
}

function inside(path: string, node: Node, isProperty: boolean): Place {
  return { path, node, isProperty };
}

function pathOf({ path }: Place): string {
  return path;
}
