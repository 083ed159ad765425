import type { SourceDocument } from "../../source/document.ts";
import { valueAt, writtenAt } from "../claims/written-values.ts";
import type { ImportedTask, ImportProblem, Written } from "../imported.ts";
import { firstText } from "../yaml/yaml-plan.ts";
import type { HomeRepo } from "./repo.ts";

/** The commands of the quality gates that are required, and those for tests and style; each once. */
export function gateOf(document: SourceDocument, home: HomeRepo): readonly Written<string>[] {
  const list = valueAt(document, ["quality_gates", "gates"]);
  const routes = Array.isArray(list) ? list.map((_, index) => ["quality_gates", "gates", index]) : [];
  const required = routes.filter((route) => {
    const repo = writtenAt(document, [...route, "repo"])?.value;
    const isHere = repo === undefined || home.name === undefined || repo === home.name;
    return isHere && valueAt(document, [...route, "required"]) !== false;
  });
  const commands = [
    ...required.map((route) => firstText(document, route, ["command"])),
    firstText(document, [], ["test_command"]),
    firstText(document, [], ["lint_command"]),
  ].filter((command) => command !== undefined && !/[\r\n]/.test(command.value));
  const distinct = new Map<string, Written<string>>();
  for (const command of commands) {
    if (command !== undefined && !distinct.has(command.value)) distinct.set(command.value, command);
  }
  return [...distinct.values()];
}

/** Says once that commands name folders which other machines do not have. */
export function machineProblem(
  gate: readonly Written<string>[],
  tasks: readonly ImportedTask[],
): readonly ImportProblem[] {
  const commands = [...gate, ...tasks.flatMap(({ verify }) => verify)];
  const bound = commands.filter(({ value }) =>
    /(?:^|[\s="'])(?:~\/|\/(?:Users|home|root|mnt)\/|[A-Za-z]:\\)/.test(value),
  );
  const [first] = bound;
  if (first === undefined) return [];
  const what = bound.length === 1 ? "a command names" : `${bound.length} commands name`;
  const message = `${what} folders of the machine that the plan was written on`;
  return [{ kind: "doubtful-reading", message, origin: first.origin }];
}
