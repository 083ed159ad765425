import { compareText } from "../source/compare.ts";
import type { MailboxReport } from "./check.ts";
import { type Mail, type MessageType, messageTypes } from "./mail.ts";
import type { Stage } from "./state.ts";
import type { Team } from "./team.ts";
import { type Waiting, waitings } from "./waiting.ts";

/** Where a team stands. */
export interface MailboxStatus {
  readonly team: string;
  readonly mode: Team["mode"];
  /** Members besides the lead, as in "teammates spawned". */
  readonly teammates: number;
  /** Messages that count. */
  readonly messages: number;
  /** Words in texts and summaries. */
  readonly words: number;
  readonly tasks: Readonly<Record<Stage, number>>;
  readonly by_type: Readonly<Partial<Record<MessageType, number>>>;
  readonly by_sender: Readonly<Record<string, number>>;
  /** What the counts of task_completed add up to, by name. */
  readonly counts: Readonly<Record<string, number>>;
  readonly waiting: readonly Waiting[];
}

/** Counts the messages that count, and says who waits for whom. */
export function mailboxStatus({ state, mails }: Pick<MailboxReport, "state" | "mails">): MailboxStatus {
  const { team } = state;
  const stages = [...state.tasks.values()].map(({ stage }) => stage);
  const types = tally(mails.map(({ message }) => message.type));
  return {
    team: team.id,
    mode: team.mode,
    teammates: team.members.size - 1,
    messages: mails.length,
    words: mails.reduce((sum, mail) => sum + wordsIn(mail), 0),
    tasks: { waiting: 0, started: 0, ready: 0, blocked: 0, passed: 0, completed: 0, ...tally(stages) },
    by_type: Object.fromEntries(
      messageTypes.flatMap((type) => (types[type] === undefined ? [] : [[type, types[type]]])),
    ),
    by_sender: tally(mails.map(({ message }) => message.from)),
    counts: sums(mails),
    waiting: waitings(state),
  };
}

function wordsIn({ message: { payload } }: Mail): number {
  const { text = "", summary = "" } = payload as { readonly text?: string; readonly summary?: string };
  return `${text} ${summary}`.match(/\S+/g)?.length ?? 0;
}

function tally(names: readonly string[]): Readonly<Record<string, number>> {
  return added(names.map((name) => [name, 1]));
}

function sums(mails: readonly Mail[]): Readonly<Record<string, number>> {
  return added(
    mails.flatMap(({ message: { payload } }) => ("counts" in payload ? Object.entries(payload.counts) : [])),
  );
}

/** Sums by name, sorted. */
function added(entries: readonly (readonly [string, number])[]): Readonly<Record<string, number>> {
  const sum = new Map<string, number>();
  for (const [name, number] of entries) sum.set(name, (sum.get(name) ?? 0) + number);
  return Object.fromEntries([...sum].sort(([a], [b]) => compareText(a, b)));
}
