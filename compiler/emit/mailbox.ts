import { lineMark } from "./generated-mark.ts";
import { firstMessages } from "./mailbox/first-messages.ts";
import { messageSchema } from "./mailbox/message-schema.ts";
import { readme } from "./mailbox/readme.ts";
import { teamList } from "./mailbox/team-list.ts";
import { teamListText } from "./mailbox/team-list-text.ts";
import type { Target } from "./target.ts";

/** A team that works through a shared task list and a mailbox of files. */
export const mailbox: Target = {
  id: "mailbox",
  summary: "A shared task list and a mailbox of JSON messages for a planning team or a build team.",
  needs: "a file system with hard links, such as ext4, APFS or NTFS",
  emit: (order) => {
    const list = teamList(order);
    return [
      { path: "mailbox/.gitignore", content: `${lineMark(order, "#")}\n/.numbers/\n/.new-*\n` },
      { path: "mailbox/README.md", content: readme(order, list) },
      { path: "mailbox/schema.json", content: messageSchema, unmarked: true },
      { path: "mailbox/tasks.yaml", content: teamListText(order, list) },
      ...firstMessages(order, list),
    ];
  },
};
