import type { ImportedStatus } from "../imported.ts";

/** What the word of a status cell means; `undefined` when nobody knows. */
export function statusFromWord(written: string): ImportedStatus | undefined {
  const percent = /^(\d+)\s*%$/.exec(written.trim())?.[1];
  if (percent !== undefined)
    return Number(percent) >= 100 ? "done" : Number(percent) > 0 ? "in-progress" : "pending";
  const word = written
    .replace(/\([^)]*\)/g, "")
    .trim()
    .toLowerCase();
  return statuses.find(({ pattern }) => pattern.test(word))?.status;
}

const statuses: readonly { readonly status: ImportedStatus; readonly pattern: RegExp }[] = [
  {
    status: "dropped",
    pattern:
      /^(?:🚫|❌|\[-\])?\s*(?:dropped|cancell?ed|skipped|deferred|won'?t fix|won'?t do|obsolete|removed)$|^(?:🚫|\[-\])$/u,
  },
  {
    status: "done",
    pattern:
      /^(?:✅|✔️?|✓|☑️?|\[x\])?\s*(?:done|completed?|closed|merged|finished|shipped|yes|x)$|^(?:✅|✔️?|✓|☑️?|\[x\])$/u,
  },
  {
    status: "in-progress",
    pattern:
      /^(?:🚧|🔄|🟡|⏳|\[~\])?\s*(?:in[- _]?progress|wip|doing|started|active|ongoing|(?:in |under )?review)$|^(?:🚧|🔄|🟡|\[~\])$/u,
  },
  {
    status: "pending",
    pattern:
      /^(?:⬜|☐|⏳|🔲|❌|🔴|⚪|\[ ?\])?\s*(?:pending|to[- ]?do|open|not[- ]started|planned|ready|backlog|queued|new|blocked|waiting|no)$|^(?:⬜|☐|⏳|🔲|⚪|\[ ?\])$/u,
  },
];

/** Minutes of work, and what had to be assumed to count them. */
export interface EstimateWords {
  readonly minutes: number;
  readonly inferred?: string;
}

const units: readonly { readonly pattern: RegExp; readonly minutes: number }[] = [
  { pattern: /^(?:m|min|mins|minutes?)$/i, minutes: 1 },
  { pattern: /^(?:h|hrs?|hours?)$/i, minutes: 60 },
  { pattern: /^(?:d|days?)$/i, minutes: 480 },
];

/** Reads `90 min`, `1h 30m`, `2 days`, or a number whose unit the header names; `undefined` for anything else. */
export function estimateFromWords(written: string, header: string): EstimateWords | undefined {
  const text = written.trim().replace(/^[~≈]\s*/, "");
  const headed = /\b(minutes?|mins?|m|hours?|hrs?|h|days?|d)\b/i.exec(header)?.[1];
  if (/^\d+(?:\.\d+)?$/.test(text)) return headed === undefined ? undefined : sumOf([[text, headed]]);
  if (!/^(?:\d+(?:\.\d+)?\s*[a-z]+\s*)+$/i.test(text)) return undefined;
  return sumOf(
    [...text.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)/gi)].map((match) => [match[1] ?? "", match[2] ?? ""]),
  );
}

function sumOf(parts: readonly (readonly [string, string])[]): EstimateWords | undefined {
  let minutes = 0;
  let hasDays = false;
  for (const [count, name] of parts) {
    const unit = units.find(({ pattern }) => pattern.test(name));
    if (unit === undefined) return undefined;
    minutes += Number(count) * unit.minutes;
    hasDays ||= unit.minutes === 480;
  }
  if (minutes <= 0 || minutes > 1_000_000) return undefined;
  return hasDays ? { minutes, inferred: "a day is eight hours" } : { minutes };
}
