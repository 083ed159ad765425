import type { WorkOrder, WorkOrderWave } from "../ir/work-order.ts";
import { lineMark } from "./generated-mark.ts";
import { agentDefault, outputFolder } from "./jobs/defaults.ts";
import { jobNames } from "./jobs/job-names.ts";
import { gateRecipe, mergeRecipe, removeRecipe, startRecipe, taskRecipe } from "./make/recipes.ts";
import { makeRecipe } from "./quote-make.ts";
import type { Target } from "./target.ts";

/** A Makefile that does the whole plan on this machine. */
export const make: Target = {
  id: "make",
  summary: "A Makefile: a target and a worktree for each task, a gate for each wave, stamps of what is done.",
  needs: "GNU make 3.81 or newer, git and a POSIX shell",
  emit: (order) => [{ path: "make/Makefile", content: makefile(order) }],
};

function makefile(order: WorkOrder): string {
  const last = order.waves.at(-1)?.number;
  const blocks = [
    `${lineMark(order, "#")}\n${head(order)}`,
    rule("all", last === undefined ? [] : [`done/gate-${last}`]),
    ...order.waves.flatMap((wave, index) => waveRules(order, wave, order.waves[index - 1]?.number)),
    rule("clean", [], removeRecipe(order)),
    `.PHONY: all clean\n`,
  ];
  return blocks.join("\n");
}

function head(order: WorkOrder): string {
  return `# make -C ${outputFolder(order)}/make -j${order.dispatch.max_agents}
# Give AGENT and SETUP in the environment. AGENT finds PROMPT, TASK, ROLE, BRANCH and MODEL there.

ifeq ($(wildcard ../prompts),)
$(error run "make -C" with the folder of this Makefile, beside the prompts)
endif

SHELL := /bin/sh
export AGENT ?= ${agentDefault.replaceAll("$", "$$$$")}
export SETUP ?= true
export HERE := $(CURDIR)
export ROOT := $(shell git rev-parse --show-toplevel)
export WORKTREES ?= $(ROOT).worktrees/${order.plan.name}
`;
}

/** A wave begins when the gate before it has passed. */
function waveRules(order: WorkOrder, wave: WorkOrderWave, before: number | undefined): readonly string[] {
  const { number } = wave;
  const names = jobNames(order);
  const tasks = order.tasks.filter((task) => task.wave === number);
  const stamps = tasks.map(({ id }) => `done/${names.get(id)}`);
  return [
    rule(
      `done/start-${number}`,
      before === undefined ? [] : [`done/gate-${before}`],
      startRecipe(order, wave),
    ),
    ...tasks.map((task, index) =>
      rule(stamps[index] ?? "", [`done/start-${number}`], taskRecipe(order, task)),
    ),
    rule(`done/merge-${number}`, stamps, mergeRecipe(order, wave)),
    rule(`done/gate-${number}`, [`done/merge-${number}`], gateRecipe(wave)),
  ];
}

function rule(target: string, needs: readonly string[], commands: readonly string[] = []): string {
  const line = `${[`${target}:`, ...needs].join(" ")}\n`;
  return commands.length === 0 ? line : `${line}${makeRecipe(commands)}`;
}
