import { renderJson } from "./json.ts";
import type { Paint } from "./paint.ts";
import type { PlanReport } from "./plan-report.ts";
import { renderPretty } from "./pretty.ts";

/** One way to write down what was found. */
export interface Reporter {
  readonly name: string;
  /** One phrase, for `--help`. */
  readonly summary: string;
  /** The whole report, with a line end at the end. Formats for programs ignore the painter. */
  render(plans: readonly PlanReport[], paint: Paint): string;
}

/** Every format of a report; the first is the default. */
export const reporters: readonly Reporter[] = [
  { name: "pretty", summary: "for people, with source lines", render: renderPretty },
  { name: "json", summary: "for programs, versioned", render: renderJson },
];
