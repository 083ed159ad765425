import type { SourceDocument } from "../../source/document.ts";
import type { Route } from "../../source/route.ts";
import { isMap, originAt, valueAt, writtenAt } from "../claims/written-values.ts";
import type { ImportProblem, Written } from "../imported.ts";
import { taskIdFrom } from "../words/plan-words.ts";
import { uniqueIds } from "../words/unique-ids.ts";
import type { TaskEntry } from "../yaml/yaml-tasks.ts";
import { type OwnedFile, waveAt } from "./rows.ts";

/** An agent of a wave: one task. */
export interface Agent extends TaskEntry {
  /** As the plan names it, mostly a letter. */
  readonly letter: string;
  readonly wave: Written<number> | undefined;
  /** True where only `file_ownership` knows it. */
  readonly isImplied: boolean;
}

/** The agents of a plan. */
export interface Agents {
  readonly agents: readonly Agent[];
  readonly problems: readonly ImportProblem[];
  readonly found: number;
}

/** Finds the agents of all waves, and those that own files and are in none. */
export function agentsOf(document: SourceDocument, rows: readonly OwnedFile[]): Agents {
  const { agents, problems, found } = listedAgents(document);
  const letters = new Set(agents.map(({ letter }) => letter));
  const implied = impliedAgents(rows.filter(({ agent }) => !letters.has(agent.value)));
  const named = withWaves([...agents, ...implied]);
  const unique = uniqueIds(named.agents);
  return {
    agents: named.agents.map((agent, index) => ({ ...agent, id: unique.ids[index] ?? agent.id })),
    problems: [...problems, ...named.problems, ...implied.map(impliedProblem), ...unique.problems],
    found: found + implied.length,
  };
}

function listedAgents(document: SourceDocument): Agents {
  const waves = listAt(document, ["waves"]).map((wave, number) => {
    const above = ["waves", number];
    if (isMap(wave)) return agentsOfWave(document, above);
    return { agents: [], problems: [unread("a wave names no agents", document, above)], found: 0 };
  });
  return {
    agents: waves.flatMap(({ agents }) => agents),
    problems: waves.flatMap(({ problems }) => problems),
    found: waves.reduce((sum, { found }) => sum + found, 0),
  };
}

function agentsOfWave(document: SourceDocument, above: Route): Agents {
  const wave = waveAt(document, [...above, "number"]);
  const list = listAt(document, [...above, "agents"]);
  const problems: ImportProblem[] = [];
  const agents = list.flatMap((item, index): readonly Agent[] => {
    const route = [...above, "agents", index];
    const name = isMap(item) ? writtenAt(document, [...route, "id"]) : undefined;
    const id = taskIdFrom(name?.value ?? "");
    if (name !== undefined && id !== "") {
      const { value: letter, origin } = name;
      return [{ route, id, written: letter, origin, letter, wave, isImplied: false }];
    }
    problems.push(unread("an agent has no id", document, route));
    return [];
  });
  return { agents, problems, found: list.length };
}

function unread(message: string, document: SourceDocument, route: Route): ImportProblem {
  return { kind: "unread-task", message, origin: originAt(document, route) };
}

function listAt(document: SourceDocument, route: Route): readonly unknown[] {
  const value = valueAt(document, route);
  return Array.isArray(value) ? value : [];
}

/** Agents of wave 0, or of the name, make the scaffold and are no tasks of their own. */
export function isScaffoldRow({ agent, wave }: OwnedFile): boolean {
  return wave?.value === 0 || /^(?:s|sc|scaffold.*)$/i.test(agent.value);
}

function impliedAgents(rows: readonly OwnedFile[]): readonly Agent[] {
  const found = new Map<string, Agent>();
  for (const row of rows) {
    const { agent, wave } = row;
    const id = taskIdFrom(agent.value);
    if (isScaffoldRow(row) || found.has(agent.value) || id === "") continue;
    const { value: letter, origin } = agent;
    found.set(letter, { route: [], id, written: letter, origin, letter, wave, isImplied: true });
  }
  return [...found.values()];
}

function impliedProblem({ letter, origin }: Agent): ImportProblem {
  const message = `agent "${letter}" owns files and is in no wave; it is read as a task without a text`;
  return { kind: "doubtful-reading", message, origin };
}

/** An agent that several waves have gets the number of the wave before its name. */
function withWaves(agents: readonly Agent[]): Pick<Agents, "agents" | "problems"> {
  const problems: ImportProblem[] = [];
  const named = agents.map((agent) => {
    const same = agents.filter(({ id }) => id === agent.id);
    const waves = new Set(same.map(({ wave }) => wave?.value));
    if (waves.size < 2 || agent.wave === undefined) return agent;
    const id = `w${agent.wave.value}-${agent.id}`;
    const message = `several waves have an agent "${agent.letter}"; this one is read as "${id}"`;
    if (agent !== same[0]) problems.push({ kind: "doubtful-reading", message, origin: agent.origin });
    return { ...agent, id };
  });
  return { agents: named, problems };
}
