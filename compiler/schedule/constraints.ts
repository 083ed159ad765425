import { couplingOrder } from "../facts/coupling-order.ts";
import type { Dependency, Hazard, ImportCoupling, RepoFacts } from "../facts/facts.ts";
import { compareText } from "../plan/order.ts";
import type { TaskId } from "../plan/plan.ts";
import { type OrderingHazard, precedenceWhy, separationWhy } from "./hazard-wording.ts";

/** What the order of waves must respect, each with the reason. */
export interface WaveConstraints {
  /** Declared ones first, then those that hazards imply. */
  readonly precedences: readonly Precedence[];
  readonly separations: readonly Separation[];
}

/** `later` is in a higher wave. `why` has `later` as its subject and calls `earlier` "it". */
export interface Precedence {
  readonly earlier: TaskId;
  readonly later: TaskId;
  readonly why: string;
}

/** Two tasks that are never in one wave, in either order. */
export interface Separation {
  readonly a: TaskId;
  readonly b: TaskId;
  readonly why: string;
  readonly hazard: Hazard;
}

interface Implied extends Precedence {
  readonly hazard: Hazard;
}

/**
 * Collects the declared order and what the hazards add to it. An implied order that would close a circle with
 * what is there already only keeps its two tasks apart. Couplings count with `coupling: separate` only.
 */
export function waveConstraints(facts: RepoFacts): WaveConstraints {
  const declared = facts.taskGraph.dependencies.map(declaredPrecedence);
  const implied = impliedPrecedences(facts);
  const accepted = new Set(withoutNewCircles(declared, implied));
  const refused = implied.filter((precedence) => !accepted.has(precedence));
  return {
    precedences: [
      ...declared,
      ...[...accepted].map(({ earlier, later, why }): Precedence => ({ earlier, later, why })),
    ],
    separations: [
      ...refused.map(({ earlier, later, hazard }) => separation(earlier, later, hazard)),
      ...facts.hazards.flatMap((hazard) => separations(facts, hazard)),
    ],
  };
}

function declaredPrecedence({ task, on, reason }: Dependency): Precedence {
  const why = reason.kind === "declared" ? "declared" : `contract ${reason.contract}`;
  return { earlier: on, later: task, why };
}

/** The most certain first: lost files before imports. */
const orderingKinds: readonly OrderingHazard["kind"][] = [
  "read-of-created",
  "write-after-delete",
  "import-coupling",
];

/** Sorted by kind, then by name: never by place in the plan. */
function impliedPrecedences(facts: RepoFacts): readonly Implied[] {
  return orderingKinds.flatMap((kind) =>
    facts.hazards
      .filter((hazard): hazard is OrderingHazard => hazard.kind === kind)
      .flatMap((hazard) => implied(facts, hazard))
      .sort(
        (x, y) =>
          compareText(x.earlier, y.earlier) || compareText(x.later, y.later) || compareText(x.why, y.why),
      ),
  );
}

function implied(facts: RepoFacts, hazard: OrderingHazard): readonly Implied[] {
  const order = impliedOrder(facts, hazard);
  if (order === undefined) return [];
  const [earlier, later] = order;
  return [{ earlier, later, why: precedenceWhy(hazard), hazard }];
}

function impliedOrder(facts: RepoFacts, hazard: OrderingHazard): readonly [TaskId, TaskId] | undefined {
  switch (hazard.kind) {
    case "read-of-created":
      return hazard.reversed ? undefined : [hazard.creator.task, hazard.reader.task];
    case "write-after-delete":
      if (hazard.ordered) return undefined;
      return hazard.later.access === "create"
        ? [hazard.deletion.task, hazard.later.task]
        : [hazard.later.task, hazard.deletion.task];
    case "import-coupling":
      return ordersWaves(facts, hazard) ? couplingOrder(hazard) : undefined;
  }
}

/** A circle of imports gives no order: its tasks are kept apart, and the scheduler chooses which comes first. */
function ordersWaves(facts: RepoFacts, { imported, importer }: ImportCoupling): boolean {
  return (
    separatesCouplings(facts) &&
    facts.taskGraph.isUnordered(imported, importer) &&
    !facts.hazards.some(
      (other) =>
        other.kind === "mutual-imports" && other.tasks.includes(imported) && other.tasks.includes(importer),
    )
  );
}

function separatesCouplings(facts: RepoFacts): boolean {
  return facts.plan.dispatch.coupling === "separate";
}

function withoutNewCircles(
  declared: readonly Precedence[],
  candidates: readonly Implied[],
): readonly Implied[] {
  const after = new Map<string, Set<string>>();
  const add = ({ earlier, later }: Precedence): void => {
    after.set(earlier, (after.get(earlier) ?? new Set()).add(later));
  };
  for (const precedence of declared) add(precedence);
  return candidates.filter((candidate) => {
    if (reaches(after, candidate.later, candidate.earlier)) return false;
    add(candidate);
    return true;
  });
}

function reaches(after: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const node of seen) {
    if (node === to) return true;
    for (const next of after.get(node) ?? []) seen.add(next);
  }
  return false;
}

function separations(facts: RepoFacts, hazard: Hazard): readonly Separation[] {
  if (hazard.kind === "write-write" || hazard.kind === "create-create") {
    const [{ task: a }, { task: b }] = hazard.claims;
    return facts.taskGraph.isUnordered(a, b) ? [separation(a, b, hazard)] : [];
  }
  if (hazard.kind === "lock") {
    const [{ task: a }, { task: b }] = hazard.holders;
    return [separation(a, b, hazard)];
  }
  if (hazard.kind !== "mutual-imports" || !separatesCouplings(facts)) return [];
  return hazard.tasks.flatMap((a, index) =>
    hazard.tasks.slice(index + 1).map((b) => separation(a, b, hazard)),
  );
}

function separation(a: TaskId, b: TaskId, hazard: Hazard): Separation {
  return { a, b, why: separationWhy(hazard), hazard };
}
