import { numberIn } from "../../compiler/mailbox/mail.ts";
import type { MailFinding } from "../../compiler/mailbox/mail-finding.ts";
import type { Send } from "./mailbox-script.ts";
import type { Stream } from "./mailbox-stream.ts";

/** A message that was sent, and its path in the mailbox. */
export interface Sent {
  readonly send: Send;
  readonly seq: number;
  readonly path: string;
}

/** Sends one message and gives back its path. */
export type Writer = (send: Send) => Promise<string>;

/** Lets all writers send at the same time whatever the stream allows, until there is no more. */
export async function sendAll(stream: Stream, writers: readonly Writer[]): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  const free = [...writers];
  const underWay = new Set<Promise<void>>();
  const start = (writer: Writer, send: Send): void => {
    const done = writer(send).then((path) => {
      const seq = numberIn(path.slice(path.lastIndexOf("/") + 1)) ?? 0;
      sent.push({ send, seq, path });
      stream.landed(send, seq);
      free.push(writer);
      underWay.delete(done);
    });
    underWay.add(done);
  };
  for (;;) {
    const writer = free.pop();
    const send = writer === undefined ? undefined : stream.next();
    if (writer !== undefined && send !== undefined) start(writer, send);
    else {
      if (writer !== undefined) free.push(writer);
      if (underWay.size === 0) return sent;
      await Promise.race(underWay);
    }
  }
}

/** What was planted and not found, and what was found and not planted. */
export function difference(
  sent: readonly Sent[],
  findings: readonly MailFinding[],
): { readonly missed: readonly string[]; readonly extra: readonly string[] } {
  const left = [...findings];
  const missed: string[] = [];
  for (const { send, seq, path } of sent) {
    if (send.codes === undefined) continue;
    const at = left.findIndex(({ file, code }) => numberIn(file) === seq && send.codes?.includes(code));
    if (at >= 0) left.splice(at, 1);
    else missed.push(`${path}: ${send.codes.join(" or ")}`);
  }
  return { missed, extra: left.map(({ file, code, message }) => `${file}: ${code}: ${message}`) };
}
