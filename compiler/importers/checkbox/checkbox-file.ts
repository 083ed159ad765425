import type { SourceText } from "../../source/text.ts";

/** The formats whose plans are lists with boxes in a file tasks.md. */
export type CheckboxFormat = "spec-kit" | "kiro" | "openspec";

/** The file that holds the tasks: tasks.md, or the only one. */
export function taskFile(files: readonly SourceText[]): SourceText | undefined {
  return (
    files.find(({ path }) => /(?:^|\/)tasks\.md$/.test(path)) ?? (files.length === 1 ? files[0] : undefined)
  );
}

/** The format that keeps its plans where a path lies; `undefined` where the path says nothing. */
export function formatOfPath(path: string): CheckboxFormat | undefined {
  if (/(?:^|\/)\.kiro\//.test(path)) return "kiro";
  if (/(?:^|\/)openspec\/(?:changes\/)?/.test(path)) return "openspec";
  return /(?:^|\/)specs\/[^/]+\/tasks\.md$/.test(path) ? "spec-kit" : undefined;
}

/** True for a text that holds an item with a box. A quick look: fences are not told apart. */
export function hasBoxes({ text }: SourceText): boolean {
  return /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+\[[ xX~/-]\]/m.test(text);
}

/** True for a text that other formats with boxes know as theirs: the steps of superpowers. */
export function isStepList({ text }: SourceText): boolean {
  return /^[ \t]*[-*+][ \t]+\[[ xX]\][ \t]+\*\*Step \d/m.test(text) || /^\*\*Files:?\*\*:?/m.test(text);
}
