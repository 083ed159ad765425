import { checkMailbox } from "../mailbox/check.ts";
import { type MailboxStatus, mailboxStatus } from "../mailbox/status.ts";
import { plural } from "../report/counts.ts";
import { visibleText } from "../report/visible-text.ts";
import { misuse } from "./complain.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Host } from "./host.ts";
import { openTeam, readMessages } from "./mailbox-folder.ts";

/** Prints where a team stands. What is wrong with a message is for `mailbox check` to say; it is only counted here. */
export async function showStatus(
  host: Host,
  folder: string,
  { format }: { readonly format: string },
): Promise<ExitCode> {
  const team = openTeam(host.files, folder);
  if (!team.ok) return misuse(host, team.message);
  const files = readMessages(host.files, folder);
  const report = checkMailbox({ team: team.value, files, isFinal: false });
  const errors = report.findings.filter(({ severity }) => severity === "error").length;
  const status = mailboxStatus(report);
  host.stdout.write(format === "json" ? json(status, errors) : pretty(status, errors));
  return 0;
}

/** Two blanks deep, with a line end. */
function json(status: MailboxStatus, errors: number): string {
  return `${JSON.stringify({ format: "seamwright/mailbox-status", version: 1, ...status, errors }, undefined, 2)}\n`;
}

function pretty(status: MailboxStatus, errors: number): string {
  const { team, mode, teammates, messages, words, waiting } = status;
  const size = [plural(teammates, "teammate"), plural(messages, "message"), plural(words, "word")].join(", ");
  const lines = [
    `${team}, a ${mode}: ${size}`,
    `tasks: ${listed(status.tasks)}`,
    `types: ${listed(status.by_type)}`,
    `senders: ${listed(status.by_sender)}`,
    `counts: ${listed(status.counts)}`,
    ...waiting.map(
      ({ who, for: other, what, since }) =>
        `${who} waits for ${other} to ${what}${since === undefined ? "" : ` (${since})`}`,
    ),
    ...(waiting.length === 0 ? ["nobody waits"] : []),
    ...(errors > 0 ? [`${plural(errors, "error")}; run "seamwright mailbox check"`] : []),
  ];
  return `${lines.map(visibleText).join("\n")}\n`;
}

function listed(counts: Readonly<Record<string, number | undefined>>): string {
  const shown = Object.entries(counts).flatMap(([name, number]) =>
    number === undefined || number === 0 ? [] : [`${number} ${name}`],
  );
  return shown.length === 0 ? "none" : shown.join(", ");
}
