import { readTeam, type Team } from "../../compiler/mailbox/team.ts";

/** How large a team is to be. */
export interface TeamSize {
  readonly mode: Team["mode"];
  readonly tasks: number;
  readonly batch?: number;
}

const makers = ["amy", "ben", "cleo", "dan", "eve", "zed"];

/** Lead, qa, six who make things, and one who only sends what it must not; as the data of a task list. */
export function teamData({ mode, tasks, batch = 5 }: TeamSize): object {
  const members = ["lead", "qa", ...makers, "zoe"];
  return {
    version: 1,
    team_id: "library",
    mode,
    lead: "lead",
    qa: "qa",
    members: members.map((name) => ({ name })),
    tasks: mode === "plan-team" ? planTasks(tasks) : buildTasks(tasks, batch),
  };
}

/** The same, read. */
export function teamOf(size: TeamSize): Team {
  const reading = readTeam(teamData(size));
  if (!reading.ok) throw new Error(reading.message);
  return reading.team;
}

function buildTasks(count: number, batch: number): readonly object[] {
  return Array.from({ length: count }, (_, index) => ({
    id: id("BLD", index),
    phase: "build",
    wave: Math.floor(index / batch) + 1,
    owner: maker(index),
    reviewer: "qa",
  }));
}

function planTasks(count: number): readonly object[] {
  const bidders = Math.min(count, makers.length);
  const bids = Array.from({ length: count }, (_, index) => ({
    id: id("PLN", index),
    phase: "bid",
    wave: 1,
    owner: maker(index),
  }));
  const reviews = Array.from({ length: bidders }, (_, index) => ({
    id: id("PLN", count + index),
    phase: "cross-review",
    wave: 2,
    owner: maker((index + 1) % bidders),
  }));
  return [...bids, ...reviews, { id: id("PLN", count + bidders), phase: "validation", wave: 3, owner: "qa" }];
}

function maker(index: number): string {
  return makers[index % makers.length] ?? "amy";
}

function id(kind: string, index: number): string {
  return `TT-${kind}-${String(index + 1).padStart(3, "0")}`;
}
