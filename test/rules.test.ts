import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rules } from "../compiler/rules/registry.ts";
import type { Rule } from "../compiler/rules/rule.ts";
import { type Files, lintFiles } from "./support/lint.ts";
import { type Block, type Section, sections } from "./support/markdown-page.ts";

// A page in examples/rules is documentation, fixture and expectation at once: every section holds files and the
// output that linting them gives. `vitest -u` writes the outputs anew.

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const file = new URL(`../examples/rules/${id}.md`, import.meta.url);
  const page = existsSync(file) ? readFileSync(file, "utf8") : "";

  it("says what its page shows", async () => {
    const parts = await Promise.all(sections(page).map(render));
    await expect([heading(rule), ...parts].join("\n")).toMatchFileSnapshot(file.pathname);
  });

  it.each(sections(page).map((section) => [section.title, section] as const))(
    "%s",
    async (title, section) => {
      const { compilation } = await lintFiles(filesOf(section.blocks));
      const codes = compilation.diagnostics.map(({ code }) => code);
      if (title.startsWith("Wrong")) expect(codes).toContain(id);
      else expect(codes).toEqual([]);
    },
  );

  it("has an example that fires and one that does not", () => {
    const titles = sections(page).map(({ title }) => title.split(":")[0]);
    expect(new Set(titles)).toEqual(new Set(["Wrong", "Right"]));
  });
});

function heading({ id, summary, why, severity, waivable, stage }: Rule): string {
  const fixed = waivable === false ? " (cannot be waived)" : "";
  return `# ${id}\n\n${summary}\n\n${why}\n\nSeverity: ${severity}${fixed} · Stage: ${stage}\n`;
}

async function render({ title, prose, blocks }: Section): Promise<string> {
  const fixture = blocks.filter(({ file }) => file !== undefined);
  const { text } = await lintFiles(filesOf(blocks));
  const parts = [
    `## ${title}\n`,
    ...(prose === "" ? [] : [`${prose}\n`]),
    ...fixture.map(({ language, file, text: body }) => `\`\`\`${language} ${file}\n${body}\`\`\`\n`),
    `\`\`\`text\n${text}\`\`\`\n`,
  ];
  return parts.join("\n");
}

function filesOf(blocks: readonly Block[]): Files {
  return Object.fromEntries(
    blocks.flatMap(({ language, file, text }) =>
      file === undefined ? [] : [[file, language === "hex" ? fromHex(text) : text]],
    ),
  );
}

function fromHex(text: string): Uint8Array {
  return Uint8Array.from(text.trim().split(/\s+/), (byte) => Number.parseInt(byte, 16));
}
