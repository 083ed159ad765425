import type { Compilation } from "../index.ts";
import type { PlanReport } from "../report/plan-report.ts";
import { visibleText } from "../report/visible-text.ts";
import type { Host } from "./host.ts";
import type { PlanFile } from "./plan-file.ts";
import { startProgress } from "./progress.ts";

/** How a plan is compiled. */
export interface CompileManner {
  /** False: without looking at a tree. */
  readonly readsRepo: boolean;
  /** True: no work order is made. */
  readonly onlyDiagnostics?: boolean;
  /** Told of every stage when it begins. */
  readonly onStage?: (stage: string) => void;
}

/** Compiles a plan against the tree around it, or without looking at a tree. */
export async function compilePlan(
  host: Host,
  plan: PlanFile,
  { readsRepo, onStage, onlyDiagnostics = false }: CompileManner,
): Promise<Compilation> {
  const progress = startProgress(host);
  let compilation: Compilation;
  try {
    const { compile } = await import("../compile.ts");
    const open = readsRepo ? await host.repoOpener() : undefined;
    compilation = await compile({
      path: plan.path,
      bytes: plan.bytes,
      today: host.today(),
      ...(plan.foreign !== undefined && { foreign: plan.foreign }),
      openRepo: open && ((scope) => open(plan.folder, scope)),
      onlyDiagnostics,
      onProgress: (stage) => {
        progress.say(stage);
        onStage?.(stage);
      },
    });
  } finally {
    progress.end();
  }
  sayFormat(host, plan, compilation);
  return compilation;
}

/** In which format a plan was read, and how much of it. */
function sayFormat(host: Host, { foreign, path }: PlanFile, { imported }: Compilation): void {
  if (foreign === undefined || imported === undefined) return;
  const { read, found } = imported;
  const tasks = read === found ? `${read} ${read === 1 ? "task" : "tasks"}` : `${read} of ${found} tasks`;
  host.stderr.write(`read ${tasks} of ${visibleText(path)}, format ${foreign.importer.title}
`);
}

/** What to report of a compilation, and which checks had no say. */
export async function reportOf(compilation: Compilation, readsRepo: boolean): Promise<PlanReport> {
  const { planReport } = await import("../report/plan-report.ts");
  const { skippedChecks } = await import("./skipped-checks.ts");
  const { source, document, diagnostics, waived, reached, reader } = compilation;
  return planReport({
    source,
    document,
    diagnostics,
    waived,
    reached,
    skipped: skippedChecks(reached, readsRepo),
    readText: (path) => reader?.read(path),
  });
}
