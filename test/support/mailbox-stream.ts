import type { Team } from "../../compiler/mailbox/team.ts";
import { buildScripts } from "./mailbox-build-scripts.ts";
import { planScripts } from "./mailbox-plan-scripts.ts";
import { rogueScripts } from "./mailbox-rogue-scripts.ts";
import { pick, type Script, type Send, say, type World } from "./mailbox-script.ts";

/** A stream of messages of all members, as the protocol wants it but for what is planted. */
export interface Stream {
  /** Something that may be sent now; `undefined` while everything waits for what was sent and has not landed. */
  next(): Send | undefined;
  landed(send: Send, seq: number): void;
}

/** What a stream is made from. */
export interface StreamInput {
  readonly team: Team;
  readonly random: () => number;
  /** Messages in all, if the parts need no more. */
  readonly total: number;
  readonly wrong: number;
}

/** Makes a stream; what is not needed for the parts is small talk. */
export function mailboxStream({ team, random, total, wrong }: StreamInput): Stream {
  const scripts: Script[] = [];
  const world: World = {
    team,
    random,
    wrong,
    begun: new Set(),
    started: new Set(),
    finished: new Set(),
    completed: new Set(),
    landed: [],
    hasBaseline: false,
    order: [...team.tasks.values()],
    first: 0,
    exchanges: 0,
  };
  const parts = team.mode === "plan-team" ? planScripts(world) : buildScripts(world);
  scripts.push(...parts, ...rogueScripts(world));
  const states = new Map<Script, { readonly seq: number; readonly isReady: () => boolean }>();
  const inFlight = new Map<Send, Script>();
  let sent = 0;

  const isReady = (script: Script): boolean => states.get(script)?.isReady() ?? true;
  const step = (script: Script): Send | undefined => {
    const { value, done } = script.next(states.get(script)?.seq ?? 0);
    if (done === true) scripts.splice(scripts.indexOf(script), 1);
    else if (typeof value === "function") states.set(script, { seq: 0, isReady: value });
    else {
      states.set(script, { seq: 0, isReady: () => false });
      inFlight.set(value, script);
      sent += 1;
      return value;
    }
    return undefined;
  };
  const chatter = (): Send => {
    sent += 1;
    return smallTalk(world);
  };

  return {
    next: () => {
      if (random() < 0.25 && sent < total / 2) return chatter();
      for (let ready = scripts.filter(isReady); ready.length > 0; ready = scripts.filter(isReady)) {
        const send = step(pick(random, ready));
        if (send !== undefined) return send;
      }
      return scripts.length === 0 && sent < total ? chatter() : undefined;
    },
    landed: (send, seq) => {
      if (send.raw === undefined) world.landed.push(seq);
      const script = inFlight.get(send);
      inFlight.delete(send);
      if (script !== undefined) states.set(script, { seq, isReady: () => true });
    },
  };
}

/** A finding that concerns nobody's order; also while bids are sealed, since it is to the lead. */
function smallTalk(world: World): Send {
  const { team, random } = world;
  const from = pick(
    random,
    [...team.members].filter((name) => name !== team.lead && name !== "zoe"),
  );
  return say(world, { from, to: team.lead, type: "finding", payload: { text: "small talk" } });
}
