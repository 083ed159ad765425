import { type ExportedPlan, exportPlan } from "../importers/export/export-plan.ts";
import { mendedErrors, mendedImporter, withMissing } from "../importers/export/mended-importer.ts";
import type { Compilation, ImportFiles, WorkOrder } from "../index.ts";
import { compilePlan } from "./compile-plan.ts";
import type { Host } from "./host.ts";
import type { PlanFile } from "./plan-file.ts";

/** A plan that is in another format. */
export type ForeignPlan = PlanFile & { readonly foreign: ImportFiles };

/** What an export would write, or a compilation whose errors it does not mend. */
export type ExportResult =
  | {
      readonly ok: true;
      readonly files: ImportFiles["files"];
      readonly changes: ExportedPlan["changes"];
      /** What could not be written. */
      readonly left: readonly string[];
    }
  | {
      readonly ok: false;
      readonly compilation: Compilation;
      /** True where the errors are not in the plan as it is, but in what would be written. */
      readonly isChanged: boolean;
    };

/** A change can ask for another: what loses its mark has a place in the order. More rounds than this are a bug of ours. */
const mostRounds = 8;

/** Exports a plan again and again, until an export of the result would change nothing. */
export async function exportRounds(host: Host, plan: ForeignPlan): Promise<ExportResult> {
  let { foreign } = plan;
  const changes: ExportedPlan["changes"][number][] = [];
  let first = await compilePlan(host, plan, { readsRepo: true });
  const { reader } = first;
  for (let round = 0; round < mostRounds; round += 1) {
    const ordered = await orderOf({ ...plan, foreign, reader }, first);
    if (!ordered.ok) return { ...ordered, isChanged: round > 0 };
    const step = exportPlan({
      format: foreign.importer.id,
      files: foreign.files,
      ...ordered,
      scheduled: ordered.order.tasks.map(({ id, wave, depends_on, files }) => ({
        id,
        wave,
        dependsOn: depends_on.map(({ task }) => task),
        writes: [...files.create, ...files.modify, ...files.delete],
      })),
    });
    if (step.changes.length === 0) return { ok: true, files: foreign.files, changes, left: step.left };
    changes.push(...step.changes);
    foreign = { ...foreign, files: step.files };
    first = await compiled({ ...plan, foreign, reader }, foreign.importer);
  }
  throw new Error(`the export of "${plan.path}" does not come to an end`);
}

type Ordered =
  | ({ readonly ok: true; readonly order: WorkOrder } & {
      readonly translated: NonNullable<Compilation["translated"]>;
      readonly diagnostics: Compilation["diagnostics"];
    })
  | { readonly ok: false; readonly compilation: Compilation };

/** A plan and the tree around it, which is opened once. */
type Opened = ForeignPlan & { readonly reader: Compilation["reader"] };

/** The work order of a compiled plan; where that has errors that an export mends, of the plan without them. */
async function orderOf(plan: Opened, first: Compilation): Promise<Ordered> {
  const { translated, diagnostics, value: order } = first;
  if (translated === undefined || hasOtherErrors(first)) return { ok: false, compilation: first };
  if (order !== undefined) return { ok: true, order, translated, diagnostics };
  const mended = await withoutErrors(plan, withMissing(new Map(), diagnostics, translated.raw));
  if (mended.value === undefined && !hasErrors(mended))
    throw new Error(`no work order after stage "${mended.reached}"`);
  if (mended.value === undefined) return { ok: false, compilation: mended };
  return { ok: true, order: mended.value, translated, diagnostics };
}

/** Compiles a plan without its marks and waves, with the dependencies that the rules miss. */
async function withoutErrors(
  plan: Opened,
  missing: ReadonlyMap<string, readonly string[]>,
): Promise<Compilation> {
  let added = missing;
  for (;;) {
    const compilation = await compiled(plan, mendedImporter(plan.foreign.importer, added));
    const { translated, diagnostics } = compilation;
    const more = translated === undefined ? added : withMissing(added, diagnostics, translated.raw);
    if (more === added) return compilation;
    added = more;
  }
}

function hasErrors({ diagnostics }: Compilation): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

function hasOtherErrors({ diagnostics }: Compilation): boolean {
  return diagnostics.some(({ severity, code }) => severity === "error" && !mendedErrors.has(code));
}

async function compiled(
  { foreign, path, bytes, reader }: Opened,
  importer: ImportFiles["importer"],
): Promise<Compilation> {
  const { compile } = await import("../compile.ts");
  return compile({
    path,
    bytes,
    foreign: { ...foreign, importer },
    openRepo: reader === undefined ? undefined : () => ({ ok: true, reader }),
  });
}
