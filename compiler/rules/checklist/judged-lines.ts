import type { ChecklistLine, ChecklistState } from "../../diagnostics/checklist.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { ScheduleFacts } from "../../schedule/schedule.ts";

/** What is known of a line. */
export interface Verdict {
  readonly state: ChecklistState;
  readonly evidence: string;
}

/** A line before it is decided. */
export interface LineToJudge {
  readonly text: string;
  /** Findings of these say no. */
  readonly denials: readonly string[];
  /** Findings of these say that it cannot be known. */
  readonly doubts: readonly string[];
  /** Asked when no finding speaks. */
  judge(facts: ScheduleFacts): Verdict;
}

/** Why there is no schedule to judge by. */
export interface NoFacts {
  readonly reason: string;
}

/**
 * Decides lines in order. `found` are the findings of all rules, those that are waived too: what somebody accepts is still so.
 * Without facts, and for rules that the plan switches off, nothing is known.
 */
export function judgedLines(
  lines: readonly LineToJudge[],
  facts: ScheduleFacts | NoFacts,
  found: readonly Diagnostic[],
): readonly ChecklistLine[] {
  return lines.map((line) => ({
    text: line.text,
    ...verdictOf(line, facts, found),
    rules: [...line.denials, ...line.doubts],
  }));
}

function verdictOf(line: LineToJudge, facts: ScheduleFacts | NoFacts, found: readonly Diagnostic[]): Verdict {
  const against = found.filter(({ code, severity }) => severity !== "note" && line.denials.includes(code));
  if (against.length > 0) return { state: "no", evidence: findingWords(against) };
  if (!("schedule" in facts)) return { state: "unknown", evidence: facts.reason };
  const off = facts.plan.rules.find(
    ({ rule, severity }) => severity === "off" && [...line.denials, ...line.doubts].includes(rule),
  );
  if (off !== undefined)
    return { state: "unknown", evidence: `the plan switches the rule "${off.rule}" off` };
  const doubts = found.filter(({ code }) => line.doubts.includes(code));
  const verdict = line.judge(facts);
  if (verdict.state !== "yes" || doubts.length === 0) return verdict;
  return { state: "unknown", evidence: findingWords(doubts) };
}

function findingWords(found: readonly Diagnostic[]): string {
  const [first] = found;
  const more = found.length - 1;
  const others = more > 0 ? `; and ${more} more ${more === 1 ? "finding" : "findings"}` : "";
  return `${first?.message ?? ""}${others}`;
}
