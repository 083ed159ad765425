import type { WorkOrder } from "../ir/work-order.ts";

/** A file to be written. `path` is relative to the output folder and `/`-separated; `content` ends with LF. */
export interface Artifact {
  readonly path: string;
  readonly content: string;
  readonly executable?: true;
  /** For formats that have no place for our mark; such a file is known as ours by its bytes alone. */
  readonly unmarked?: true;
}

/** One family of artifacts: a pure function of the work order. */
export interface Emitter {
  readonly id: string;
  /** One sentence. */
  readonly summary: string;
  emit(order: WorkOrder): readonly Artifact[];
}
