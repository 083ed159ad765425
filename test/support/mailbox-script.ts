import type { Unnumbered } from "../../compiler/cli/mailbox-deliver.ts";
import type { MailCode } from "../../compiler/mailbox/mail-finding.ts";
import type { Team, TeamTask } from "../../compiler/mailbox/team.ts";

/** Something to be sent. With `codes` it breaks the protocol, and one of them is what a check must say of it. */
export interface Send {
  readonly draft: Unnumbered;
  readonly codes?: readonly MailCode[];
  /** Written past the program: half a file, no message, under a wrong name, or under the number of another. */
  readonly raw?: "half" | "invalid" | "misnamed" | { readonly over: number };
}

/** A member's part: yields what to send and is given its number, or yields what to wait for. */
export type Script = Generator<Send | (() => boolean), void, number>;

/** What scripts share. Everything in it speaks of messages that have landed, but for what is marked as begun. */
export interface World {
  readonly team: Team;
  readonly random: () => number;
  /** How often something wrong is sent, from 0. */
  readonly wrong: number;
  readonly begun: Set<string>;
  readonly started: Set<string>;
  /** Passed their review, or completed where there is none. */
  readonly finished: Set<string>;
  readonly completed: Set<string>;
  /** Numbers in the order in which they came back. */
  readonly landed: number[];
  hasBaseline: boolean;
  readonly order: readonly TeamTask[];
  /** The first of them that is not finished. */
  first: number;
  /** Cross reviews that are not over. */
  exchanges: number;
}

/** A message of the team of a world, and what is wrong with it. */
export function say({ team }: Pick<World, "team">, rest: object, ...codes: readonly MailCode[]): Send {
  const draft = { v: 1, team_id: team.id, ...rest } as Unnumbered;
  return codes.length === 0 ? { draft } : { draft, codes };
}

/** One of some things. */
export function pick<T>(random: () => number, from: readonly T[]): T {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) throw new Error("there is nothing to pick from");
  return one;
}
