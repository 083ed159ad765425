import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
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
    const commands = [...text("compiler/cli/main.ts").matchAll(/\b(\w+)Command\b/g)].map(
      ([, name = ""]) => name,
    );
    const known = ["compile", "contracts", "explain", "init", "lint", "schedule"];
    expect([...new Set(commands)].sort()).toEqual(expect.arrayContaining(known));
    const transcripts = names("test/cli/transcripts", ".md");
    expect(known.filter((name) => !transcripts.includes(name))).toEqual([]);
  });

  it("has a generated type for every schema", () => {
    const generator = text(".scripts/generate.mjs");
    expect(names("schema", ".schema.json").filter((name) => !generator.includes(`["${name}", `))).toEqual([]);
    for (const output of ["compiler/plan/raw-plan.ts", "compiler/ir/work-order.ts"]) {
      expect(text(output)).toMatch(/^\/\/ Generated from schema\//);
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
