import type { WorkOrder } from "../../ir/work-order.ts";
import { lineMark } from "../generated-mark.ts";
import { type YamlMap, yamlText } from "../quote-yaml.ts";
import type { ListedTask, TeamList } from "./team-list.ts";

/** The shared task list, `mailbox/tasks.yaml`. */
export function teamListText(order: WorkOrder, list: TeamList): string {
  const { team_id, mode, batch, lead, qa, members, tasks } = list;
  const data = yamlText({
    version: 1,
    team_id,
    mode,
    ...(mode === "build-team" && { batch }),
    lead,
    qa,
    members: members.map(({ name, title }) => ({ name, title })),
    tasks: tasks.map(fields),
  });
  return `${lineMark(order, "#")}\n# Never edited while the team works: how far a task is follows from the messages, see README.md.\n${data}`;
}

/** In the order in which people read them. */
function fields(task: ListedTask): YamlMap {
  const { id, plan_task, title, phase, wave, owner, reviewer, reviews, branch, prompt } = task;
  return { id, plan_task, title, phase, wave, owner, reviewer, reviews, branch, prompt };
}
