// Eight writers, each a process, send messages of a team at the same time, some of them wrong; meanwhile somebody reads. Then nothing may be
// lost, nothing half-read, and exactly what was planted reported.
// npm run conformance:mailbox -- [COUNT] [SEED]     COUNT messages for a build team and as many for a planning team.
import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readMessages } from "../../compiler/cli/mailbox-folder.ts";
import { nodeFiles } from "../../compiler/cli/node-host.ts";
import { checkMailbox } from "../../compiler/mailbox/check.ts";
import { numberIn } from "../../compiler/mailbox/mail.ts";
import type { MailFinding } from "../../compiler/mailbox/mail-finding.ts";
import { mailboxStatus } from "../../compiler/mailbox/status.ts";
import type { Team } from "../../compiler/mailbox/team.ts";
import type { Send } from "../support/mailbox-script.ts";
import { mailboxStream } from "../support/mailbox-stream.ts";
import { teamData, teamOf } from "../support/mailbox-team.ts";
import { difference, type Sent, sendAll, type Writer } from "../support/mailbox-writers.ts";
import { generator } from "./generator.ts";

const [count = "1000", seed = "1"] = process.argv.slice(2);
const program = fileURLToPath(new URL("mailbox-writer.ts", import.meta.url));
const torn: readonly string[] = ["unreadable-message", "invalid-message", "missing-number"];
let failed = false;

for (const mode of ["build-team", "plan-team"] as const) await run(mode);
process.exitCode = failed ? 1 : 0;

async function run(mode: Team["mode"]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "mailbox-"));
  const tasks = Math.max(2, Math.min(300, Math.floor(Number(count) / 12)));
  mkdirSync(join(folder, ".numbers"));
  mkdirSync(join(folder, "messages"));
  writeFileSync(join(folder, "tasks.yaml"), JSON.stringify(teamData({ mode, tasks })));
  const team = teamOf({ mode, tasks });
  const random = generator(Number(seed));
  const children = Array.from({ length: 8 }, () => fork(program, [folder]));
  const reader = readWhile(folder, team);
  const stream = mailboxStream({ team, random, total: Number(count), wrong: 0.3 });
  const sent = await sendAll(stream, children.map(writer));
  for (const child of children) child.disconnect();
  const read = reader.stop();
  report(mode, { folder, team, sent, read });
  rmSync(folder, { recursive: true });
}

function writer(child: ChildProcess): Writer {
  let [id, answer] = [0, (_: string): void => {}];
  child.on("message", ({ path }: { readonly path: string }) => answer(path));
  child.on("exit", (code) => {
    if (code !== 0) throw new Error(`a writer ended with ${code}`);
  });
  return (send: Send) =>
    new Promise((resolve) => {
      answer = resolve;
      id += 1;
      child.send({ id, send });
    });
}

interface Reading {
  readonly times: number;
  readonly findings: readonly MailFinding[];
}

/** Reads again and again, and remembers what it could not read, or missed. */
function readWhile(folder: string, team: Team): { stop(): Reading } {
  const found = new Map<string, MailFinding>();
  let times = 0;
  const look = (): void => {
    times += 1;
    const { findings } = checkMailbox({ team, files: readMessages(nodeFiles, folder), isFinal: false });
    for (const one of findings) if (torn.includes(one.code)) found.set(`${one.code} ${one.file}`, one);
  };
  const timer = setInterval(look, 5000);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return { times, findings: [...found.values()] };
    },
  };
}

interface Outcome {
  readonly folder: string;
  readonly team: Team;
  readonly sent: readonly Sent[];
  readonly read: Reading;
}

function report(mode: Team["mode"], { folder, team, sent, read }: Outcome): void {
  const files = readMessages(nodeFiles, folder);
  const checked = checkMailbox({ team, files, isFinal: true });
  const planted = sent.filter(({ send }) => send.codes !== undefined);
  const { missed, extra } = difference(sent, checked.findings);
  const names = new Set(files.map(({ name }) => name));
  const lost = sent.filter(({ path }) => !names.has(path.slice("messages/".length)));
  const changed = sent.filter(
    ({ send, path, seq }) => send.raw === undefined && !isAsSent(folder, { send, path, seq }),
  );
  const bad = new Set(planted.map(({ seq }) => seq));
  const half = read.findings.filter(({ file }) => !bad.has(numberIn(file) ?? 0));
  const status = mailboxStatus(checked);
  process.stdout.write(
    [
      `${mode}: ${sent.length} messages of 8 writers, ${files.length} files, read ${read.times} times meanwhile`,
      `lost ${lost.length}, changed ${changed.length}, half-read ${half.length}`,
      `planted ${planted.length}, missed ${missed.length}, reported without cause ${extra.length}`,
      `${status.messages} count, ${status.words} words; ${Object.entries(tally(checked.findings))
        .map(([code, times]) => `${times} ${code}`)
        .join(", ")}`,
      ...[...missed, ...extra].slice(0, 20),
      "",
    ].join("\n"),
  );
  if (lost.length + changed.length + half.length + missed.length + extra.length > 0) failed = true;
  if (files.length !== sent.length) failed = true;
}

/** Every number from 1 on is there, and each file holds what was to be sent. */
function isAsSent(folder: string, { send, path, seq }: Sent): boolean {
  const found = JSON.parse(readFileSync(join(folder, path), "utf8")) as object;
  const wanted = { ...send.draft, seq };
  return sorted(found) === sorted(wanted);
}

function sorted(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  return Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, child]) => `${key}:${sorted(child)}`)
    .join(",");
}

function tally(findings: readonly MailFinding[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
