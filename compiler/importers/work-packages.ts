import type { SourceDocument } from "../source/document.ts";
import type { SourceText } from "../source/text.ts";
import { isMap } from "./claims/written-values.ts";
import type { ImportedPlan, ImportProblem } from "./imported.ts";
import type { Importer, ImportInput } from "./importer.ts";
import { kebabName } from "./words/plan-words.ts";
import { packageContracts } from "./work-packages/contracts.ts";
import { packageTask, type ReadPackage } from "./work-packages/task.ts";
import { firstText, titleFrom, unreadPlan, yamlPlan } from "./yaml/yaml-plan.ts";
import { taskEntries } from "./yaml/yaml-tasks.ts";

/** Reads `work-packages.yaml`: packages with globs that they may write. */
export const workPackages: Importer = {
  id: "work-packages",
  title: "work packages",
  place: "openspec/changes/<id>/work-packages.yaml",
  detects,
  read,
};

function detects(files: readonly SourceText[]): boolean {
  const [file, second] = files;
  if (file === undefined || second !== undefined || !/\.ya?ml$/i.test(file.path)) return false;
  if (!/^packages:/m.test(file.text) || !/^\s+write_allow:/m.test(file.text)) return false;
  const document = yamlPlan(files);
  if (document.problems.length > 0) return /^\s*-\s+package_id:/m.test(file.text);
  const { value } = document;
  if (!isMap(value) || !Array.isArray(value["packages"])) return false;
  return value["packages"].some((item) => {
    if (!isMap(item) || !(Object.hasOwn(item, "package_id") || Object.hasOwn(item, "id"))) return false;
    const { scope } = item;
    return Object.hasOwn(item, "write_allow") || (isMap(scope) && Object.hasOwn(scope, "write_allow"));
  });
}

function read({ files, tree }: ImportInput): ImportedPlan {
  const document = yamlPlan(files);
  if (document.value === undefined) return unreadPlan(document, "packages", /^\s*-\s+(?:package_id|id):/gm);
  const { entries, problems, found } = taskEntries(document, ["packages"], ["package_id", "id"]);
  const packages = entries.map((entry) => packageTask(entry, { document, tree, entries }));
  const goal = firstText(document, ["feature"], ["title"]);
  const agreed = packageContracts(
    document,
    packages.map(({ task }) => task),
    tree,
  );
  return {
    name: kebabName(nameOf(document)),
    ...(goal && { goal: titleFrom(goal) }),
    tasks: packages.map(({ task }) => task),
    contracts: agreed.contracts,
    gate: [],
    problems: [
      ...problems,
      ...packages.flatMap((one) => one.problems),
      ...broadReads(packages),
      ...packages.flatMap(deniedWrites),
      ...agreed.problems,
    ],
    isOrdered: false,
    found,
  };
}

function nameOf(document: SourceDocument): string {
  const named =
    firstText(document, ["feature"], ["id", "title"]) ?? firstText(document, [], ["change_id", "name"]);
  return named?.value ?? document.source.path.split("/").at(-2) ?? "plan";
}

function broadReads(packages: readonly ReadPackage[]): readonly ImportProblem[] {
  const broad = packages.flatMap(({ scope }) => scope.broad);
  const [first] = broad;
  if (first === undefined) return [];
  const more = broad.length - 1;
  const rest = more === 0 ? "" : `; so ${more === 1 ? "is" : "are"} ${more} more`;
  const message = `"${first.value}" is too broad under "read_allow" to be read as a claim${rest}`;
  return [{ kind: "doubtful-reading", message, origin: first.origin }];
}

/** Claims cannot leave out a part of a glob. */
function deniedWrites({ task, scope }: ReadPackage): readonly ImportProblem[] {
  const [first] = scope.denied;
  if (first === undefined) return [];
  const listed = scope.denied.map(({ value }) => `"${value}"`).join(", ");
  return [
    {
      kind: "doubtful-reading",
      message: `"${task.id}" may not write ${listed}, which what it may write can cover`,
      origin: first.origin,
      help: 'narrow "write_allow" so that it leaves them out',
    },
  ];
}
