import type { ImportedClaim, ImportedPlan, ImportedTask, Origin, Written } from "./imported.ts";
import type { ImportTree } from "./importer.ts";
import { writtenOrder } from "./written-order.ts";

/** A claim that says what it does. */
export interface SettledClaim {
  readonly access: "create" | "modify" | "delete" | "read";
  readonly pattern: string;
  readonly origin: Origin;
  readonly inferred?: string;
}

/** A task whose claims and order are settled. */
export interface SettledTask {
  readonly task: ImportedTask;
  /** One for each pattern. */
  readonly claims: readonly SettledClaim[];
  readonly dependsOn: readonly Written<string>[];
}

/**
 * Settles what the format leaves open: whether a path is created or modified, by the tree and by the tasks before, and the
 * order of tasks that share a file, where the format is an order.
 */
export function settledTasks(plan: ImportedPlan, tree: ImportTree | undefined): readonly SettledTask[] {
  const made = new Map<string, string>();
  const changed = new Set<string>();
  for (const { id, claims } of plan.tasks) {
    for (const { access, pattern } of claims)
      if (access === "create" && !made.has(pattern)) made.set(pattern, id);
  }
  const tasks = plan.tasks.map((task): SettledTask => {
    const earlier: ReadonlySet<string> = new Set(plan.isOrdered ? changed : []);
    const settled = task.claims.map((claim) => settledClaim(claim, { task: task.id, tree, made, earlier }));
    for (const { access, pattern } of settled) if (access === "modify") changed.add(pattern);
    return { task, claims: onePerPattern(settled), dependsOn: task.dependsOn };
  });
  return plan.isOrdered ? writtenOrder(tasks) : tasks;
}

interface Settling {
  readonly task: string;
  readonly tree: ImportTree | undefined;
  /** The task that creates a path. */
  readonly made: Map<string, string>;
  /** What tasks before it modify, in a list that is an order: nothing after them creates it. */
  readonly earlier: ReadonlySet<string>;
}

function settledClaim(claim: ImportedClaim, { task, tree, made, earlier }: Settling): SettledClaim {
  const { access, pattern } = claim;
  if (access !== "write") return { ...claim, access };
  const because = (reason: string): string =>
    [claim.inferred, reason].filter((part) => part !== undefined).join("; ");
  const maker = made.get(pattern);
  if (maker !== undefined && maker !== task)
    return { ...claim, access: "modify", inferred: because(`"${maker}" creates it`) };
  if (tree === undefined)
    return { ...claim, access: "modify", inferred: because("the tree was not looked at") };
  if (exists(pattern, tree)) return { ...claim, access: "modify", inferred: because("it exists") };
  if (earlier.has(pattern))
    return { ...claim, access: "modify", inferred: because("a task before modifies it") };
  made.set(pattern, task);
  return { ...claim, access: "create", inferred: because("it does not exist") };
}

/** A glob stands for what is in the folder before its first special part. */
function exists(pattern: string, tree: ImportTree): boolean {
  if (tree.isFile(pattern)) return true;
  const glob = pattern.search(/[*?{[]/);
  if (glob < 0) return tree.isFolder(pattern);
  const folder = pattern.slice(0, pattern.lastIndexOf("/", glob));
  return pattern.lastIndexOf("/", glob) <= 0 || tree.isFolder(folder);
}

/** What is created need not be modified, what is written need not be read. */
const strength = ["create", "delete", "modify", "read"] as const;

function onePerPattern(claims: readonly SettledClaim[]): readonly SettledClaim[] {
  const kept = new Map<string, SettledClaim>();
  for (const claim of claims) {
    const known = kept.get(claim.pattern);
    const isStronger = known === undefined || strength.indexOf(claim.access) < strength.indexOf(known.access);
    if (isStronger) kept.set(claim.pattern, claim);
  }
  return [...kept.values()];
}
