import type { SourceDocument } from "../../source/document.ts";
import type { TextEdit } from "../../source/text-edit.ts";
import { originAt, valueAt, writtenAt } from "../claims/written-values.ts";
import { type Agent, agentsOf } from "../scout-and-wave/agents.ts";
import { ownershipOf, waveAt } from "../scout-and-wave/rows.ts";
import { yamlPlan } from "../yaml/yaml-plan.ts";
import { type Exported, type Exporter, type ExportInput, together, unchanged } from "./exporter.ts";
import { laterWaves } from "./later-waves.ts";
import { agentDependencies } from "./scout-and-wave-dependencies.ts";
import { movedAgents } from "./scout-and-wave-moves.ts";

/** Moves the agents of Scout-and-Wave plans to their waves, and writes missing dependencies. */
export const scoutAndWaveExporter: Exporter = { id: "scout-and-wave", write };

function write(input: ExportInput): Exported {
  const document = yamlPlan(input.files);
  const { agents } = agentsOf(document, ownershipOf(document).rows);
  const moved = waves(input, document, agents);
  const added = dependencies(input, document, agents);
  const left = [...moved.left, ...added.left];
  // What is moved is moved as it is; an export is repeated until nothing changes.
  return moved.edits.length > 0 ? { ...moved, left } : { ...added, left };
}

function waves(input: ExportInput, document: SourceDocument, agents: readonly Agent[]): Exported {
  const targets = targetsOf(input, agents);
  const isRight = agents.every(
    ({ id, wave }) => wave === undefined || (targets.get(id) ?? wave.value) === wave.value,
  );
  const rows = rowEdits(document, agents, targets);
  if (isRight && rows.length === 0) return unchanged;
  if (agents.some(({ letter, id }) => agents.some((other) => other.letter === letter && other.id !== id)))
    return { ...unchanged, left: ["several waves have an agent of one name, so the waves stay as they are"] };
  const moves = movedAgents(
    document,
    agents.filter(({ isImplied }) => !isImplied),
    ({ id }) => targets.get(id),
  );
  if (moves === undefined)
    return {
      ...unchanged,
      left: ["the waves are not written as a list with a line for each agent, and stay"],
    };
  return { edits: [...moves, ...rows], changes: changesOf(document, agents, targets), left: [] };
}

/** The number of the wave that each agent is to be in; of those that are over, none. */
function targetsOf(input: ExportInput, agents: readonly Agent[]): ReadonlyMap<string, number> {
  const known = new Set(agents.map(({ id }) => id));
  const isScaffolded = input.tasks.some(({ id }) => !known.has(id));
  const moved = isScaffolded || agents.some(({ wave }) => wave?.value === 0) ? 1 : 0;
  const later = laterWaves(input, (id) => {
    const wave = agents.find((agent) => agent.id === id)?.wave?.value;
    return wave === undefined ? undefined : wave + moved;
  });
  return new Map([...later].filter(([id]) => known.has(id)).map(([id, wave]) => [id, wave - moved]));
}

interface Row {
  readonly route: readonly (string | number)[];
  readonly agent: Agent;
  readonly wave: number;
  readonly target: number;
}

/** The rows of `file_ownership` whose wave is not that of their agent. */
function wrongRows(
  document: SourceDocument,
  agents: readonly Agent[],
  targets: ReadonlyMap<string, number>,
): readonly Row[] {
  const rows = valueAt(document, ["file_ownership"]);
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((_, index): readonly Row[] => {
    const above = ["file_ownership", index];
    const letter = writtenAt(document, [...above, "agent"])?.value;
    const agent = agents.find((one) => one.letter === letter);
    const wave = waveAt(document, [...above, "wave"])?.value;
    const target = agent && targets.get(agent.id);
    if (agent === undefined || wave === undefined || target === undefined || wave === target) return [];
    return [{ route: [...above, "wave"], agent, wave, target }];
  });
}

function rowEdits(
  document: SourceDocument,
  agents: readonly Agent[],
  targets: ReadonlyMap<string, number>,
): readonly TextEdit[] {
  return wrongRows(document, agents, targets).map(({ route, target }) => ({
    ...originAt(document, route),
    text: String(target),
  }));
}

function changesOf(
  document: SourceDocument,
  agents: readonly Agent[],
  targets: ReadonlyMap<string, number>,
): Exported["changes"] {
  const { path } = document.source;
  const rows = wrongRows(document, agents, targets);
  return agents.flatMap((agent) => {
    const [before, after] = [agent.wave?.value, targets.get(agent.id)];
    if (before !== undefined && after !== undefined && before !== after)
      return [{ path, what: `${agent.id}: wave ${before} -> ${after}` }];
    const row = rows.find((one) => one.agent === agent);
    return row === undefined
      ? []
      : [{ path, what: `${agent.id}: wave of its files ${row.wave} -> ${row.target}` }];
  });
}

function dependencies(input: ExportInput, document: SourceDocument, agents: readonly Agent[]): Exported {
  const parts = input.tasks.map(({ id, missing }): Exported => {
    const own = agents.find((agent) => agent.id === id);
    if (missing.length === 0) return unchanged;
    const on = agents.filter((agent) => missing.includes(agent.id));
    const edit =
      own && on.length === missing.length ? agentDependencies(document, own, { on, agents }) : undefined;
    const names = missing.map((one) => `"${one}"`).join(", ");
    if (edit === undefined)
      return { ...unchanged, left: [`"${id}" waits for ${names}, which it cannot say`] };
    const what = `${id}: dependencies + ${missing.join(", ")}`;
    return { edits: [edit], changes: [{ path: document.source.path, what }], left: [] };
  });
  return together(parts);
}
