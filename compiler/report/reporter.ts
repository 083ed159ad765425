import type { Format } from "./formats.ts";
import { renderGithub } from "./github.ts";
import { renderJson } from "./json.ts";
import { renderJunit } from "./junit.ts";
import type { PlanReport } from "./plan-report.ts";
import { renderPretty } from "./pretty.ts";
import { renderRdjson } from "./rdjson.ts";
import type { ReportContext } from "./report-context.ts";
import { renderSarif } from "./sarif.ts";

/** One way to write down what was found. */
export interface Reporter {
  readonly name: Format;
  /** One phrase, for `--help`. */
  readonly summary: string;
  /** The whole report, with a line end at the end. */
  render(plans: readonly PlanReport[], context: ReportContext): string;
}

/** Every format of a report, in the order of `formats`. */
export const reporters: readonly Reporter[] = [
  {
    name: "pretty",
    summary: "for people, with source lines",
    render: (plans, { paint, baseline }) => renderPretty(plans, paint, baseline),
  },
  {
    name: "json",
    summary: "for programs, versioned",
    render: (plans, { baseline }) => renderJson(plans, baseline),
  },
  { name: "sarif", summary: "for code scanning, SARIF 2.1.0", render: renderSarif },
  { name: "github", summary: "annotations of GitHub Actions", render: renderGithub },
  { name: "rdjson", summary: "for reviewdog, with suggestions", render: renderRdjson },
  { name: "junit", summary: "for what shows test results, JUnit XML", render: renderJunit },
];
