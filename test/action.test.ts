import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { missingSchema, schemaProblems } from "./support/format-schema.ts";
import { type NpxAnswer, runStep, type StepRun } from "./support/run-step.ts";

// The GitHub Action: its form, and its scripts as a runner runs them, with a stand-in for npx.

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const root = new URL("../", import.meta.url);
const action = parse(text("action.yml"));
const steps: readonly Step[] = action.runs.steps;
const [lint = {}, upload = {}, verdict = {}] = steps;

describe("action.yml", () => {
  it("is what GitHub reads as an action", ({ skip }) => {
    skip(missingSchema("github-action.json") !== undefined, missingSchema("github-action.json"));
    expect(schemaProblems("github-action.json")(action)).toEqual([]);
  });

  it("hands inputs over in variables, never in the text of a script", () => {
    const scripts = steps.flatMap(({ run }) => (run === undefined ? [] : [run]));
    expect(scripts).toHaveLength(2);
    expect(scripts.filter((script) => script.includes("${{"))).toEqual([]);
    const handed = Object.values(lint.env ?? {}).map(
      (value) => /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1],
    );
    expect(handed.sort()).toEqual(Object.keys(action.inputs).sort());
  });

  it("runs the version that it is part of", () => {
    expect(action.inputs.version.default).toBe(JSON.parse(text("package.json")).version);
  });

  it("sends findings by a pinned major version", () => {
    expect(upload.uses).toMatch(/^github\/codeql-action\/upload-sarif@v\d+$/);
  });
});

describe("the script of the action", () => {
  it("writes SARIF to a file, then shows people what was found", () => {
    const { calls, status, outputs } = runLint({});
    const program = ["--yes", `seamwright@${action.inputs.version.default}`, "lint", "--format"];
    expect(calls).toEqual([
      [...program, "sarif", "--"],
      [...program, "pretty", "--"],
    ]);
    expect(status).toBe(0);
    expect(outputs).toMatch(/^sarif=.*\/seamwright\.sarif\nstatus=0\n$/);
  });

  it("takes each line as a plan, whatever is in it", () => {
    const line = fc.oneof(
      fc.constantFrom(
        "plan.yaml",
        "a b.yaml",
        "-x",
        "--help",
        "*",
        "",
        "#",
        "é",
        "\\",
        "'",
        '"',
        "$HOME",
        " x ",
      ),
      fc.constantFrom(
        "$(exit 9)",
        "`exit 9`",
        "; exit 9",
        "| exit 9",
        "&& exit 9",
        "$" + "{{ x }}",
        "~",
        "!!",
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), fc.constantFrom("\n", "\r\n"), (lines, end) => {
        const { calls, status } = runLint({ PLANS: lines.join(end) });
        expect(status).toBe(0);
        expect(calls.map((call) => call.slice(call.indexOf("--") + 1))).toEqual(
          Array(2).fill(lines.filter((one) => one !== "")),
        );
      }),
      { numRuns: 25 },
    );
  });

  it("leaves out what is known, and fails on warnings when asked", () => {
    const { calls } = runLint({ BASELINE: "$(exit 9) known.json", FAIL_ON: "warning", UPLOAD: "false" });
    const options = ["--max-warnings", "0", "--baseline=$(exit 9) known.json", "--"];
    expect(calls.map((call) => call.slice(3))).toEqual([
      ["--format", "sarif", ...options],
      ["--format", "github", ...options],
    ]);
  });

  it.each([
    ["error", 1, "status=1"],
    ["warning", 1, "status=1"],
    ["never", 1, "status=0"],
    ["error", 0, "status=0"],
  ])("with fail-on %s, goes on to the upload after exit code %d, and says %s", (failOn, exit, said) => {
    const { status, outputs, calls } = runLint({ FAIL_ON: failOn }, { prints: "{}", status: exit });
    expect([status, calls.length]).toEqual([0, 2]);
    expect(outputs).toContain(said);
  });

  it.each([
    [2, "{}", 2],
    [3, "{}", 3],
    [127, "", 127],
    [1, "", 2],
  ])("stops before the upload when the program ends with %d and prints %j", (exit, prints, expected) => {
    const { status, outputs, calls } = runLint({ FAIL_ON: "never" }, { prints, status: exit });
    expect([status, outputs, calls.length]).toEqual([expected, "", 1]);
  });

  it.each([
    ["VERSION", ""],
    ["VERSION", "1.0.0 evil"],
    ["VERSION", "npm:evil"],
    ["VERSION", "$(exit 9)"],
    ["FAIL_ON", "errors"],
    ["UPLOAD", "yes"],
  ])("refuses %s=%j before anything runs", (name, value) => {
    const { status, stdout, calls } = runLint({ [name]: value });
    expect([status, calls]).toEqual([2, []]);
    expect(stdout).toMatch(/^::error title=seamwright::the input [a-z-]+ must be /);
  });

  it("fails at its end when there were errors", () => {
    const ends = ["0", "1"].map((status) => runStep(verdict.run ?? "", { STATUS: status }, quiet).status);
    expect(ends).toEqual([0, 1]);
  });
});

describe("the workflow in the README", () => {
  const page = text("README.md");
  const workflow = parse(/^```yaml \.github\/workflows\/plan\.yml\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? "");

  it("is what GitHub reads as a workflow", ({ skip }) => {
    skip(missingSchema("github-workflow.json") !== undefined, missingSchema("github-workflow.json"));
    expect(schemaProblems("github-workflow.json")(workflow)).toEqual([]);
  });

  it("uses this action by inputs that it has", () => {
    const [job] = Object.values(workflow.jobs) as {
      permissions: object;
      steps: { uses: string; with?: object }[];
    }[];
    const use = job?.steps.find(({ uses }) => uses.includes("/seamwright@"));
    expect(use?.uses).toMatch(new RegExp(`@v${action.inputs.version.default.replaceAll(".", "\\.")}$`));
    const given = Object.keys(use?.with ?? {});
    expect(given.length).toBeGreaterThan(0);
    expect(given.filter((name) => action.inputs[name] === undefined)).toEqual([]);
    expect(job?.permissions).toMatchObject({ "security-events": "write" });
  });
});

const quiet: NpxAnswer = { prints: "{}", status: 0 };

/** The first script with the defaults of the inputs, but for some. */
function runLint(changes: Readonly<Record<string, string>>, npx: NpxAnswer = quiet): StepRun {
  const defaults = Object.entries(action.inputs).map(([name, input]) => [
    name.toUpperCase().replace("-", "_"),
    (input as { default: string }).default,
  ]);
  return runStep(lint.run ?? "", { ...Object.fromEntries(defaults), ...changes }, npx);
}

function text(path: string): string {
  return readFileSync(new URL(path, root), "utf8");
}
