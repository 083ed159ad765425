import { bigFindings } from "./big-task-findings.ts";
import type { Rule } from "./rule.ts";
import { type BigTask, bigTasks, fileWords, layerWords, mostFiles, mostInLayer } from "./task-size.ts";

/** Reports tasks that write many files. */
export const maxFilesPerTask: Rule<"schedule"> = {
  id: "max-files-per-task",
  summary: `A task writes at most ${mostFiles} files, or ${mostInLayer} in one layer; tests and documents are not counted.`,
  why: "An agent that owns many files runs out of context before it is done, and what it has not committed is lost; small tasks also run beside each other.",
  severity: "note",
  stage: "schedule",
  *check(facts) {
    const found = bigTasks("max-files-per-task", facts);
    yield* bigFindings(found.map(words), facts.plan.tasks.length, {
      says: `write more than ${mostFiles} files each`,
      help: "split those that do more than one thing",
    });
  },
};

function words({ task, scope }: BigTask): Parameters<typeof bigFindings>[0][number] {
  const files = fileWords(scope.work.length);
  return {
    task,
    says: `writes ${files}, tests not counted, more than ${scope.layers.size > 1 ? mostFiles : mostInLayer}: ${layerWords(scope)}`,
    label: files,
    help: `split it where the files have least to do with one another${scope.layers.size > 1 ? ", for example by layer" : ""}`,
  };
}
