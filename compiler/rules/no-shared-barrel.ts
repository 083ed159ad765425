import type { Implication, RepoFacts } from "../facts/facts.ts";
import { reasonFor } from "../facts/implied/reason.ts";
import {
  claimLabel,
  evidenceLabel,
  type ImpliedMeeting,
  type Meetings,
  meetingsByTasks,
  namesOf,
} from "./implied-words.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports lists of modules that unordered tasks would both add to. */
export const noSharedBarrel: Rule<"repo"> = {
  id: "no-shared-barrel",
  summary: "Tasks that may run at the same time do not add to the same barrel, list of modules or journal.",
  why: "A module is created far from the line that lists it: two agents who each add theirs to one list end in a merge conflict that no plan shows.",
  severity: "warning",
  stage: "repo",
  *check(facts) {
    for (const meetings of meetingsByTasks(facts, kinds)) yield finding(meetings, facts);
  },
};

const kinds: readonly Implication["kind"][] = [
  "barrel",
  "registration",
  "migration",
  "generated",
  "snapshot",
];

function finding(meetings: Meetings, facts: RepoFacts): Finding {
  const [meeting] = meetings;
  const { claims, implied } = meeting;
  const labels = claims.map((claim) =>
    claimLabel(claim, isMade(implied) ? "changes it with this file" : "adds to it with this file"),
  );
  const last = labels[labels.length - 1] as (typeof labels)[number];
  return {
    message: `${namesOf(claims.map(({ task }) => task))} ${verb(meeting)} ${namesOf(meetings.map(({ path }) => path))}${why(meetings)}`,
    at: last.place,
    label: last.message,
    related: [
      ...labels.slice(0, -1).slice(0, mostLabels),
      ...evidenceLabel(implied, "it lists the others here"),
    ],
    help: remedy(meeting, facts),
    ...(isWiring(meeting) && { severity: "note" as const }),
  };
}

/** More places would hide what they are about. */
const mostLabels = 3;

function isMade({ kind }: Implication): boolean {
  return kind === "generated" || kind === "snapshot";
}

/** Who claims the list is often there to add the lines of all. */
function isWiring({ claims }: ImpliedMeeting): boolean {
  return claims.some(({ implied }) => implied === undefined);
}

function verb(meeting: ImpliedMeeting): string {
  const both = meeting.claims.length === 2 ? "both" : "all";
  if (isWiring(meeting)) return `${both} write`;
  return `${both} ${isMade(meeting.implied) ? "change" : "add to"}`;
}

function why(meetings: Meetings): string {
  const [meeting, second] = meetings;
  const { implied } = meeting;
  if (second === undefined && (isWiring(meeting) || isMade(implied)))
    return `: ${reasonFor(meeting.path, implied)}`;
  const they = second === undefined ? "which" : "each of which";
  switch (implied.kind) {
    case "registration":
      return `, ${they} imports all that stands beside what they create`;
    case "migration":
      return `, ${they} lists every migration`;
    default:
      return isMade(implied) ? "" : `, ${they} re-exports what stands beside what they create`;
  }
}

function remedy({ path, claims, implied }: ImpliedMeeting, { plan }: RepoFacts): string {
  if (implied.kind === "generated") {
    return `the schedule keeps them in different waves; to let them share one, list "${path}" under "shared_files.lead" and make it anew at the gate`;
  }
  const wiring = claims.find((claim) => claim.implied === undefined);
  if (wiring !== undefined) {
    return `the schedule keeps them in different waves; if "${wiring.task}" adds the lines of all, let it come after the others`;
  }
  const isLine = implied.kind === "barrel" || implied.kind === "registration";
  const canMerge = isLine && plan.dispatch.commits === "leader";
  const ways = [
    'leave the lines to the lead ("shared_files.lead")',
    'list it under "shared_files.append_only"',
  ];
  const all = canMerge ? [...ways, 'set "dispatch.commits: self-wiring"'] : ways;
  return `the schedule keeps them in different waves; to let them share one, ${all.slice(0, -1).join(", ")} or ${all.at(-1)}`;
}
