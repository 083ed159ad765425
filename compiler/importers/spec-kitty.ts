import { parseDocument, type SourceDocument } from "../source/document.ts";
import type { SourceText } from "../source/text.ts";
import { isMap, valueAt, writtenAt } from "./claims/written-values.ts";
import type { ImportedPlan, ImportedTask, ImportProblem, Written } from "./imported.ts";
import type { Importer, ImportInput } from "./importer.ts";
import { isWorkPackage, packageOrigin, type WorkPackage, workPackage } from "./spec-kitty/file.ts";
import { packageOrder } from "./spec-kitty/order.ts";
import { packageTask } from "./spec-kitty/task.ts";
import { kebabName, stemOf } from "./words/plan-words.ts";
import { statusFromWord } from "./words/status-word.ts";
import { uniqueIds } from "./words/unique-ids.ts";

/** Reads the work packages of spec-kitty (`kitty-specs/<feature>/tasks/WP01-*.md`): each file is one task. */
export const specKitty: Importer = {
  id: "spec-kitty",
  title: "spec-kitty",
  place: "kitty-specs/<feature>",
  detects: (files) => files.some((file) => isWorkPackage(file) && /^work_package_id:/m.test(file.text)),
  read: readFeature,
};

function readFeature({ files, tree }: ImportInput): ImportedPlan {
  const packages = packageFiles(files).map(workPackage);
  const readable = packages.filter(({ front }) => front?.problem === undefined);
  const unique = uniqueIds(readable.map((file) => ({ id: file.id, origin: packageOrigin(file) })));
  const problems: ImportProblem[] = [...packages.flatMap(leftOut), ...unique.problems];
  const board = files.find(({ path }) => /(?:^|\/)status\.json$/.test(path));
  const lanes = board && parseDocument(board);
  const tasks = readable.map((file, index): ImportedTask => {
    const id = unique.ids[index] ?? file.id;
    const read = packageTask(file, id, tree);
    const order = packageOrder(file, id, unique.ids);
    const status = statusOf(file, lanes);
    problems.push(...read.problems, ...order.problems, ...status.problems, ...withoutFront(file));
    return { ...read.task, dependsOn: order.dependsOn, ...(status.status && { status: status.status }) };
  });
  return {
    name: featureName(files),
    tasks,
    contracts: [],
    gate: [],
    problems,
    isOrdered: false,
    found: packages.length,
  };
}

/** A single file is meant, whatever it is called. */
function packageFiles(files: readonly SourceText[]): readonly SourceText[] {
  const packages = files.filter(isWorkPackage);
  return packages.length === 0 && files.length === 1 ? files : packages;
}

function leftOut({ id, front }: WorkPackage): readonly ImportProblem[] {
  if (front?.problem === undefined) return [];
  return [{ ...front.problem, message: `"${id}" is left out: ${front.problem.message}` }];
}

function withoutFront(file: WorkPackage): readonly ImportProblem[] {
  if (file.front !== undefined) return [];
  const message = `"${file.id}" has no front matter: only its text says what it waits for and writes`;
  return [{ kind: "doubtful-reading", message, origin: packageOrigin(file) }];
}

type LaneStatus = Pick<ImportedTask, "status"> & { readonly problems: readonly ImportProblem[] };

/** The lane: in the front matter, else on the board, else the folder that older versions moved files to. */
function statusOf(file: WorkPackage, lanes: SourceDocument | undefined): LaneStatus {
  const lane = laneOf(file, lanes);
  if (lane === undefined) return { problems: [] };
  const value = statusFromWord(lane.value);
  if (value !== undefined) return { status: { ...lane, value }, problems: [] };
  const message = `the lane "${lane.value}" is not known; the task is read as pending`;
  return { problems: [{ kind: "doubtful-reading", message, origin: lane.origin }] };
}

function laneOf(file: WorkPackage, lanes: SourceDocument | undefined): Written<string> | undefined {
  const own = file.front && writtenAt(file.front.document, ["lane"]);
  if (own !== undefined) return own;
  if (lanes !== undefined && isMap(valueAt(lanes, ["work_packages", file.id])))
    return writtenAt(lanes, ["work_packages", file.id, "lane"]);
  const folder = /(?:^|\/)tasks\/(planned|doing|for_review|done)\/[^/]+$/.exec(file.source.path)?.[1];
  return folder === undefined
    ? undefined
    : { value: folder, origin: packageOrigin(file), inferred: `the folder "${folder}"` };
}

function featureName([first]: readonly SourceText[]): string {
  const path = first?.path ?? "";
  const feature =
    /(?:^|\/)kitty-specs\/([^/]+)\//.exec(path)?.[1] ?? /([^/]+)\/tasks\/(?:[^/]+\/)?[^/]+$/.exec(path)?.[1];
  return kebabName(feature ?? /([^/]+)\/[^/]*$/.exec(path)?.[1] ?? stemOf(path));
}
