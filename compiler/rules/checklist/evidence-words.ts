import type { ImportCoupling } from "../../facts/facts.ts";
import type { ScheduleFacts } from "../../schedule/schedule.ts";
import { namesOf } from "../implied-words.ts";

/** `1 task`, `3 tasks`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Where a coupling can be seen: `src/cart.ts:3 imports src/article.ts`. */
export function couplingWords({ chains }: ImportCoupling): string {
  const edges = chains[0]?.edges ?? [];
  const [first] = edges;
  return first === undefined ? "" : `${first.from}:${first.line} imports ${edges.at(-1)?.to}`;
}

/** Which tasks run when, at most six waves: `wave 1: "a", "b"; wave 2: "c"`. */
export function waveWords({ schedule }: ScheduleFacts): string {
  const shown = schedule.waves.slice(0, 6).map(({ number, tasks }) => `wave ${number}: ${namesOf(tasks)}`);
  const more = schedule.waves.length - shown.length;
  return more > 0 ? `${shown.join("; ")}; and ${counted(more, "more wave")}` : shown.join("; ");
}

/** Why nothing can be said of files, where tasks claim none; `undefined` when all claim some. */
export function withoutClaims({ plan, claims }: ScheduleFacts): string | undefined {
  const claiming = new Set(claims.map(({ task }) => task));
  const silent = plan.tasks.filter(({ id }) => !claiming.has(id)).map(({ id }) => id);
  if (silent.length === 0) return undefined;
  return `${namesOf(silent)} ${silent.length === 1 ? "claims" : "claim"} no file, so nothing is known of what ${silent.length === 1 ? "it touches" : "they touch"}`;
}
