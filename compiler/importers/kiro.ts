import type { SourceText } from "../source/text.ts";
import { formatOfPath, hasBoxes, isStepList, taskFile } from "./checkbox/checkbox-file.ts";
import { emptyPlan } from "./checkbox/checkbox-task.ts";
import { numberedPlan } from "./checkbox/numbered-plan.ts";
import type { Importer } from "./importer.ts";

/** Lists of tasks `- [ ] 1.1 …` with `_Requirements: …_`, of Kiro and cc-sdd. */
export const kiro: Importer = {
  id: "kiro",
  title: "Kiro",
  place: ".kiro/specs/NAME/tasks.md",
  detects: (files) => {
    const file = taskFile(files);
    if (file === undefined || !hasBoxes(file)) return false;
    const format = formatOfPath(file.path);
    if (format !== undefined) return format === "kiro";
    return isOfKiro(file);
  },
  read: ({ files, tree }) => {
    const source = taskFile(files);
    if (source === undefined) return emptyPlan();
    return numberedPlan({ source, tree, dash: { status: "in-progress", isSure: true } });
  },
};

/** Boxes with numbers, and either lines of requirements or items `1.` with a box. */
function isOfKiro(file: SourceText): boolean {
  const { text } = file;
  if (isStepList(file) || /^[ \t]*[-*+][ \t]+\[[ xX-]\][ \t]+(?:\[[^\]\n]*\][ \t]*)*T-?\d{2,}/m.test(text))
    return false;
  const hasNumbers = /^[ \t]*[-*+][ \t]+\[[ xX-]\]\*?[ \t]+\d+(?:\.\d+)*[.:]?[ \t]+\S/m.test(text);
  const hasRequirements = /^[ \t]*(?:[-*+][ \t]+)?_(?:Requirements?|要件|需求|要求)\s*[:：]/m.test(text);
  return hasNumbers && (hasRequirements || /^[-*+][ \t]+\[[ xX-]\]\*?[ \t]+\d+\.[ \t]+\S/m.test(text));
}
