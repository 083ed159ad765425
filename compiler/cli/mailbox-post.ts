import { problemOf } from "../mailbox/check.ts";
import type { MailboxMessage } from "../mailbox/message.ts";
import { messageProblem } from "../mailbox/read-mail.ts";
import type { Team } from "../mailbox/team.ts";
import { visibleText } from "../report/visible-text.ts";
import { type Chosen, misuse } from "./complain.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Host } from "./host.ts";
import { deliver, type Unnumbered } from "./mailbox-deliver.ts";
import { draftOf, type PostOptions } from "./mailbox-draft.ts";
import { openTeam } from "./mailbox-folder.ts";

/**
 * Sends one message and prints the name of its file. What is no message, or not for these members to send and get, is not sent;
 * whether its time has come is for `mailbox check` to say.
 */
export async function postMessage(host: Host, folder: string, options: PostOptions): Promise<ExitCode> {
  const team = openTeam(host.files, folder);
  if (!team.ok) return misuse(host, team.message);
  const text = options.text === "-" ? await standardInput(host) : options.text;
  const draft = checkedDraft(team.value, text === undefined ? options : { ...options, text });
  if (!draft.ok) return misuse(host, `nothing was sent: ${draft.message}`);
  const sent = deliver(host.files, folder, draft.value);
  if (!sent.ok) return misuse(host, sent.message);
  host.stdout.write(`${visibleText(sent.value)}\n`);
  return 0;
}

async function standardInput(host: Host): Promise<string> {
  return new TextDecoder().decode(await host.stdin()).replace(/\s+$/, "");
}

function checkedDraft(team: Team, options: PostOptions): Chosen<Unnumbered> {
  const draft = draftOf(team, options);
  if (!draft.ok) return draft;
  const numbered = { ...draft.value, seq: 1 };
  const problem = messageProblem(numbered);
  if (problem !== undefined) return { ok: false, message: problem };
  const wrong = problemOf(team, { file: "", message: numbered as unknown as MailboxMessage });
  if (wrong !== undefined) return { ok: false, message: wrong.message };
  return { ok: true, value: draft.value as unknown as Unnumbered };
}
