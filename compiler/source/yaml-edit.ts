import { parseDocument as parseYaml } from "yaml";
import { parseDocument, type SourceDocument } from "./document.ts";
import { changedValue, changeTree } from "./plan-change.ts";
import type { PlanEdit } from "./plan-edit.ts";
import { sameData } from "./same-data.ts";
import { sourceText } from "./text.ts";
import { applyEdits, type TextEdit } from "./text-edit.ts";
import { orderedPatches, type Patch } from "./yaml-edit-lines.ts";
import { layoutOf } from "./yaml-edit-style.ts";
import { rootPatches } from "./yaml-edit-walk.ts";

/**
 * Says edits of a plan, all of which name the document as it is, as edits of its text that leave everything else as it stands:
 * comments, quotes, indentation. A list that has lost its last item goes with its key. `undefined` where that cannot be done,
 * where edits contradict each other, or where the text would then say anything but what is meant: that is looked at.
 */
export function textEdits(
  document: SourceDocument,
  edits: readonly PlanEdit[],
): readonly TextEdit[] | undefined {
  const { source, value, problems } = document;
  const change = changeTree(edits);
  if (change === undefined || problems.length > 0) return undefined;
  const parsed = parseYaml(source.text, { version: "1.2", schema: "core", keepSourceTokens: true });
  if (parsed.errors.length > 0) return undefined;
  const walked = rootPatches(parsed.contents, change, layoutOf(parsed, source.text));
  if (walked === "emptied" || walked.includes(undefined)) return undefined;
  const patches = orderedPatches(source.text, walked as readonly Patch[]);
  if (patches === undefined) return undefined;
  const found = patches.map(({ start, end, text }): TextEdit => ({ source, span: { start, end }, text }));
  const after = parseDocument(sourceText(source.path, applyEdits(source, found)));
  const isMeant = after.problems.length === 0 && sameData(after.value, changedValue(value, change));
  return isMeant ? found : undefined;
}
