import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { quickCommands } from "../compiler/cli/quick.ts";
import { emitters } from "../compiler/emit/registry.ts";
import { reporters } from "../compiler/report/reporter.ts";
import { rules } from "../compiler/rules/registry.ts";

const root = new URL("../", import.meta.url);

describe("completeness", () => {
  it("has a page and a file for every rule, and no other", () => {
    const ids = rules.map(({ id }) => id);
    expect(names("examples/rules", ".md")).toEqual(ids);
    const files = names("compiler/rules", ".ts").filter((name) =>
      text(`compiler/rules/${name}.ts`).includes(": Rule<"),
    );
    expect(files).toEqual(ids);
    expect(ids).toEqual([...ids].sort());
  });

  it("names rules by the grammar", () => {
    const free = [
      "context-budget",
      "duplicate-id",
      "missing-dependency",
      "unchecked-coupling",
      "unknown-reference",
      "wrong-tier",
    ];
    const odd = rules.filter(({ id }) => !/^(no|require|max|prefer|invalid)-/.test(id) && !free.includes(id));
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it("has a transcript for every command", () => {
    const added = [...text("compiler/cli/main.ts").matchAll(/^ {2}(\w+)Command,$/gm)].map(
      ([, name = ""]) => name,
    );
    const commands = [...added, ...quickCommands.map(({ words }) => words.name)];
    const known = [
      "compile",
      "contracts",
      "explain",
      "export",
      "graph",
      "impact",
      "import",
      "init",
      "lint",
      "mailbox",
      "schedule",
      "targets",
      "why",
    ];
    expect(commands.sort()).toEqual(known);
    const transcripts = names("test/cli/transcripts", ".md");
    expect(known.filter((name) => !transcripts.includes(name))).toEqual([]);
  });

  it("has a generated type for every schema", () => {
    const generator = text(".scripts/generate.mjs");
    expect(names("schema", ".schema.json").filter((name) => !generator.includes(`["${name}", `))).toEqual([]);
    const outputs = [
      "compiler/plan/raw-plan.ts",
      "compiler/plan/plan-validator.ts",
      "compiler/ir/work-order.ts",
      "compiler/mailbox/message.ts",
      "compiler/mailbox/message-validator.ts",
    ];
    for (const output of outputs) {
      expect(text(output)).toMatch(/^\/\/ Generated from schema\//m);
    }
  });

  it("has a test for every emitter and report format", () => {
    const tests = [
      ...readdirSync(new URL("test/emit", root)),
      ...readdirSync(new URL("test/report", root)),
    ].join("\n");
    const files = [...emitters.map(({ id }) => id), ...reporters.map(({ name }) => name)];
    expect(files.filter((id) => !tests.includes(id))).toEqual([]);
  });

  it("describes every key of the plan schema", () => {
    const silent: string[] = [];
    walk(JSON.parse(text("schema/plan.schema.json")), "", silent);
    expect(silent).toEqual([]);
  });
});

function names(folder: string, ending: string): readonly string[] {
  return readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

function text(path: string): string {
  return readFileSync(new URL(path, root), "utf8");
}

/** Collects the properties that an editor could say nothing about. */
function walk(node: unknown, path: string, silent: string[]): void {
  if (typeof node !== "object" || node === null) return;
  const { properties, ...others } = node as { properties?: Record<string, { description?: string }> };
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (value.description === undefined) silent.push(`${path}.${key}`);
    walk(value, `${path}.${key}`, silent);
  }
  for (const [key, value] of Object.entries(others)) if (key !== "examples") walk(value, path, silent);
}
