import { type Compilation, compile } from "../../compiler/compile.ts";
import { type ImportFiles, importFiles } from "../../compiler/importers/import-files.ts";
import { planReport } from "../../compiler/report/plan-report.ts";
import { renderPretty } from "../../compiler/report/pretty.ts";
import { memoryReader } from "./memory-reader.ts";

/**
 * Files of a small repository. `plan.yaml` is the plan and not part of it; without one, the first file is the plan, in a
 * format of others, with those beside it.
 */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Compiles `plan.yaml` of a literal repository. A `repo.root` in the plan names a folder that does not exist. */
function compileFiles(files: Files): Promise<Compilation> {
  const { "plan.yaml": plan = "", ...others } = files;
  const bytes = typeof plan === "string" ? new TextEncoder().encode(plan) : plan;
  const reader = memoryReader(others as Record<string, string>);
  return compile({
    path: "plan.yaml",
    bytes,
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
  const compilation = await compileFiles(files);
  const report = planReport({
    ...compilation,
    skipped: undefined,
    readText: (path) => compilation.reader?.read(path),
  });
  return { text: renderPretty([report], (_, text) => text), compilation };
}
