import type { ImportedContract, ImportedTask, ImportProblem, Origin, Written } from "../imported.ts";
import { kebabName } from "../words/plan-words.ts";
import type { GsdArtifact, GsdLink } from "./artifacts.ts";

/** A task with what its plan promises. */
export interface PromisingTask {
  readonly task: ImportedTask;
  readonly artifacts: readonly GsdArtifact[];
  readonly links: readonly GsdLink[];
}

/** The tasks with what they provide and consume, and the contracts. */
export interface GsdContracts {
  readonly tasks: readonly ImportedTask[];
  readonly contracts: readonly ImportedContract[];
  readonly problems: readonly ImportProblem[];
}

interface Promised {
  readonly contract: ImportedContract;
  readonly provider: string;
}

/** Makes a contract of each artifact that exports something, and consumers of the tasks at the other end of a key link. */
export function gsdContracts(all: readonly PromisingTask[]): GsdContracts {
  const problems: ImportProblem[] = [];
  const promised = promisesOf(all, problems);
  const consumed = new Map<string, Written<string>[]>(all.map(({ task }) => [task.id, []]));
  const before = new Map(all.map(({ task }) => [task.id, new Set(task.dependsOn.map(({ value }) => value))]));
  for (const { task, links } of all) {
    for (const link of links) {
      const use = useOf(link, { task, all, promised });
      if (use === undefined || consumed.get(use.consumer)?.some(({ value }) => value === use.name)) continue;
      if (comesAfter(use.provider, use.consumer, before)) problems.push(backwards(link, use));
      else {
        before.get(use.consumer)?.add(use.provider);
        consumed.get(use.consumer)?.push(consumption(link, use.name));
      }
    }
  }
  const tasks = all.map(({ task }) => ({
    ...task,
    provides: promised
      .filter(({ provider }) => provider === task.id)
      .map(({ contract }) => ({ value: contract.name, origin: contract.origin, inferred: "its exports" })),
    consumes: consumed.get(task.id) ?? [],
  }));
  return { tasks, contracts: promised.map(({ contract }) => contract), problems };
}

function promisesOf(all: readonly PromisingTask[], problems: ImportProblem[]): readonly Promised[] {
  const names = new Set<string>();
  return all.flatMap(({ task, artifacts }) =>
    artifacts.map(({ path, symbols }) => {
      const name = nameFor(path.value, task.id, names);
      const { origin } = path;
      if (!writes(task, path.value)) problems.push(notListed(task.id, path));
      const provider = { value: task.id, origin };
      return { contract: { name, origin, kind: "api" as const, path, symbols, provider }, provider: task.id };
    }),
  );
}

/** From the end of the path, as much as makes it unique. */
function nameFor(path: string, task: string, names: Set<string>): string {
  const parts = path.replace(/\.[A-Za-z]{1,5}$/, "").split("/");
  const tries = parts.map((_, index) => kebabName(parts.slice(-1 - Math.max(1, index)).join("-")));
  const bases = [...tries, kebabName(`${parts.slice(-2).join("-")}-${task}`)];
  let name = bases.find((base) => !names.has(base));
  for (let number = 2; name === undefined; number += 1) {
    const numbered = `${bases[0]}-${number}`;
    if (!names.has(numbered)) name = numbered;
  }
  names.add(name);
  return name;
}

function notListed(task: string, { value, origin }: Written<string>): ImportProblem {
  const message = `"${task}" promises "${value}", but does not list it as a file it writes`;
  return { kind: "doubtful-reading", message, origin, help: "add it to files_modified" };
}

interface Use {
  readonly consumer: string;
  readonly provider: string;
  /** Of the contract. */
  readonly name: string;
}

interface Known {
  readonly task: ImportedTask;
  readonly all: readonly PromisingTask[];
  readonly promised: readonly Promised[];
}

/** Who uses what of whom by a key link; `undefined` where it is within one task, or about something else. */
function useOf(link: GsdLink, { task, all, promised }: Known): Use | undefined {
  const consumer = consumerOf(link, task, all);
  const target = consumer === undefined ? undefined : targetOf(link, consumer, promised);
  if (consumer === undefined || target === undefined) return undefined;
  return { consumer, provider: target.provider, name: target.contract.name };
}

/** The plan itself where it writes the file; else the one other plan that does. */
function consumerOf(
  { from }: GsdLink,
  task: ImportedTask,
  all: readonly PromisingTask[],
): string | undefined {
  if (writes(task, from.value)) return task.id;
  const others = all.filter((other) => writes(other.task, from.value));
  return others.length === 1 ? others[0]?.task.id : undefined;
}

function writes({ claims }: ImportedTask, path: string): boolean {
  return claims.some(
    ({ pattern, access }) =>
      access !== "read" &&
      access !== "delete" &&
      (pattern === path || (pattern.endsWith("/**") && path.startsWith(pattern.slice(0, -2)))),
  );
}

/** The first contract on the path that another task provides. A path may be named without its ending. */
function targetOf({ to }: GsdLink, consumer: string, promised: readonly Promised[]): Promised | undefined {
  const at = (path: string | undefined): boolean =>
    path !== undefined && (path === to.value || path.replace(/\.[a-z]{1,5}$/, "") === to.value);
  const found = promised.filter(({ contract }) => at(contract.path?.value));
  return found.some(({ provider }) => provider === consumer) ? undefined : found[0];
}

/** True when the first task waits for the second, by what is known so far. */
function comesAfter(id: string, other: string, before: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === other) return true;
    if (!seen.has(next)) open.push(...(before.get(next) ?? []));
    seen.add(next);
  }
  return false;
}

function backwards({ from, to }: GsdLink, { consumer, provider }: Use): ImportProblem {
  const message = `"${consumer}" uses "${to.value}" of "${provider}", which comes after it`;
  const related: Origin & { readonly message?: string } = {
    ...from.origin,
    message: "the file that uses it",
  };
  return { kind: "doubtful-reading", message, origin: to.origin, related: [related] };
}

function consumption({ from, to }: GsdLink, contract: string): Written<string> {
  return { value: contract, origin: to.origin, inferred: `the key link from "${from.value}"` };
}
