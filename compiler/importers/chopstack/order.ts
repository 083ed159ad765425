import type { SourceDocument } from "../../source/document.ts";
import type { Route } from "../../source/route.ts";
import { valueAt } from "../claims/written-values.ts";
import type { ImportProblem, Written } from "../imported.ts";
import { belongs, phaseName } from "../yaml/yaml-phases.ts";
import { firstText, textsUnder } from "../yaml/yaml-plan.ts";
import type { TaskEntry } from "../yaml/yaml-tasks.ts";

/** What phases and strategies say of the order of tasks. */
export interface PhaseOrder {
  /** Ids that a task waits for, beside those it names. */
  readonly before: ReadonlyMap<string, readonly Written<string>[]>;
  readonly problems: readonly ImportProblem[];
}

interface Phase {
  readonly route: Route;
  readonly name: string;
  readonly members: readonly TaskEntry[];
}

/**
 * The order that `requires` of phases and the strategy "sequential", of a phase or of the whole plan, give to the tasks.
 * `named` is what they wait for by their own account; nothing is added that would contradict it.
 */
export function phaseOrder(
  document: SourceDocument,
  entries: readonly TaskEntry[],
  named: ReadonlyMap<string, readonly string[]>,
): PhaseOrder {
  const phases = phasesOf(document, entries);
  const order = new Map(entries.map(({ id }) => [id, new Set(named.get(id) ?? [])]));
  const before = new Map<string, Written<string>[]>();
  const required = phases.map((phase) => requiredPhases(document, phase, phases));
  const waits = [...required.flatMap((one) => one.waits), ...sequences(document, entries, phases)];
  for (const { id, on } of waits) {
    if (id === on.value || isAfter(on.value, id, order) || isAfter(id, on.value, order)) continue;
    order.get(id)?.add(on.value);
    before.set(id, [...(before.get(id) ?? []), on]);
  }
  return { before, problems: required.flatMap((one) => one.problems) };
}

/** A task and what it waits for. */
interface Wait {
  readonly id: string;
  readonly on: Written<string>;
}

function phasesOf(document: SourceDocument, entries: readonly TaskEntry[]): readonly Phase[] {
  const phases = valueAt(document, ["phases"]);
  if (!Array.isArray(phases)) return [];
  return phases.map((_, index) => {
    const route = ["phases", index];
    const members = entries.filter((entry) => belongs(document, entry, route));
    const listed = textsUnder(document, route, ["tasks"]).items.map(({ value }) => value);
    const place = ({ written }: TaskEntry): number => listed.indexOf(written ?? "");
    return { route, name: phaseName(document, route), members: members.sort((a, b) => place(a) - place(b)) };
  });
}

function requiredPhases(
  document: SourceDocument,
  phase: Phase,
  phases: readonly Phase[],
): { readonly waits: readonly Wait[]; readonly problems: readonly ImportProblem[] } {
  const waits: Wait[] = [];
  const problems: ImportProblem[] = [];
  for (const { value, origin } of textsUnder(document, phase.route, ["requires"]).items) {
    const required = phases.find(({ name }) => name === value);
    if (required === undefined)
      problems.push({ kind: "unread-text", message: `there is no phase "${value}"`, origin });
    const inferred = `phase "${phase.name}" requires "${value}"`;
    for (const { id } of phase.members)
      for (const member of required?.members ?? [])
        waits.push({ id, on: { value: member.id, origin, inferred } });
  }
  return { waits, problems };
}

/** Where the plan, or a phase, is sequential, each task follows the one before. */
function sequences(
  document: SourceDocument,
  entries: readonly TaskEntry[],
  phases: readonly Phase[],
): readonly Wait[] {
  const whole = { route: [], members: entries, inferred: "the plan is sequential" };
  const parts = phases.map((phase) => ({ ...phase, inferred: `phase "${phase.name}" is sequential` }));
  return [whole, ...parts].flatMap(({ route, members, inferred }) => {
    const strategy = firstText(document, route, ["strategy"]);
    if (strategy?.value !== "sequential") return [];
    const { origin } = strategy;
    return members.flatMap(({ id }, index) => {
      const former = members[index - 1];
      return former === undefined ? [] : [{ id, on: { value: former.id, origin, inferred } }];
    });
  });
}

function isAfter(later: string, earlier: string, order: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const seen = new Set([later]);
  for (const id of seen) for (const on of order.get(id) ?? []) seen.add(on);
  return later !== earlier && seen.has(earlier);
}
