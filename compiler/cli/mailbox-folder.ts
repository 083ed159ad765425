import { numberIn, numberName } from "../mailbox/mail.ts";
import type { MailFile } from "../mailbox/read-mail.ts";
import { mailText, readTeamList } from "../mailbox/read-team.ts";
import type { Team } from "../mailbox/team.ts";
import type { Chosen } from "./complain.ts";
import type { FileSystem } from "./file-system.ts";
import { joinPath } from "./path.ts";

/** The folder of messages in a mailbox. */
export const messagesFolder = "messages";

/**
 * The folder in which numbers are taken: for each a file named so, with the whole message. It is made together with the number, so that
 * a message is sent at once or not at all; its name in `messages` is a second name of the same file.
 */
export const numbersFolder = ".numbers";

/** The team of a mailbox, or why the folder is none. */
export function openTeam(files: FileSystem, folder: string): Chosen<Team> {
  const list = joinPath(folder, "tasks.yaml");
  const read = files.read(list);
  if (!read.ok) return { ok: false, message: `"${folder}" is no mailbox: "${list}" cannot be read` };
  const reading = readTeamList(read.bytes);
  if (!reading.ok) return { ok: false, message: `"${list}" is no task list: ${reading.message}` };
  return { ok: true, value: reading.team };
}

/** Every message that was sent, also while others are being sent: all that come before any of them are there. */
export function readMessages(files: FileSystem, folder: string): readonly MailFile[] {
  const named = files
    .list(joinPath(folder, messagesFolder))
    .filter((name) => !name.startsWith("."))
    .map((name) => ({ name, text: textAt(files, joinPath(folder, `${messagesFolder}/${name}`)) }));
  const taken = new Set(named.flatMap(({ name }) => numberIn(name) ?? []));
  const claimed = files.list(joinPath(folder, numbersFolder)).flatMap((name) => numberIn(name) ?? []);
  const unnamed = [...claimed, ...gaps(new Set([...taken, ...claimed]))].filter((seq) => !taken.has(seq));
  return [...named, ...unnamed.flatMap((seq) => unnamedMessage(files, folder, seq))];
}

/** A listing that is made while files come may leave out some and have later ones. */
function gaps(numbers: ReadonlySet<number>): readonly number[] {
  let last = 0;
  for (const seq of numbers) last = Math.max(last, seq);
  const missing: number[] = [];
  for (let seq = 1; seq < last && missing.length < mostGaps; seq += 1)
    if (!numbers.has(seq)) missing.push(seq);
  return missing;
}

/** What is missing beyond that was removed by somebody. */
const mostGaps = 1000;

function unnamedMessage(files: FileSystem, folder: string, seq: number): readonly MailFile[] {
  const path = joinPath(folder, `${numbersFolder}/${numberName(seq)}`);
  const text = textAt(files, path);
  return text === undefined ? [] : [{ name: numberName(seq), text, unnamed: true }];
}

/** Links are not followed: they could lead anywhere. */
function textAt(files: FileSystem, path: string): string | undefined {
  if (files.entryAt(path)?.kind !== "file") return undefined;
  const read = files.read(path);
  return read.ok ? mailText(read.bytes) : undefined;
}
