import { linkSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deliver, type Unnumbered } from "../../compiler/cli/mailbox-deliver.ts";
import { nodeFiles } from "../../compiler/cli/node-host.ts";
import { mailFile, numberName } from "../../compiler/mailbox/mail.ts";
import type { MailboxMessage } from "../../compiler/mailbox/message.ts";
import type { Send } from "./mailbox-script.ts";

/** What to type to send a message. */
export function postArguments(folder: string, draft: Unnumbered): readonly string[] {
  const { from, to, type, payload } = draft;
  const { task_id, verdict, artifact, in_reply_to, text, summary, counts } = payload as Partial<
    Record<string, string | number | Record<string, number>>
  >;
  const counted = Object.entries(counts ?? {}).map(([name, number]) => `${name}=${number}`);
  const flags = {
    from,
    type,
    to,
    task: task_id,
    verdict,
    artifact,
    "reply-to": in_reply_to,
    text: text ?? summary,
    counts: counts === undefined ? undefined : counted.join(","),
  };
  const typed = Object.entries(flags).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, String(value)],
  );
  return ["mailbox", "post", folder, ...typed];
}

/** Sends past the program's checks what it would not send, or what only looks like a message. Gives back the path. */
export function sendPast(folder: string, { draft, raw }: Send): string {
  if (typeof raw === "object") {
    const message = { ...draft, seq: raw.over } as MailboxMessage;
    const path = `messages/${mailFile(message)}`;
    writeFileSync(join(folder, path), JSON.stringify(message), { flag: "wx" });
    return path;
  }
  if (raw === "half" || raw === "invalid") return claimed(folder, raw, draft);
  const sent = deliver(nodeFiles, folder, draft);
  if (!sent.ok) throw new Error(sent.message);
  if (raw !== "misnamed") return sent.value;
  const digits = sent.value.slice("messages/".length).split("-")[0] ?? "";
  renameSync(join(folder, sent.value), join(folder, `messages/${digits}-qa-blocker.json`));
  return `messages/${digits}-qa-blocker.json`;
}

/** A careless writer: takes a number, and writes in place what is no message. */
function claimed(folder: string, raw: "half" | "invalid", draft: Unnumbered): string {
  for (let seq = 1; ; seq += 1) {
    const message = { ...draft, seq } as MailboxMessage;
    const text = JSON.stringify(raw === "invalid" ? { ...message, payload: { words: 3 } } : message);
    const claim = join(folder, ".numbers", numberName(seq));
    try {
      writeFileSync(claim, raw === "half" ? text.slice(0, text.length / 2) : text, { flag: "wx" });
    } catch {
      continue;
    }
    linkSync(claim, join(folder, "messages", mailFile(message)));
    return `messages/${mailFile(message)}`;
  }
}
