import { type Compilation, compile } from "../../compiler/compile.ts";
import { planReport } from "../../compiler/report/plan-report.ts";
import { renderPretty } from "../../compiler/report/pretty.ts";
import { memoryReader } from "./memory-reader.ts";

/** Files of a small repository; `plan.yaml` is the plan and not part of it. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Compiles `plan.yaml` of a literal repository. A `repo.root` in the plan names a folder that does not exist. */
function compileFiles(files: Files): Promise<Compilation> {
  const { "plan.yaml": plan = "", ...others } = files;
  const bytes = typeof plan === "string" ? new TextEncoder().encode(plan) : plan;
  const reader = memoryReader(others as Record<string, string>);
  return compile({
    path: "plan.yaml",
    bytes,
    openRepo: ({ root }) =>
      root === undefined ? { ok: true, reader } : { ok: false, message: `there is no folder "${root}"` },
  });
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
