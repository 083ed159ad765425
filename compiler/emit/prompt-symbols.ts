import type { WorkOrder, WorkOrderSymbol, WorkOrderTask } from "../ir/work-order.ts";
import { mdNames } from "./markdown.ts";
import { providerNote, wavesOf } from "./provider-note.ts";
import { isContract, placeOf } from "./symbol-place.ts";

/** Shared symbols that one rule holds for. */
export interface SymbolSection {
  /** What the agent must know about all of them, as sentences. */
  readonly rule: string;
  /** At least one. */
  readonly symbols: readonly WorkOrderSymbol[];
  /** Stands before the text of a symbol: its place and who else has to do with it. */
  readonly intro: (symbol: WorkOrderSymbol) => string;
}

/**
 * The shared symbols of a task, each in one section, the weightiest first: contracts, what is changed at the same
 * time, what the task itself provides, the rest. What comes from the code binds nobody, for a task may have to change it.
 */
export function symbolSections(task: WorkOrderTask, order: WorkOrder): readonly SymbolSection[] {
  const { symbols } = order.contracts;
  const provided = symbols.filter(({ providers }) => providers.includes(task.id));
  const used = symbols.filter(
    ({ providers, consumers }) => consumers.includes(task.id) && !providers.includes(task.id),
  );
  const derived = used.filter((symbol) => !isContract(symbol)).toSorted(byPlace);
  const isBeside = ({ providers }: WorkOrderSymbol) => wavesOf(providers, order).includes(task.wave);
  const sections: readonly SymbolSection[] = [
    { rule: rules.rely, symbols: used.filter(isContract), intro: usedIntro },
    { rule: rules.provide, symbols: provided.filter(isContract), intro: contractIntro(task) },
    ...derivedUsed(derived.filter(isBeside), task, order),
    derivedProvided(provided, task, order),
    ...derivedUsed(
      derived.filter((symbol) => !isBeside(symbol)),
      task,
      order,
    ),
  ];
  return sections.filter((section) => section.symbols.length > 0);
}

const rules = {
  rely: "You rely on these declarations and do not change them. If one has to change, ask the lead.",
  provide: "You provide these declarations. Others build against exactly this text.",
  keep: "This is how they are declared now, and who uses them. Change them only as far as your task asks; keep their users working, and report every change to the lead.",
};

function usedIntro(symbol: WorkOrderSymbol): string {
  const by = symbol.providers.length === 0 ? "nobody changes it" : `from ${mdNames(symbol.providers)}`;
  return `${placeOf(symbol)}, ${by}`;
}

function contractIntro(task: WorkOrderTask): SymbolSection["intro"] {
  return (symbol) => {
    const change = symbol.replaces === undefined ? "" : "; this replaces what the code has now";
    return `${withUsers(symbol, task)}${change}`;
  };
}

/** One section for those that the same tasks provide. */
function derivedUsed(
  symbols: readonly WorkOrderSymbol[],
  task: WorkOrderTask,
  order: WorkOrder,
): readonly SymbolSection[] {
  const groups = new Map<string, WorkOrderSymbol[]>();
  for (const symbol of symbols) {
    const rule = `This is how they are declared now. ${providerNote(symbol.providers, task, order)}`;
    groups.set(rule, [...(groups.get(rule) ?? []), symbol]);
  }
  return [...groups].map(([rule, group]) => ({ rule, symbols: group, intro: placeOf }));
}

function derivedProvided(
  provided: readonly WorkOrderSymbol[],
  task: WorkOrderTask,
  order: WorkOrder,
): SymbolSection {
  const symbols = provided.filter((symbol) => !isContract(symbol)).toSorted(byPlace);
  const intro = (symbol: WorkOrderSymbol) => {
    const before = symbol.providers.filter((id) => wavesOf([id], order).some((wave) => wave < task.wave));
    const stale =
      before.length === 0 ? "" : `; ${mdNames(before)} may have changed it before you: read the file`;
    return `${withUsers(symbol, task)}${stale}`;
  };
  return { rule: rules.keep, symbols, intro };
}

function withUsers(symbol: WorkOrderSymbol, { id }: WorkOrderTask): string {
  const others = symbol.consumers.filter((consumer) => consumer !== id);
  return others.length === 0 ? placeOf(symbol) : `${placeOf(symbol)}, used by ${mdNames(others)}`;
}

function byPlace(a: WorkOrderSymbol, b: WorkOrderSymbol): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}
