import type { ChecklistLine } from "../../diagnostics/checklist.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { ImportCoupling } from "../../facts/facts.ts";
import type { ScheduleFacts } from "../../schedule/schedule.ts";
import { namesOf } from "../implied-words.ts";
import { counted, couplingWords, waveWords, withoutClaims } from "./evidence-words.ts";
import { judgedLines, type LineToJudge, type NoFacts, type Verdict } from "./judged-lines.ts";

/** Whether the work is cut so that agents can do it beside each other. */
export function decompositionChecklist(
  facts: ScheduleFacts | NoFacts,
  found: readonly Diagnostic[],
): readonly ChecklistLine[] {
  return judgedLines(lines, facts, found);
}

const lines: readonly LineToJudge[] = [
  {
    text: "No task needs what another of its wave makes",
    denials: ["missing-dependency", "no-write-after-delete"],
    doubts: ["require-files"],
    judge: independence,
  },
  {
    text: "Tasks work on files of their own",
    denials: [
      "no-overlapping-writes",
      "no-double-create",
      "no-wave-clash",
      "no-parallel-clash",
      "no-lock-clash",
    ],
    doubts: ["require-files"],
    judge: distinctFiles,
  },
  {
    text: "What tasks share is declared before they start, and all who rely on it have it",
    denials: ["no-broken-contract", "no-mutual-imports"],
    doubts: ["unchecked-coupling", "require-files"],
    judge: sharedDeclarations,
  },
  {
    text: "Every task says how anyone can tell that it is done",
    denials: ["require-acceptance"],
    doubts: [],
    judge: acceptance,
  },
  {
    text: "It is settled what is merged first",
    denials: ["no-mutual-imports"],
    doubts: ["unchecked-coupling"],
    judge: (facts) => ({ state: "yes", evidence: waveWords(facts) }),
  },
  {
    text: "It is known where the results meet",
    denials: ["unknown-reference"],
    doubts: ["unchecked-coupling", "require-files"],
    judge: meetingPoints,
  },
];

function independence(facts: ScheduleFacts): Verdict {
  const { dependencies } = facts.taskGraph;
  const silent = withoutClaims(facts);
  if (silent !== undefined) return { state: "unknown", evidence: silent };
  const between =
    dependencies.length === 0
      ? "none depends on another"
      : `what one depends on (${dependencies.length} in all) is in an earlier wave`;
  return {
    state: "yes",
    evidence: `${counted(facts.plan.tasks.length, "task")} in ${counted(facts.schedule.waves.length, "wave")}, ${between}`,
  };
}

function distinctFiles(facts: ScheduleFacts): Verdict {
  const silent = withoutClaims(facts);
  if (silent !== undefined) return { state: "unknown", evidence: silent };
  const owned = facts.ownership.paths.filter((path) => facts.ownership.writersOf(path).length > 0);
  const shared = owned.filter((path) => facts.ownership.writersOf(path).length > 1);
  const [first] = shared;
  if (first === undefined)
    return { state: "yes", evidence: `${counted(owned.length, "file")}, each written by one task` };
  const writers = namesOf(facts.ownership.writersOf(first));
  return {
    state: "yes",
    evidence: `of ${counted(owned.length, "file")}, ${shared.length} ${shared.length === 1 ? "has" : "have"} several writers in different waves: ${first} (${writers})`,
  };
}

function sharedDeclarations(facts: ScheduleFacts): Verdict {
  const open = facts.hazards.filter((hazard): hazard is ImportCoupling => hazard.kind === "import-coupling");
  const [first] = open;
  if (first !== undefined) {
    const more = open.length - 1;
    return {
      state: "no",
      evidence: `no contract covers that ${couplingWords(first)} ("${first.importer}", "${first.imported}")${more > 0 ? `; and ${more} more` : ""}`,
    };
  }
  const silent = withoutClaims(facts);
  if (silent !== undefined) return { state: "unknown", evidence: silent };
  const { contracts } = facts.plan;
  const empty = contracts.find(
    ({ providers, consumers }) => providers.length === 0 && consumers.length === 0,
  );
  if (empty !== undefined)
    return { state: "no", evidence: `nobody provides or consumes the contract "${empty.name}"` };
  return {
    state: "yes",
    evidence:
      contracts.length === 0
        ? "no file of one task imports what another writes beside it"
        : `${counted(contracts.length, "contract")}: ${namesOf(contracts.map(({ name }) => name))}`,
  };
}

function acceptance({ plan }: ScheduleFacts): Verdict {
  const { tasks } = plan;
  const silent = tasks.filter((task) => task.acceptance.length === 0 && task.verify.length === 0);
  if (silent.length > 0)
    return { state: "no", evidence: `${namesOf(silent.map(({ id }) => id))} does not say` };
  const proved = tasks.filter(({ verify }) => verify.length > 0).length;
  return { state: "yes", evidence: `${counted(tasks.length, "task")}, ${proved} of them by commands` };
}

function meetingPoints(facts: ScheduleFacts): Verdict {
  const silent = withoutClaims(facts);
  if (silent !== undefined) return { state: "unknown", evidence: silent };
  const { couplings, plan } = facts;
  const [first] = couplings;
  const imports =
    first === undefined
      ? "no imports between files of different tasks"
      : `${counted(couplings.length, "pair")} of tasks meet in imports: ${couplingWords(first)}`;
  return { state: "yes", evidence: `${imports}; ${counted(plan.contracts.length, "contract")}` };
}
