import type { SourceText, Span } from "../../source/text.ts";
import { writtenAt } from "../checkbox/checkbox-task.ts";
import type { Written } from "../imported.ts";
import type { Phase } from "./phase.ts";
import type { PhaseWait } from "./phase-notes.ts";

/** What the order of tasks follows from. */
export interface OrderedLine {
  readonly id: string;
  /** What an implied dependency points at. */
  readonly span: Span;
  readonly phase: Phase;
  readonly isParallel: boolean;
  /** What the line itself says. */
  readonly dependsOn: readonly Written<string>[];
}

/** What follows from marks and phases. */
export interface ImpliedOrder {
  /** By id, without what the lines say themselves. */
  readonly dependsOn: ReadonlyMap<string, readonly Written<string>[]>;
  /** The first phase whose order would need too many dependencies. */
  readonly tooLarge: Phase | undefined;
}

/**
 * The order that spec-kit means: a task without [P] waits for those of its phase that stand before it, a task with [P] for the
 * nearest one without; all of a phase waits for the last tasks of the phases that it is said to wait for and of the nearest
 * blocking phase before, a closing phase for those of all before. What the lines say comes first: nothing implied makes a cycle.
 */
export function impliedOrder(
  source: SourceText,
  lines: readonly OrderedLine[],
  waits: readonly PhaseWait[] = [],
): ImpliedOrder {
  const order: Order = { source, ranks: ranksOf(lines), edges: new Map(), count: 0 };
  const phases = [...new Set(lines.map(({ phase }) => phase))].map((phase) => ({
    phase,
    lines: lines.filter((line) => line.phase === phase),
  }));
  for (const part of phases) addMarks(part.lines, order);
  let tooLarge: Phase | undefined;
  for (const [index, part] of phases.entries()) {
    const barriers = barriersOf(part.phase, phases.slice(0, index), waits);
    if (!addBarriers(part.lines, barriers, order)) tooLarge ??= part.phase;
  }
  return { dependsOn: order.edges, tooLarge };
}

interface Order {
  readonly source: SourceText;
  /** An order that agrees with what the lines say. */
  readonly ranks: ReadonlyMap<string, number>;
  readonly edges: Map<string, Written<string>[]>;
  count: number;
}

interface PhaseLines {
  readonly phase: Phase;
  readonly lines: readonly OrderedLine[];
}

const inOrder = "spec-kit runs tasks without [P] in order";

function addMarks(lines: readonly OrderedLine[], order: Order): void {
  let last: OrderedLine | undefined;
  let since: OrderedLine[] = [];
  for (const line of lines) {
    const earlier = line.isParallel || since.length === 0 ? [last] : since;
    for (const other of earlier)
      if (other !== undefined) add(line, other, { span: line.span, why: inOrder, order });
    if (line.isParallel) since.push(line);
    else [last, since] = [line, []];
  }
}

/** What all of a phase waits for. */
interface Barrier {
  readonly lines: readonly OrderedLine[];
  readonly span: Span;
  readonly why: string;
}

function barriersOf(
  phase: Phase,
  before: readonly PhaseLines[],
  waits: readonly PhaseWait[],
): readonly Barrier[] {
  const { name, span, kind } = phase;
  if (kind === "closing") {
    const lines = before.flatMap((one) => one.lines);
    return [{ lines, span, why: `the phase "${name}" comes last` }];
  }
  const at = before.findLastIndex((one) => one.phase.kind === "blocking");
  const said = before.slice(at + 1).flatMap((one): readonly Barrier[] => {
    const wait = waits.find((other) => other.phase === phase && other.on === one.phase);
    const why = `the phase "${name}" is said to wait for "${one.phase.name}"`;
    return wait === undefined ? [] : [{ lines: one.lines, span: wait.span, why }];
  });
  const blocking = before[at];
  if (said.length > 0 || blocking === undefined) return said;
  const why = `the phase "${blocking.phase.name}" blocks those after it`;
  return [{ lines: blocking.lines, span: blocking.phase.span, why }];
}

const mostEdges = 40_000;

/** False when there would be too many dependencies. */
function addBarriers(lines: readonly OrderedLine[], barriers: readonly Barrier[], order: Order): boolean {
  const own = new Set(lines.map(({ id }) => id));
  const firsts = lines.filter((line) => !dependenciesOf(line, order).some((id) => own.has(id)));
  for (const { lines: before, span, why } of barriers) {
    const lasts = lastOf(before, order);
    if (order.count + firsts.length * lasts.length > mostEdges) return false;
    for (const line of firsts) for (const other of lasts) add(line, other, { span, why, order });
  }
  return true;
}

/** The tasks that none of these waits for. */
function lastOf(lines: readonly OrderedLine[], order: Order): readonly OrderedLine[] {
  const reached = new Set(lines.flatMap((line) => dependenciesOf(line, order)));
  return lines.filter(({ id }) => !reached.has(id));
}

function dependenciesOf({ id, dependsOn }: OrderedLine, { edges }: Order): readonly string[] {
  return [...dependsOn, ...(edges.get(id) ?? [])].map(({ value }) => value);
}

interface Reason {
  readonly span: Span;
  readonly why: string;
  readonly order: Order;
}

function add(line: OrderedLine, on: OrderedLine, { span, why, order }: Reason): void {
  const isLater = (order.ranks.get(line.id) ?? 0) > (order.ranks.get(on.id) ?? 0);
  if (!isLater || line.dependsOn.some(({ value }) => value === on.id)) return;
  const edges = order.edges.get(line.id) ?? [];
  order.edges.set(line.id, [...edges, { ...writtenAt(order.source, span, on.id), inferred: why }]);
  order.count += 1;
}

/** Numbers the tasks as they are written, save that one that waits for a later one comes behind it. */
function ranksOf(lines: readonly OrderedLine[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  const byId = new Map(lines.map((line) => [line.id, line]));
  const open = new Set<string>();
  for (const line of lines) {
    const stack = [{ line, next: 0 }];
    open.add(line.id);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const on = byId.get(top.line.dependsOn[top.next]?.value ?? "");
      top.next += 1;
      if (on !== undefined && !open.has(on.id)) {
        open.add(on.id);
        stack.push({ line: on, next: 0 });
      } else if (top.next > top.line.dependsOn.length) {
        stack.pop();
        if (!ranks.has(top.line.id)) ranks.set(top.line.id, ranks.size);
      }
    }
  }
  return ranks;
}
