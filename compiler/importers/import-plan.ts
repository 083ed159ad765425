import type { Assertions, TaskId } from "../plan/plan.ts";
import type { ImportFacts, ImportProblem } from "../plan/problems.ts";
import { type ReadPlan, readDocument } from "../plan/read.ts";
import type { SourceDocument } from "../source/document.ts";
import { type SourceText, sourceText } from "../source/text.ts";
import { gatheredProblems } from "./gathered-problems.ts";
import type { ImportedPlan } from "./imported.ts";
import type { Importer, ImportTree } from "./importer.ts";
import { rawPlanOf, type TranslatedPlan } from "./raw-plan-of.ts";
import { taskTexts } from "./task-texts.ts";

/** What is to be imported. */
export interface ImportSource {
  readonly importer: Importer;
  /** The file or folder as the user named it. */
  readonly path: string;
  /** Sorted by path. */
  readonly files: readonly SourceText[];
  /** Paths of files that belong to it and cannot be read as text. */
  readonly unreadable: readonly string[];
  readonly tree: ImportTree | undefined;
}

/** A plan of another format, read like one of ours: places lead to where its parts were written. */
export interface ReadImport {
  readonly read: ReadPlan;
  /** `undefined` when there is no task in it. */
  readonly translated: TranslatedPlan | undefined;
}

/** Reads a plan of another format. Never throws. */
export function importPlan({ importer, path, files, unreadable, tree }: ImportSource): ReadImport {
  const found = importer.read({ files, tree });
  const imported = { ...found, problems: [...gatheredProblems(found), ...unreadable.map(noText)] };
  const [only, second] = files;
  const source = only !== undefined && second === undefined ? only : sourceText(path, "");
  const facts = factsOf(imported, importer, only ?? source);
  if (imported.tasks.length === 0) {
    const nothing = { bytes: undefined, syntax: [], shape: [], imported: facts };
    return { read: { source, document: undefined, plan: undefined, facts: nothing }, translated: undefined };
  }
  const translated = rawPlanOf(imported, tree);
  const read = readDocument(documentOf(translated, source), {
    asserted: assertionsOf(imported),
    texts: taskTexts(imported.tasks),
  });
  return { read: { ...read, facts: { ...read.facts, imported: facts } }, translated };
}

function noText(path: string): ImportProblem {
  const origin = { source: sourceText(path, ""), span: { start: 0, end: 0 } };
  return { kind: "unread-task", message: `"${path}" cannot be read as UTF-8 text`, origin };
}

function factsOf(
  { found, tasks, problems }: ImportedPlan,
  importer: Importer,
  source: SourceText,
): ImportFacts {
  const none: ImportProblem = {
    kind: "unread-task",
    message: `found no task in the format ${importer.title}`,
    origin: { source, span: { start: 0, end: 0 } },
    help: `name ${importer.place}, or another format with --from`,
  };
  const isEmpty = tasks.length === 0 && problems.every(({ kind }) => kind !== "unread-task");
  return { found, read: tasks.length, problems: isEmpty ? [...problems, none] : problems };
}

function documentOf({ raw, provenance }: TranslatedPlan, source: SourceText): SourceDocument {
  return {
    source,
    value: raw,
    problems: [],
    locate: (route) => provenance.originOf(route)?.span ?? { start: 0, end: 0 },
    sourceOf: (route) => provenance.originOf(route)?.source ?? source,
    scalarText: () => undefined,
  };
}

function assertionsOf({ tasks, isOrdered, isWithoutCriteria }: ImportedPlan): Assertions {
  return {
    isOrdered,
    ...(isWithoutCriteria === true && { isWithoutCriteria }),
    parallel: tasks.flatMap(({ id, parallel }, index) =>
      parallel === undefined
        ? []
        : [{ task: id as TaskId, group: parallel.group, route: ["tasks", index, "parallel"] }],
    ),
    waves: tasks.flatMap(({ id, wave }, index) =>
      wave === undefined ? [] : [{ task: id as TaskId, wave: wave.value, route: ["tasks", index, "wave"] }],
    ),
  };
}
