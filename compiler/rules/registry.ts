// Generated from the files beside it by `npm run generate`. Do not edit.

import { duplicateId } from "./duplicate-id.ts";
import { invalidBranch } from "./invalid-branch.ts";
import { invalidPath } from "./invalid-path.ts";
import { invalidPlan } from "./invalid-plan.ts";
import { invalidText } from "./invalid-text.ts";
import { invalidYaml } from "./invalid-yaml.ts";
import { maxAgents } from "./max-agents.ts";
import { missingDependency } from "./missing-dependency.ts";
import { noAnonymousRole } from "./no-anonymous-role.ts";
import { noBrokenContract } from "./no-broken-contract.ts";
import { noDoubleClaim } from "./no-double-claim.ts";
import { noDoubleCreate } from "./no-double-create.ts";
import { noDoubtfulReading } from "./no-doubtful-reading.ts";
import { noDroppedDependency } from "./no-dropped-dependency.ts";
import { noEmptyGlob } from "./no-empty-glob.ts";
import { noExistingCreate } from "./no-existing-create.ts";
import { noIdleGate } from "./no-idle-gate.ts";
import { noImportAcrossTasks } from "./no-import-across-tasks.ts";
import { noLockClash } from "./no-lock-clash.ts";
import { noMissingFile } from "./no-missing-file.ts";
import { noMissingRoot } from "./no-missing-root.ts";
import { noMutualImports } from "./no-mutual-imports.ts";
import { noOverlappingWrites } from "./no-overlapping-writes.ts";
import { noParallelClash } from "./no-parallel-clash.ts";
import { noPathOutsideRoot } from "./no-path-outside-root.ts";
import { noTaskCycle } from "./no-task-cycle.ts";
import { noUnclaimedPath } from "./no-unclaimed-path.ts";
import { noUnpricedModel } from "./no-unpriced-model.ts";
import { noUnreadTask } from "./no-unread-task.ts";
import { noUnreadText } from "./no-unread-text.ts";
import { noUnsatisfiablePin } from "./no-unsatisfiable-pin.ts";
import { noWaveClash } from "./no-wave-clash.ts";
import { noWriteAfterDelete } from "./no-write-after-delete.ts";
import { requireAcceptance } from "./require-acceptance.ts";
import { requireFiles } from "./require-files.ts";
import type { Rule } from "./rule.ts";
import { uncheckedCoupling } from "./unchecked-coupling.ts";
import { unknownReference } from "./unknown-reference.ts";
import { wrongTier } from "./wrong-tier.ts";

/** Every rule, in order of id. */
export const rules: readonly Rule[] = [
  duplicateId,
  invalidBranch,
  invalidPath,
  invalidPlan,
  invalidText,
  invalidYaml,
  maxAgents,
  missingDependency,
  noAnonymousRole,
  noBrokenContract,
  noDoubleClaim,
  noDoubleCreate,
  noDoubtfulReading,
  noDroppedDependency,
  noEmptyGlob,
  noExistingCreate,
  noIdleGate,
  noImportAcrossTasks,
  noLockClash,
  noMissingFile,
  noMissingRoot,
  noMutualImports,
  noOverlappingWrites,
  noParallelClash,
  noPathOutsideRoot,
  noTaskCycle,
  noUnclaimedPath,
  noUnpricedModel,
  noUnreadTask,
  noUnreadText,
  noUnsatisfiablePin,
  noWaveClash,
  noWriteAfterDelete,
  requireAcceptance,
  requireFiles,
  uncheckedCoupling,
  unknownReference,
  wrongTier,
];
