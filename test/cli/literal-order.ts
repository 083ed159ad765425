import type { WorkOrder } from "../../compiler/ir/work-order.ts";

/** A work order of one task, for tests that care about files and not about what is in them. */
export function literalOrder(name: string): WorkOrder {
  return {
    format: "seamwright/work-order",
    version: 1,
    generated_by: "seamwright",
    plan: { name, source: "plan.yaml" },
    dispatch: {
      tier: "subagents",
      tier_reason: "one task",
      max_agents: 6,
      isolation: "worktree",
      commits: "leader",
      coupling: "merge-order",
    },
    waves: [{ number: 1, tasks: ["cart"], gate: ["npm test"], minutes: 8, cost_usd: 0.5 }],
    tasks: [
      {
        id: "cart",
        title: "Add a cart",
        role: { id: "cart-author", title: "Author of the cart" },
        agent: "cart-author",
        model: { name: "sonnet", tier: "standard", reason: "task type implementation" },
        type: "implementation",
        type_reason: "declared",
        wave: 1,
        branch: `${name}/cart`,
        files: { create: ["src/cart.ts"], modify: [], delete: [], read: [] },
        off_limits: [],
        depends_on: [],
        not_earlier: [],
        relies_on: [],
        provides: [],
        acceptance: ["a cart holds articles"],
        verify: ["npm test"],
        estimate: { minutes: 8, input_tokens: 1000, output_tokens: 100, cost_usd: 0.5, reason: "declared" },
      },
    ],
    ownership: [{ path: "src/cart.ts", claims: [{ task: "cart", access: "create", wave: 1 }] }],
    contracts: { symbols: [], environment: [] },
    critical_path: { tasks: ["cart"], minutes: 8 },
    totals: {
      minutes: 8,
      cost_usd: 0.5,
      input_tokens: 1000,
      output_tokens: 100,
      serial_minutes: 8,
      serial_cost_usd: 0.5,
    },
    assumptions: [],
  };
}
