import type { SourceText } from "../../source/text.ts";
import type { ImportedStatus, ImportProblem, Written } from "../imported.ts";
import type { CheckboxItem } from "./checkbox-item.ts";
import { writtenAt } from "./checkbox-task.ts";

/** What boxes say of how far a task is. */
export interface BoxStatus {
  readonly status: Written<ImportedStatus> | undefined;
  readonly problems: readonly ImportProblem[];
}

/** What a format means by `[-]`; `isSure` where nobody could mean something else. */
export interface DashMeaning {
  readonly status: ImportedStatus;
  readonly isSure: boolean;
}

/** Reads the box of an item. */
export function boxStatus(
  source: SourceText,
  { mark, box, optional }: CheckboxItem,
  dash: DashMeaning,
): BoxStatus {
  const note = (message: string): ImportProblem => ({
    kind: "doubtful-reading",
    message,
    origin: { source, span: optional ?? box },
  });
  const [status, isSure] = meaning(mark, dash);
  const problems = [
    ...(isSure ? [] : [note(`the box "[${mark}]" was taken as ${status}`)]),
    ...(optional !== undefined && status === "pending"
      ? [note("an optional task was taken as any other")]
      : []),
  ];
  return { status: writtenAt(source, box, status), problems };
}

function meaning(mark: string, dash: DashMeaning): readonly [ImportedStatus, boolean] {
  if (/^[xX✓✔]$/.test(mark)) return ["done", true];
  if (mark.trim() === "") return ["pending", true];
  if (mark === "-") return [dash.status, dash.isSure];
  return [/^[~/>]$/.test(mark) ? "in-progress" : "pending", false];
}

/** What the boxes of the steps of a task say together. */
export function stepStatus(source: SourceText, steps: readonly CheckboxItem[]): BoxStatus {
  const done = steps.filter(({ mark }) => /^[xX✓✔]$/.test(mark));
  const [first] = done;
  if (first === undefined) return { status: undefined, problems: [] };
  const status: ImportedStatus = done.length === steps.length ? "done" : "in-progress";
  return {
    status: { ...writtenAt(source, first.box, status), inferred: "the boxes of its steps" },
    problems: [],
  };
}
