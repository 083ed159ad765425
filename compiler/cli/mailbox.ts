import { type Command, Option } from "commander";
import { type CommandLine, examples } from "./command-line.ts";
import type { PostOptions } from "./mailbox-draft.ts";

/** Adds `seamwright mailbox` with `post`, `check` and `status`: the mailbox of a team, as the target `mailbox` makes it. */
export function mailboxCommand(line: CommandLine): void {
  const mailbox = line.program
    .command("mailbox")
    .summary("send, check and count the messages of a team")
    .description(
      'Works on the mailbox of a team: the folder that "compile --target mailbox" writes, with its task list and messages.',
    );
  addPost(mailbox, line);
  addCheck(mailbox, line);
  addStatus(mailbox, line);
}

const folder = ["<folder>", "the mailbox, the folder that holds tasks.yaml"] as const;

function addPost(mailbox: Command, { host, finish }: CommandLine): void {
  mailbox
    .command("post")
    .summary("send a message")
    .description(
      "Sends a message and prints the name of its file. Safe with several senders at once: each message has a number of its own, and nobody sees half of one.",
    )
    .argument(...folder)
    .requiredOption("--from <member>", "who sends it")
    .requiredOption("--type <type>", "one of the ten types, as in task_started")
    .option("--to <member>", "whom it is for (default: all)")
    .option("--task <id>", "the task it is about, as in TT-BLD-001")
    .option("--verdict <verdict>", "pass, warn or block")
    .option("--artifact <path>", "what is reviewed or made")
    .option("--reply-to <number>", "the number of the message that it answers")
    .option("--text <text>", "what it says, or - for standard input; the summary of task_completed")
    .option("--counts <counts>", "numbers by name, as in files=3,tests=12")
    .option("--at <time>", "when, as in 2026-01-31T12:00:00Z (default: it does not say)")
    .addHelpText(
      "after",
      examples(
        "seamwright mailbox post mailbox --from clerk --type task_started --task TT-BLD-001",
        "seamwright mailbox post mailbox --from qa --type task_review_findings --task TT-BLD-001 --verdict warn --text -",
      ),
    )
    .action(async (name: string, options: PostOptions) => {
      const { postMessage } = await import("./mailbox-post.ts");
      finish(await postMessage(host, name, options));
    });
}

function addCheck(mailbox: Command, { host, finish }: CommandLine): void {
  mailbox
    .command("check")
    .summary("hold all messages against the protocol")
    .description(
      "Holds all messages against their schema and the protocol: who may send what to whom, in which order. What is owed and may still come is a warning.",
    )
    .argument(...folder)
    .addOption(formatOption())
    .option("--final", "the team is done: what is still owed is an error")
    .addHelpText("after", examples("seamwright mailbox check mailbox --final"))
    .action(async (name: string, options: { readonly format: string; readonly final?: boolean }) => {
      const { checkMessages } = await import("./mailbox-check.ts");
      finish(await checkMessages(host, name, options));
    });
}

function addStatus(mailbox: Command, { host, finish }: CommandLine): void {
  mailbox
    .command("status")
    .summary("say who waits for whom, and count messages")
    .description("Says how far the tasks are and who waits for whom, and counts messages and words.")
    .argument(...folder)
    .addOption(formatOption())
    .addHelpText("after", examples("seamwright mailbox status mailbox"))
    .action(async (name: string, options: { readonly format: string }) => {
      const { showStatus } = await import("./mailbox-status.ts");
      finish(await showStatus(host, name, options));
    });
}

function formatOption(): Option {
  return new Option("--format <format>", "how to show it").choices(["pretty", "json"]).default("pretty");
}
