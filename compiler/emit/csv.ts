import type { WorkOrder, WorkOrderTask } from "../ir/work-order.ts";
import { csvRow } from "./quote-csv.ts";
import type { Target } from "./target.ts";

/** The tasks as a table for spreadsheets. */
export const csv: Target = {
  id: "csv",
  summary: "The tasks as comma-separated values: wave, role, model, files, time and cost.",
  needs: "a spreadsheet or any other reader of RFC 4180",
  emit: (order) => [{ path: "csv/tasks.csv", content: table(order) }],
};

function table(order: WorkOrder): string {
  return [Object.keys(columns), ...order.tasks.map((task) => cells(task))].map(csvRow).join("");
}

function cells(task: WorkOrderTask): readonly (string | number)[] {
  return Object.values(columns).map((cell) => cell(task));
}

const columns = {
  wave: ({ wave }) => wave,
  task: ({ id }) => id,
  title: ({ title }) => title,
  role: ({ role }) => role.id,
  agent: ({ agent }) => agent,
  model: ({ model }) => model.name,
  branch: ({ branch }) => branch,
  depends_on: ({ depends_on }) => listed(depends_on.map(({ task }) => task)),
  create: ({ files }) => listed(files.create),
  modify: ({ files }) => listed(files.modify),
  delete: ({ files }) => listed(files.delete),
  read: ({ files }) => listed(files.read),
  minutes: ({ estimate }) => estimate.minutes,
  input_tokens: ({ estimate }) => estimate.input_tokens,
  output_tokens: ({ estimate }) => estimate.output_tokens,
  cost_usd: ({ estimate }) => estimate.cost_usd ?? "",
  generated_by: () => "seamwright",
} satisfies Record<string, (task: WorkOrderTask) => string | number>;

/** One a line: no other character cannot be part of a path. */
function listed(texts: readonly string[]): string {
  return texts.join("\n");
}
