import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanImports } from "../../../compiler/repo/scan/scan-imports.ts";
import { disagreement, isValid } from "./agreement.ts";

/** Real texts to begin with: this project's own, those of its examples, and components. */
const sources: readonly (readonly [path: string, text: string])[] = [
  ...["compiler", "examples", "test/repo/scan", "test/emit", ".scripts"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
    )
    .filter((path) => /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/.test(path))
    .sort()
    .map((path) => [path, readFileSync(path, "utf8")] as const)
    .filter(([, text]) => text.length < 20_000),
  [
    "a.tsx",
    'import { Row } from "./row";\nexport const Till = () => (\n  <Row a="b" {...c}>\n    it\'s {d}\n  </Row>\n);\n',
  ],
  [
    "a.jsx",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the code under test holds a template
    'const A = lazy(() => import("./a"));\nexport default <A b={`${c}`} />;\n/** @type {import("./t").T} */\nlet d;\n',
  ],
  [
    "a.vue",
    '<template><A :b="c > d" /></template>\n<script setup lang="ts">\nimport A from "./a.vue";\n</script>\n',
  ],
  [
    "a.svelte",
    '<script lang="ts">\n  import A from "./a.svelte";\n</script>\n<A />\n<!-- <script></script> -->\n',
  ],
  [
    "a.astro",
    '---\nimport A from "./a.astro";\nconst b = <A />;\n---\n<A />\n<script src="./b.ts"></script>\n',
  ],
];

/** What is put in, at random places. */
const pieces = [
  'import a from "./a";', 'import "./a"', "import(", 'import("./a")', 'import type { A } from "./a";', "import {", "import", "export", "export {",
  "export * from './a';", "export { a };", "export {a} from", 'require("./a")', "require(", "from", '"', "'", "`", "`${", "}", "{", "${", "/*", "*/",
  "//", "/", "<", ">", "</", "<a>", "</a>", "<a ", "/>", "(", ")", "[", "\\", "\n", "\r", "\r\n", ";", "=", "=>", "!", "++", "'it\\'s'", "/'/",
  "/[/']/", "return", "if (", "typeof ", "await ", "declare module 'a' {", "@import", "/** @type {import('./a').A} */", "<!--", "-->",
  "<script>", "</script>", '<script lang="ts">', "---\n", "\u2028", "é", "\0", "😀", "import a = require('./a');", "a / b / c;", "#!", "\ufeff",
]; // biome-ignore format: a list

/** A cut, a repetition, or a piece put in; places are parts of the length. */
interface Edit {
  readonly from: number;
  readonly length: number;
  readonly piece: string | undefined;
  readonly kind: "cut" | "twice" | "put" | "line";
}

const edit: fc.Arbitrary<Edit> = fc.record({
  from: fc.nat({ max: 9999 }).map((part) => part / 10_000),
  length: fc.integer({ min: 1, max: 60 }),
  piece: fc.constantFrom(...pieces),
  kind: fc.constantFrom("cut", "twice", "put", "line", "line", "line"),
});

function edited(text: string, { from, length, piece, kind }: Edit): string {
  const at = Math.floor(from * text.length);
  const line = text.lastIndexOf("\n", at) + 1;
  if (kind === "line") return `${text.slice(0, line)}${piece}\n${text.slice(line)}`;
  if (kind === "put") return text.slice(0, at) + piece + text.slice(at);
  if (kind === "twice") return text.slice(0, at + length) + text.slice(at);
  return text.slice(0, at) + text.slice(at + length);
}

const mutant = fc
  .tuple(fc.constantFrom(...sources), fc.array(edit, { minLength: 1, maxLength: 3 }))
  .map(([[path, text], edits]) => ({ path, text: edits.reduce(edited, text) }));

describe("damaged files", () => {
  it("are read as their syntax trees say while they have no errors, and never break the scan", () => {
    fc.assert(
      fc.property(mutant, ({ path, text }) => {
        const isScript = /\.[cm]?[jt]sx?$/.test(path);
        if (!isScript || !isValid(path, text)) scanImports(path, text);
        else expect(disagreement(path, text, { anyContext: true }) ?? []).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it("are whole often enough to say so", () => {
    const mutants = fc.sample(mutant, { numRuns: 300, seed: 7 });
    expect(mutants.filter(({ path, text }) => isValid(path, text)).length).toBeGreaterThan(20);
  });

  it("holds for every file as it is", () => {
    const scripts = sources.filter(([path]) => /\.[cm]?[jt]sx?$/.test(path));
    expect(scripts.length).toBeGreaterThan(100);
    for (const [path, text] of scripts) expect([path, disagreement(path, text)]).toEqual([path, []]);
  });

  it.each(["ts", "tsx", "js", "vue", "svelte", "astro", "css"])("takes any text as .%s", (ending) => {
    const noise = fc.array(fc.constantFrom(...pieces, " ", "a", "type", "as"), { maxLength: 30 });
    fc.assert(
      fc.property(noise, fc.constantFrom("", " "), (parts, gap) => {
        const text = parts.join(gap);
        for (const { span } of scanImports(`shop/cart.${ending}`, text) ?? []) {
          expect(text.slice(span.start, span.end)).toMatch(/^(["'`])[\s\S]*\1$/);
        }
      }),
      { numRuns: 1500 },
    );
  });
});
