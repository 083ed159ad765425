import type { LocatedDiagnostic, LocatedLabel } from "../diagnostics/locate.ts";
import { type BaselineUse, baselineRemarks } from "./baseline.ts";
import { type Counts, countFindings } from "./counts.ts";
import type { PlanReport } from "./plan-report.ts";
import type { ReportContext } from "./report-context.ts";
import { renderXml, type XmlElement } from "./xml.ts";

/**
 * The report as test results, JUnit XML: a suite for each plan and a case for each finding. Errors and warnings are failures, notes
 * cases that pass and say something; checks that did not run are a skipped case. No case has a time.
 */
export function renderJunit(plans: readonly PlanReport[], { baseline }: ReportContext): string {
  const suites = [...plans.map(suiteOf), ...baselineSuites(baseline)];
  const total = (key: string): number =>
    suites.reduce((sum, { attributes }) => sum + Number(attributes[key]), 0);
  const attributes = {
    name: "seamwright",
    tests: total("tests"),
    failures: total("failures"),
    errors: 0,
    skipped: total("skipped"),
  };
  return renderXml({ name: "testsuites", attributes, content: suites });
}

function suiteOf(plan: PlanReport): XmlElement {
  const { file, diagnostics, skipped } = plan;
  const cases = diagnostics.map(caseOf);
  if (skipped !== undefined) cases.push(skippedCase(file, skipped.sentence));
  // Many readers take a suite without cases for one that did not run.
  if (cases.length === 0) cases.push(testCase({ classname: file, name: "no problems" }, []));
  return suite(file, cases, countFindings([plan]));
}

function suite(name: string, cases: readonly XmlElement[], { error, warning }: Counts): XmlElement {
  const skipped = cases.filter(
    ({ content: [first] }) => typeof first === "object" && first.name === "skipped",
  );
  const attributes = {
    name,
    tests: cases.length,
    failures: error + warning,
    errors: 0,
    skipped: skipped.length,
  };
  return { name: "testsuite", attributes, content: cases };
}

/** Known findings that are not shown are of all plans together. */
function baselineSuites(baseline: BaselineUse | undefined): readonly XmlElement[] {
  const cases = baselineRemarks(baseline).map((text) => skippedCase(baseline?.file ?? "", text));
  return cases.length === 0 ? [] : [suite("baseline", cases, countFindings([]))];
}

function caseOf({ code, severity, message, help, primary, related }: LocatedDiagnostic): XmlElement {
  const text = [
    `${placeText(primary)}: ${message}`,
    ...related.map((label) => `${placeText(label)}: ${label.message ?? "see here"}`),
    ...(help === undefined ? [] : [`help: ${help}`]),
  ].join("\n");
  const line = primary.span && primary.source ? primary.start.line : undefined;
  const attributes = { classname: code, name: message, file: primary.file, line };
  if (severity === "note") return testCase(attributes, [element("system-out", {}, text)]);
  return testCase(attributes, [element("failure", { type: severity, message }, text)]);
}

function skippedCase(file: string, message: string): XmlElement {
  return testCase({ classname: file, name: "all is checked and shown" }, [
    element("skipped", { message }, ""),
  ]);
}

function testCase(attributes: XmlElement["attributes"], content: readonly XmlElement[]): XmlElement {
  return { name: "testcase", attributes, content };
}

function element(name: string, attributes: XmlElement["attributes"], content: string): XmlElement {
  return { name, attributes, content };
}

/** `plan.yaml:3:1`, or only the file when there is no line to point at. */
function placeText({ file, source, span, start }: LocatedLabel): string {
  return source === undefined || span === undefined ? file : `${file}:${start.line}:${start.column}`;
}
