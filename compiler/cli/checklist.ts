import type { Compilation } from "../index.ts";
import type { Host } from "./host.ts";

/** Writes the checklists of each plan, as Markdown. */
export async function writeChecklists(host: Host, compilations: readonly Compilation[]): Promise<void> {
  const { planChecklists } = await import("../rules/checklist/plan-checklists.ts");
  const { renderChecklists } = await import("../report/checklist.ts");
  const texts = compilations.map((one) => renderChecklists(one.source.path, planChecklists(one)));
  host.stdout.write(texts.join("\n"));
}
