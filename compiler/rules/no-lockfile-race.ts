import { claimLabel, type Meetings, meetingsByTasks, namesOf } from "./implied-words.ts";
import type { Finding, Rule } from "./rule.ts";

/** Reports unordered tasks that add packages to one manifest or lock file. */
export const noLockfileRace: Rule<"repo"> = {
  id: "no-lockfile-race",
  summary: "Tasks that may run at the same time do not add packages to one lock file.",
  why: "A lock file is written as a whole by the package manager: two versions of it cannot be merged by hand, and one agent's packages get lost.",
  severity: "warning",
  stage: "repo",
  *check(facts) {
    for (const meetings of meetingsByTasks(facts, ["manifest", "lockfile"])) yield finding(meetings);
  },
};

function finding(meetings: Meetings): Finding {
  const [{ claims }] = meetings;
  const labels = claims.map((claim) => claimLabel(claim, "adds packages here"));
  const last = labels[labels.length - 1] as (typeof labels)[number];
  const both = claims.length === 2 ? "both" : "all";
  const verb = claims.every(({ implied }) => implied !== undefined) ? "add packages to" : "write";
  return {
    message: `${namesOf(claims.map(({ task }) => task))} ${both} ${verb} ${namesOf(meetings.map(({ path }) => path))}`,
    at: last.place,
    label: last.message,
    related: labels.slice(0, -1),
    help: 'the schedule keeps them in different waves; add all packages in one task that the others depend on, or list the files under "shared_files.lead" for the lead to change',
  };
}
