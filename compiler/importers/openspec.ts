import type { SourceText } from "../source/text.ts";
import { formatOfPath, hasBoxes, isStepList, taskFile } from "./checkbox/checkbox-file.ts";
import { emptyPlan } from "./checkbox/checkbox-task.ts";
import { numberedPlan } from "./checkbox/numbered-plan.ts";
import type { Importer } from "./importer.ts";
import { kiro } from "./kiro.ts";

/** Groups `## 1. …` of tasks `- [ ] 1.1 …`, of OpenSpec. */
export const openspec: Importer = {
  id: "openspec",
  title: "OpenSpec",
  place: "openspec/changes/NAME/tasks.md",
  detects: (files) => {
    const file = taskFile(files);
    if (file === undefined || !hasBoxes(file)) return false;
    if (files.some(({ path }) => /(?:^|\/)work-packages\.ya?ml$/.test(path))) return false;
    const format = formatOfPath(file.path);
    if (format !== undefined) return format === "openspec";
    return isOfOpenSpec(file) && !kiro.detects([file]);
  },
  read: ({ files, tree }) => {
    const source = taskFile(files);
    if (source === undefined) return emptyPlan();
    return {
      ...numberedPlan({ source, tree, dash: { status: "dropped", isSure: false } }),
      isWithoutCriteria: true,
    };
  },
};

/** A heading `## 1. …` above boxes `1.1`. */
function isOfOpenSpec(file: SourceText): boolean {
  if (isStepList(file)) return false;
  const groups = numbersIn(file, /^#{2,3}[ \t]+(\d+)\.?[ \t]+\S/gm);
  const items = numbersIn(file, /^[ \t]*[-*+][ \t]+\[[ xX-]\][ \t]+(?:\*\*)?(\d+)\.\d+/gm);
  return [...groups].some((number) => items.has(number));
}

function numbersIn({ text }: SourceText, form: RegExp): ReadonlySet<string> {
  return new Set([...text.matchAll(form)].flatMap(([, number]) => number ?? []));
}
