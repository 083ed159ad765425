// Generated from schema/mailbox-message.schema.json by `npm run generate`. Do not edit.

/**
 * A message of the mailbox of a team of agents, one in a file. The types, the routing by "to", the verdicts, and the summary and counts of task_completed are those of a published protocol whose file format is not public; all else is a proposal of Seamwright.
 */
export type MailboxMessage =
  | TaskStarted
  | TaskReadyForReview
  | TaskReviewFindings
  | TaskCompleted
  | CrossReviewRequest
  | CrossReviewResponse
  | QaReviewFinding
  | QaBaselineReady
  | Finding
  | Blocker;
/**
 * The number of an earlier message.
 */
export type Seq = number;
/**
 * A member of the team, as in the task list.
 */
export type Name = string;
/**
 * When it was sent, for people; the order is that of the numbers.
 */
export type At = string;
/**
 * An id of the task list.
 */
export type TaskId = string;
/**
 * Some sentences.
 */
export type Prose = string;
/**
 * pass: nothing to mend. warn: to be mended some time. block: to be mended before anything else goes on.
 */
export type Verdict = "pass" | "warn" | "block";
/**
 * A path in the repository, and perhaps a part of it.
 */
export type Artifact = string;

/**
 * The sender has begun work on a task.
 */
export interface TaskStarted {
  v: 1;
  seq: Seq;
  team_id: Name;
  from: Name;
  to?: Name;
  type: "task_started";
  at?: At;
  payload: {
    task_id: TaskId;
    text?: Prose;
  };
}
/**
 * Build team: a task is implemented and waits for its review.
 */
export interface TaskReadyForReview {
  v: 1;
  seq: Seq;
  team_id: Name;
  from: Name;
  to?: Name;
  type: "task_ready_for_review";
  at?: At;
  payload: {
    task_id: TaskId;
    text?: Prose;
  };
}
/**
 * Build team: the verdict on a task.
 */
export interface TaskReviewFindings {
  v: 1;
  seq: Seq;
  team_id: Name;
  from: Name;
  to?: Name;
  type: "task_review_findings";
  at?: At;
  payload: {
    task_id: TaskId;
    verdict: Verdict;
    text?: Prose;
  };
}
/**
 * A task is fully done.
 */
export interface TaskCompleted {
  v: 1;
  seq: Seq;
  team_id: Name;
  from: Name;
  to?: Name;
  type: "task_completed";
  at?: At;
  payload: {
    task_id: TaskId;
    summary: Prose;
    /**
     * What was counted, by name: files, tests, words.
     */
    counts: {
      [k: string]: number;
    };
    artifact?: Artifact;
  };
}
/**
 * Planning team: the receiver is asked to review an output of the sender. With in_reply_to: to look again after a qa_review_finding.
 */
export interface CrossReviewRequest {
  v: 1;
  seq: Seq;
  team_id: Name;
  from: Name;
  to: Name;
  type: "cross_review_request";
  at?: At;
  payload: {
    artifact: Artifact;
    task_id?: TaskId;
    in_reply_to?: Seq;
    text?: Prose;
  };
}
/**
 * Planning team: comments and verdict on what was asked.
 */
export interface CrossReviewResponse {
  v: 1;
  seq: Seq;
  team_id: Name;
  from: Name;
  to: Name;
  type: "cross_review_response";
  at?: At;
  payload: {
    in_reply_to: Seq;
    verdict: Verdict;
    text?: Prose;
  };
}
/**
 * Planning team: QA flags an issue in an output of the receiver and wants to look again.
 */
export interface QaReviewFinding {
  v: 1;
  seq: Seq;
  team_id: Name;
  from: Name;
  to: Name;
  type: "qa_review_finding";
  at?: At;
  payload: {
    artifact: Artifact;
    text: Prose;
  };
}
/**
 * Build team: lint and types are set up, the first wave may start.
 */
export interface QaBaselineReady {
  v: 1;
  seq: Seq;
  team_id: Name;
  from: Name;
  to?: Name;
  type: "qa_baseline_ready";
  at?: At;
  payload: {
    text?: Prose;
  };
}
/**
 * A discovery that affects others.
 */
export interface Finding {
  v: 1;
  seq: Seq;
  team_id: Name;
  from: Name;
  to?: Name;
  type: "finding";
  at?: At;
  payload: {
    text: Prose;
    in_reply_to?: Seq;
  };
}
/**
 * The sender cannot go on without help.
 */
export interface Blocker {
  v: 1;
  seq: Seq;
  team_id: Name;
  from: Name;
  to?: Name;
  type: "blocker";
  at?: At;
  payload: {
    text: Prose;
    task_id?: TaskId;
  };
}
