import type { SourceDocument } from "../source/document.ts";
import type { Route } from "../source/route.ts";
import { decodeContracts } from "./decode-contract.ts";
import { decodeRuleSettings, decodeSharedFiles, decodeWaivers } from "./decode-policies.ts";
import { decodeTask, references } from "./decode-task.ts";
import type { Assertions, Plan, RepoScope, Role, RoleId, Task, TaskText, WaveGate } from "./plan.ts";
import type { RawPlan, RawRole } from "./raw-plan.ts";
import type { Dispatch, ModelSettings } from "./settings.ts";
import { withoutFinished } from "./without-finished.ts";

/**
 * Turns a valid plan into the plan the compiler works on: defaults filled in, every entity with its route, what is finished
 * set apart.
 */
export function decodePlan(raw: RawPlan, document: SourceDocument, beside: Beside = nothing): Plan {
  const { asserted, texts } = beside;
  const declared = Object.entries(raw.roles ?? {}).map(([id, role]) => decodeRole(id, role));
  const taken = new Set<string>(declared.map((role) => role.id));
  const all = raw.tasks.map((task, index) => decodeTask(task, ["tasks", index], { document, taken, texts }));
  const contracts = decodeContracts(raw, all, document);
  const { tasks, ...rest } = withoutFinished(all, contracts);
  return {
    name: raw.name,
    goal: raw.goal,
    base: raw.base,
    repo: decodeScope(raw),
    dispatch: decodeDispatch(raw),
    models: decodeModels(raw),
    roles: [...declared, ...derivedRoles(raw, tasks)],
    ...rest,
    sharedFiles: decodeSharedFiles(raw),
    rules: decodeRuleSettings(raw),
    waivers: decodeWaivers(raw, document),
    targets: references(raw.targets ?? [], ["targets"]),
    gate: raw.gate ?? [],
    gates: decodeGates(raw),
    tasks,
    asserted,
    isImported: beside !== nothing,
  };
}

/** What plans of other formats hold beside what our language can say. */
export interface Beside {
  readonly asserted: Assertions;
  /** Everything written about a task, by id. */
  readonly texts: ReadonlyMap<string, TaskText>;
}

const nothing: Beside = { asserted: { parallel: [], waves: [], isOrdered: false }, texts: new Map() };

function decodeScope({ repo }: RawPlan): RepoScope {
  return {
    root: repo?.root,
    include: repo?.include ?? [],
    exclude: repo?.exclude ?? [],
    tsconfig: repo?.tsconfig,
  };
}

function decodeDispatch({ dispatch }: RawPlan): Dispatch {
  return {
    tier: dispatch?.tier ?? "auto",
    maxAgents: dispatch?.max_agents ?? 6,
    isolation: dispatch?.isolation ?? "worktree",
    commits: dispatch?.commits ?? "leader",
    coupling: dispatch?.coupling ?? "merge-order",
    merge: dispatch?.merge ?? "sequential",
    mode: dispatch?.mode ?? "build-team",
    batch: dispatch?.batch ?? 5,
    budget: {
      usd: dispatch?.budget?.usd,
      tokens: dispatch?.budget?.tokens,
      minutes: dispatch?.budget?.minutes,
    },
  };
}

function decodeModels({ models }: RawPlan): ModelSettings {
  const { prices, ...tiers } = models ?? {};
  return { tiers, prices: prices ?? {} };
}

function decodeGates({ gates }: RawPlan): readonly WaveGate[] {
  return Object.entries(gates ?? {})
    .map(([wave, commands]) => ({ wave: Number(wave), commands }))
    .sort((a, b) => a.wave - b.wave);
}

function decodeRole(id: string, raw: RawRole): Role {
  return {
    id: id as RoleId,
    title: raw.title,
    shape: raw.shape,
    model: raw.model,
    instances: raw.instances ?? 1,
    declared: true,
    route: ["roles", id],
  };
}

/** One role for each task that names none, titled like the task. */
function derivedRoles(raw: RawPlan, tasks: readonly Task[]): readonly Role[] {
  return tasks
    .filter(({ route }) => raw.tasks[Number(route[1])]?.role === undefined)
    .map((task) => derivedRole(task.role, task.title, task.route));
}

function derivedRole(id: RoleId, title: string, route: Route): Role {
  return { id, title, shape: undefined, model: undefined, instances: 1, declared: false, route };
}
