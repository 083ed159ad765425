import type { Severity } from "../diagnostics/diagnostic.ts";

/** What a mailbox can be told to have against it. */
export type MailCode =
  | "unreadable-message"
  | "invalid-message"
  | "misnamed-file"
  | "duplicate-number"
  | "missing-number"
  | "wrong-team"
  | "wrong-mode"
  | "unknown-sender"
  | "unknown-recipient"
  | "unknown-task"
  | "wrong-sender"
  | "wrong-recipient"
  | "wrong-reply"
  | "answered-twice"
  | "out-of-order"
  | "no-baseline"
  | "wave-too-early"
  | "open-block"
  | "sealed-bid-opened"
  | "early-validation"
  | "review-unanswered"
  | "open-review"
  | "open-blocker"
  | "open-task";

/**
 * One complaint about a mailbox: an error where the protocol is broken, a warning where something is owed that may still
 * come.
 */
export interface MailFinding {
  readonly code: MailCode;
  readonly severity: Exclude<Severity, "note">;
  /** Name of the file that it speaks of, in the folder of messages. */
  readonly file: string;
  readonly message: string;
}

/** What is wrong with one message. */
export interface Complaint {
  readonly code: MailCode;
  readonly message: string;
  /** True where the message counts all the same: it was sent too early, but it was sent. */
  readonly counts?: true;
}
