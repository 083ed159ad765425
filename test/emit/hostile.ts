import fc from "fast-check";
import type { WorkOrder, WorkOrderTask } from "../../compiler/ir/work-order.ts";
import { lending } from "./lending.ts";

const fragments = [
  ..."`~*_[]()<>|#!&$\\{}:;=+-\"'%@".split(""),
  ..."``, ```, ~~~, -->, <!--, <script>, </script>, ](javascript:x), **, __, ##, - , + , 1. , 1) ".split(
    ", ",
  ),
  ..."---, ===, :-, &amp;, &#35;, #quot;, end, %%, subgraph, <br/>, \\|, www.x.org, https://x.org, a@x.org".split(
    ", ",
  ),
  ..."a, b7, maw_print, é, 日".split(", "),
  ..." \t\n\r\0\u001b\u007f\u0085\u009b\u00ad\u200b\u200e\u202e\u2028\u2066\ufeff\ud800".split(""),
  "  ",
  "\r\n",
  "\u{e0041}",
  "\u001b[31m",
];

/** A text made to break out of whatever it is put into; never empty. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...fragments) },
      fc.string({ unit: "binary", maxLength: 3 }),
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join("") || "`");

/** The lending order with other texts in every place that a plan fills freely, and the same with tame texts. */
export const hostileOrder: fc.Arbitrary<{ readonly hostile: WorkOrder; readonly tame: WorkOrder }> = fc
  .array(hostileText, { minLength: 11, maxLength: 11 })
  .map((texts) => ({ hostile: retold(texts, (text) => text), tame: retold(texts, tamed) }));

/** Keeps only what may change the layout: whether there is a text, and whether it has several lines. */
function tamed(text: string): string {
  const shown = text.replaceAll("\r\n", "\n").replace(/^[ \t\n]+|[ \t\n]+$/g, "");
  if (shown === "") return " ";
  return shown.includes("\n") ? "x\ny" : "x";
}

function retold(texts: readonly string[], as: (text: string) => string): WorkOrder {
  let used = 0;
  const next = () => as(texts[used++ % texts.length] ?? "");
  const order: WorkOrder = structuredClone(lending);
  order.plan = { name: "lending", goal: next(), base: next(), source: next() };
  order.dispatch.tier_reason = next();
  for (const wave of order.waves) wave.gate = wave.gate.map(next);
  order.tasks = order.tasks.map((task) => retoldTask(task, next));
  for (const owned of order.ownership) owned.path = next();
  for (const symbol of order.contracts.symbols) {
    Object.assign(symbol, { name: next(), text: next(), file: next() });
    if (symbol.replaces !== undefined) symbol.replaces = next();
  }
  for (const variable of order.contracts.environment) Object.assign(variable, { name: next(), text: next() });
  order.assumptions = order.assumptions.map(next);
  return order;
}

function retoldTask(task: WorkOrderTask, next: () => string): WorkOrderTask {
  const { role, model, files, estimate } = task;
  return {
    ...task,
    title: next(),
    description: next(),
    // Never the title of the task: then a prompt would leave it out.
    role: { id: role.id, title: `Keeper ${next()}` },
    model: { ...model, name: next(), reason: next() },
    type_reason: next(),
    branch: next(),
    files: {
      create: files.create.map(next),
      modify: files.modify.map(next),
      delete: files.delete.map(next),
      read: files.read.map(next),
    },
    off_limits: task.off_limits.map(({ tasks }) => ({ path: next(), tasks })),
    depends_on: task.depends_on.map((on) => ({ task: on.task, reason: next() })),
    not_earlier: task.not_earlier.map(next),
    acceptance: task.acceptance.map(next),
    verify: task.verify.map(next),
    estimate: { ...estimate, reason: next() },
  };
}
