import { sortedUnique } from "../source/compare.ts";
import { baselineRemarks } from "./baseline.ts";
import type { ReportedDiagnostic } from "./fingerprint.ts";
import { homepage, rulePage } from "./home.ts";
import type { PlanReport } from "./plan-report.ts";
import type { ReportContext } from "./report-context.ts";
import { fileLocation, fixOf, locationOf, messageOf, sourceRoot } from "./sarif-location.ts";

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/**
 * The report for code scanning: SARIF 2.1.0, one run for all plans. Columns count UTF-16 units from 1; levels are named like our
 * severities.
 */
export function renderSarif(plans: readonly PlanReport[], context: ReportContext): string {
  const found = plans.flatMap(foundIn);
  const codes = sortedUnique(found.map(({ code }) => code));
  const run = {
    tool: { driver: driverOf(codes, context) },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(plans, context) }],
    originalUriBaseIds: { [sourceRoot]: { description: { text: "The root of the repository." } } },
    columnKind: "utf16CodeUnits",
    newlineSequences: ["\r\n", "\n", "\r"],
    results: found.map((one) => resultOf(one, codes)),
  };
  return `${JSON.stringify({ $schema: schema, version: "2.1.0", runs: [run] }, undefined, 2)}\n`;
}

/** A diagnostic, and why it is accepted if it is. */
interface Found extends ReportedDiagnostic {
  readonly waiver?: string;
}

/** What is waived is told too, as suppressed: readers hide it, and can show it. */
function foundIn({ diagnostics, waived }: PlanReport): readonly Found[] {
  return [...diagnostics, ...waived.map(({ diagnostic, reason }) => ({ ...diagnostic, waiver: reason }))];
}

function driverOf(codes: readonly string[], context: ReportContext): object {
  return {
    name: "seamwright",
    informationUri: homepage,
    version: context.version,
    rules: codes.map((code) => ruleOf(code, context)),
  };
}

function ruleOf(code: string, { describe }: ReportContext): object {
  const helpUri = rulePage(code);
  const words = describe(code);
  if (words === undefined) return { id: code, helpUri };
  const { summary, why, severity } = words;
  return {
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: {
      text: `${summary}\n\n${why}\n\nRun "seamwright explain ${code}", or see ${helpUri}`,
      markdown: `${summary}\n\n${why}\n\nRun \`seamwright explain ${code}\`, or see [the page of the rule](${helpUri}).`,
    },
    helpUri,
    defaultConfiguration: { level: severity },
  };
}

function resultOf(found: Found, codes: readonly string[]): object {
  const { code, severity, message, help, primary, related, fingerprint, waiver } = found;
  const fix = found.fix?.();
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: messageOf(help === undefined ? message : `${message}\nhelp: ${help}`),
    locations: [locationOf(primary)],
    ...(related.length > 0 && {
      relatedLocations: related.map((label, index) => ({ id: index + 1, ...locationOf(label) })),
    }),
    partialFingerprints: { "seamwright/v1": fingerprint },
    ...(fix !== undefined && { fixes: [fixOf(fix)] }),
    ...(waiver !== undefined && { suppressions: [{ kind: "inSource", justification: waiver }] }),
  };
}

/** Checks that did not run, and findings that are not shown, so that nobody takes silence for approval. */
function notifications(plans: readonly PlanReport[], { baseline }: ReportContext): readonly object[] {
  const skipped = plans.flatMap(({ file, skipped }) =>
    skipped === undefined
      ? []
      : [{ level: "note", message: messageOf(skipped.sentence), locations: [fileLocation(file)] }],
  );
  const remarks = baselineRemarks(baseline).map((text) => ({ level: "note", message: messageOf(text) }));
  return [...skipped, ...remarks];
}
