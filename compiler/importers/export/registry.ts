import { beadsExporter } from "./beads.ts";
import type { Exporter } from "./exporter.ts";
import { gsdExporter } from "./gsd.ts";
import { scoutAndWaveExporter } from "./scout-and-wave.ts";
import { specKitExporter } from "./spec-kit.ts";
import { superpowersExporter } from "./superpowers.ts";
import { taskMasterExporter } from "./task-master.ts";

/** Every writer of other formats, in order of id. */
export const exporters: readonly Exporter[] = [
  beadsExporter,
  gsdExporter,
  scoutAndWaveExporter,
  specKitExporter,
  superpowersExporter,
  taskMasterExporter,
];
