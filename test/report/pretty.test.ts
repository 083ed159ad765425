import { describe, expect, it } from "vitest";
import type { Diagnostic, Label, Place } from "../../compiler/diagnostics/diagnostic.ts";
import { valueAt } from "../../compiler/diagnostics/diagnostic.ts";
import { ansiPaint, plainPaint } from "../../compiler/report/paint.ts";
import { type PlanReport, planReport } from "../../compiler/report/plan-report.ts";
import { renderPretty } from "../../compiler/report/pretty.ts";
import { parseDocument } from "../../compiler/source/document.ts";
import { sourceText } from "../../compiler/source/text.ts";

const plan = `version: 1
name: shop
tasks:
  - id: cart
    title: Add a cart
    files:
      modify: [src/cart.ts, src/kart.ts]
  - id: order
    title: Place an order
    files:
      modify: [src/order.ts]
`;

const files: Readonly<Record<string, string>> = {
  "src/order.ts": 'import { total } from "./cart.ts";\n\nexport const order = () => total();\n',
};

function report(
  text: string,
  diagnostics: readonly Diagnostic[],
  more: Partial<PlanReport> = {},
): PlanReport {
  const source = sourceText("shop.plan.yaml", text);
  const document = parseDocument(source);
  const readText = (path: string): string | undefined => files[path];
  const made = planReport({
    source,
    document,
    diagnostics,
    reached: "schedule",
    skipped: undefined,
    readText,
  });
  return { ...made, ...more };
}

function found(place: Place, more: Partial<Diagnostic> = {}): Diagnostic {
  const primary = { place };
  return {
    code: "no-missing-file",
    severity: "error",
    message: "there is no such file",
    primary,
    related: [],
    ...more,
  };
}

/** The report of one finding whose span is the given part of a one-line text. */
function marked(line: string, part: string): string {
  const start = line.indexOf(part);
  const span = { start, end: start + part.length };
  return renderPretty([report(line, [found({ in: "text", span })])], plainPaint);
}

const kart = valueAt(["tasks", 0, "files", "modify", 1]);
const order = valueAt(["tasks", 1, "files", "modify", 0]);

describe("renderPretty", () => {
  it("shows the line, the label, the help, a summary and where to learn more", () => {
    const finding = found(kart, {
      message: 'there is no file "src/kart.ts" to modify',
      primary: { place: kart, message: "not in the repository" },
      help: 'did you mean "src/cart.ts"?',
    });
    expect(renderPretty([report(plan, [finding])], plainPaint)).toMatchInlineSnapshot(`
      "error[no-missing-file]: there is no file "src/kart.ts" to modify
       --> shop.plan.yaml:7:29
        |
      7 |       modify: [src/cart.ts, src/kart.ts]
        |                             ^^^^^^^^^^^ not in the repository
        |
        = help: did you mean "src/cart.ts"?

      1 error in shop.plan.yaml
      run "seamwright explain no-missing-file" to learn more
      "
    `);
  });

  it("puts labels of one file into one frame and other files into their own", () => {
    const related: Label[] = [
      { place: order, message: '"order" writes it here' },
      { place: { in: "file", file: "src/order.ts", span: { start: 22, end: 33 } }, message: "imported here" },
    ];
    const finding = found(kart, { severity: "warning", code: "no-import-across-tasks", related });
    expect(renderPretty([report(plan, [finding])], plainPaint)).toMatchInlineSnapshot(`
      "warning[no-import-across-tasks]: there is no such file
        --> shop.plan.yaml:7:29
         |
       7 |       modify: [src/cart.ts, src/kart.ts]
         |                             ^^^^^^^^^^^
      ...
      11 |       modify: [src/order.ts]
         |                ------------ "order" writes it here
         |
        ::: src/order.ts:1:23
         |
       1 | import { total } from "./cart.ts";
         |                       ----------- imported here

      1 warning in shop.plan.yaml
      run "seamwright explain no-import-across-tasks" to learn more
      "
    `);
  });

  it("marks several places of one line below each other", () => {
    const cart = valueAt(["tasks", 0, "files", "modify", 0]);
    const finding = found(kart, { related: [{ place: cart, message: "also claimed here" }] });
    expect(renderPretty([report(plan, [finding])], plainPaint)).toMatchInlineSnapshot(`
      "error[no-missing-file]: there is no such file
       --> shop.plan.yaml:7:29
        |
      7 |       modify: [src/cart.ts, src/kart.ts]
        |                             ^^^^^^^^^^^
        |                ----------- also claimed here

      1 error in shop.plan.yaml
      run "seamwright explain no-missing-file" to learn more
      "
    `);
  });

  it("names places that have no line to show, and lists related places beyond the fifth in short", () => {
    const use = (start: number): Label => ({
      place: { in: "file", file: "src/order.ts", span: { start, end: start + 1 } },
      message: "used",
    });
    const related = [
      { place: { in: "file", file: "logo.png" } as const, message: "cannot be read" },
      { place: { in: "file", file: "src/order.ts" } as const },
      ...[0, 7, 36, 43, 49, 55].map(use),
    ];
    const finding = found({ in: "file", file: "assets/logo.png", span: { start: 3, end: 4 } }, { related });
    expect(renderPretty([report(plan, [finding])], plainPaint)).toMatchInlineSnapshot(`
      "error[no-missing-file]: there is no such file
       --> assets/logo.png
        |
       ::: src/order.ts:1:1
        |
      1 | import { total } from "./cart.ts";
        | - used
        |        - used
      ...
      3 | export const order = () => total();
        | - used
        |        - used
        |              - used
        |
        = note: cannot be read at logo.png
        = note: see src/order.ts
        = note: used at src/order.ts:3:20

      1 error in shop.plan.yaml
      run "seamwright explain no-missing-file" to learn more
      "
    `);
  });

  it("says that there is nothing to say", () => {
    expect(renderPretty([report(plan, [])], plainPaint)).toBe("shop.plan.yaml: no problems\n");
  });

  it("says which checks did not run", () => {
    const skipped = {
      reason: "a",
      sentence: "repository not read (--no-repo): 9 rules did not run",
      rules: 9,
    };
    expect(renderPretty([report(plan, [], { skipped })], plainPaint)).toBe(
      "shop.plan.yaml: no problems\nnote: repository not read (--no-repo): 9 rules did not run\n",
    );
  });

  it("counts each plan and all of them", () => {
    const findings = [
      found(kart),
      found(order),
      found(order, { severity: "warning", code: "require-acceptance" }),
      found(order, { severity: "note", code: "unchecked-coupling" }),
    ];
    const text = renderPretty([report(plan, findings), report(plan, [])], plainPaint);
    expect(text.split("\n").slice(-6)).toEqual([
      "",
      "shop.plan.yaml: no problems",
      "",
      "2 errors, 1 warning, 1 note in 2 plans",
      'run "seamwright explain <rule>" to learn more',
      "",
    ]);
    expect(text).toContain("2 errors, 1 warning, 1 note in shop.plan.yaml\n");
  });

  it("colours without changing the text", () => {
    const plans = [report(plan, [found(kart, { related: [{ place: order }], help: "look again" })])];
    const coloured = renderPretty(plans, ansiPaint);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes are what is removed
    expect(coloured.replace(/\u001b\[[\d;]*m/g, "")).toBe(renderPretty(plans, plainPaint));
    expect(coloured).toContain("\u001b[1;31merror[no-missing-file]\u001b[0m");
  });
});

describe("the marks below a line", () => {
  it("stay in place behind tabs", () => {
    expect(marked("\ta:\tsrc/cart.ts", "src/cart.ts")).toMatchInlineSnapshot(`
      "error[no-missing-file]: there is no such file
       --> shop.plan.yaml:1:5
        |
      1 |     a:  src/cart.ts
        |         ^^^^^^^^^^^

      1 error in shop.plan.yaml
      run "seamwright explain no-missing-file" to learn more
      "
    `);
  });

  it("stay in place behind and below wide characters, emoji and combining marks", () => {
    expect(marked("商店: cafe\u0301 🛒👩\u200d🚀 カート", "カート")).toMatchInlineSnapshot(`
      "error[no-missing-file]: there is no such file
       --> shop.plan.yaml:1:19
        |
      1 | 商店: café 🛒👩‍🚀 カート
        |                 ^^^^^^

      1 error in shop.plan.yaml
      run "seamwright explain no-missing-file" to learn more
      "
    `);
  });

  it("show escapes for what a terminal would act on", () => {
    const text = marked("a: \u001b[31mred\u001b[0m \u202etxt.ts \u0000 \ud800", "red");
    expect(text).toMatchInlineSnapshot(`
      "error[no-missing-file]: there is no such file
       --> shop.plan.yaml:1:9
        |
      1 | a: \\x1b[31mred\\x1b[0m \\u{202e}txt.ts \\x00 \\u{d800}
        |            ^^^

      1 error in shop.plan.yaml
      run "seamwright explain no-missing-file" to learn more
      "
    `);
  });

  it("are one caret for an empty span, also at the end of a line", () => {
    expect(marked("name: shop", "")).toMatchInlineSnapshot(`
      "error[no-missing-file]: there is no such file
       --> shop.plan.yaml:1:1
        |
      1 | name: shop
        | ^

      1 error in shop.plan.yaml
      run "seamwright explain no-missing-file" to learn more
      "
    `);
    const end = found({ in: "text", span: { start: 10, end: 10 } });
    expect(renderPretty([report("name: shop", [end])], plainPaint).split("\n")[4]).toBe("  |           ^");
  });

  it("show the first line of a span over several lines", () => {
    expect(renderPretty([report(plan, [found(valueAt(["tasks", 0]))])], plainPaint)).toMatchInlineSnapshot(`
      "error[no-missing-file]: there is no such file
       --> shop.plan.yaml:4:5
        |
      4 |   - id: cart
        |     ^^^^^^^^

      1 error in shop.plan.yaml
      run "seamwright explain no-missing-file" to learn more
      "
    `);
    const windows = report("a: |\r\n  one\r\n", [found({ in: "text", span: { start: 3, end: 11 } })]);
    expect(renderPretty([windows], plainPaint).split("\n")[4]).toBe("  |    ^");
  });

  it("cut a long line around the span", () => {
    const long = `[${"src/cart.ts, ".repeat(40)}src/kart.ts, ${"src/order.ts, ".repeat(40)}]`;
    expect(marked(long, "src/kart.ts")).toMatchInlineSnapshot(`
      "error[no-missing-file]: there is no such file
       --> shop.plan.yaml:1:522
        |
      1 | …c/cart.ts, src/cart.ts, src/kart.ts, src/order.ts, src/order.ts, src/order.ts, src/order.ts, src/o…
        |                          ^^^^^^^^^^^

      1 error in shop.plan.yaml
      run "seamwright explain no-missing-file" to learn more
      "
    `);
    const widest = marked(long, "src/kart.ts")
      .split("\n")
      .map((line) => line.length);
    expect(Math.max(...widest)).toBeLessThanOrEqual(110);
  });

  it("cut a long line of tabs, wide characters and escapes around each of many spans", () => {
    const line = [...Array(60).keys()].map((id) => `task${id}\t\u001b 商店👩\u200d🚀`).join(",");
    const findings = ["task0\t", "task7\t", "task31", "task59"].map((part) => {
      const start = line.indexOf(part);
      return found({ in: "text", span: { start, end: start + part.length } });
    });
    const rows = renderPretty([report(line, findings)], plainPaint)
      .split("\n")
      .filter((row) => /^(1| ) \| ./.test(row));
    expect(rows).toMatchInlineSnapshot(`
      [
        "1 | task0   \\x1b 商店👩‍🚀,task1   \\x1b 商店👩‍🚀,task2   \\x1b 商店👩‍🚀,task3   \\x1b 商店👩‍🚀,task4   \\x1b 商店…",
        "  | ^^^^^^^^",
        "1 | …店👩‍🚀,task6   \\x1b 商店👩‍🚀,task7   \\x1b 商店👩‍🚀,task8   \\x1b 商店👩‍🚀,task9   \\x1b 商店👩‍🚀,task10  \\x1b …",
        "  |                           ^^^^^^^^",
        "1 | …店👩‍🚀,task30  \\x1b 商店👩‍🚀,task31  \\x1b 商店👩‍🚀,task32  \\x1b 商店👩‍🚀,task33  \\x1b 商店👩‍🚀,task34  \\x1b …",
        "  |                           ^^^^^^",
        "1 | …店👩‍🚀,task58  \\x1b 商店👩‍🚀,task59  \\x1b 商店👩‍🚀",
        "  |                           ^^^^^^",
      ]
    `);
  });

  it("show a long line once for each of its labels", () => {
    const long = `[${"a.ts, ".repeat(60)}]`;
    const span = { start: 300, end: 304 };
    const finding = found(
      { in: "text", span },
      { related: [{ place: { in: "text", span: { start: 1, end: 5 } } }] },
    );
    const text = renderPretty([report(long, [finding])], plainPaint);
    expect(text.split("\n").filter((line) => line.startsWith("1 |"))).toHaveLength(2);
  });

  it("keep the heading on one line whatever the plan says", () => {
    const text = renderPretty([report(plan, [found(kart, { message: "a\nb\u001b[2J" })])], plainPaint);
    expect(text.split("\n")[0]).toBe("error[no-missing-file]: a\\nb\\x1b[2J");
  });

  it("keep the lines of a help below one another", () => {
    const text = renderPretty([report(plan, [found(kart, { help: "write\n  files: []\n" })])], plainPaint);
    expect(text).toContain("  = help: write\n            files: []\n");
  });
});
