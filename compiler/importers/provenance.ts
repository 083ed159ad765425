import type { Route } from "../source/route.ts";
import type { Origin } from "./imported.ts";

/** Where each part of a translated plan was written, and by what it was concluded. */
export interface Provenance {
  /** The origin of a part, or of the nearest that contains it; `undefined` for what was made up as a whole. */
  originOf(route: Route): Origin | undefined;
  /** By what a part was concluded; `undefined` for what is written. */
  remarkOn(route: Route): string | undefined;
  /** What the plan says where our language has no key for it. */
  sayingOn(route: Route): string | undefined;
}

/** A provenance that is being gathered. */
export interface ProvenanceNotes {
  add(route: Route, origin: Origin, inferred?: string): void;
  say(route: Route, origin: Origin, saying: string): void;
  done(): Provenance;
}

/** Nothing is known yet. */
export function newProvenance(): ProvenanceNotes {
  const origins = new Map<string, Origin>();
  const remarks = new Map<string, string>();
  const sayings = new Map<string, string>();
  return {
    add: (route, origin, inferred) => {
      origins.set(keyOf(route), origin);
      if (inferred !== undefined) remarks.set(keyOf(route), inferred);
    },
    say: (route, origin, saying) => {
      origins.set(keyOf(route), origin);
      sayings.set(keyOf(route), saying);
    },
    done: () => ({
      originOf: (route) => nearestOrigin(route, origins),
      remarkOn: (route) => remarks.get(keyOf(route)),
      sayingOn: (route) => sayings.get(keyOf(route)),
    }),
  };
}

function nearestOrigin(route: Route, origins: ReadonlyMap<string, Origin>): Origin | undefined {
  for (let length = route.length; length > 0; length -= 1) {
    const found = origins.get(keyOf(route.slice(0, length)));
    if (found !== undefined) return found;
  }
  return undefined;
}

function keyOf(route: Route): string {
  return JSON.stringify(route);
}
