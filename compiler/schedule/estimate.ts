import type { ResolvedClaim } from "../facts/facts.ts";
import { pathsOf, writes } from "../facts/ownership.ts";
import type { Task } from "../plan/plan.ts";
import { type Range, smallFiles, taskProfiles } from "./task-profile.ts";

/** What a task is expected to take, not rounded. */
export interface WorkEstimate {
  readonly minutes: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** E.g. `declared` or `implementation, 4 files`. */
  readonly reason: string;
}

/** Input tokens of a prompt without the files. */
export const promptTokens: number = 4_000;

/** Input tokens of one file. */
export const fileTokens: number = 3_000;

/** What the task declares; where it declares nothing, the middle of its type's range. `claims` are its own. */
export function estimateWork(task: Task, claims: readonly ResolvedClaim[]): WorkEstimate {
  const { minutes, tokens } = task.estimate;
  const typical = typicalEffort(task, claims);
  return {
    minutes: minutes ?? middle(typical.minutes),
    inputTokens: promptTokens + fileTokens * new Set(claims.flatMap(({ files }) => files)).size,
    outputTokens: tokens ?? middle(typical.outputTokens),
    reason: reasonFor(task, typical.name),
  };
}

interface Typical {
  /** E.g. `implementation, 4 files`. */
  readonly name: string;
  readonly minutes: Range;
  readonly outputTokens: Range;
}

function typicalEffort(task: Task, claims: readonly ResolvedClaim[]): Typical {
  const { type } = task.type;
  const { effort, large } = taskProfiles[type];
  if (large === undefined) return { name: type, ...effort };
  const files = writtenFiles(claims);
  const name = `${type}, ${files} ${files === 1 ? "file" : "files"}`;
  return { name, ...(files > smallFiles ? large : effort) };
}

/** Existing files that the claims may write, and new ones that they name. */
function writtenFiles(claims: readonly ResolvedClaim[]): number {
  return new Set(claims.filter(writes).flatMap(pathsOf)).size;
}

function middle([from, to]: Range): number {
  return (from + to) / 2;
}

function reasonFor({ estimate }: Task, typical: string): string {
  if (estimate.minutes === undefined && estimate.tokens === undefined) return typical;
  if (estimate.tokens === undefined) return `minutes declared; tokens of ${typical}`;
  if (estimate.minutes === undefined) return `tokens declared; minutes of ${typical}`;
  return "declared";
}
