import { mdCode } from "../quote.ts";
import type { TeamList } from "./team-list.ts";

/** A type of message, as a row of the page for agents; all but type and payload is Markdown. */
export interface MessageRow {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly payload: readonly string[];
  readonly says: string;
}

/** The types that a team of this mode sends. What stands in a payload with `?` may be left out; so may `text` wherever it is not named. */
export function messageRows({ mode }: TeamList): readonly MessageRow[] {
  return [...always, ...(mode === "plan-team" ? planning : building)];
}

const always: readonly MessageRow[] = [
  row("task_started", ["owner", "anyone"], ["task_id"], "work on a task has begun"),
  row(
    "task_completed",
    ["owner", "anyone"],
    ["task_id", "summary", "counts", "artifact?"],
    "a task is done; counts are numbers by name, such as files",
  ),
  row("finding", ["anyone", "anyone"], ["text", "in_reply_to?"], "a discovery that affects others"),
  row(
    "blocker",
    ["anyone", "anyone"],
    ["text", "task_id?"],
    "the sender cannot go on; a finding in reply ends it",
  ),
];

const building: readonly MessageRow[] = [
  row("qa_baseline_ready", ["QA", "anyone"], [], "lint and types are set up"),
  row("task_ready_for_review", ["owner", "reviewer"], ["task_id"], "a task waits for its review"),
  row("task_review_findings", ["reviewer", "owner"], ["task_id", "verdict"], "the verdict on a task"),
];

const planning: readonly MessageRow[] = [
  row(
    "cross_review_request",
    ["author", "one member"],
    ["artifact", "task_id?", "in_reply_to?"],
    "the receiver is asked to review",
  ),
  row(
    "cross_review_response",
    ["who was asked", "who asked"],
    ["in_reply_to", "verdict"],
    "comments, in text, and verdict",
  ),
  row(
    "qa_review_finding",
    ["QA", "author"],
    ["artifact", "text"],
    "an issue; the author mends it and asks again",
  ),
];

function row(
  type: string,
  [from, to]: readonly [from: string, to: string],
  ...[payload, says]: readonly [payload: readonly string[], says: string]
): MessageRow {
  return { type, from, to, payload, says };
}

/** What comes before what, as sentences in Markdown. */
export function orderRules({ mode, qa, batch }: TeamList): readonly string[] {
  return mode === "plan-team" ? planOrder(qa) : buildOrder(qa, batch);
}

function buildOrder(qa: string, batch: number): readonly string[] {
  return [
    `Nothing starts before ${mdCode(qa)} has sent \`qa_baseline_ready\`.`,
    "A task is started, ready for review, reviewed and completed, in this order. After `block` it is mended and ready for review again; it cannot be completed.",
    `Waves have at most ${batch} tasks. No task of a wave starts before every task of the waves before it has its review, and none of these is \`block\`.`,
  ];
}

function planOrder(qa: string): readonly string[] {
  return [
    "Bids are sealed: until all of them are completed, no bidder sends a finding to another or to all, nobody asks for a review, and nobody opens the work of another. What only the lead need know goes to the lead.",
    "Then each author asks for cross reviews. Every request is answered; after `block` the author mends its work and asks the same reviewer again. A review task is completed when its owner has answered all that it was asked.",
    `${mdCode(qa)} starts the validation when every cross review is completed and no verdict is \`block\`. What it finds it sends as \`qa_review_finding\`; the author answers with a \`cross_review_request\` whose \`in_reply_to\` names it.`,
  ];
}
