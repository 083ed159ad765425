import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { mailbox } from "../../compiler/emit/mailbox.ts";
import { emitAll } from "../../compiler/emit/registry.ts";
import type { WorkOrder } from "../../compiler/ir/work-order.ts";
import { checkMailbox } from "../../compiler/mailbox/check.ts";
import { readTeamList } from "../../compiler/mailbox/read-team.ts";
import type { Team } from "../../compiler/mailbox/team.ts";
import { hostileText } from "./hostile.ts";
import { lending } from "./lending.ts";

const planning: WorkOrder = { ...lending, dispatch: { ...lending.dispatch, mode: "plan-team" } };

describe("the target mailbox", () => {
  it("cuts the waves of the schedule into waves of a batch, and has QA review each task", () => {
    expect(tasks(lending)).toEqual([
      "1 TT-BLD-001 catalogue keeper qa",
      "1 TT-BLD-002 members clerk qa",
      "2 TT-BLD-003 loans builder qa",
      "2 TT-BLD-004 reminders builder-2 qa",
      "3 TT-BLD-005 desk-tests tester qa",
    ]);
    const ones = { ...lending, dispatch: { ...lending.dispatch, batch: 1 } };
    expect(tasks(ones).map((line) => line.slice(0, 12))).toEqual([
      "1 TT-BLD-001",
      "2 TT-BLD-002",
      "3 TT-BLD-003",
      "4 TT-BLD-004",
      "5 TT-BLD-005",
    ]);
  });

  it("gives a planning team sealed bids, a ring of reviews and one validation", () => {
    expect(tasks(planning)).toEqual([
      "1 TT-PLN-001 catalogue keeper",
      "1 TT-PLN-002 members clerk",
      "1 TT-PLN-003 loans builder",
      "1 TT-PLN-004 reminders builder-2",
      "1 TT-PLN-005 desk-tests tester",
      "2 TT-PLN-006  clerk",
      "2 TT-PLN-007  builder",
      "2 TT-PLN-008  builder-2",
      "2 TT-PLN-009  tester",
      "2 TT-PLN-010  keeper",
      "3 TT-PLN-011  qa",
    ]);
  });

  it("has the role qa for QA, whose own tasks the lead reviews, and names no two members alike", () => {
    const order = withAgents({ members: ["qa-desk", "qa-desk"], loans: ["lead", "Lead"] });
    expect(teamOf(order)).toMatchObject({ lead: "lead-2", qa: "qa-desk" });
    expect(tasks(order)[1]).toBe("1 TT-BLD-002 members qa-desk lead-2");
  });

  it("has one bidder reviewed by QA", () => {
    const [first] = lending.tasks;
    const order = { ...planning, tasks: first === undefined ? [] : [first] };
    expect(tasks(order)).toEqual(["1 TT-PLN-001 catalogue keeper", "2 TT-PLN-002  qa", "3 TT-PLN-003  qa"]);
  });

  it.each([lending, planning])("has nothing against its own first messages", (order) => {
    const files = messages(order);
    expect(files.length).toBe(order === planning ? 1 : 4);
    const { findings, mails } = checkMailbox({ team: teamOf(order), files, isFinal: false });
    expect(findings).toEqual([]);
    expect(mails).toHaveLength(files.length);
  });

  it("tells a member what it gets from others, and no more than a message holds", () => {
    const texts = messages(lending).map(({ text }) => JSON.parse(text).payload.text);
    expect(texts[1]).toContain(
      "TT-BLD-003 relies on Book in src/catalogue/book.ts, which comes from TT-BLD-001 of keeper.",
    );
    const symbol = lending.contracts.symbols[0] as WorkOrder["contracts"]["symbols"][number];
    const symbols = Array.from({ length: 900 }, (_, index) => ({ ...symbol, name: `Book${index}` }));
    const files = messages({ ...lending, contracts: { ...lending.contracts, symbols } });
    expect(JSON.parse(files[1]?.text ?? "").payload.text).toMatch(
      /\n\d+ lines more; see shared-contracts\.md\.$/,
    );
    expect(checkMailbox({ team: teamOf(lending), files, isFinal: false }).findings).toEqual([]);
  });

  it("ships the schema that the program goes by", () => {
    const schema = new URL("../../schema/mailbox-message.schema.json", import.meta.url);
    expect(content(lending, "mailbox/schema.json")).toBe(readFileSync(schema, "utf8"));
  });

  it("keeps titles as they are, whatever they hold, and is taken for ours", () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom(lending, planning), (title, order) => {
        const hostile = {
          ...order,
          tasks: order.tasks.map((task) => ({ ...task, title, role: { ...task.role, title } })),
        };
        const list = parse(content(hostile, "mailbox/tasks.yaml"));
        expect(inUtf8(list.tasks[0].title)).toBe(inUtf8(title));
        expect(inUtf8(list.members[1].title)).toBe(inUtf8(title));
        expect(teamOf(hostile).members).toEqual(teamOf(order).members);
        expect(emitAll(hostile, [mailbox]).length).toBeGreaterThan(4);
      }),
    );
  });
});

function tasks(order: WorkOrder): readonly string[] {
  const list = parse(content(order, "mailbox/tasks.yaml")) as {
    readonly tasks: readonly Readonly<Record<string, string>>[];
  };
  return list.tasks.map(({ wave, id, plan_task = "", owner, reviewer = "" }) =>
    `${wave} ${id} ${plan_task} ${owner} ${reviewer}`.trimEnd(),
  );
}

function teamOf(order: WorkOrder): Team {
  const reading = readTeamList(new TextEncoder().encode(content(order, "mailbox/tasks.yaml")));
  if (!reading.ok) throw new Error(reading.message);
  return reading.team;
}

function messages(order: WorkOrder): readonly { readonly name: string; readonly text: string }[] {
  return mailbox
    .emit(order)
    .filter(({ path }) => path.startsWith("mailbox/messages/"))
    .map(({ path, content: text }) => ({ name: path.slice("mailbox/messages/".length), text }));
}

function content(order: WorkOrder, path: string): string {
  return mailbox.emit(order).find((artifact) => artifact.path === path)?.content ?? "";
}

function withAgents(agents: Readonly<Record<string, readonly [role: string, agent: string]>>): WorkOrder {
  const tasks = lending.tasks.map((task) => {
    const [role, agent] = agents[task.id] ?? [task.role.id, task.agent];
    return { ...task, agent, role: { ...task.role, id: role } };
  });
  return { ...lending, tasks };
}

/** Halves of surrogate pairs have no place in files. */
function inUtf8(text: string): string {
  return Buffer.from(text).toString();
}
