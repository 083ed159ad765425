import { openQuery, type Query } from "../query/open-query.ts";
import type { Chosen } from "./complain.ts";
import type { Typed } from "./flags.ts";
import type { Host } from "./host.ts";
import { type PlanFile, readOnePlan } from "./plan-file.ts";
import { startProgress } from "./progress.ts";

/** Reads the import graph, and the plan when one is named. */
export async function queryFor(host: Host, { flags }: Typed, named = flags["plan"]): Promise<Chosen<Query>> {
  if (named !== undefined && flags["repo"] !== undefined) {
    return { ok: false, message: "a plan says itself which tree it is about; leave out --repo" };
  }
  const plan = named === undefined ? undefined : await readOnePlan(host, String(named));
  if (plan?.ok === false) return plan;
  return open(host, plan?.value, flags);
}

async function open(
  host: Host,
  plan: PlanFile | undefined,
  { repo, cache, engine }: Typed["flags"],
): Promise<Chosen<Query>> {
  const progress = startProgress(host);
  try {
    const opener = await host.repoOpener();
    const root = repo === undefined ? undefined : String(repo);
    return await openQuery({
      plan,
      openRepo: (scope, prepare) =>
        opener(plan?.folder ?? ".", { ...scope, root: root ?? scope.root }, prepare),
      options: { engine: engine === "ts-morph" ? engine : "scanner", cached: cache !== false },
      onProgress: progress.say,
    });
  } finally {
    progress.end();
  }
}
