import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { generator } from "../conformance/generator.ts";
import type { Send } from "../support/mailbox-script.ts";
import { postArguments, sendPast } from "../support/mailbox-send.ts";
import { mailboxStream } from "../support/mailbox-stream.ts";
import { teamData, teamOf } from "../support/mailbox-team.ts";
import { difference, sendAll } from "../support/mailbox-writers.ts";

// Every message is a run of the built program; eight run at the same time. `npm run conformance:mailbox -- 10000` does more.

const bin = fileURLToPath(new URL("../../dist/cli/seamwright.cjs", import.meta.url));
const run = promisify(execFile);

describe.each(["build-team", "plan-team"] as const)("eight writers of a %s", (mode) => {
  it("lose nothing, and what they do wrong is reported", { timeout: 180_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "mailbox-"));
    const size = { mode, tasks: 4, batch: 2 };
    for (const name of ["messages", ".numbers"]) mkdirSync(join(folder, name));
    writeFileSync(join(folder, "tasks.yaml"), JSON.stringify(teamData(size)));
    const stream = mailboxStream({ team: teamOf(size), random: generator(3), total: 40, wrong: 0.4 });
    const sent = await sendAll(
      stream,
      Array.from({ length: 8 }, () => (send) => post(folder, send)),
    );
    const { findings, messages } = await check(folder);
    expect(sent.filter(({ send }) => send.codes !== undefined).length).toBeGreaterThan(3);
    expect(difference(sent, findings)).toEqual({ missed: [], extra: [] });
    expect(messages).toBeGreaterThan(20);
    expect(readdirSync(join(folder, "messages")).sort()).toEqual(
      sent.map(({ path }) => path.slice("messages/".length)).sort(),
    );
    expect(readdirSync(folder).sort()).toEqual([".numbers", "messages", "tasks.yaml"]);
    rmSync(folder, { recursive: true });
  });
});

async function post(folder: string, send: Send): Promise<string> {
  if (send.codes !== undefined) return sendPast(folder, send);
  const { stdout } = await run(process.execPath, [bin, ...postArguments(folder, send.draft)]);
  return stdout.trim();
}

async function check(folder: string) {
  const args = [bin, "mailbox", "check", folder, "--final", "--format", "json"];
  const { stdout } = await run(process.execPath, args).catch((failed: { readonly stdout: string }) => failed);
  return JSON.parse(stdout);
}
