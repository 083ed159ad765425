import { suggestion } from "../report/suggestion.ts";
import type { Chosen } from "./complain.ts";
import { discoverPlans, searchedPlaces } from "./discover.ts";
import type { ReadProblem } from "./file-system.ts";
import type { Host } from "./host.ts";
import { folderOf } from "./path.ts";
import { shellWord } from "./shell-word.ts";

/** A plan as it was named and what it holds. */
export interface PlanFile {
  /** As the user named it, or `<stdin>`. */
  readonly path: string;
  /** What to type to name it again, quoted where a shell needs it. */
  readonly argument: string;
  /** Where the plan lies; the current folder for standard input. */
  readonly folder: string;
  readonly bytes: Uint8Array;
}

/** Reads the named plans, or those of the current folder when none is named. `-` is standard input. */
export async function readPlans(host: Host, names: readonly string[]): Promise<Chosen<readonly PlanFile[]>> {
  const chosen = names.length > 0 ? [...new Set(names)] : discoverPlans(host);
  if (chosen.length === 0) return { ok: false, message: nothingFound };
  const plans: PlanFile[] = [];
  for (const name of chosen) {
    const plan = await readPlan(host, name);
    if (!plan.ok) return plan;
    plans.push(plan.value);
  }
  return { ok: true, value: plans };
}

/** Reads the named plan, or the only one of the current folder when none is named. */
export async function readOnePlan(host: Host, name: string | undefined): Promise<Chosen<PlanFile>> {
  if (name !== undefined) return readPlan(host, name);
  const [first, ...others] = discoverPlans(host);
  if (first === undefined) return { ok: false, message: nothingFound };
  if (others.length === 0) return readPlan(host, first);
  const list = [first, ...others].map((path) => `  ${path}`).join("\n");
  return { ok: false, message: `there are several plans here, name one of them:\n${list}` };
}

const nothingFound = `found no plan in this folder; looked for ${searchedPlaces}\nrun "seamwright init" to write one`;

async function readPlan(host: Host, name: string): Promise<Chosen<PlanFile>> {
  if (name === "-") {
    const bytes = await host.stdin();
    return { ok: true, value: { path: "<stdin>", argument: "-", folder: ".", bytes } };
  }
  const read = host.files.read(name);
  if (!read.ok) return { ok: false, message: describe(read.problem, name, host) };
  return {
    ok: true,
    value: { path: name, argument: shellWord(name), folder: folderOf(name), bytes: read.bytes },
  };
}

function describe(problem: ReadProblem, name: string, host: Host): string {
  switch (problem) {
    case "missing":
      return `there is no file "${name}"${suggestion(name, discoverPlans(host))}`;
    case "folder":
      return `"${name}" is a folder; name a plan file`;
    case "forbidden":
      return `no permission to read "${name}"`;
    case "unreadable":
      return `cannot read "${name}"`;
  }
}
