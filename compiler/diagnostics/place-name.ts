import type { SourceDocument } from "../source/document.ts";
import type { Route } from "../source/route.ts";
import type { Place } from "./diagnostic.ts";

/** Where something is in a plan, in words that stay when lines move and lists change their order. */
export interface PlaceName {
  /**
   * The way from the root with ids for indexes, e.g. `["tasks", "host-tests", "files", "modify"]`. Items without an id leave
   * no step.
   */
  readonly steps: readonly string[];
  /** The value as it is written, where the place is a scalar. */
  readonly word: string | undefined;
  /** The part of the plan that the place belongs to, if any. */
  readonly part: PlanPart | undefined;
}

/** A part of a plan that has a name. */
export interface PlanPart {
  readonly kind: (typeof parts)[keyof typeof parts];
  readonly id: string;
  /** `tasks/host-tests`. */
  readonly qualified: string;
}

const parts = { tasks: "task", contracts: "contract", roles: "role" } as const;

type PlanPlace = Extract<Place, { in: "plan" }>;

/** Names a place by what stands along its route. */
export function nameOf({ route, part }: PlanPlace, document: SourceDocument): PlaceName {
  const names: (string | undefined)[] = [];
  let value = document.value;
  for (const [index, step] of route.entries()) {
    value = childOf(value, step);
    names.push(typeof step === "string" ? step : idAt(value, route.slice(0, index + 1), document));
  }
  return {
    steps: names.filter((name) => name !== undefined),
    word: part === "value" ? wordOf(value, route, document) : undefined,
    part: partOf(names),
  };
}

function childOf(value: unknown, step: string | number): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as Readonly<Record<string | number, unknown>>)[step];
}

function idAt(item: unknown, route: Route, document: SourceDocument): string | undefined {
  return wordOf(childOf(item, "id"), [...route, "id"], document);
}

/** A scalar as it was written; a plan that was put together from others knows its value only. */
function wordOf(value: unknown, route: Route, document: SourceDocument): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value !== "number" && typeof value !== "boolean") return undefined;
  return document.scalarText(route) ?? String(value);
}

function partOf([list = "", id]: readonly (string | undefined)[]): PlanPart | undefined {
  if (!Object.hasOwn(parts, list) || id === undefined) return undefined;
  return { kind: parts[list as keyof typeof parts], id, qualified: `${list}/${id}` };
}
