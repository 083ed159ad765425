import type { Mail } from "./mail.ts";
import type { State, TaskState } from "./state.ts";

/** Somebody who waits for somebody. */
export interface Waiting {
  readonly who: string;
  readonly for: string;
  readonly what: string;
  /** The message since which; absent where it is one that has not come. */
  readonly since?: string;
}

/** Who waits for whom: for answers, reviews and mends first, then for the wave, the bids or the baseline. */
export function waitings(state: State): readonly Waiting[] {
  const all = [...asked(state), ...verdicts(state), ...stuck(state), ...phases(state)];
  const seen = new Set<string>();
  return all.filter((one) => {
    const key = JSON.stringify([one.who, one.for, one.what]);
    return one.who !== one.for && !seen.has(key) && seen.add(key);
  });
}

function asked({ unanswered, doubts }: State): readonly Waiting[] {
  const open = [...doubts.values()].filter(({ answer }) => answer === undefined).map(({ mail }) => mail);
  return [...unanswered.values(), ...open].map((mail) => {
    const { from, to, type, payload } = mail.message;
    const what = type === "qa_review_finding" ? "mend" : "review";
    return since(mail, { who: from, for: to, what: `${what} ${payload.artifact}` });
  });
}

function verdicts({ tasks, blocks }: State): readonly Waiting[] {
  const open = [...tasks.values()].flatMap(({ task, stage, by }): readonly Waiting[] => {
    const { owner, reviewer = owner } = task;
    if (stage === "ready") return [since(by, { who: owner, for: reviewer, what: `review ${task.id}` })];
    if (stage !== "blocked") return [];
    return [since(by, { who: reviewer, for: owner, what: `mend ${task.id}` })];
  });
  const reviews = [...blocks.values()].map((mail) =>
    since(mail, { who: mail.message.from, for: mail.message.to, what: "mend what the review blocks" }),
  );
  return [...open, ...reviews];
}

/** A blocker to nobody is for the lead. */
function stuck({ blockers, team }: State): readonly Waiting[] {
  return [...blockers.values()].map((mail) => {
    const { from, to = team.lead, payload } = mail.message;
    return since(mail, { who: from, for: to, what: `help with ${payload.task_id ?? "a blocker"}` });
  });
}

/** Those whose tasks come next wait for those who hold up what is before them. */
function phases(state: State): readonly Waiting[] {
  const { hasBaseline, team, tasks, unfinished } = state;
  const [current] = [...unfinished].find(([, ids]) => ids.size > 0) ?? [];
  if (current === undefined) return [];
  const waiting = [...tasks.values()].filter(({ stage }) => stage === "waiting");
  if (team.mode === "build-team" && !hasBaseline)
    return waiting
      .filter(({ task }) => task.wave === current)
      .map(({ task }) => ({ who: task.owner, for: team.qa, what: "set up the baseline" }));
  const next = [...unfinished.keys()].find((wave) => wave > current);
  const owners = new Set(waiting.filter(({ task }) => task.wave === next).map(({ task }) => task.owner));
  const holders = [...(unfinished.get(current) ?? [])].flatMap((id) => tasks.get(id) ?? []);
  return [...owners].flatMap((who) =>
    holders.map((held) => ({ who, for: holder(held), what: `be done with ${held.task.id}` })),
  );
}

function holder({ task, stage }: TaskState): string {
  return stage === "ready" ? (task.reviewer ?? task.owner) : task.owner;
}

function since(mail: Mail | undefined, waiting: Omit<Waiting, "since">): Waiting {
  return mail === undefined ? waiting : { ...waiting, since: mail.file };
}
