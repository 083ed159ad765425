import type { ImportedStatus } from "../imported.ts";

const words: Readonly<Record<ImportedStatus, readonly string[]>> = {
  pending: [
    "open",
    "backlog",
    "pending",
    "todo",
    "planned",
    "ready",
    "draft",
    "new",
    "blocked",
    "not-started",
  ],
  "in-progress": [
    "in-progress",
    "active",
    "doing",
    "started",
    "claimed",
    "for-review",
    "in-review",
    "review",
  ],
  done: ["done", "closed", "complete", "completed", "finished", "merged", "approved"],
  dropped: ["dropped", "cancelled", "canceled", "skipped", "wontfix", "deferred", "abandoned"],
};

const statusOf: ReadonlyMap<string, ImportedStatus> = new Map(
  (Object.keys(words) as ImportedStatus[]).flatMap((status) => words[status].map((word) => [word, status])),
);

/** What a word says of how far a task is; `undefined` for a word nobody knows. */
export function statusFromWord(word: string): ImportedStatus | undefined {
  return statusOf.get(
    word
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, "-"),
  );
}
