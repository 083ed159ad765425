import { type Label, type Place, valueAt } from "../diagnostics/diagnostic.ts";
import type { Implication, RepoFacts, ResolvedClaim, WriteWrite } from "../facts/facts.ts";
import { isImplied } from "../facts/overlap.ts";
import { accessVerbs } from "./claim-words.ts";

/** Tasks that write one path at the same time, at least one of them because something else implies it. */
export interface ImpliedMeeting {
  readonly path: string;
  /** One for each task, in plan order. */
  readonly claims: readonly [ResolvedClaim, ResolvedClaim, ...ResolvedClaim[]];
  /** Of the implied claims. */
  readonly implied: Implication;
}

/** Where tasks meet on a path of one of these kinds, one meeting for each path. */
function impliedMeetings(
  { hazards, plan }: RepoFacts,
  kinds: readonly Implication["kind"][],
): readonly ImpliedMeeting[] {
  const onPath = new Map<string, Map<string, ResolvedClaim>>();
  for (const hazard of hazards) {
    if (hazard.kind !== "write-write" || !isImplied(hazard) || !isOf(hazard, kinds)) continue;
    const path = pathOf(hazard);
    const known = onPath.get(path) ?? new Map<string, ResolvedClaim>();
    for (const claim of hazard.claims) known.set(claim.task, claim);
    onPath.set(path, known);
  }
  return [...onPath].flatMap(([path, byTask]): readonly ImpliedMeeting[] => {
    const [first, second, ...others] = plan.tasks.flatMap(({ id }) => byTask.get(id) ?? []);
    if (first === undefined || second === undefined) return [];
    const claims: ImpliedMeeting["claims"] = [first, second, ...others];
    const implied = claims.find((claim) => claim.implied !== undefined)?.implied;
    return implied === undefined ? [] : [{ path, claims, implied }];
  });
}

/** Meetings of the same tasks on several paths. */
export type Meetings = readonly [ImpliedMeeting, ...ImpliedMeeting[]];

/** Meetings on paths of these kinds, those of the same tasks together. */
export function meetingsByTasks(
  facts: RepoFacts,
  kinds: readonly Implication["kind"][],
): readonly Meetings[] {
  const byTasks = new Map<string, [ImpliedMeeting, ...ImpliedMeeting[]]>();
  for (const meeting of impliedMeetings(facts, kinds)) {
    const key = meeting.claims.map(({ task }) => task).join("\n");
    const known = byTasks.get(key);
    if (known === undefined) byTasks.set(key, [meeting]);
    else known.push(meeting);
  }
  return [...byTasks.values()];
}

function isOf({ claims }: WriteWrite, kinds: readonly Implication["kind"][]): boolean {
  return claims.some(({ implied }) => implied !== undefined && kinds.includes(implied.kind));
}

/** The name by which the implied claim calls it, where it is a glob. */
function pathOf({ claims, path }: WriteWrite): string {
  return claims.find(({ implied }) => implied !== undefined)?.claim.pattern ?? path;
}

/** The place of a claim and what it does to the path. */
export function claimLabel(
  { task, access, claim, implied }: ResolvedClaim,
  adds: string,
): Label & { readonly message: string } {
  const what = implied === undefined ? `${accessVerbs[access]} it here` : adds;
  return { place: valueAt(claim.route), message: `"${task}" ${what}` };
}

/** Where in the repository it can be seen; nothing where the whole file shows it. */
export function evidenceLabel({ evidence }: Implication, message: string): readonly Label[] {
  if (evidence?.span === undefined) return [];
  const place: Place = { in: "file", file: evidence.file, span: evidence.span };
  return [{ place, message }];
}

/** `"a" and "b"`, or `"a", "b" and "c"`; of many, the first ones and how many more. */
export function namesOf(ids: readonly string[]): string {
  const names = ids.slice(0, ids.length > longest ? longest - 1 : longest).map((id) => `"${id}"`);
  if (ids.length > longest) return `${names.join(", ")} and ${ids.length - names.length} more`;
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

const longest = 6;
