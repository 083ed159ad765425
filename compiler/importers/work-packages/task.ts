import type { SourceDocument } from "../../source/document.ts";
import type { Route } from "../../source/route.ts";
import { isMap, valueAt, writtenAt } from "../claims/written-values.ts";
import type { ImportedTask, ImportProblem, Written } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { statusFromWord } from "../words/status-word.ts";
import { describedBy, firstText, textsUnder, titleFrom } from "../yaml/yaml-plan.ts";
import { resolveTasks, type TaskEntry } from "../yaml/yaml-tasks.ts";
import { type PackageScope, packageScope } from "./scope.ts";

/** What a package is read with. */
export interface PackageReading {
  readonly document: SourceDocument;
  readonly tree: ImportTree | undefined;
  readonly entries: readonly TaskEntry[];
}

/** A package as a task, and what was to be said about it. */
export interface ReadPackage {
  readonly task: ImportedTask;
  readonly problems: readonly ImportProblem[];
  readonly scope: PackageScope;
}

/** Reads one entry of `packages`. */
export function packageTask(entry: TaskEntry, { document, tree, entries }: PackageReading): ReadPackage {
  const { route, id, origin } = entry;
  const text = (...keys: readonly string[]): Written<string> | undefined => firstText(document, route, keys);
  const scope = packageScope(document, route, tree);
  const named = textsUnder(document, route, ["depends_on", "dependencies"]);
  const dependencies = resolveTasks(named.items, entries, id);
  const description = describedBy([text("description"), text("agent_hint"), stepsOf(document, route)]);
  const title = text("title", "name") ?? (description && titleFrom(description));
  const role = text("role", "archetype");
  const locks = textsUnder(document, [...route, "locks"], ["keys"]);
  const acceptance = textsUnder(document, route, ["acceptance"]);
  const [status, model] = [text("status", "state"), text("model")];
  const known = status && statusFromWord(status.value);
  return {
    task: {
      id,
      origin,
      title: title ?? { value: id, origin, inferred: "its id" },
      ...(description && { description }),
      ...(role && { role }),
      claims: scope.claims,
      dependsOn: dependencies.ids,
      consumes: [],
      provides: [],
      acceptance: [...acceptance.items, ...manualSteps(document, route)],
      verify: commandsOf(document, route),
      locks: locks.items,
      ...(status && known && { status: { value: known, origin: status.origin } }),
      ...(model && { model }),
    },
    problems: [
      ...named.problems,
      ...dependencies.problems,
      ...scope.problems,
      ...locks.problems,
      ...acceptance.problems,
    ],
    scope,
  };
}

/** The items of the task list that the package covers. */
function stepsOf(document: SourceDocument, route: Route): Written<string> | undefined {
  const { items } = textsUnder(document, route, ["tasks"]);
  const [first] = items;
  if (first === undefined) return undefined;
  return { value: `Tasks ${items.map(({ value }) => value).join(", ")}.`, origin: first.origin };
}

function commandsOf(document: SourceDocument, route: Route): readonly Written<string>[] {
  const steps = stepRoutes(document, route).flatMap((step): readonly Written<string>[] => {
    const command = writtenAt(document, [...step, "command"]);
    return command === undefined ? [] : [inFolder(command, writtenAt(document, [...step, "cwd"]))];
  });
  const listed = textsUnder(document, [...route, "verification"], ["commands"]).items;
  const single = firstText(document, route, ["test_command"]);
  return [...steps, ...listed, ...(single === undefined ? [] : [single])];
}

function inFolder(command: Written<string>, folder: Written<string> | undefined): Written<string> {
  if (folder === undefined || folder.value === ".") return command;
  const value = `cd ${folder.value} && ${command.value}`;
  return { ...command, value, inferred: `the step is run in "${folder.value}"` };
}

/** What a person is to look at. */
function manualSteps(document: SourceDocument, route: Route): readonly Written<string>[] {
  return stepRoutes(document, route).flatMap((step) => {
    const told = firstText(document, step, ["manual_instructions"]);
    return told === undefined
      ? []
      : [{ ...told, inferred: "a step of the verification that is done by hand" }];
  });
}

function stepRoutes(document: SourceDocument, route: Route): readonly Route[] {
  const list = [...route, "verification", "steps"];
  const steps = valueAt(document, list);
  if (!Array.isArray(steps)) return [];
  return steps.flatMap((step, index) => (isMap(step) ? [[...list, index]] : []));
}
