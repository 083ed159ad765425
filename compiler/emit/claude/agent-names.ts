import type { WorkOrder } from "../../ir/work-order.ts";

/** Who works for a plan, as the runtime names them: lower-case letters, digits and `-`, each name once. */
export interface AgentNames {
  /** By task id. An agent that has several tasks is one for each, since what it may write differs. */
  readonly tasks: ReadonlyMap<string, string>;
  /** The agent that merges a wave and runs its gate. */
  readonly integrator: string;
}

/** What the runtime calls its own agents, and whom messages are sent to. */
const reserved = [
  ...["general-purpose", "explore", "plan", "claude", "fork", "worker", "statusline-setup"],
  ...["output-style-setup", "claude-code-guide", "main", "lead", "team-lead", "user"],
];

/** Names the agents of a plan. */
export function agentNames({ tasks }: WorkOrder): AgentNames {
  const taken = new Set(reserved);
  const take = (wanted: string): string => {
    const name = freeName(wanted, taken);
    taken.add(name);
    return name;
  };
  const integrator = take("seamwright-gate");
  const isAlone = (agent: string) => tasks.filter((task) => task.agent === agent).length === 1;
  const names = tasks.map(
    ({ id, agent }) => [id, take(isAlone(agent) ? slug(agent) : `${slug(agent)}-${slug(id)}`)] as const,
  );
  return { tasks: new Map(names), integrator };
}

/** A text as a name: no two hyphens in a row, none at its ends; `x` when nothing is left. */
function slug(text: string): string {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 48)
    .replace(/^-|-$/g, "");
  return name === "" ? "x" : name;
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number += 1) name = `${wanted}-${number}`;
  return name;
}
