import { valueAt } from "../diagnostics/diagnostic.ts";
import type { AssertionClash } from "../facts/assertion-clashes.ts";
import { accessVerbs } from "./claim-words.ts";
import type { Finding } from "./rule.ts";

/** What is said of the tasks, and what to do about it. */
interface ClashWords {
  /** Follows the names. */
  readonly said: string;
  /** Follows the name of one task, beside its mark. */
  readonly mark: string;
  readonly help: string;
}

/** A finding at the last mark, with the other marks and what each task does. */
export function clashFinding(
  { marks, paths, claims }: AssertionClash,
  { said, mark, help }: ClashWords,
): Finding {
  const names = marks.map(({ task }) => `"${task}"`);
  const [path] = paths;
  const more =
    paths.length === 1 ? "" : ` and ${paths.length - 1} more ${paths.length === 2 ? "file" : "files"}`;
  const last = marks[marks.length - 1];
  return {
    message: `${listed(names)} ${said}, and ${names.length === 2 ? "both" : "all"} write "${path}"${more}`,
    at: valueAt(last?.route ?? []),
    label: `"${last?.task}" ${mark}`,
    related: [
      ...marks
        .slice(0, -1)
        .map(({ task, route }) => ({ place: valueAt(route), message: `"${task}" ${mark}` })),
      ...claims.map(({ task, access, claim }) => ({
        place: valueAt(claim.route),
        message: `"${task}" ${accessVerbs[access]} it here`,
      })),
    ],
    help,
  };
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
}
