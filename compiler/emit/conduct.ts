import type { WorkOrder, WorkOrderDispatch } from "../ir/work-order.ts";

type Isolation = WorkOrderDispatch["isolation"];

/** Where an agent works, after "each" or "you work". */
export function placeOfWork(isolation: Isolation, whose: "its own" | "your own"): string {
  return places[isolation].replace("{own}", whose);
}

/** What an agent does with its work in git, as sentences. */
export function commitRule({ isolation, commits }: WorkOrderDispatch): string {
  if (commits === "self-wiring") {
    const only = sharesTree(isolation) ? "Add your files by name, never everything. " : "";
    return `Commit your own work in small commits with clear messages. ${only}Do not merge and do not push: only the lead does.`;
  }
  return sharesTree(isolation)
    ? "Do not commit, stash or switch branches, and do not push. Leave your changes as they are; the lead reviews and commits them."
    : "Do not commit and do not push. Leave your changes where you made them; the lead reviews and commits them.";
}

/** What the lead does with a finished wave, up to the list of its tasks. */
export function mergeRule({ isolation, commits }: WorkOrderDispatch): string {
  if (isolation === "none") {
    return commits === "leader" ? "Review and commit in this order" : "Review in this order";
  }
  return commits === "leader" ? "Review, commit and merge in this order" : "Review and merge in this order";
}

/** How many agents work at once, where, and who commits. */
export function dispatchText({ dispatch }: WorkOrder): string {
  const agents =
    dispatch.max_agents === 1 ? "one agent at a time" : `up to ${dispatch.max_agents} agents, each`;
  const committer = dispatch.commits === "leader" ? "the lead commits" : "each agent commits its own work";
  return `${agents} ${placeOfWork(dispatch.isolation, "its own")}; ${committer}`;
}

/** True when several agents see one working tree. */
export function sharesTree(isolation: Isolation): boolean {
  return isolation === "none" || isolation === "branch";
}

const places = {
  none: "in the checkout that all agents share",
  branch: "on a branch of {own}, in the checkout that all agents share",
  worktree: "in a git worktree of {own}",
  container: "in a container of {own}",
  vm: "in a virtual machine of {own}",
} satisfies Record<Isolation, string>;
