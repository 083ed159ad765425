import type { ImportProblem, Origin } from "../imported.ts";
import { taskIdFrom } from "../words/plan-words.ts";
import type { Block } from "./blocks.ts";
import type { TaskHeading } from "./heading.ts";
import type { Phase, TaskSection } from "./sections.ts";

/** A task that has its id; several sections may speak of it. */
export interface IdentifiedTask {
  readonly id: string;
  /** The id in the heading. */
  readonly written: string;
  readonly heading: TaskHeading;
  /** The headings of an index that lists the task, too. */
  readonly also: readonly TaskHeading[];
  readonly blocks: readonly Block[];
  readonly phase: Phase | undefined;
}

/** Tasks in the order written, and what is doubtful about which is which. */
export interface Identified {
  readonly tasks: readonly IdentifiedTask[];
  readonly problems: readonly ImportProblem[];
}

/** Gives every task an id: a task that is listed twice is one, and numbers that begin anew get their phase before them. */
export function identified(sections: readonly TaskSection[]): Identified {
  const merged = mergedSections(sections);
  const restart = restartIn(merged.tasks);
  const named = merged.tasks.map((task) => {
    const base = taskIdFrom(task.written) || "task";
    return { ...task, id: restart && task.phase ? `${task.phase.key}-${base}` : base };
  });
  const distinct = withSuffixes(named);
  return {
    tasks: distinct.tasks,
    problems: [
      ...merged.problems,
      ...(restart === undefined ? [] : [restart]),
      ...distinct.problems,
      ...merged.tasks.flatMap(madeUp),
    ],
  };
}

function madeUp({ heading }: IdentifiedTask): readonly ImportProblem[] {
  if (!heading.isMadeUp) return [];
  const { title, origin } = heading;
  return [
    {
      kind: "doubtful-reading",
      message: `task "${title.value}" has no number, so its id is made of its title`,
      origin,
    },
  ];
}

/** Two places of one task, the first before the second. */
interface Twice {
  readonly first: Origin;
  readonly second: Origin;
}

/** Sections with a text come first, so that an index finds the bodies it lists. */
function mergedSections(sections: readonly TaskSection[]): Identified {
  const tasks = new Map<string, IdentifiedTask[]>();
  const pairs: Twice[] = [];
  const withBody = sections.filter(hasBody);
  for (const section of [...withBody, ...sections.filter((one) => !hasBody(one))]) {
    const same = tasks.get(section.heading.written) ?? [];
    tasks.set(section.heading.written, same);
    const twin = twinOf(section, same);
    if (twin === undefined) {
      same.push({ id: "", written: section.heading.written, also: [], ...section });
      continue;
    }
    if (!isTitleLine(section, sections)) pairs.push(twice(twin.heading.origin, section.heading.origin));
    const also = [...twin.also, section.heading];
    same[same.indexOf(twin)] = { ...twin, also, blocks: [...twin.blocks, ...section.blocks] };
  }
  const ordered = [...tasks.values()].flat().sort((a, b) => byPlace(a.heading.origin, b.heading.origin));
  return { tasks: ordered, problems: listedTwice(pairs.sort((a, b) => byPlace(a.first, b.first))) };
}

function twinOf(section: TaskSection, same: readonly IdentifiedTask[]): IdentifiedTask | undefined {
  const only = !hasBody(section) && same.length === 1 ? same[0] : undefined;
  return same.find((other) => isSame(section, other)) ?? only;
}

/** A heading with nothing below it but one of the same number is the title of what follows. */
function isTitleLine(section: TaskSection, sections: readonly TaskSection[]): boolean {
  const next = sections[sections.indexOf(section) + 1];
  const isAbove = next !== undefined && next.heading.written === section.heading.written;
  return isAbove && section.blocks.length === 0 && hasBody(next);
}

function twice(one: Origin, other: Origin): Twice {
  return byPlace(one, other) <= 0 ? { first: one, second: other } : { first: other, second: one };
}

function hasBody({ blocks }: TaskSection): boolean {
  return blocks.some(({ type }) => type !== "thematicBreak" && type !== "html");
}

function isSame(section: TaskSection, other: IdentifiedTask): boolean {
  const words = (title: string): string => title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  return words(section.heading.title.value) === words(other.heading.title.value);
}

function byPlace(a: Origin, b: Origin): number {
  return a.span.start - b.span.start;
}

function listedTwice(pairs: readonly Twice[]): readonly ImportProblem[] {
  const [pair] = pairs;
  if (pair === undefined) return [];
  return [
    {
      kind: "doubtful-reading",
      message: `${pairs.length === 1 ? "a task is" : `${pairs.length} tasks are`} listed twice, and each is read as one`,
      origin: pair.second,
      related: [{ ...pair.first, message: "the same task stands here" }],
    },
  ];
}

/** What to say where two phases have a task of one number. */
function restartIn(tasks: readonly IdentifiedTask[]): ImportProblem | undefined {
  const seen = new Map<string, IdentifiedTask>();
  for (const task of tasks) {
    const earlier = seen.get(task.written);
    if (earlier === undefined) seen.set(task.written, task);
    else if (task.phase !== undefined && task.phase.key !== earlier.phase?.key)
      return {
        kind: "doubtful-reading",
        message: `the numbers of tasks begin anew under "${task.phase.title}", so ids begin with the phase`,
        origin: task.heading.origin,
        related: [{ ...earlier.heading.origin, message: `the first task ${task.written}` }],
      };
  }
  return undefined;
}

function withSuffixes(tasks: readonly IdentifiedTask[]): Identified {
  const taken = new Map<string, IdentifiedTask>();
  const problems: ImportProblem[] = [];
  const distinct = tasks.map((task) => {
    const first = taken.get(task.id);
    let id = task.id;
    for (let count = 2; taken.has(id); count += 1) id = `${task.id}-${count}`;
    const named = { ...task, id };
    taken.set(id, named);
    if (first !== undefined)
      problems.push({
        kind: "doubtful-reading",
        message: `two tasks are called "${task.id}", and this one is read as "${id}"`,
        origin: task.heading.origin,
        related: [{ ...first.heading.origin, message: "the other is here" }],
      });
    return named;
  });
  return { tasks: distinct, problems };
}
