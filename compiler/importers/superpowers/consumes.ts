import type { SourceText } from "../../source/text.ts";
import type { ImportedContract, Written } from "../imported.ts";
import { namedTasks } from "./dependencies.ts";
import type { IdentifiedTask } from "./identity.ts";
import { interfaceEntries } from "./interfaces.ts";
import { signatureOf } from "./signature.ts";

/** Contracts that a task takes from others, and the tasks that it is said to take from. */
export interface Consumed {
  readonly consumes: readonly Written<string>[];
  readonly dependsOn: readonly Written<string>[];
}

/** Where contracts are looked up. */
export interface Consuming {
  readonly source: SourceText;
  readonly contracts: readonly ImportedContract[];
  readonly tasks: readonly IdentifiedTask[];
}

/** Reads what a task consumes: contracts of other tasks, and the tasks that are named. */
export function consumed(task: IdentifiedTask, reading: Consuming): Consumed {
  const { source, contracts, tasks } = reading;
  const consumes: Written<string>[] = [];
  const dependsOn: Written<string>[] = [];
  for (const { kind, stretches } of interfaceEntries(source, task.blocks)) {
    if (kind !== "consumes") continue;
    const named = stretches.flatMap(({ text, span, isCode }) =>
      isCode
        ? []
        : tasksIn(
            text,
            span.start,
            (words, offset) => namedTasks(words, offset, { source, task, tasks }).found,
          ),
    );
    const used = stretches.flatMap(({ text, span, isCode }): readonly Written<string>[] => {
      const contract = isCode ? contractFor(text, { task, named, contracts, tasks }) : undefined;
      return contract === undefined ? [] : [{ value: contract.name, origin: { source, span } }];
    });
    consumes.push(...used);
    for (const on of named)
      if (on.value !== task.id) dependsOn.push({ ...on, inferred: "it consumes from it" });
  }
  return { consumes: firstOfEach(consumes), dependsOn: firstOfEach(dependsOn) };
}

const taskList =
  /\btasks?\s+#?[A-Z]?\d[\w.]*(?:\s*(?:,|and|&|–|-|to|through)\s*(?:tasks?\s+)?#?[A-Z]?\d[\w.]*)*/gi;

function tasksIn(
  text: string,
  offset: number,
  read: (words: string, offset: number) => readonly Written<string>[],
): readonly Written<string>[] {
  return [...text.matchAll(taskList)].flatMap((match) => read(match[0], offset + match.index));
}

interface Wanted extends Omit<Consuming, "source"> {
  readonly task: IdentifiedTask;
  readonly named: readonly Written<string>[];
}

/** The contract that a piece of code names: of a task that the entry names, else of the nearest before. */
function contractFor(code: string, { task, named, contracts, tasks }: Wanted): ImportedContract | undefined {
  const signature = signatureOf(code);
  const symbol = signature?.symbol ?? /^[A-Za-z_$][\w$]*(?=$|<|\()/.exec(code)?.[0];
  const fitting = contracts.filter(
    ({ symbols, provider }) => symbols[0]?.value === symbol && provider?.value !== task.id,
  );
  const ids = tasks.map(({ id }) => id);
  const before = fitting.filter(({ provider }) => ids.indexOf(provider?.value ?? "") < ids.indexOf(task.id));
  const meant = fitting.find(({ provider }) => named.some(({ value }) => value === provider?.value));
  return meant ?? before.at(-1) ?? fitting[0];
}

function firstOfEach(values: readonly Written<string>[]): readonly Written<string>[] {
  const seen = new Set<string>();
  return values.filter(({ value }) => !seen.has(value) && seen.add(value));
}
