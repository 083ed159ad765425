// Plants mistakes in the shipped examples, one at a time and at random places, and counts how many `lint` finds at the line.
// npm run conformance:mutations -- [COUNT] [SEED]     COUNT mistakes of each kind; Node 22.6 or newer.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseDocument as parseYaml } from "yaml";
import { compile } from "../../compiler/compile.ts";
import type { Diagnostic } from "../../compiler/diagnostics/diagnostic.ts";
import { locateDiagnostic } from "../../compiler/diagnostics/locate.ts";
import type { Compilation } from "../../compiler/pipeline/compilation.ts";
import type { RawPlan } from "../../compiler/plan/raw-plan.ts";
import { positionAt } from "../../compiler/source/text.ts";
import { generator } from "./generator.ts";
import { planPlanters } from "./mutations/plan-planters.ts";
import type { Bed, Marks, Planter } from "./mutations/planter.ts";
import { repoPlanters } from "./mutations/repo-planters.ts";

interface Example {
  readonly name: string;
  readonly text: string;
  readonly files: ReadonlyMap<string, string>;
}

const [count = "200", seed = "1"] = process.argv.slice(2);
const random = generator(Number(seed));
const root = new URL("../../examples/", import.meta.url).pathname;
const examples = ["activity-dashboard", "multi-device-sync", "wasm-hardening"].map(load);

let alarms = 0;
for (const example of examples) {
  const { diagnostics } = await lint(parseYaml(example.text).toString({ lineWidth: 0 }), example);
  alarms += diagnostics.length;
  for (const { code, message } of diagnostics)
    process.stdout.write(`false alarm in ${example.name}: ${code}: ${message}\n`);
}
process.stdout.write(`${alarms} false alarms in ${examples.length} plans without a mistake\n\n`);
process.stdout.write(
  "| rule | planted | found at the line | found elsewhere | not found |\n|---|---|---|---|---|\n",
);

let missed = 0;
for (const planter of [...planPlanters, ...repoPlanters]) missed += await judge(planter);
process.exitCode = alarms + missed === 0 ? 0 : 1;

async function judge(planter: Planter): Promise<number> {
  let [planted, hit, elsewhere] = [0, 0, 0];
  // Not every plan has a place for every mistake.
  for (let round = 0; round < 20 * Number(count) && planted < Number(count); round += 1) {
    const example = pick(examples) as Example;
    const document = parseYaml(example.text);
    const bed: Bed = {
      document,
      plan: document.toJS() as RawPlan,
      files: [...example.files.keys()].sort(),
      read: (path) => example.files.get(path) ?? "",
      pick,
    };
    const marks = planter.plant(bed);
    if (marks === undefined) continue;
    planted += 1;
    const compilation = await lint(document.toString({ lineWidth: 0 }), example);
    const found = compilation.diagnostics.filter(({ code }) => code === planter.rule);
    if (found.some((diagnostic) => isAt(diagnostic, marks, compilation))) hit += 1;
    else if (found.length > 0) elsewhere += 1;
  }
  const row = [planter.rule, planted, hit, elsewhere, planted - hit - elsewhere];
  process.stdout.write(`| ${row.join(" | ")} |\n`);
  return planted - hit;
}

/** True when the finding itself, not a place beside it, is on the line of a mark. */
function isAt(diagnostic: Diagnostic, marks: Marks, { document, source }: Compilation): boolean {
  if (document === undefined) return false;
  const { primary } = locateDiagnostic(diagnostic, { source, document, readFile: () => undefined });
  return marks.some((route) => {
    const key = positionAt(source, document.locate(route, "key").start).line;
    const value = positionAt(source, document.locate(route, "value").start).line;
    return primary.inPlan && (primary.start.line === key || primary.start.line === value);
  });
}

function lint(text: string, { files }: Example): Promise<Compilation> {
  const reader = { files: [...files.keys()].sort(), read: (path: string) => files.get(path) };
  return compile({
    path: "plan.yaml",
    bytes: new TextEncoder().encode(text),
    openRepo: () => ({ ok: true, reader }),
    today: "2026-01-01",
    onlyDiagnostics: true,
  });
}

function load(name: string): Example {
  const folder = join(root, name);
  return { name, text: readFileSync(join(folder, "plan.yaml"), "utf8"), files: tree(join(folder, "repo")) };
}

function tree(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(files.map((path) => [path.replaceAll("\\", "/"), readFileSync(join(folder, path), "utf8")]));
}

function pick<T>(list: readonly T[]): T | undefined {
  return list[Math.floor(random() * list.length)];
}
