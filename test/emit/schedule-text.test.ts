import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderSchedule } from "../../compiler/emit/schedule-text.ts";
import { visible } from "../../compiler/emit/visible.ts";
import type { WorkOrder } from "../../compiler/ir/work-order.ts";
import { hostileOrder } from "./hostile.ts";
import { lending, task } from "./lending.ts";

describe("renderSchedule", () => {
  it("lines up who does what when", () => {
    expect(plain(lending)).toMatchInlineSnapshot(`
      "lending: Let members borrow and return books.

      wave 1  2 tasks, 8 min, $0.12
        catalogue   keeper     opus            8 min  Count copies in the catalogue
        members     clerk      sonnet          4 min  Register members
        gate npm test

      wave 2  2 tasks, 12.5 min, $0.20
        loans       builder    local-model  12.5 min  Lend and return books
          after catalogue: declared
          after members: contract member
        reminders   builder-2  sonnet          6 min  Remind members of due books
          not with members: both modify src/members/member.ts
        gate npm test
        gate npm run e2e

      wave 3  1 task, 6 min, $0.0042
        desk-tests  tester     sonnet          6 min  Test the lending desk
          after loans: declared

      critical path  catalogue → loans → desk-tests, 26.5 min
      total          26.5 min in 3 waves, $0.32 (serially 1 h 05 min, $1.90)
      run as         team: 5 tasks write code and the longest takes 12 min
      assumptions
        an agent writes 60 tokens a second
      "
    `);
  });

  it("leaves out what is not known", () => {
    const { goal: _, ...plan } = lending.plan;
    const { cost_usd: __, serial_cost_usd: ___, ...totals } = lending.totals;
    const text = plain({ ...lending, plan, totals, assumptions: [] });
    expect(text.split("\n")[0]).toBe("lending");
    expect(text).toContain("26.5 min in 3 waves, no price (serially 1 h 05 min, no price)");
    expect(text).not.toContain("assumptions");
  });

  it("pads outside of the paint, so that columns line up in colour too", () => {
    const tasks = [task({ id: "a" }), task({ id: "abc", agent: "x", title: "Lend" })];
    const painted = renderSchedule(
      { ...lending, waves: [{ number: 1, tasks: ["a", "abc"], gate: ["npm test"], minutes: 6 }], tasks },
      (style, text) => `<${style}>${text}</>`,
    );
    expect(painted).toContain("\n  <cyan>a</>    builder  <dim>sonnet</>  <green>6 min</>  Do a\n");
    expect(painted).toContain("\n  <cyan>abc</>  x        <dim>sonnet</>  <green>6 min</>  Lend\n");
    expect(painted).toContain("\n<bold>wave 1</>  2 tasks, 6 min, no price\n");
    expect(painted).toContain("\n  <yellow>gate</> npm test\n");
  });

  it("lets nothing from the plan act on the terminal or add a line", () => {
    fc.assert(
      fc.property(hostileOrder, ({ hostile, tame }) => {
        const text = plain(hostile);
        expect(visible(text)).toBe(text);
        expect(text).not.toContain("\t");
        expect(text.split("\n").length).toBe(plain(tame).split("\n").length);
      }),
    );
  });
});

function plain(order: WorkOrder): string {
  return renderSchedule(order, (_, text) => text);
}
