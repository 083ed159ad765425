import { jsonText } from "../../ir/json-text.ts";
import type { WorkOrder } from "../../ir/work-order.ts";
import type { Artifact } from "../emitter.ts";
import { count } from "../figures.ts";
import type { TeamList } from "./team-list.ts";

/** What the lead has to say before anybody starts: one message to all, and what a member gets from others, one each. */
export function firstMessages(order: WorkOrder, list: TeamList): readonly Artifact[] {
  const told = list.mode === "build-team" ? crossing(order, list) : [];
  const texts: readonly Told[] = [{ to: undefined, text: greeting(list) }, ...told];
  return texts.map(({ to, text }, index) => {
    const seq = index + 1;
    const message = {
      v: 1,
      seq,
      team_id: list.team_id,
      from: list.lead,
      ...(to !== undefined && { to }),
      type: "finding",
      payload: { text },
    };
    const receiver = to === undefined ? "" : `-${to}`;
    const name = `${String(seq).padStart(4, "0")}-${list.lead}-finding${receiver}.json`;
    return { path: `mailbox/messages/${name}`, content: jsonText(message), unmarked: true };
  });
}

interface Told {
  readonly to: string | undefined;
  readonly text: string;
}

function greeting({ team_id, mode, tasks }: TeamList): string {
  const waves = new Set(tasks.map(({ wave }) => wave)).size;
  const size = `${count(tasks.length, "task")} in ${count(waves, "wave")}`;
  return `Team ${team_id}, a ${mode}: ${size}. Read README.md, then tasks.yaml; what has your name as "owner" is yours.`;
}

/** For each member whose tasks rely on what those of others provide: what, where, and from whom. */
function crossing(order: WorkOrder, list: TeamList): readonly Told[] {
  const tasks = new Map(list.tasks.map((task) => [task.plan_task, task]));
  const lines = new Map<string, Set<string>>();
  for (const { name, file, providers, consumers } of order.contracts.symbols) {
    for (const [provider, consumer] of providers.flatMap((one) => consumers.map((other) => [one, other]))) {
      const [from, to] = [tasks.get(provider), tasks.get(consumer)];
      if (from === undefined || to === undefined || from.owner === to.owner) continue;
      const place = file === "" ? "" : ` in ${file}`;
      const line = `${to.id} relies on ${name}${place}, which comes from ${from.id} of ${from.owner}.`;
      lines.set(to.owner, (lines.get(to.owner) ?? new Set()).add(line));
    }
  }
  return list.members.flatMap(({ name }) => {
    const own = lines.get(name);
    return own === undefined ? [] : [{ to: name, text: shortened([...own]) }];
  });
}

/** A message has room for 20,000 characters. */
function shortened(lines: readonly string[]): string {
  let room = 15_000;
  const shown = lines.filter((line) => {
    room -= line.length + 1;
    return room > 0;
  });
  const rest = lines.length - shown.length;
  return [...shown, ...(rest > 0 ? [`${count(rest, "line")} more; see shared-contracts.md.`] : [])].join(
    "\n",
  );
}
