// Generated from the files beside it by `npm run generate`. Do not edit.

import { contextBudget } from "./context-budget.ts";
import { duplicateId } from "./duplicate-id.ts";
import { invalidBranch } from "./invalid-branch.ts";
import { invalidPath } from "./invalid-path.ts";
import { invalidPlan } from "./invalid-plan.ts";
import { invalidText } from "./invalid-text.ts";
import { invalidWaiver } from "./invalid-waiver.ts";
import { invalidYaml } from "./invalid-yaml.ts";
import { maxAgents } from "./max-agents.ts";
import { maxCost } from "./max-cost.ts";
import { maxDuration } from "./max-duration.ts";
import { maxFilesPerTask } from "./max-files-per-task.ts";
import { maxLayersPerTask } from "./max-layers-per-task.ts";
import { maxTasks } from "./max-tasks.ts";
import { missingDependency } from "./missing-dependency.ts";
import { noAnonymousRole } from "./no-anonymous-role.ts";
import { noBlockedPath } from "./no-blocked-path.ts";
import { noBrokenContract } from "./no-broken-contract.ts";
import { noCaseClash } from "./no-case-clash.ts";
import { noConventionDrift } from "./no-convention-drift.ts";
import { noDoubleClaim } from "./no-double-claim.ts";
import { noDoubleCreate } from "./no-double-create.ts";
import { noDoubtfulReading } from "./no-doubtful-reading.ts";
import { noDroppedDependency } from "./no-dropped-dependency.ts";
import { noEmptyGlob } from "./no-empty-glob.ts";
import { noEmptySharedFile } from "./no-empty-shared-file.ts";
import { noExistingCreate } from "./no-existing-create.ts";
import { noExpiredWaiver } from "./no-expired-waiver.ts";
import { noGeneratedWrite } from "./no-generated-write.ts";
import { noIdleGate } from "./no-idle-gate.ts";
import { noIdleRole } from "./no-idle-role.ts";
import { noIgnoredFile } from "./no-ignored-file.ts";
import { noImportAcrossTasks } from "./no-import-across-tasks.ts";
import { noLeadOnlyWrite } from "./no-lead-only-write.ts";
import { noLeadWrites } from "./no-lead-writes.ts";
import { noLockClash } from "./no-lock-clash.ts";
import { noLockedWrite } from "./no-locked-write.ts";
import { noLockfileRace } from "./no-lockfile-race.ts";
import { noMigrationClash } from "./no-migration-clash.ts";
import { noMissingFile } from "./no-missing-file.ts";
import { noMissingRoot } from "./no-missing-root.ts";
import { noModelMismatch } from "./no-model-mismatch.ts";
import { noMutualImports } from "./no-mutual-imports.ts";
import { noOverlappingWrites } from "./no-overlapping-writes.ts";
import { noParallelClash } from "./no-parallel-clash.ts";
import { noPathOutsideRoot } from "./no-path-outside-root.ts";
import { noPlanClash } from "./no-plan-clash.ts";
import { noPoorBackgroundTask } from "./no-poor-background-task.ts";
import { noRedundantDependency } from "./no-redundant-dependency.ts";
import { noSharedBarrel } from "./no-shared-barrel.ts";
import { noStaleRead } from "./no-stale-read.ts";
import { noSubmoduleWrite } from "./no-submodule-write.ts";
import { noSymlinkEscape } from "./no-symlink-escape.ts";
import { noTaskCycle } from "./no-task-cycle.ts";
import { noTypeClash } from "./no-type-clash.ts";
import { noUnapprovedPackage } from "./no-unapproved-package.ts";
import { noUnclaimedPath } from "./no-unclaimed-path.ts";
import { noUnevenWave } from "./no-uneven-wave.ts";
import { noUnknownSymbol } from "./no-unknown-symbol.ts";
import { noUnnamedPath } from "./no-unnamed-path.ts";
import { noUnownedBreak } from "./no-unowned-break.ts";
import { noUnportablePath } from "./no-unportable-path.ts";
import { noUnpricedModel } from "./no-unpriced-model.ts";
import { noUnreadTask } from "./no-unread-task.ts";
import { noUnreadText } from "./no-unread-text.ts";
import { noUnsatisfiablePin } from "./no-unsatisfiable-pin.ts";
import { noUnusedWaiver } from "./no-unused-waiver.ts";
import { noWaveClash } from "./no-wave-clash.ts";
import { noWriteAfterDelete } from "./no-write-after-delete.ts";
import { preferCombine } from "./prefer-combine.ts";
import { preferSplitFoundation } from "./prefer-split-foundation.ts";
import { requireAcceptance } from "./require-acceptance.ts";
import { requireContract } from "./require-contract.ts";
import { requireFiles } from "./require-files.ts";
import { requireGate } from "./require-gate.ts";
import { requireVerification } from "./require-verification.ts";
import type { Rule } from "./rule.ts";
import { uncheckedCoupling } from "./unchecked-coupling.ts";
import { unknownReference } from "./unknown-reference.ts";
import { wrongTier } from "./wrong-tier.ts";

/** Every rule, in order of id. */
export const rules: readonly Rule[] = [
  contextBudget,
  duplicateId,
  invalidBranch,
  invalidPath,
  invalidPlan,
  invalidText,
  invalidWaiver,
  invalidYaml,
  maxAgents,
  maxCost,
  maxDuration,
  maxFilesPerTask,
  maxLayersPerTask,
  maxTasks,
  missingDependency,
  noAnonymousRole,
  noBlockedPath,
  noBrokenContract,
  noCaseClash,
  noConventionDrift,
  noDoubleClaim,
  noDoubleCreate,
  noDoubtfulReading,
  noDroppedDependency,
  noEmptyGlob,
  noEmptySharedFile,
  noExistingCreate,
  noExpiredWaiver,
  noGeneratedWrite,
  noIdleGate,
  noIdleRole,
  noIgnoredFile,
  noImportAcrossTasks,
  noLeadOnlyWrite,
  noLeadWrites,
  noLockClash,
  noLockedWrite,
  noLockfileRace,
  noMigrationClash,
  noMissingFile,
  noMissingRoot,
  noModelMismatch,
  noMutualImports,
  noOverlappingWrites,
  noParallelClash,
  noPathOutsideRoot,
  noPlanClash,
  noPoorBackgroundTask,
  noRedundantDependency,
  noSharedBarrel,
  noStaleRead,
  noSubmoduleWrite,
  noSymlinkEscape,
  noTaskCycle,
  noTypeClash,
  noUnapprovedPackage,
  noUnclaimedPath,
  noUnevenWave,
  noUnknownSymbol,
  noUnnamedPath,
  noUnownedBreak,
  noUnportablePath,
  noUnpricedModel,
  noUnreadTask,
  noUnreadText,
  noUnsatisfiablePin,
  noUnusedWaiver,
  noWaveClash,
  noWriteAfterDelete,
  preferCombine,
  preferSplitFoundation,
  requireAcceptance,
  requireContract,
  requireFiles,
  requireGate,
  requireVerification,
  uncheckedCoupling,
  unknownReference,
  wrongTier,
];
