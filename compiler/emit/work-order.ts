import { serializeWorkOrder } from "../ir/lower.ts";
import type { Emitter } from "./emitter.ts";

/** The work order itself, for tools and for the audit. */
export const workOrder: Emitter = {
  id: "work-order",
  summary: "The work order as JSON, for tools and for the audit.",
  emit: (order) => [{ path: "work-order.json", content: serializeWorkOrder(order) }],
};
