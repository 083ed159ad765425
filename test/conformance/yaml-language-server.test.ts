import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LanguageServer, type Position, startYamlServer } from "../support/language-server.ts";

// What an editor shows of a plan, by the server that editors run. It reads the schema from the disk and nothing else.

const root = new URL("../../", import.meta.url);
const schema = new URL("schema/plan.schema.json", root).href;
const planSchema = JSON.parse(readFileSync(new URL(schema), "utf8"));
const readme = readFileSync(new URL("README.md", root), "utf8");
/** What the README tells people to write into their settings. */
const [told = ""] = /(?<=^```json \.vscode\/settings\.json\n)[\s\S]*?(?=^```$)/m.exec(readme) ?? [];
const patterns = Object.entries<readonly string[]>(JSON.parse(told)["yaml.schemas"]);
/** Not on the disk: the server has what the editor sends. */
const uri = new URL("library/plan.yaml", root).href;

let server: LanguageServer;

beforeAll(async () => {
  server = await startYamlServer({
    schemas: Object.fromEntries(patterns.map(([, globs]) => [schema, globs])),
    schemaStore: { enable: false },
    validate: true,
    completion: true,
    hover: true,
  });
});

afterAll(() => server.close());

const plan = `version: 1
name: library
tasks:
  - id: loans
    title: Lend books
    depends_on: []
    status: pending
`;

describe("an editor", () => {
  it("underlines a wrong key and a wrong value, and nothing once they are right", async () => {
    const wrong = plan.replace("depends_on", "depend_on").replace("pending", "finished");
    server.write(uri, wrong);
    const found = await server.diagnostics(uri, ({ length }) => length > 0);
    const underlined = found.map(({ message, range: { start, end } }) => [
      wrong.split("\n")[start.line]?.slice(start.character, end.line === start.line ? end.character : 0),
      message,
    ]);
    expect(underlined.sort()).toEqual([
      ["depend_on", "Property depend_on is not allowed."],
      ["finished", expect.stringContaining('"dropped"')],
    ]);
    server.write(uri, plan);
    expect(await server.diagnostics(uri, ({ length }) => length === 0)).toEqual([]);
  });

  it("offers every key of a plan that is not there yet", async () => {
    const offered = await offeredAt(`${plan}§`);
    expect(offered).toEqual(keysWithout(planSchema, ["version", "name", "tasks"]));
  });

  it("offers every key of a task that is not there yet", async () => {
    const offered = await offeredAt(`${plan}    §`);
    expect(offered).toEqual(keysWithout(planSchema.$defs.task, ["id", "title", "depends_on", "status"]));
  });

  it("offers the values of a key", async () => {
    expect(await offeredAt(plan.replace("pending", "§"))).toEqual(
      [...planSchema.$defs.task.properties.status.enum].sort(),
    );
  });

  it.each(["version", "name", "tasks", "depends_on", "status"])(
    "says of %s what the schema says",
    async (key) => {
      const { description } = planSchema.properties[key] ?? planSchema.$defs.task.properties[key];
      expect(description.length).toBeGreaterThan(5);
      expect(await hoverAt(plan.replace(key, `§${key}`))).toContain(description);
    },
  );
});

describe("the settings in the README", () => {
  it("name the schema of the package", () => {
    expect(patterns.map(([path]) => path)).toEqual(["./node_modules/seamwright/schema/plan.schema.json"]);
    const { files, exports } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
    expect(files).toContain("schema/*.json");
    expect(exports["./schema/plan.schema.json"]).toBe("./schema/plan.schema.json");
  });

  it.each([
    ["plan.yaml", true],
    ["shop.plan.yaml", true],
    ["plans/loans.yaml", true],
    ["docker-compose.yaml", false],
    ["planned.yaml", false],
  ])("take %s for a plan: %s", async (path, isPlan) => {
    const file = new URL(`library/${path}`, root).href;
    server.write(file, "version: 2\n");
    const found = await server.diagnostics(file, () => true);
    expect(found.length > 0).toBe(isPlan);
  });

  it("leave a wave number as a key alone", async () => {
    server.write(uri, `${plan}gates: { 2: [npm test], x: [npm test] }\n`);
    const found = await server.diagnostics(uri, ({ length }) => length > 0);
    expect(found.map(({ range }) => range.start.character)).toEqual([24]);
  });
});

describe("the first line of a plan", () => {
  const examples = readdirSync(new URL("examples/", root)).filter(
    (name) => !["rules", "targets"].includes(name),
  );

  it.each(examples)("leads an editor from examples/%s to the schema", async (name) => {
    // Another name, which the settings know nothing of.
    const draft = new URL(`examples/${name}/draft.yaml`, root).href;
    const text = readFileSync(new URL(`examples/${name}/plan.yaml`, root), "utf8");
    expect(text).toMatch(/^# yaml-language-server: \$schema=/);
    server.write(draft, text.replace(/^name:/m, "nane:"));
    const found = await server.diagnostics(draft, ({ length }) => length > 0);
    expect(found.map(({ message }) => message).sort()).toEqual([
      'Missing property "name".',
      "Property nane is not allowed.",
    ]);
    server.write(draft, text);
    expect(await server.diagnostics(draft, ({ length }) => length === 0)).toEqual([]);
  });
});

/** Labels of what is offered where a text has the mark. */
async function offeredAt(marked: string): Promise<readonly string[]> {
  const { items } = (await ask("textDocument/completion", marked)) as { items: { label: string }[] };
  return items.map(({ label }) => label).sort();
}

async function hoverAt(marked: string): Promise<string> {
  const { contents } = (await ask("textDocument/hover", marked)) as { contents: { value: string } };
  // The text is Markdown to the server, which takes away what is special in ours.
  return contents.value.replaceAll("\\", "");
}

function ask(method: string, marked: string): Promise<unknown> {
  server.write(uri, marked.replace("§", ""));
  return server.request(method, { textDocument: { uri }, position: placeOf(marked) });
}

function placeOf(marked: string): Position {
  const before = marked.slice(0, marked.indexOf("§")).split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

function keysWithout(node: { readonly properties: object }, present: readonly string[]): readonly string[] {
  const keys = Object.keys(node.properties).filter((key) => !present.includes(key));
  return keys.sort();
}
