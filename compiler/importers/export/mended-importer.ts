import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { RawPlan } from "../../plan/raw-plan.ts";
import type { ImportedPlan, ImportedTask } from "../imported.ts";
import type { Importer } from "../importer.ts";
import { reachOf, type TaskOrder } from "./task-order.ts";

/** The errors that an export mends. */
export const mendedErrors: ReadonlySet<string> = new Set([
  "no-parallel-clash",
  "no-wave-clash",
  "missing-dependency",
]);

/** A reader that believes no mark and no wave, and adds dependencies, by the id of the task that waits. */
export function mendedImporter(importer: Importer, added: TaskOrder): Importer {
  return { ...importer, read: (input) => mendedPlan(importer.read(input), added) };
}

/** A plan without marks and waves, and with more dependencies. */
export function mendedPlan(plan: ImportedPlan, added: TaskOrder): ImportedPlan {
  return { ...plan, tasks: plan.tasks.map((task) => mendedTask(task, added.get(task.id) ?? [])) };
}

function mendedTask(
  { parallel: _, wave: __, ...task }: ImportedTask,
  added: readonly string[],
): ImportedTask {
  const more = added
    .filter((on) => task.dependsOn.every(({ value }) => value !== on))
    .map((value) => ({ value, origin: task.origin, inferred: "it needs a file of that task" }));
  return { ...task, dependsOn: [...task.dependsOn, ...more] };
}

/**
 * The dependencies added so far, and those that findings say are missing; the same map when there are none more. One that
 * would close a circle is not added: the finding is right, but the plan has to be turned round by its author.
 */
export function withMissing(added: TaskOrder, diagnostics: readonly Diagnostic[], raw: RawPlan): TaskOrder {
  const order = new Map([...orderOf(raw)]);
  const grown = new Map(added);
  for (const { code, primary, related } of diagnostics) {
    const [task, on] = [idAt(primary.place, raw), related[0] && idAt(related[0].place, raw)];
    if (code !== "missing-dependency" || task === undefined || on === undefined) continue;
    if (task === on || reachOf(order)(on).has(task) || grown.get(task)?.includes(on) === true) continue;
    order.set(task, [...(order.get(task) ?? []), on]);
    grown.set(task, [...(grown.get(task) ?? []), on]);
  }
  return [...grown].every(([id, ids]) => ids === added.get(id)) ? added : grown;
}

/** The sets of tasks that are marked as parallel and write one path, by what the findings say. */
export function clashesIn(diagnostics: readonly Diagnostic[], raw: RawPlan): readonly (readonly string[])[] {
  return diagnostics
    .filter(({ code }) => code === "no-parallel-clash")
    .map(({ primary, related }) => {
      const places = [primary, ...related].map(({ place }) => place);
      const marks = places.filter((place) => place.in === "plan" && place.route[2] === "parallel");
      return marks.flatMap((place) => idAt(place, raw) ?? []);
    });
}

function idAt(place: Diagnostic["primary"]["place"], { tasks }: RawPlan): string | undefined {
  if (place.in !== "plan" || place.route[0] !== "tasks") return undefined;
  const task = tasks[Number(place.route[1])];
  return task === undefined ? undefined : String(task.id);
}

/** What tasks wait for by their dependencies, and by contracts whose text is not in the plan. */
function orderOf({ tasks, contracts = {} }: RawPlan): TaskOrder {
  const providers = (name: string): readonly string[] => {
    const contract = contracts[name];
    if (contract?.declare !== undefined) return [];
    const own = contract?.provider === undefined ? [] : [String(contract.provider)];
    return [...own, ...tasks.filter(({ provides }) => provides?.includes(name)).map(({ id }) => String(id))];
  };
  return new Map(
    tasks.map(({ id, depends_on = [], consumes = [] }) => [
      String(id),
      [...depends_on.map(String), ...consumes.flatMap((name) => providers(name))].filter((on) => on !== id),
    ]),
  );
}
