import type { ImportFiles } from "../index.ts";
import { suggestion } from "../report/suggestion.ts";
import type { Chosen } from "./complain.ts";
import { discoverPlans, searchedPlaces } from "./discover.ts";
import type { ReadProblem } from "./file-system.ts";
import { filesOf, foreignFile, foreignFolder } from "./foreign-plan.ts";
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
  /** Nothing for a plan that is in several files. */
  readonly bytes: Uint8Array;
  /** Set when the plan is in another format. */
  readonly foreign?: ImportFiles;
}

/**
 * Reads the named plans, each once however it is named, or those of the current folder when none is named. `-` is standard
 * input.
 */
export async function readPlans(host: Host, names: readonly string[]): Promise<Chosen<readonly PlanFile[]>> {
  const chosen = eachOnce(host, names.length > 0 ? names : discoverPlans(host));
  if (chosen.length === 0) return { ok: false, message: nothingFound };
  const plans: PlanFile[] = [];
  for (const name of chosen) {
    const plan = await readPlan(host, name);
    if (!plan.ok) return plan;
    plans.push(plan.value);
  }
  return { ok: true, value: plans };
}

function eachOnce({ files }: Host, names: readonly string[]): readonly string[] {
  const byIdentity = new Map<string, string>();
  for (const name of names) {
    const identity = name === "-" ? name : files.identity(name);
    if (!byIdentity.has(identity)) byIdentity.set(identity, name);
  }
  return [...byIdentity.values()];
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

/** Reads a plan of any format that is known, or of the one that is named. */
export async function readPlan(host: Host, name: string, from?: string): Promise<Chosen<PlanFile>> {
  if (name === "-") {
    const file = { path: "<stdin>", bytes: await host.stdin() };
    return withFormat({ ...file, argument: "-", folder: "." }, from);
  }
  const read = host.files.read(name);
  if (read.ok) {
    return withFormat(
      { path: name, argument: shellWord(name), folder: folderOf(name), bytes: read.bytes },
      from,
    );
  }
  if (read.problem === "folder" || filesOf(host, name).length > 0) return readFolder(host, name, from);
  return { ok: false, message: describe(read.problem, name, host) };
}

async function withFormat(plan: PlanFile, from: string | undefined): Promise<Chosen<PlanFile>> {
  const foreign = await foreignFile(plan, from);
  if (!foreign.ok) return foreign;
  return { ok: true, value: foreign.value === undefined ? plan : { ...plan, foreign: foreign.value } };
}

async function readFolder(host: Host, name: string, from: string | undefined): Promise<Chosen<PlanFile>> {
  const foreign = await foreignFolder(host, name, from);
  if (!foreign.ok) return foreign;
  const folder = host.files.entryAt(name) === undefined ? folderOf(name) : name;
  const bytes = new Uint8Array();
  return {
    ok: true,
    value: { path: name, argument: shellWord(name), folder, bytes, foreign: foreign.value },
  };
}

function describe(problem: ReadProblem, name: string, host: Host): string {
  switch (problem) {
    case "missing":
      return `there is no file "${name}"${suggestion(name, discoverPlans(host))}`;
    case "folder":
      return `"${name}" is a folder without a plan`;
    case "forbidden":
      return `no permission to read "${name}"`;
    case "unreadable":
      return `cannot read "${name}"`;
  }
}
