import type { Label } from "../diagnostics/diagnostic.ts";
import type { ImportFacts, ImportProblem, ImportProblemKind, Origin } from "../plan/problems.ts";
import type { Finding } from "./rule.ts";

/** The rules that speak of how a plan in another format was read. */
export const importRules: ReadonlySet<string> = new Set([
  "no-unread-task",
  "no-unread-text",
  "no-unclaimed-path",
  "no-doubtful-reading",
]);

/** What an import says of one kind; nothing for plans in our own language. */
export function importFindings(
  imported: ImportFacts | undefined,
  kind: ImportProblemKind,
): readonly Finding[] {
  return (imported?.problems ?? []).filter((problem) => problem.kind === kind).map(finding);
}

function finding({ message, origin, help, related = [] }: ImportProblem): Finding {
  return {
    message,
    at: place(origin),
    related: related.map(
      (other): Label => ({
        place: place(other),
        ...(other.message !== undefined && { message: other.message }),
      }),
    ),
    ...(help !== undefined && { help }),
  };
}

function place({ source, span }: Origin): Label["place"] {
  return { in: "text", source, span };
}
