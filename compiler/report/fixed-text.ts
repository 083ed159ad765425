import type { Fix } from "../diagnostics/diagnostic.ts";
import type { SourceDocument } from "../source/document.ts";
import type { PlanEdit } from "../source/plan-edit.ts";
import { applyEdits } from "../source/text-edit.ts";
import { textEdits } from "../source/yaml-edit.ts";

/** A text of a plan in which fixes were made. */
export interface FixedText {
  readonly text: string;
  /** The fixes that were made, in order. */
  readonly made: readonly Fix[];
}

/** Makes all fixes that can be made at once: of those that touch one place, the first; none that cannot be written surely. */
export function fixedText(document: SourceDocument, fixes: readonly Fix[]): FixedText {
  const together = withoutClashes(fixes);
  return written(document, together) ?? oneAfterAnother(document, together);
}

function withoutClashes(fixes: readonly Fix[]): readonly Fix[] {
  const taken: Fix[] = [];
  for (const fix of fixes) {
    const isFree = taken.every(({ edits }) =>
      edits.every((one) => fix.edits.every((other) => !clash(one, other))),
    );
    if (isFree) taken.push(fix);
  }
  return taken;
}

/** True for edits of one place, or of one within another; a list may get several items, and lose others meanwhile. */
function clash(a: PlanEdit, b: PlanEdit): boolean {
  const [outer, inner] = a.route.length <= b.route.length ? [a, b] : [b, a];
  if (!outer.route.every((step, depth) => step === inner.route[depth])) return false;
  if (outer.kind !== "append") return true;
  const isSame = inner.route.length === outer.route.length;
  return isSame && !(inner.kind === "append" && inner.value !== outer.value);
}

function written(document: SourceDocument, fixes: readonly Fix[]): FixedText | undefined {
  if (fixes.length === 0) return { text: document.source.text, made: [] };
  const edits = textEdits(
    document,
    fixes.flatMap((fix) => fix.edits),
  );
  return edits && { text: applyEdits(document.source, edits), made: fixes };
}

/** Where they cannot all be written, as many as can. */
function oneAfterAnother(document: SourceDocument, fixes: readonly Fix[]): FixedText {
  let made: readonly Fix[] = [];
  for (const fix of fixes) if (written(document, [...made, fix]) !== undefined) made = [...made, fix];
  return written(document, made) ?? { text: document.source.text, made: [] };
}
