import type { SourceDocument } from "../source/document.ts";
import type { SourceText } from "../source/text.ts";
import { isMap } from "./claims/written-values.ts";
import type { ImportedPlan, ImportedTask, ImportProblem } from "./imported.ts";
import type { Importer, ImportInput } from "./importer.ts";
import { agentsOf } from "./scout-and-wave/agents.ts";
import { contractsOf } from "./scout-and-wave/contracts.ts";
import { gateOf, machineProblem } from "./scout-and-wave/gate.ts";
import { scaffoldId } from "./scout-and-wave/references.ts";
import { homeRepo, isHere } from "./scout-and-wave/repo.ts";
import { ownershipOf } from "./scout-and-wave/rows.ts";
import { type Scaffold, scaffoldOf } from "./scout-and-wave/scaffold.ts";
import { agentTask, isDone } from "./scout-and-wave/task.ts";
import { kebabName, stemOf } from "./words/plan-words.ts";
import { firstText, unreadPlan, yamlPlan } from "./yaml/yaml-plan.ts";

/** Reads the plans of Scout-and-Wave: waves of agents that own files. */
export const scoutAndWave: Importer = {
  id: "scout-and-wave",
  title: "Scout-and-Wave",
  place: "docs/IMPL/IMPL-<name>.yaml",
  detects,
  read,
};

function detects(files: readonly SourceText[]): boolean {
  const [file, second] = files;
  if (file === undefined || second !== undefined || !/\.ya?ml$/i.test(file.path)) return false;
  if (!/^(?:file_ownership|feature_slug|verdict):/m.test(file.text)) return false;
  const document = yamlPlan(files);
  const has = (key: string): boolean =>
    document.problems.length > 0
      ? new RegExp(`^${key}:`, "m").test(file.text)
      : isMap(document.value) && Object.hasOwn(document.value, key);
  if (has("version")) return false;
  return has("waves") ? has("file_ownership") || has("feature_slug") : has("feature_slug") && has("verdict");
}

function read({ files, tree }: ImportInput): ImportedPlan {
  const document = yamlPlan(files);
  if (document.value === undefined)
    return unreadPlan(document, "waves", /^ +(?:- +)?id: *["']?[A-Z]\w?["']?\s*$/gm);
  const { rows, problems } = ownershipOf(document);
  const home = homeRepo(rows, tree);
  const { agents, problems: agentProblems, found } = agentsOf(document, rows);
  const letters = new Set(agents.map(({ letter }) => letter));
  const others = rows.filter((row) => isHere(row, home) && !letters.has(row.agent.value));
  const scaffold = scaffoldOf(document, others, tree);
  const read = agents.map((agent) => agentTask(agent, { document, tree, rows, home, agents, scaffold }));
  const tasks = finished(
    document,
    afterScaffold(
      read.map(({ task }) => task),
      scaffold,
    ),
  );
  const gate = gateOf(document, home);
  const agreed = contractsOf({ document, tree, home, tasks, scaffold: scaffold?.files ?? [] });
  const title = firstText(document, [], ["title"]);
  const slug = firstText(document, [], ["feature_slug"])?.value ?? title?.value;
  return {
    name: kebabName(slug ?? stemOf(document.source.path).replace(/^IMPL-/i, "")),
    ...(title && { goal: title }),
    tasks,
    contracts: agreed.contracts,
    gate,
    problems: [
      ...verdictProblem(document),
      ...problems,
      ...home.problems,
      ...(scaffold?.problems ?? []),
      ...agentProblems,
      ...read.flatMap((one) => one.problems),
      ...agreed.problems,
      ...machineProblem(gate, tasks),
    ],
    isOrdered: false,
    found: found + (scaffold === undefined ? 0 : 1),
  };
}

/** Puts the scaffold first, and counts waves from 1: it, or agents of a wave 0, move the others. */
function afterScaffold(
  tasks: readonly ImportedTask[],
  scaffold: Scaffold | undefined,
): readonly ImportedTask[] {
  const isFirst = scaffold !== undefined && scaffold.status === undefined;
  const moves = isFirst || tasks.some(({ wave }) => wave?.value === 0);
  const inferred = isFirst ? "the scaffold is a wave of its own" : "the waves count from 0";
  const moved = tasks.map((task) => {
    const { wave } = task;
    return wave && moves ? { ...task, wave: { ...wave, value: wave.value + 1, inferred } } : task;
  });
  if (scaffold === undefined) return moved;
  const first = scaffoldTask(scaffold, tasks);
  const { id: value, origin } = first;
  const before = { value, origin, inferred: "the scaffold comes before all waves" };
  return [
    first,
    ...moved.map((task) => {
      const isNamed = task.dependsOn.some((one) => one.value === value);
      return isNamed ? task : { ...task, dependsOn: [...task.dependsOn, before] };
    }),
  ];
}

function scaffoldTask({ origin, claims, status }: Scaffold, tasks: readonly ImportedTask[]): ImportedTask {
  const isTaken = tasks.some(({ id }) => id === scaffoldId);
  return {
    id: isTaken ? `${scaffoldId}-files` : scaffoldId,
    origin,
    title: { value: "Scaffold the shared files", origin, inferred: 'the files under "scaffolds"' },
    claims,
    dependsOn: [],
    consumes: [],
    provides: [],
    acceptance: [
      {
        value: "Each file holds what the plan gives for it",
        origin,
        inferred: 'the contents under "scaffolds"',
      },
    ],
    verify: [],
    locks: [],
    ...(status
      ? { status }
      : { wave: { value: 1, origin, inferred: "the scaffold comes before all waves" } }),
  };
}

/** A plan that is complete has no task that is not. */
function finished(document: SourceDocument, tasks: readonly ImportedTask[]): readonly ImportedTask[] {
  const state = firstText(document, [], ["state", "status"]);
  if (state === undefined || !isDone(state.value)) return tasks;
  return tasks.map((task) => ({ ...task, status: { value: "done", origin: state.origin } }));
}

function verdictProblem(document: SourceDocument): readonly ImportProblem[] {
  const verdict = firstText(document, [], ["verdict"]);
  if (verdict?.value !== "NOT_SUITABLE") return [];
  const message = 'the plan calls itself "NOT_SUITABLE" for several agents at once';
  return [{ kind: "doubtful-reading", message, origin: verdict.origin }];
}
