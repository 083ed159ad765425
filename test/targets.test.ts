import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile } from "../compiler/compile.ts";
import { emitAll } from "../compiler/emit/registry.ts";
import { targets, withTargets } from "../compiler/emit/targets.ts";
import type { Artifact } from "../compiler/index.ts";
import { memoryReader } from "./support/memory-reader.ts";

// A page in examples/targets is documentation, fixture and golden output at once: the plan and the files of its example,
// then what the target writes for them. `vitest -u` writes that anew.

const fence = /^(`{3,})(\w+) (\S+)\n([\s\S]*?)^\1$/gm;

describe.each(targets.map((target) => [target.id, target] as const))("%s", (id, { needs, summary }) => {
  const file = new URL(`../examples/targets/${id}.md`, import.meta.url);
  const page = existsSync(file) ? readFileSync(file, "utf8") : "";

  it("writes what its page shows", async () => {
    const blocks = [...page.matchAll(fence)].map(([, , , path = "", text = ""]) => [path, text] as const);
    const fixture = new Map(blocks.filter(([path]) => !path.startsWith(`${id}/`)));
    const artifacts = (await emitted(fixture, id)).filter(({ path }) => path.startsWith(`${id}/`));
    const end = page.search(new RegExp(`^\`{3,}\\w+ ${id}/`, "m"));
    const head = end < 0 ? page.trimEnd() : page.slice(0, end).trimEnd();
    const shown = `${[head, ...artifacts.map(blockOf)].join("\n\n")}\n`;
    await expect(shown).toMatchFileSnapshot(file.pathname);
    expect(artifacts.length).toBeGreaterThan(0);
  });

  it("says what it is and what it needs", () => {
    expect(page.startsWith(`# ${id}\n\n`)).toBe(true);
    expect(page).toContain(`Needs ${needs}.`);
    expect(summary).toMatch(/^\S.*\.$/);
  });
});

describe("targets", () => {
  it("are in order of id, and no id is the name of a file that every plan gets", () => {
    const ids = targets.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids).not.toContain("prompts");
    const schema = JSON.parse(readFileSync(new URL("../schema/plan.schema.json", import.meta.url), "utf8"));
    expect(schema.properties.targets.items.enum).toEqual(ids);
  });
});

async function emitted(fixture: ReadonlyMap<string, string>, id: string): Promise<readonly Artifact[]> {
  const { "plan.yaml": plan = "", ...others } = Object.fromEntries(fixture);
  const reader = memoryReader(others);
  const { value, diagnostics } = await compile({
    path: "plan.yaml",
    bytes: new TextEncoder().encode(plan),
    openRepo: () => ({ ok: true, reader }),
  });
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return emitAll(withTargets(value, [id]));
}

function blockOf({ path, content }: Artifact): string {
  const longest = Math.max(2, ...[...content.matchAll(/^`+/gm)].map(([run]) => run.length));
  const mark = "`".repeat(longest + 1);
  return `${mark}${languages[path.slice(path.lastIndexOf(".") + 1)] ?? "text"} ${path}\n${content}${mark}`;
}

const languages: Readonly<Record<string, string>> = {
  sh: "sh",
  yml: "yaml",
  yaml: "yaml",
  json: "json",
  jsonl: "json",
  md: "markdown",
  js: "js",
  mjs: "js",
  toml: "toml",
  dot: "dot",
  mmd: "mermaid",
  csv: "csv",
};
