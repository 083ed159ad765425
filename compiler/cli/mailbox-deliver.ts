import { mailFile, numberIn, numberName } from "../mailbox/mail.ts";
import type { MailboxMessage } from "../mailbox/message.ts";
import type { Chosen } from "./complain.ts";
import type { Failure, FileSystem } from "./file-system.ts";
import { messagesFolder, numbersFolder } from "./mailbox-folder.ts";
import { joinPath } from "./path.ts";

/** A message before it has a number. */
export type Unnumbered = MailboxMessage extends infer Each
  ? Each extends unknown
    ? Omit<Each, "seq">
    : never
  : never;

/**
 * Sends a message: gives it the next number, and its file the name of that. Gives back the name. With several senders at once
 * no number is given twice, none is left out, and what was sent before this began has a smaller one.
 */
export function deliver(files: FileSystem, folder: string, draft: Unnumbered): Chosen<string> {
  const failure =
    prepare(files, joinPath(folder, numbersFolder)) ?? prepare(files, joinPath(folder, messagesFolder));
  if (failure !== undefined) return { ok: false, message: failure };
  for (let seq = nextNumber(files, folder); seq <= lastNumber; seq += 1) {
    const claim = joinPath(folder, `${numbersFolder}/${numberName(seq)}`);
    if (files.entryAt(claim) !== undefined) continue;
    const temporary = joinPath(folder, `.new-${files.uniqueName()}`);
    const problem = send(files, { folder, temporary, claim }, numbered(draft, seq));
    files.remove(temporary);
    if (problem === undefined)
      return { ok: true, value: `${messagesFolder}/${mailFile(numbered(draft, seq))}` };
    // Somebody else was sooner.
    if (problem === "taken") continue;
    return { ok: false, message: problem.failure };
  }
  return { ok: false, message: "there is no number left" };
}

const lastNumber = 999_999;

function prepare(files: FileSystem, folder: string): Failure {
  const failure = files.entryAt(folder) === undefined ? files.createFolder(folder) : undefined;
  const kind = files.entryAt(folder)?.kind;
  return kind === "folder" ? undefined : (failure ?? `"${folder}" is no folder`);
}

function nextNumber(files: FileSystem, folder: string): number {
  let last = 0;
  for (const place of [messagesFolder, numbersFolder])
    for (const name of files.list(joinPath(folder, place))) last = Math.max(last, numberIn(name) ?? 0);
  return last + 1;
}

interface Paths {
  readonly folder: string;
  readonly temporary: string;
  readonly claim: string;
}

function send(
  files: FileSystem,
  { folder, temporary, claim }: Paths,
  message: MailboxMessage,
): "taken" | { readonly failure: string } | undefined {
  const content = `${JSON.stringify(message, undefined, 2)}\n`;
  const unwritten = files.createFile(temporary, { content, executable: false });
  if (unwritten !== undefined) return { failure: unwritten };
  const unclaimed = files.link(temporary, claim);
  if (unclaimed !== undefined) return files.entryAt(claim) === undefined ? { failure: unclaimed } : "taken";
  const unnamed = files.link(temporary, joinPath(folder, `${messagesFolder}/${mailFile(message)}`));
  return unnamed === undefined
    ? undefined
    : { failure: `it was sent as number ${message.seq}, but ${unnamed}` };
}

/** In the order in which people read the keys. */
function numbered({ v, team_id, from, ...rest }: Unnumbered, seq: number): MailboxMessage {
  return { v, seq, team_id, from, ...rest } as MailboxMessage;
}
