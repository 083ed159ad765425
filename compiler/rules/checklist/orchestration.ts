import type { ChecklistLine } from "../../diagnostics/checklist.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { ScheduleFacts } from "../../schedule/schedule.ts";
import { waveNumbers } from "../wave-numbers.ts";
import { checkScripts, isWholeCheck, runsScript } from "./check-scripts.ts";
import { counted, waveWords, withoutClaims } from "./evidence-words.ts";
import { judgedLines, type LineToJudge, type NoFacts, type Verdict } from "./judged-lines.ts";

/** Whether it is settled how the plan is run. */
export function orchestrationChecklist(
  facts: ScheduleFacts | NoFacts,
  found: readonly Diagnostic[],
): readonly ChecklistLine[] {
  return judgedLines(lines, facts, found);
}

const lines: readonly LineToJudge[] = [
  {
    text: "Dependencies between tasks are known before anyone starts",
    denials: ["missing-dependency", "unknown-reference", "no-task-cycle", "no-dropped-dependency"],
    doubts: ["require-files", "unchecked-coupling"],
    judge: dependencies,
  },
  {
    text: "Waves follow the dependencies, foundations first",
    denials: ["no-unsatisfiable-pin", "no-task-cycle"],
    doubts: [],
    judge: (facts) => ({ state: "yes", evidence: waveWords(facts) }),
  },
  {
    text: "Every file has one owner in its wave",
    denials: ["no-overlapping-writes", "no-double-create", "no-wave-clash", "no-parallel-clash"],
    doubts: ["require-files"],
    judge: ownership,
  },
  {
    text: "Every agent is told what it must not touch",
    denials: [],
    doubts: ["require-files"],
    judge: offLimits,
  },
  {
    text: "It is decided for every wave who commits",
    denials: [],
    doubts: [],
    judge: commitMode,
  },
  {
    text: "The lead commits between waves, or checks what agents committed",
    denials: [],
    doubts: [],
    judge: leadCommits,
  },
  {
    text: "Every wave ends with a gate",
    denials: ["no-idle-gate"],
    doubts: [],
    judge: gates,
  },
  {
    text: "The gate runs the whole check of the repository",
    denials: [],
    doubts: [],
    judge: wholeCheck,
  },
  {
    text: "Agents are ended when their work is done",
    denials: [],
    doubts: [],
    judge: shutdown,
  },
];

function dependencies(facts: ScheduleFacts): Verdict {
  const silent = withoutClaims(facts);
  if (silent !== undefined) return { state: "unknown", evidence: silent };
  const { length } = facts.taskGraph.dependencies;
  const tasks = counted(facts.plan.tasks.length, "task");
  return { state: "yes", evidence: `${length} between ${tasks}, and no file shows that one is missing` };
}

function ownership(facts: ScheduleFacts): Verdict {
  const silent = withoutClaims(facts);
  if (silent !== undefined) return { state: "unknown", evidence: silent };
  const { paths, writersOf } = facts.ownership;
  const owned = paths.filter((path) => writersOf(path).length > 0);
  return {
    state: "yes",
    evidence: `${counted(owned.length, "file")}, ${owned.filter((path) => writersOf(path).length === 1).length} of them with one owner in the whole plan`,
  };
}

function offLimits(facts: ScheduleFacts): Verdict {
  const silent = withoutClaims(facts);
  if (silent !== undefined) return { state: "unknown", evidence: silent };
  return {
    state: "yes",
    evidence: `"compile" writes into each of ${counted(facts.plan.tasks.length, "prompt")} what the others own`,
  };
}

const elsewhere: Verdict = { state: "unknown", evidence: "the format of the plan has no place for it" };

function commitMode({ plan, schedule }: ScheduleFacts): Verdict {
  if (plan.isImported) return elsewhere;
  const who = plan.dispatch.commits === "leader" ? "the lead" : "each agent";
  return {
    state: "yes",
    evidence: `${who}, in all of ${counted(schedule.waves.length, "wave")} (dispatch.commits: ${plan.dispatch.commits})`,
  };
}

function leadCommits(facts: ScheduleFacts): Verdict {
  const { plan } = facts;
  if (plan.isImported) return elsewhere;
  if (plan.dispatch.commits === "leader") return { state: "yes", evidence: "dispatch.commits: leader" };
  const open = openWaves(facts);
  if (open.length === 0) return { state: "yes", evidence: "agents commit, and every wave ends with a gate" };
  return { state: "no", evidence: `agents commit, and no gate ends ${waveNumbers(open)}` };
}

function gates(facts: ScheduleFacts): Verdict {
  const { plan, schedule } = facts;
  const open = openWaves(facts);
  if (open.length === 0) {
    return {
      state: "yes",
      evidence: `${counted(schedule.waves.length, "wave")}: ${gateCommands(facts)
        .map((command) => `"${command}"`)
        .join(", ")}`,
    };
  }
  return plan.isImported ? elsewhere : { state: "no", evidence: `no gate ends ${waveNumbers(open)}` };
}

function openWaves({ plan, schedule }: ScheduleFacts): readonly number[] {
  if (plan.gate.length > 0) return [];
  const gated = new Set(plan.gates.map(({ wave }) => wave));
  return schedule.waves.map(({ number }) => number).filter((number) => !gated.has(number));
}

function gateCommands({ plan }: ScheduleFacts): readonly string[] {
  return [...plan.gate, ...plan.gates.flatMap(({ commands }) => commands)];
}

function wholeCheck(facts: ScheduleFacts): Verdict {
  const commands = gateCommands(facts);
  if (commands.length === 0 && facts.plan.isImported) return elsewhere;
  if (commands.length === 0) return { state: "no", evidence: "there is no gate" };
  const known = commands.find(isWholeCheck);
  if (known !== undefined) return { state: "yes", evidence: `it runs "${known}"` };
  const scripts = checkScripts(facts.repo.text("package.json"));
  if (scripts.length === 0) {
    return { state: "unknown", evidence: "package.json names no script that checks the repository" };
  }
  const missing = scripts.filter((script) => !commands.some((command) => runsScript(command, script)));
  const names = (list: readonly string[]): string => list.map((script) => `"${script}"`).join(", ");
  return missing.length === 0
    ? { state: "yes", evidence: `it runs ${names(scripts)} of package.json` }
    : { state: "no", evidence: `it does not run ${names(missing)} of package.json` };
}

function shutdown({ schedule: { tier } }: ScheduleFacts): Verdict {
  return tier.tier === "subagents" || tier.tier === "swarm"
    ? { state: "yes", evidence: `tier ${tier.tier}: agents end with their task` }
    : {
        state: "unknown",
        evidence: `tier ${tier.tier}: no plan can say it; end every agent once its wave is merged`,
      };
}
