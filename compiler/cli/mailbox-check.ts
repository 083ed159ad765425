import { checkMailbox, type MailboxReport } from "../mailbox/check.ts";
import type { MailFinding } from "../mailbox/mail-finding.ts";
import { formatCounts, plural } from "../report/counts.ts";
import type { Paint } from "../report/paint.ts";
import { visibleText } from "../report/visible-text.ts";
import { paintFor } from "./colour.ts";
import { misuse } from "./complain.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Host } from "./host.ts";
import { openTeam, readMessages } from "./mailbox-folder.ts";

/** The flags of `mailbox check`. */
interface CheckOptions {
  readonly format: string;
  readonly final?: boolean;
}

/** Prints what a mailbox has against the protocol; 1 when there is an error. */
export async function checkMessages(
  host: Host,
  folder: string,
  { format, final }: CheckOptions,
): Promise<ExitCode> {
  const team = openTeam(host.files, folder);
  if (!team.ok) return misuse(host, team.message);
  const files = readMessages(host.files, folder);
  const report = checkMailbox({ team: team.value, files, isFinal: final === true });
  const paint = paintFor(host.stdout, host);
  host.stdout.write(format === "json" ? json(team.value.id, report) : pretty(report, files.length, paint));
  return report.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** Two blanks deep, with a line end. */
function json(team: string, { findings, mails }: MailboxReport): string {
  const data = { format: "seamwright/mailbox-check", version: 1, team, messages: mails.length, findings };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

function pretty({ findings }: MailboxReport, files: number, paint: Paint): string {
  const count = (wanted: MailFinding["severity"]): number =>
    findings.filter(({ severity }) => severity === wanted).length;
  const counts = formatCounts({ error: count("error"), warning: count("warning"), note: 0 });
  const shown = findings.map((finding) => `${prettyFinding(finding, paint)}\n\n`);
  return `${shown.join("")}${counts} in ${plural(files, "message")}\n`;
}

function prettyFinding({ code, severity, file, message }: MailFinding, paint: Paint): string {
  const head = `${paint(severity, `${severity}[${code}]`)}: ${visibleText(message)}`;
  return `${head}\n ${paint("gutter", "-->")} ${visibleText(file)}`;
}
