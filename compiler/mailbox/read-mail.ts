import { type Mail, type MessageType, mailFile, messageTypes } from "./mail.ts";
import type { Complaint } from "./mail-finding.ts";
import type { MailboxMessage } from "./message.ts";
import { messageErrors, type SchemaError } from "./message-validator.ts";

/** A file of the folder of messages as it was found. */
export interface MailFile {
  readonly name: string;
  /** `undefined` when it is no file, or no UTF-8 text. */
  readonly text: string | undefined;
  /** True where the sender was stopped, or is about to give the message its name: it has been sent all the same. */
  readonly unnamed?: true;
}

/** A valid message, or what is wrong with the file. */
export type MailReading =
  | { readonly ok: true; readonly mail: Mail }
  | { readonly ok: false; readonly complaint: Complaint };

/** Reads one file; its text may be anything. */
export function readMail({ name, text, unnamed }: MailFile): MailReading {
  const value = text === undefined ? undefined : parsed(text);
  if (value === undefined) return no("unreadable-message", "this is no file of JSON, or only a part of one");
  const problem = messageProblem(value);
  if (problem !== undefined) return no("invalid-message", problem);
  const message = value as MailboxMessage;
  const wanted = mailFile(message);
  if (unnamed !== true && name !== wanted)
    return no("misnamed-file", `by what is in it, the file is to be named "${wanted}"`);
  return { ok: true, mail: { file: unnamed === true ? wanted : name, message } };
}

/** What a value lacks to be a message, in one line; `undefined` when it is one. */
export function messageProblem(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "this is no object";
  const { type } = value as { readonly type?: unknown };
  if (!isType(type)) return `"type" is none of ${messageTypes.join(", ")}`;
  const [error] = messageErrors(type, value);
  return error === undefined ? undefined : `${placeOf(error)}${wordsOf(error)}`;
}

function isType(value: unknown): value is MessageType {
  return (messageTypes as readonly unknown[]).includes(value);
}

function placeOf({ instancePath }: SchemaError): string {
  const path = instancePath.slice(1).replaceAll("/", ".");
  return path === "" ? "" : `"${path}" `;
}

function wordsOf({ keyword, params, message, instancePath }: SchemaError): string {
  const verb = instancePath === "" ? "the message " : "";
  if (keyword === "required") return `${verb}lacks "${String(params["missingProperty"])}"`;
  if (keyword === "additionalProperties")
    return `${verb}has the unknown key ${JSON.stringify(params["additionalProperty"])}`;
  return `${verb}${message}`;
}

/** `undefined` for what is no JSON; so is `null`, which is no message either. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}

function no(code: Complaint["code"], message: string): MailReading {
  return { ok: false, complaint: { code, message } };
}
