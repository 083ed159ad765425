import type { MailboxMessage } from "./message.ts";

/** One of the ten types of messages. */
export type MessageType = MailboxMessage["type"];

/** A message of some types. */
export type MessageOf<Type extends MessageType> = Extract<MailboxMessage, { readonly type: Type }>;

/** A valid message and the name of its file. */
export interface Mail<Message extends MailboxMessage = MailboxMessage> {
  readonly file: string;
  readonly message: Message;
}

/** The ten types, by what they are for. */
export const messageTypes: readonly MessageType[] = [
  "task_started",
  "task_ready_for_review",
  "task_review_findings",
  "task_completed",
  "cross_review_request",
  "cross_review_response",
  "qa_review_finding",
  "qa_baseline_ready",
  "finding",
  "blocker",
];

/** The name of a message's file: `<number>-<from>-<type>[-<to>].json`, the number with at least four digits. */
export function mailFile({ seq, from, type, to }: MailboxMessage): string {
  const receiver = to === undefined ? "" : `-${to}`;
  return `${numberName(seq)}-${from}-${type}${receiver}.json`;
}

/** A number as file names have it. */
export function numberName(seq: number): string {
  return String(seq).padStart(4, "0");
}

/** The number in front of a file name; `undefined` when there is none, or not as we write it. */
export function numberIn(name: string): number | undefined {
  const digits = /^\d{4,6}(?=-|$)/.exec(name)?.[0];
  if (digits === undefined) return undefined;
  const seq = Number(digits);
  return seq > 0 && numberName(seq) === digits ? seq : undefined;
}

/** Whether a message is of one of some types. */
export function isOf<Type extends MessageType>(
  mail: Mail,
  ...types: readonly Type[]
): mail is Mail<MessageOf<Type>> {
  return (types as readonly MessageType[]).includes(mail.message.type);
}
