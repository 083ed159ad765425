import type { Mail, MessageOf } from "./mail.ts";
import type { Team, TeamTask } from "./team.ts";

/** How far a task is. `blocked` and `passed` are verdicts; a task without review is completed when it was started. */
export type Stage = "waiting" | "started" | "ready" | "blocked" | "passed" | "completed";

/** A task and how far it is. */
export interface TaskState {
  readonly task: TeamTask;
  readonly stage: Stage;
  /** The message that brought it there. */
  readonly by: Mail | undefined;
}

/** A message that wants an answer, and the answer. */
export interface Asked<Type extends "cross_review_request" | "qa_review_finding"> {
  readonly mail: Mail<MessageOf<Type>>;
  readonly answer: Mail | undefined;
}

/** Everything that the messages so far amount to. Only `advance` changes it. */
export interface State {
  readonly team: Team;
  readonly tasks: Map<string, TaskState>;
  /** Tasks of each wave that have no passing verdict, or are not completed where there is none. */
  readonly unfinished: Map<number, Set<string>>;
  readonly blocked: Map<number, Set<string>>;
  /** Bids that are not handed in. */
  readonly bids: Set<string>;
  readonly bidders: ReadonlySet<string>;
  readonly requests: Map<number, Asked<"cross_review_request">>;
  readonly unanswered: Map<number, Mail<MessageOf<"cross_review_request">>>;
  /** Open verdicts `block` of cross reviews, by artifact, author and reviewer. */
  readonly blocks: Map<string, Mail<MessageOf<"cross_review_response">>>;
  readonly doubts: Map<number, Asked<"qa_review_finding">>;
  readonly blockers: Map<number, Mail<MessageOf<"blocker">>>;
  /** Everything that was sent by a member, by number. */
  readonly sent: Map<number, Mail>;
  hasBaseline: boolean;
}

/** Before the first message. */
export function firstState(team: Team): State {
  const tasks = [...team.tasks.values()];
  const bids = tasks.filter(({ phase }) => phase === "bid");
  const unfinished = new Map<number, Set<string>>();
  for (const { wave, id } of tasks) unfinished.set(wave, (unfinished.get(wave) ?? new Set()).add(id));
  return {
    team,
    tasks: new Map(tasks.map((task) => [task.id, { task, stage: "waiting", by: undefined }])),
    unfinished,
    blocked: new Map([...unfinished.keys()].map((wave) => [wave, new Set()])),
    bids: new Set(bids.map(({ id }) => id)),
    bidders: new Set(bids.map(({ owner }) => owner)),
    requests: new Map(),
    unanswered: new Map(),
    blocks: new Map(),
    doubts: new Map(),
    blockers: new Map(),
    sent: new Map(),
    hasBaseline: false,
  };
}

/** The task that a message is about; `undefined` when it names none, or one that is not on the list. */
export function taskOf({ tasks }: State, { message: { payload } }: Mail): TaskState | undefined {
  return "task_id" in payload && payload.task_id !== undefined ? tasks.get(payload.task_id) : undefined;
}

/** What a cross review is about, however often it is repeated. */
export function reviewKey({
  message: { from, to, payload },
}: Mail<MessageOf<"cross_review_request">>): string {
  return JSON.stringify([payload.artifact, from, to]);
}
