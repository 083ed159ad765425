// One of the writers of mailbox.ts: sends what its parent tells it to, by the program's own command, and answers with the number.
import { main } from "../../compiler/cli/main.ts";
import { nodeHost } from "../../compiler/cli/node-host.ts";
import { numberIn } from "../../compiler/mailbox/mail.ts";
import type { Send } from "../support/mailbox-script.ts";
import { postArguments, sendPast } from "../support/mailbox-send.ts";

const [folder = ""] = process.argv.slice(2);

process.on("message", async ({ id, send }: { readonly id: number; readonly send: Send }) => {
  const path = send.codes === undefined ? await post(send) : sendPast(folder, send);
  process.send?.({ id, path, seq: numberIn(path.slice(path.lastIndexOf("/") + 1)) });
});

async function post(send: Send): Promise<string> {
  const [out, err]: [string[], string[]] = [[], []];
  const host = {
    ...nodeHost(),
    stdout: { isTTY: false, write: (text: string) => out.push(text) },
    stderr: { isTTY: false, write: (text: string) => err.push(text) },
  };
  const exitCode = await main(postArguments(folder, send.draft), host);
  if (exitCode !== 0) throw new Error(err.join(""));
  return out.join("").trim();
}
