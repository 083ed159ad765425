import type { Severity } from "../diagnostics/diagnostic.ts";
import type { BaselineUse } from "./baseline.ts";
import type { Paint } from "./paint.ts";

/** What a report needs beside the findings. */
export interface ReportContext {
  /** Formats for programs ignore it. */
  readonly paint: Paint;
  /** The version of the program. */
  readonly version: string;
  /** What is known of a rule; `undefined` for an id that is none. */
  readonly describe: (code: string) => RuleWords | undefined;
  /** Set where known findings were left out. */
  readonly baseline: BaselineUse | undefined;
}

/** What a rule says of itself. */
export interface RuleWords {
  /** One sentence. */
  readonly summary: string;
  /** Why it matters. */
  readonly why: string;
  /** Where the evidence does not make it better or worse. */
  readonly severity: Severity;
}
