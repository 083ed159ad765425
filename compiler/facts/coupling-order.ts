import type { TaskId } from "../plan/plan.ts";
import type { ImportCoupling } from "./facts.ts";

/** Which side of a coupling had better be merged first: what is imported, unless it goes away. */
export function couplingOrder({ importer, imported, deletes }: ImportCoupling): readonly [TaskId, TaskId] {
  return deletes ? [importer, imported] : [imported, importer];
}
