import type { WorkOrder } from "../../ir/work-order.ts";
import { mdDocument, mdList, mdTable } from "../markdown.ts";
import { mdCode, mdCodeCell, mdFence, mdText } from "../quote.ts";
import { shText } from "../quote-shell.ts";
import { messageRows, orderRules } from "./protocol-words.ts";
import type { TeamList } from "./team-list.ts";

/** The protocol in words, for the agents of the team: `mailbox/README.md`. */
export function readme(order: WorkOrder, list: TeamList): string {
  const { team_id, mode, lead, qa, members } = list;
  return mdDocument(order, [
    `# Mailbox of ${mdText(team_id)}`,
    `A ${mode}, led by ${mdCode(lead)}; quality assurance is ${mdCode(qa)}. The format of tasks and messages is a proposal of Seamwright: the protocol it follows names the types of messages, but not their fields.`,
    "Put into the prompt of each teammate, with its name:",
    mdList([
      `team_id: ${mdCode(team_id)}`,
      `task_list_path: ${mdCode("mailbox/tasks.yaml")}`,
      `mailbox_path: ${mdCode("mailbox/messages")}`,
    ]),
    "Paths are relative to the folder above this one. Prompts of tasks are named in the list.",
    mdTable(
      ["name", "what for", "tasks"],
      members.map(({ name, title }) => [
        mdCodeCell(name),
        mdText(title),
        ownTasks(list, name).map(mdCodeCell).join(", "),
      ]),
    ),
    "## Sending and reading",
    "Send with the command, here from this folder; never write or change a file by hand. It numbers messages and is safe with several senders at once.",
    example(list),
    "Read all files of `messages` whose number you have not read before you start a task, before you finish one, and whenever you wait. A message with `to` is for that member, one without is for all. Answers name the number of what they answer in `in_reply_to`.",
    "```sh\nseamwright mailbox status .   # who waits for whom\nseamwright mailbox check .    # whether the protocol was kept; --final when the team is done\n```",
    "## Messages",
    mdTable(
      ["type", "from", "to", "payload", "says"],
      messageRows(list).map(({ type, from, to, payload, says }) => [
        mdCodeCell(type),
        from,
        to,
        payload.map(mdCodeCell).join(", "),
        says,
      ]),
    ),
    "A verdict is `pass`, `warn` or `block`.",
    "## Order",
    mdList(orderRules(list)),
    `Only ${mdCode("seamwright mailbox check")} holds messages against these rules: nothing keeps a member from sending what it must not.`,
  ]);
}

function ownTasks({ tasks }: TeamList, name: string): readonly string[] {
  return tasks.filter(({ owner }) => owner === name).map(({ id }) => id);
}

function example({ members, tasks, lead, mode }: TeamList): string {
  const [task] = tasks;
  const owner = task?.owner ?? lead;
  const other = members.find(({ name }) => name !== owner && name !== lead)?.name ?? lead;
  const post = `seamwright mailbox post . --from ${shText(owner)}`;
  const last =
    mode === "plan-team"
      ? `${post} --to ${shText(other)} --type cross_review_request --artifact docs/draft.md`
      : `${post} --to ${shText(other)} --type finding --text "what the other should know"`;
  return mdFence("sh", `${post} --type task_started --task ${shText(task?.id ?? "")}\n${last}`);
}
