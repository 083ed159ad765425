import type { Root } from "mdast";
import type { SourceText } from "../../source/text.ts";
import type { ImportedStatus, ImportProblem, Written } from "../imported.ts";
import { parseMarkdown } from "../places/markdown.ts";
import { type TaskHeading, taskHeading } from "../superpowers/heading.ts";
import type { IdentifiedTask } from "../superpowers/identity.ts";
import { stemOf, taskIdFrom } from "../words/plan-words.ts";
import { type FrontMatter, frontMatterOf } from "./front-matter.ts";

/** One file of a folder of tasks, as far as it can be read alone. */
export interface MegapowersTask {
  readonly source: SourceText;
  readonly matter: FrontMatter | undefined;
  readonly task: IdentifiedTask;
  readonly status: Written<ImportedStatus> | undefined;
}

/** Reads a file that has front matter or a heading of a task; otherwise says that it has neither. */
export function megapowersTask(source: SourceText): MegapowersTask | ImportProblem {
  const root = parseMarkdown(source);
  const matter = frontMatterOf(source, root);
  const heading = firstHeading(source, root);
  const id = matter?.scalar(["id"]);
  if (id === undefined && heading === undefined)
    return {
      kind: "unread-task",
      message: "this file has neither an id in its front matter nor a heading of a task",
      origin: {
        source,
        span: { start: 0, end: Math.min(source.text.length, source.lineStarts[1] ?? source.text.length) },
      },
    };
  const written = id?.value ?? heading?.written ?? stemOf(source.path);
  const origin = heading?.origin ?? id?.origin ?? { source, span: { start: 0, end: 0 } };
  const title = matter?.scalar(["title"]) ??
    heading?.title ?? { value: written, origin, inferred: "it has no title" };
  const blocks = root.children.filter(
    (block) => block.type !== "yaml" && !(block.type === "heading" && taskHeading(source, block)),
  );
  const made: TaskHeading = {
    written,
    isMadeUp: false,
    origin,
    depth: heading?.depth ?? 1,
    title: title.value.trim() === "" ? { value: written, origin, inferred: "its title is empty" } : title,
    depends: heading?.depends ?? [],
    checkpoints: heading?.checkpoints ?? [],
    status: heading?.status,
  };
  const task = {
    id: taskIdFrom(written) || "task",
    written,
    heading: made,
    also: [],
    blocks,
    phase: undefined,
  };
  return { source, matter, task, status: statusOf(matter) };
}

function firstHeading(source: SourceText, root: Root): TaskHeading | undefined {
  for (const block of root.children) {
    const heading = block.type === "heading" ? taskHeading(source, block) : undefined;
    if (heading !== undefined) return heading;
  }
  return undefined;
}

const statuses: readonly (readonly [ImportedStatus, RegExp])[] = [
  ["done", /^(?:done|completed?|finished|closed|merged)$/i],
  ["in-progress", /^(?:in[-_ ]?progress|started|active|implementing)$/i],
  ["dropped", /^(?:dropped|cancell?ed|skipped|abandoned|rejected)$/i],
];

/** `approved`, `draft` and the like speak of the plan, not of the work. */
function statusOf(matter: FrontMatter | undefined): Written<ImportedStatus> | undefined {
  const written = matter?.scalar(["status"]);
  const value = statuses.find(([, form]) => form.test(written?.value ?? ""))?.[0];
  return written === undefined || value === undefined ? undefined : { value, origin: written.origin };
}
