import { existsSync, lstatSync, mkdirSync, renameSync, rmSync, statSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { ask, type RealFolder, realFolder } from "./real-folder.ts";

const scripts = [
  "a.ts",
  "shop/a.ts",
  "shop/cart.tsx",
  "shop/till/index.ts",
  "shop/till.js",
  "shop/page.vue",
  "parts/lamp/main.ts",
  "parts/lamp/src/index.ts",
];
const others = ["tools/a.py", "tools/b.py", "src/main.rs", "src/till.rs", "src/till/mod.rs", "src/coin.rs"];
const settings = [
  "tsconfig.json",
  "shop/tsconfig.json",
  "base.json",
  "package.json",
  "parts/lamp/package.json",
];
const manifests = ["pnpm-workspace.yaml", "Cargo.toml", ".gitignore"];
const files = [...scripts, ...others, ...settings, ...manifests, "shop/till", "shop/notes.md"];

const imports = [
  'import "./a";',
  'import "../a";',
  'import type { T } from "./till";',
  'import { T } from "./till/index.js"; export { T };',
  'export * from "@/a";',
  'const late = import("@/cart");',
  'require("lamp");',
  'import "lamp/sub";',
  'import "#till";',
  'import "./gone";',
  'import "../../above";',
  'import "";',
  'import "./a\\0";',
  '/// <reference path="cart.tsx" />',
  "// import './a'",
  "",
  "<script setup>import '../a'</script>",
  "from tools import a",
  "import tools.b",
  "from . import gone",
  "mod till;",
  "use crate::till::coin;",
  '#[path = "../coin.rs"] pub mod coin;',
];
const settingTexts = [
  "{}",
  "{ broken",
  '{ "extends": "./base.json" }',
  '{ "extends": "../base.json", "compilerOptions": { "baseUrl": "." } }',
  '{ "compilerOptions": { "paths": { "@/*": ["./shop/*"] } } }',
  '{ "compilerOptions": { "paths": { "@/*": ["./*", "./shop/till/*"] } } }',
  '{ "name": "shop", "workspaces": ["parts/*"], "imports": { "#till": "./shop/till.js" } }',
  '{ "name": "lamp", "main": "main.ts", "imports": { "#till": "./main.ts" } }',
  '{ "name": "lamp", "exports": { ".": "./dist/index.js", "./sub": "./main.ts" } }',
];
const manifestTexts = [
  "packages:\n  - parts/*\n",
  '[package]\nname = "shop"\n',
  "shop/till*\n",
  "*.py\n!b.py\n",
  "",
];

interface Move {
  readonly kind: "rename" | "link";
  readonly path: string;
  readonly to: string;
}

/** What is done to a folder. */
type Step =
  | { readonly kind: "write"; readonly path: string; readonly text: string }
  | { readonly kind: "delete" | "touch"; readonly path: string }
  | Move
  | { readonly kind: "branch"; readonly name: string }
  | { readonly kind: "stage" };

const file = fc.constantFrom(...files);
const script = fc.constantFrom(...scripts, ...others);
const code = fc.array(fc.constantFrom(...imports), { maxLength: 6 }).map((lines) => `${lines.join("\n")}\n`);

function write(path: fc.Arbitrary<string>, text: fc.Arbitrary<string>): fc.Arbitrary<Step> {
  return fc.record({ kind: fc.constant("write" as const), path, text });
}

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: write(script, code) },
  { weight: 3, arbitrary: write(fc.constantFrom(...settings), fc.constantFrom(...settingTexts)) },
  { weight: 2, arbitrary: write(fc.constantFrom(...manifests), fc.constantFrom(...manifestTexts)) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom("delete" as const, "touch" as const), path: file }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom("rename" as const, "link" as const), path: file, to: file }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("branch" as const), name: fc.constantFrom("main", "sale") }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "stage" as const }) },
);

/** How a step is looked at: as a run right behind the changes, of a part only, or not at all. */
const look = fc.record({
  later: fc.boolean(),
  part: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
  trackedFirst: fc.boolean(),
  skip: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
});

function take(folder: RealFolder, step: Step): void {
  switch (step.kind) {
    case "stage":
      folder.git("add", "-A");
      return;
    case "branch":
      switchTo(folder, step.name);
      return;
    case "write":
      clear(folder, step.path);
      folder.put({ [step.path]: step.text });
      return;
    case "delete":
      if (isThere(join(folder.root, step.path))) folder.put({ [step.path]: undefined });
      return;
    case "touch":
      if (isPlain(join(folder.root, step.path))) folder.touch(step.path);
      return;
    case "link":
      putAt(folder, step, symlinkSync);
      return;
    case "rename":
      if (isPlain(join(folder.root, step.path))) putAt(folder, step, renameSync);
  }
}

/** Puts something in place of whatever is there, unless that would take away what it is made of. */
function putAt(folder: RealFolder, { path, to }: Move, put: (from: string, to: string) => void): void {
  if (`${path}/`.startsWith(`${to}/`) || to.startsWith(`${path}/`)) return;
  const place = join(folder.root, to);
  clear(folder, to);
  rmSync(place, { force: true });
  mkdirSync(dirname(place), { recursive: true });
  put(join(folder.root, path), place);
}

/** Makes way for a file: nothing but folders stands above it, and no folder or link at its place. */
function clear({ root }: RealFolder, path: string): void {
  const steps = path.split("/");
  for (let count = 1; count <= steps.length; count += 1) {
    const place = join(root, ...steps.slice(0, count));
    const found = lstatSync(place, { throwIfNoEntry: false });
    if (found === undefined) return;
    const fits = count < steps.length ? found.isDirectory() : found.isFile();
    if (!fits) rmSync(place, { recursive: true, force: true });
  }
}

function isPlain(path: string): boolean {
  return existsSync(path) && lstatSync(path).isFile();
}

/** True also for a link that leads nowhere; false for what stands below a file. */
function isThere(path: string): boolean {
  const above = dirname(path);
  if (!existsSync(above) || !statSync(above).isDirectory()) return false;
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function switchTo(folder: RealFolder, name: string): void {
  folder.commit();
  const isKnown = folder.git("branch", "--list", name).trim() !== "";
  folder.git("checkout", "-q", ...(isKnown ? [] : ["-b"]), name);
}

it("answers after any changes as if it looked for the first time", async () => {
  const steps = fc.array(fc.tuple(step, look), { minLength: 1, maxLength: 12 });
  const start = fc.array(write(script, code), { minLength: 4, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(start, steps, async (first, all) => {
      const folder = realFolder({
        "tsconfig.json": settingTexts[4],
        "parts/lamp/package.json": settingTexts[7],
      });
      try {
        for (const one of first) take(folder, one);
        folder.commit();
        await ask(folder.root);
        for (const [one, { later, part, trackedFirst, skip }] of all) {
          take(folder, one);
          if (skip) continue;
          const asking = part ? { include: ["shop/**", "src/main.rs", "*.ts"] } : {};
          const { table: warm } = await ask(folder.root, { ...asking, later });
          const { table: cold } = await ask(folder.root, { ...asking, cached: false, trackedFirst });
          expect(warm).toEqual(cold);
        }
      } finally {
        folder.dispose();
      }
    }),
    { numRuns: 12 },
  );
});
