import type { Team } from "../mailbox/team.ts";
import type { Chosen } from "./complain.ts";

/** The flags of `mailbox post`, as typed. */
export interface PostOptions {
  readonly from: string;
  readonly type: string;
  readonly to?: string;
  readonly task?: string;
  readonly verdict?: string;
  readonly artifact?: string;
  readonly replyTo?: string;
  readonly text?: string;
  readonly counts?: string;
  readonly at?: string;
}

/** What is typed as data of a message without number, which may not be one yet; keys as the schema has them. */
export function draftOf(team: Team, options: PostOptions): Chosen<Readonly<Record<string, unknown>>> {
  const { from, to, type, at } = options;
  const counts = countsOf(options);
  if (counts !== undefined && !counts.ok) return counts;
  if (options.replyTo !== undefined && !/^[0-9]{1,6}$/.test(options.replyTo))
    return { ok: false, message: `--reply-to is the number of a message, not "${options.replyTo}"` };
  const payload = {
    task_id: options.task,
    verdict: options.verdict,
    artifact: options.artifact,
    in_reply_to: options.replyTo === undefined ? undefined : Number(options.replyTo),
    [type === "task_completed" ? "summary" : "text"]: options.text,
    counts: counts?.value,
  };
  const head = { v: 1, team_id: team.id, from, to, type, at };
  return { ok: true, value: { ...given(head), payload: given(payload) } };
}

/** None are none for what is completed; for all else they are not given. */
function countsOf({ counts, type }: PostOptions): Chosen<Readonly<Record<string, number>>> | undefined {
  if (counts === undefined) return type === "task_completed" ? { ok: true, value: {} } : undefined;
  const entries = counts
    .split(",")
    .map((entry) => /^([A-Za-z0-9][A-Za-z0-9._-]*)=([0-9]{1,15})$/.exec(entry));
  const found = entries.flatMap((entry): (readonly [string, number])[] =>
    entry === null ? [] : [[entry[1] ?? "", Number(entry[2])]],
  );
  if (found.length < entries.length)
    return { ok: false, message: `--counts are numbers by name, as in files=3,tests=12, not "${counts}"` };
  return { ok: true, value: Object.fromEntries(found) };
}

function given(entries: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}
