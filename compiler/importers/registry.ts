import type { SourceText } from "../source/text.ts";
import { beads } from "./beads.ts";
import { ccpm } from "./ccpm.ts";
import { chopstack } from "./chopstack.ts";
import { flowNext } from "./flow-next.ts";
import { gsd } from "./gsd.ts";
import type { Importer } from "./importer.ts";
import { kiro } from "./kiro.ts";
import { megapowers } from "./megapowers.ts";
import { openspec } from "./openspec.ts";
import { scoutAndWave } from "./scout-and-wave.ts";
import { shep } from "./shep.ts";
import { sisyphus } from "./sisyphus.ts";
import { specKit } from "./spec-kit.ts";
import { specKitty } from "./spec-kitty.ts";
import { superpowers } from "./superpowers.ts";
import { table } from "./table.ts";
import { taskMaster } from "./task-master.ts";
import { workPackages } from "./work-packages.ts";

/** Every reader of other formats; those that take nearly everything come last. */
export const importers: readonly Importer[] = [
  gsd,
  megapowers,
  flowNext,
  specKitty,
  ccpm,
  beads,
  taskMaster,
  scoutAndWave,
  workPackages,
  shep,
  chopstack,
  sisyphus,
  superpowers,
  specKit,
  kiro,
  openspec,
  table,
];

/** The first that knows the files as its own; `undefined` when none does. */
export function detectImporter(files: readonly SourceText[]): Importer | undefined {
  return files.length === 0 ? undefined : importers.find((importer) => importer.detects(files));
}
