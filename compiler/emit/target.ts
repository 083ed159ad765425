import type { Emitter } from "./emitter.ts";

/** What a plan can be compiled to beside the files that every plan gets; asked for by name. */
export interface Target extends Emitter {
  /** What must be there to use it, one phrase: `git 2.38 or newer`, `nothing`. */
  readonly needs: string;
}
