import type { RawPlan, RawTask } from "../plan/raw-plan.ts";
import type { Route } from "../source/route.ts";
import { claimLists } from "./claim-lists.ts";
import type { ImportedContract, ImportedPlan, ImportedTask, Origin, Written } from "./imported.ts";
import type { ImportTree } from "./importer.ts";
import { newProvenance, type Provenance, type ProvenanceNotes } from "./provenance.ts";
import { type SettledTask, settledTasks } from "./settle.ts";
import { kebabName } from "./words/plan-words.ts";

/** A plan in our language, and where each part of it comes from. */
export interface TranslatedPlan {
  readonly raw: RawPlan;
  readonly provenance: Provenance;
}

/** Translates a plan that has at least one task. */
export function rawPlanOf(plan: ImportedPlan, tree: ImportTree | undefined): TranslatedPlan {
  const notes = newProvenance();
  const tasks = settledTasks(plan, tree);
  const roles = rolesOf(plan.tasks);
  const raw: RawPlan = {
    version: 1,
    name: kebabName(plan.name),
    ...one("goal", ["goal"], { value: plan.goal, notes }),
    ...(roles.size > 0 && { roles: Object.fromEntries([...roles].map(([id, title]) => [id, { title }])) }),
    ...contractsOf(plan, notes),
    ...many("gate", [], { values: plan.gate, notes }),
    tasks: tasks.map((task, index) => taskOf(task, ["tasks", index], notes)) as RawPlan["tasks"],
  };
  return { raw, provenance: notes.done() };
}

/** Role ids and titles, in order of first use. */
function rolesOf(tasks: readonly ImportedTask[]): ReadonlyMap<string, string> {
  return new Map(
    tasks.flatMap(({ role }) => (role === undefined ? [] : [[kebabName(role.value), role.value]])),
  );
}

function taskOf({ task, claims, dependsOn }: SettledTask, route: Route, notes: ProvenanceNotes): RawTask {
  notes.add(route, task.origin);
  notes.add([...route, "id"], task.origin);
  saySideways(task, route, notes);
  const put = <T>(key: string, value: Written<T> | undefined): { readonly [k: string]: T } =>
    one(key, [...route, key], { value, notes });
  return {
    id: task.id,
    ...put("title", task.title),
    ...put("description", task.description),
    ...put("role", task.role && { ...task.role, value: kebabName(task.role.value) }),
    ...(claims.length > 0 && { files: claimLists(claims, [...route, "files"], notes) }),
    ...many("depends_on", route, { values: dependsOn, notes }),
    ...many("consumes", route, { values: task.consumes, notes }),
    ...many("provides", route, { values: task.provides, notes }),
    ...many("locks", route, { values: task.locks.map(asLock), notes }),
    ...many("acceptance", route, { values: task.acceptance, notes }),
    ...many("verify", route, { values: task.verify, notes }),
    ...put("estimate", task.estimate && { ...task.estimate, value: durationText(task.estimate.value) }),
    ...put("model", task.model),
    ...put("status", task.status?.value === "pending" ? undefined : task.status),
  } as RawTask;
}

/** What is held against the rest of the plan, and is no part of ours. */
function saySideways({ parallel, wave }: ImportedTask, route: Route, notes: ProvenanceNotes): void {
  if (parallel !== undefined) notes.say([...route, "parallel"], parallel.origin, "marked as parallel");
  if (wave !== undefined) notes.say([...route, "wave"], wave.origin, `put in wave ${wave.value}`);
}

/** A name as long as the language allows. */
function asLock(lock: Written<string>): Written<string> {
  return { ...lock, value: lock.value.slice(0, 100) };
}

/** Whole minutes, at least one, as the language writes them. */
function durationText(minutes: number): string {
  const whole = Math.max(1, Math.round(minutes));
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  return `${hours > 0 ? `${hours}h` : ""}${rest > 0 || hours === 0 ? `${rest}m` : ""}`;
}

function contractsOf({ contracts }: ImportedPlan, notes: ProvenanceNotes): Pick<RawPlan, "contracts"> {
  if (contracts.length === 0) return {};
  return {
    contracts: Object.fromEntries(contracts.map((contract) => [contract.name, contractOf(contract, notes)])),
  };
}

function contractOf(
  contract: ImportedContract,
  notes: ProvenanceNotes,
): NonNullable<RawPlan["contracts"]>[string] {
  const route = ["contracts", contract.name];
  notes.add(route, contract.origin);
  const put = (key: string, value: Written<string> | undefined): { readonly [k: string]: string } =>
    one(key, [...route, key], { value, notes });
  return {
    ...(contract.kind !== "type" && { kind: contract.kind }),
    ...put("path", contract.path),
    ...many("symbols", route, { values: contract.symbols, notes }),
    ...put("declare", contract.declare),
    ...put("provider", contract.provider),
  };
}

interface OneInput<T> {
  readonly value: Written<T> | undefined;
  readonly notes: ProvenanceNotes;
}

function one<T>(key: string, route: Route, { value, notes }: OneInput<T>): { readonly [k: string]: T } {
  if (value === undefined) return {};
  notes.add(route, value.origin, value.inferred);
  return { [key]: value.value };
}

interface ManyInput {
  readonly values: readonly Written<string>[];
  readonly notes: ProvenanceNotes;
}

/** Nothing for an empty list; each value once. */
function many(key: string, above: Route, { values, notes }: ManyInput): { readonly [k: string]: string[] } {
  const distinct = [...new Map(values.map((value) => [value.value, value])).values()];
  if (distinct.length === 0) return {};
  const route = [...above, key];
  notes.add(route, distinct[0]?.origin as Origin);
  for (const [index, { origin, inferred }] of distinct.entries())
    notes.add([...route, index], origin, inferred);
  return { [key]: distinct.map(({ value }) => value) };
}
