import type { SourceText } from "../source/text.ts";
import { writtenAt, writtenItems } from "./claims/written-values.ts";
import { gsdMustHaves } from "./gsd/artifacts.ts";
import { gsdContracts, type PromisingTask } from "./gsd/contracts.ts";
import { type GsdFile, gsdFile, hasPlanText, isPlanName } from "./gsd/file.ts";
import { gsdDependencies, type NamedGsdFile } from "./gsd/references.ts";
import { gsdTask, taskOrigin } from "./gsd/task.ts";
import { gsdWaves } from "./gsd/waves.ts";
import type { ImportedPlan, ImportedTask, ImportProblem } from "./imported.ts";
import type { Importer, ImportInput } from "./importer.ts";
import { kebabName, stemOf } from "./words/plan-words.ts";
import { uniqueIds } from "./words/unique-ids.ts";

/** Reads the plans of a GSD phase (`.planning/phases/NN-name/NN-MM-PLAN.md`): each file is one task. */
export const gsd: Importer = {
  id: "gsd",
  title: "GSD",
  place: ".planning/phases/<phase>, or one *-PLAN.md",
  detects: (files) => files.some((file) => (isPlanName(file.path) ? looksLikePlan(file) : hasPlanText(file))),
  read: readGsd,
};

function looksLikePlan({ text }: SourceText): boolean {
  return (
    /^(?:files_modified|depends_on|must_haves):/m.test(text) ||
    /^[ \t]*<(?:objective|tasks?)[\s>]/m.test(text)
  );
}

function readGsd({ files, tree }: ImportInput): ImportedPlan {
  const plans = planFiles(files).map(gsdFile);
  const problems: ImportProblem[] = plans.flatMap(unreadable);
  const readable = plans.filter((file) => unreadable(file).length === 0);
  const unique = uniqueIds(readable.map((file) => ({ id: file.id, origin: taskOrigin(file) })));
  problems.push(...unique.problems);
  const named = readable.map((file, index): NamedGsdFile => ({ file, id: unique.ids[index] ?? file.id }));
  const waves = gsdWaves(named);
  problems.push(...waves.problems);
  const promising = named.map(({ file, id }): PromisingTask => {
    const read = gsdTask(file, id, tree);
    const mustHaves = file.front
      ? gsdMustHaves(file.front.document)
      : { artifacts: [], links: [], problems: [] };
    const order = orderOf({ file, id }, named);
    problems.push(...read.problems, ...mustHaves.problems, ...order.problems);
    const wave = waves.of.get(id);
    const status = statusOf(file, files);
    const task = {
      ...read.task,
      dependsOn: order.dependsOn,
      ...(wave && { wave }),
      ...(status && { status }),
    };
    return { task, ...mustHaves };
  });
  const { tasks, contracts, problems: contractProblems } = gsdContracts(promising);
  problems.push(...contractProblems);
  return {
    name: planName(plans),
    tasks,
    contracts,
    gate: [],
    problems,
    isOrdered: false,
    found: plans.length,
  };
}

/** A single file is meant, whatever it is called. */
function planFiles(files: readonly SourceText[]): readonly SourceText[] {
  const plans = files.filter((file) => isPlanName(file.path) || hasPlanText(file));
  return plans.length === 0 && files.length === 1 ? files : plans;
}

function unreadable({ source, front, id }: GsdFile): readonly ImportProblem[] {
  if (front?.problem !== undefined) {
    const message = `"${id}" is left out: ${front.problem.message}`;
    return [{ ...front.problem, message }];
  }
  if (front !== undefined) return [];
  const span = { start: 0, end: /^[^\r\n]*/.exec(source.text)?.[0].length ?? 0 };
  const message = `"${id}" is left out: it has no front matter`;
  const help = "begin the file with phase, plan, depends_on and files_modified between two lines ---";
  return [{ kind: "unread-task", message, origin: { source, span }, help }];
}

function orderOf(of: NamedGsdFile, all: readonly NamedGsdFile[]): ReturnType<typeof gsdDependencies> {
  if (of.file.front === undefined) return { dependsOn: [], problems: [] };
  const { items, odd } = writtenItems(of.file.front.document, ["depends_on"]);
  const found = gsdDependencies(items, of, all);
  const strange = odd.map((origin): ImportProblem => {
    return { kind: "unread-text", message: `"${of.id}" depends on something that is no id`, origin };
  });
  return { dependsOn: found.dependsOn, problems: [...found.problems, ...strange] };
}

/** A summary is written when the plan is carried out. */
function statusOf({ source }: GsdFile, files: readonly SourceText[]): ImportedTask["status"] {
  if (!isPlanName(source.path)) return undefined;
  const path = source.path.replace(/PLAN\.md$/, "SUMMARY.md");
  const summary = files.find((file) => file.path === path);
  if (summary === undefined) return undefined;
  const span = { start: 0, end: /^[^\r\n]*/.exec(summary.text)?.[0].length ?? 0 };
  return { value: "done", origin: { source: summary, span }, inferred: "its summary is written" };
}

function planName([first, ...rest]: readonly GsdFile[]): string {
  if (first === undefined) return "plan";
  const folder = /(?:^|\/)([^/]+)\/[^/]*$/.exec(first.source.path)?.[1];
  const phase = first.front && writtenAt(first.front.document, ["phase"])?.value;
  const isOne = rest.every(({ source }) => source.path.startsWith(first.source.path.replace(/[^/]*$/, "")));
  return kebabName((isOne ? phase : undefined) ?? folder ?? stemOf(first.source.path));
}
