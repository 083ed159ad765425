import { locate, rootOf } from "./checkout.ts";
import { type Claims, claimsPath, type TaskClaims } from "./claims.ts";
import { type HookInput, writesOf } from "./hook-input.ts";
import type { Write } from "./shell-writes.ts";

/** Why a call of a tool is refused; `undefined` when it may go on. The claims are read only when something is written. */
export function refusal(input: HookInput, claims: () => Claims): string | undefined {
  const writes = writesOf(input).filter(({ path }) => path === undefined || !/^\/dev\/\w+$/.test(path));
  if (writes.length === 0) return undefined;
  const known = claims();
  const root = rootOf(input.cwd);
  if (root === undefined)
    return `${input.cwd} is in no git repository, so nobody can say whose files are written.`;
  const { agent_type: agent } = input;
  const own = known.tasks.find((task) => task.agent === agent);
  const leads = agent === undefined || agent === known.integrator;
  const problems = writes.map((write) => {
    const file = fileOf(write, root, known);
    if (file.kind === "outside") return undefined;
    if (leads) return leadProblem(file);
    return own === undefined ? strangerProblem(agent, known) : agentProblem(file, own, root);
  });
  return problems.find((problem) => problem !== undefined);
}

interface File {
  readonly kind: "here" | "elsewhere" | "outside" | "unknown";
  readonly path: string;
  readonly by: string;
  readonly owners: readonly TaskClaims[];
}

function fileOf({ path, by, asName }: Write, root: string, { tasks }: Claims): File {
  if (path === undefined) return { kind: "unknown", path: "", by, owners: [] };
  const { kind, path: found = "" } = { path: undefined, ...locate(root, path, asName) };
  return {
    kind,
    path: found,
    by,
    owners: tasks.filter((task) => kind !== "outside" && claimsPath(task, found, root)),
  };
}

function agentProblem({ kind, path, by, owners }: File, own: TaskClaims, root: string): string | undefined {
  const about = `task "${own.task}" (agent ${own.agent})`;
  if (kind === "unknown")
    return `${by} writes files that its text does not name, and ${about} may only write its own. Name each file plainly, without variables and wildcards.`;
  if (kind === "elsewhere")
    return `"${path}" (${by}) is in another checkout of the repository; ${about} works in ${root}. Write the file there, if it is yours.`;
  if (owners.includes(own)) return undefined;
  const files = own.writes.map(({ pattern }) => pattern).join(", ") || "none, this task only reads";
  return `"${path}" (${by}) is not among the files of ${about}. ${ownerText(owners)} Leave it as it is; tell the lead the file, its owner and the change that you need, and go on with your own files: ${files}.`;
}

function leadProblem({ path, by, owners }: File): string | undefined {
  if (owners.length === 0) return undefined;
  return `"${path}" (${by}) belongs to a task, and the lead writes no claimed file while agents work: two would write one file. ${ownerText(owners)} Send that agent the change, or take the guard out when the plan is done: node install.mjs --remove.`;
}

function strangerProblem(agent: string | undefined, { plan, tasks }: Claims): string {
  const names = tasks.map((task) => task.agent).join(", ");
  return `agent "${agent}" has no task in plan "${plan}", so no file is its own. Its agents are ${names}. Read what you need and report what should change.`;
}

function ownerText(owners: readonly TaskClaims[]): string {
  const names = owners.map(({ task, agent, wave }) => `task "${task}" (agent ${agent}, wave ${wave})`);
  return names.length === 0 ? "No task of the plan claims it." : `It belongs to ${names.join(" and ")}.`;
}
