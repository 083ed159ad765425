import type { WorkOrderTask } from "../../ir/work-order.ts";

/** The model of a task as the runtime takes it: an alias or a full id; `undefined` when it knows no such model. */
export function modelOf({ model }: WorkOrderTask): string | undefined {
  const isKnown = /^(?:fable|opus|sonnet|haiku|claude-[a-z0-9.-]+(?:\[1m\])?)$/.test(model.name);
  return isKnown ? model.name : undefined;
}
