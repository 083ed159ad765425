import type { Diagnostic, Fix } from "../diagnostics/diagnostic.ts";
import { rules } from "../rules/registry.ts";
import { stages } from "../rules/run.ts";
import type { PlanEdit } from "../source/plan-edit.ts";
import type { Route } from "../source/route.ts";
import type { Compilation } from "./compilation.ts";

/** True where rules find errors that they would have found before. What a misspelt key hid is no harm. */
export function doesHarm(before: Compilation, after: Compilation): boolean {
  if (stages.indexOf(after.reached) < stages.indexOf(before.reached)) return true;
  return lookedBefore(before).some((id) => errorsOf(id, after).length > errorsOf(id, before).length);
}

/**
 * Of fixes that did not do together, which are to blame: the only one, or those at whose place an error is new. None where that
 * says nothing sure, since the places of others have moved.
 */
export function harmfulFixes(
  made: readonly Fix[],
  before: Compilation,
  after: Compilation | undefined,
): readonly Fix[] {
  if (made.length === 1) return made;
  if (after === undefined || made.some(({ edits }) => edits.some(({ kind }) => kind === "remove"))) return [];
  const places = newErrors(before, after).flatMap(({ primary: { place } }) =>
    place.in === "plan" ? [place.route] : [],
  );
  return made.filter(({ edits }) =>
    edits.some((edit) => places.some((place) => isWithin(place, routeAfter(edit)))),
  );
}

function newErrors(before: Compilation, after: Compilation): readonly Diagnostic[] {
  return lookedBefore(before).flatMap((id) => {
    const known = new Set(errorsOf(id, before).map(({ message }) => message));
    return errorsOf(id, after).filter(({ message }) => !known.has(message));
  });
}

function lookedBefore({ reached }: Compilation): readonly string[] {
  const ran = stages.slice(0, stages.indexOf(reached) + 1) as readonly string[];
  return rules.filter(({ stage }) => stage !== "source" && ran.includes(stage)).map(({ id }) => id);
}

function errorsOf(id: string, { diagnostics }: Compilation): readonly Diagnostic[] {
  return diagnostics.filter(({ code, severity }) => code === id && severity === "error");
}

/** Where what an edit writes then stands. */
function routeAfter(edit: PlanEdit): Route {
  return edit.kind === "rename" ? [...edit.route.slice(0, -1), edit.to] : edit.route;
}

function isWithin(inner: Route, outer: Route): boolean {
  return outer.every((step, depth) => step === inner[depth]);
}
