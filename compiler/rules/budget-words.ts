import { type Label, valueAt } from "../diagnostics/diagnostic.ts";
import type { TaskId } from "../plan/plan.ts";
import type { ScheduleFacts } from "../schedule/schedule.ts";

/** So many tasks are named as the ones that take most. */
const named = 3;

/** The tasks that take most of something, most first, each with what it takes. */
export function dearest(
  facts: ScheduleFacts,
  measure: (task: TaskId) => number | undefined,
  words: (amount: number) => string,
): readonly Label[] {
  return facts.plan.tasks
    .map((task) => ({ task, amount: measure(task.id) ?? 0 }))
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.amount - a.amount)
    .slice(0, named)
    .map(({ task, amount }) => ({ place: valueAt([...task.route, "id"]), message: words(amount) }));
}

/** `$1.20`, `$0.004`. */
export function dollars(amount: number): string {
  return `$${amount >= 0.1 || amount === 0 ? amount.toFixed(2) : amount.toPrecision(1)}`;
}

/** `840`, `12k`, `1.4M`. */
export function shortNumber(amount: number): string {
  if (amount >= 1_000_000) return `${Math.round(amount / 100_000) / 10}M`;
  return amount >= 10_000 ? `${Math.round(amount / 1000)}k` : String(Math.round(amount));
}
