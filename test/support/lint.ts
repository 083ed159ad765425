import { compile } from "../../compiler/compile.ts";
import { type ImportFiles, importFiles } from "../../compiler/importers/import-files.ts";
import { checkTogether } from "../../compiler/pipeline/check-together.ts";
import type { Compilation } from "../../compiler/pipeline/compilation.ts";
import { planReport } from "../../compiler/report/plan-report.ts";
import { renderPretty } from "../../compiler/report/pretty.ts";
import { memoryReader } from "./memory-reader.ts";

/**
 * Files of a small repository. `plan.yaml` is the plan and not part of it; without one, the first file is the plan, in a
 * format of others, with those beside it.
 */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Plans beside `plan.yaml`, which are checked together with it, before it. */
const beside = /^[^/]+\.plan\.yaml$/;

/** Compiles a plan of a literal repository. A `repo.root` in the plan names a folder that does not exist. */
function compileFiles(files: Files, name = "plan.yaml"): Promise<Compilation> {
  const plan = files[name] ?? "";
  const others = Object.entries(files).filter(([path]) => path !== "plan.yaml" && !beside.test(path));
  const bytes = typeof plan === "string" ? new TextEncoder().encode(plan) : plan;
  const reader = memoryReader(Object.fromEntries(others) as Record<string, string>);
  return compile({
    path: name,
    bytes,
    today: "2026-01-01",
    ...("plan.yaml" in files ? {} : foreignPlan(files)),
    openRepo: ({ root }) =>
      root === undefined ? { ok: true, reader } : { ok: false, message: `there is no folder "${root}"` },
  });
}

function foreignPlan(files: Files): { readonly path: string; readonly foreign: ImportFiles } {
  const [first = ""] = Object.keys(files);
  const folder = first.slice(0, first.lastIndexOf("/") + 1);
  const own = Object.entries(files).filter(
    ([path]) => path.startsWith(folder) && !path.slice(folder.length).includes("/"),
  );
  const named = own.map(([path, text]) => ({ path, bytes: new TextEncoder().encode(String(text)) }));
  const foreign = importFiles(named, undefined);
  if (foreign === undefined) throw new Error(`"${first}" is in no known format`);
  return { path: named.length === 1 ? first : folder.slice(0, -1), foreign };
}

/** What `lint` would print, without colour. */
export async function lintFiles(files: Files): Promise<{ text: string; compilation: Compilation }> {
  const names = [...Object.keys(files).filter((path) => beside.test(path)), undefined];
  const compiled: Compilation[] = [];
  for (const name of names) compiled.push(await compileFiles(files, name));
  const together = checkTogether(compiled);
  const reports = together.map((compilation) =>
    planReport({
      ...compilation,
      skipped: undefined,
      readText: (path) => compilation.reader?.read(path),
    }),
  );
  const compilation = together.at(-1) as Compilation;
  return { text: renderPretty(reports, (_, text) => text), compilation };
}
