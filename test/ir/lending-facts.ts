import type { SharedContracts } from "../../compiler/contracts/contracts.ts";
import type { Access, Dependency, ResolvedClaim } from "../../compiler/facts/facts.ts";
import { digraph } from "../../compiler/graph/digraph.ts";
import type { Contract, Plan, RoleId, Task, TaskId } from "../../compiler/plan/plan.ts";
import type { Glob } from "../../compiler/repo/glob.ts";
import type { RepoGraph } from "../../compiler/repo/repo.ts";
import type { Assignment, ScheduleFacts } from "../../compiler/schedule/schedule.ts";
import { blankPlan, blankTask } from "../support/blank-plan.ts";

/** A task of a literal plan that says only what it must. */
export function taskOf(id: string, known: Partial<Task> = {}): Task {
  return {
    ...blankTask,
    id: id as TaskId,
    title: `Do ${id}`,
    role: "clerk" as RoleId,
    type: { type: "implementation", declared: false, reason: "nothing says otherwise" },
    ...known,
  };
}

/** A claim; a pattern that ends in `**` covers what begins like it, any other only itself. */
export function claimOf(task: string, access: Access, pattern: string): ResolvedClaim {
  return {
    task: task as TaskId,
    access,
    claim: { access, pattern, symbol: undefined, route: [] },
    glob: globOf(pattern),
    files: [],
  };
}

/** A dependency that was declared, or that a contract brings. */
export function dependency(task: string, on: string, contract?: string): Dependency {
  return {
    task: task as TaskId,
    on: on as TaskId,
    reason: contract === undefined ? { kind: "declared" } : { kind: "contract", contract },
    route: [],
  };
}

/** A contract that says only its name, provider and consumers. */
export function contractOf(
  name: string,
  provider: string | undefined,
  consumers: readonly string[],
): Contract {
  return {
    name,
    kind: "type",
    path: undefined,
    symbols: [],
    declare: undefined,
    providers: provider === undefined ? [] : [{ id: provider as TaskId, route: [] }],
    consumers: consumers.map((id) => ({ id: id as TaskId, route: [] })),
    env: [],
    route: [],
  };
}

/** An assignment of a task to a wave, with numbers that need rounding. */
export function assignmentOf(task: string, wave: number, known: Partial<Assignment> = {}): Assignment {
  return {
    task: task as TaskId,
    wave,
    agent: "clerk",
    role: "clerk" as RoleId,
    model: { name: "sonnet", tier: "standard", reason: "task type implementation" },
    estimate: { minutes: 4.26, inputTokens: 1000.4, outputTokens: 99.5, cost: 0.123456, reason: "1 file" },
    notEarlier: [],
    ...known,
  };
}

/** Nothing is shared. */
export const nothingShared: SharedContracts = { symbols: [], environment: [], problems: [] };

interface Given {
  readonly plan?: Partial<Plan>;
  readonly tasks: readonly Task[];
  readonly claims?: readonly ResolvedClaim[];
  readonly dependencies?: readonly Dependency[];
  readonly assignments: readonly Assignment[];
}

/** Facts of a library whose waves hold the assigned tasks in the order given. */
export function factsOf({ plan, tasks, claims = [], dependencies = [], assignments }: Given): ScheduleFacts {
  return {
    plan: { ...emptyPlan, tasks, ...plan },
    taskGraph: {
      dependencies,
      graph: digraph([], []),
      isBefore: () => false,
      isUnordered: () => true,
    },
    // Lowering does not look at the tree.
    repo: {} as RepoGraph,
    claims,
    ownership: { paths: [], claimsOn: () => [], writersOf: () => [] },
    couplings: [],
    breaks: [],
    hazards: [],
    schedule: scheduleOf(assignments),
  };
}

function scheduleOf(assignments: readonly Assignment[]): ScheduleFacts["schedule"] {
  const numbers = [...new Set(assignments.map(({ wave }) => wave))].sort((a, b) => a - b);
  return {
    waves: numbers.map((number) => ({
      number,
      tasks: assignments.filter(({ wave }) => wave === number).map(({ task }) => task),
      minutes: 4.26,
      cost: number === 1 ? 0.123456 : undefined,
    })),
    tasks: new Map(assignments.map((assignment) => [assignment.task, assignment])),
    fits: new Map(),
    brokenPins: [],
    criticalPath: { tasks: assignments.slice(0, 1).map(({ task }) => task), minutes: 8.05 },
    totals: {
      minutes: 8.449,
      cost: 0.98765432,
      inputTokens: 2000.6,
      outputTokens: 10.2,
      serialMinutes: 16.75,
      serialCost: 1.00004,
    },
    tier: {
      tier: "team",
      reason: "2 tasks write code",
      writingTasks: 2,
      disjointGroups: 2,
      longestTaskMinutes: 4,
      totalMinutes: 8,
    },
    unpricedModels: [],
    assumptions: ["an agent reads each file once"],
  };
}

const emptyPlan: Plan = {
  ...blankPlan,
  name: "library",
  roles: [
    {
      id: "clerk" as RoleId,
      title: "Clerk at the desk",
      shape: undefined,
      model: undefined,
      instances: 1,
      declared: true,
      route: [],
    },
  ],
};

function globOf(pattern: string): Glob {
  const literal = !/[*?{[]/.test(pattern);
  const start = pattern.replace(/\*\*$/, "");
  return {
    pattern,
    literal,
    path: literal ? pattern : undefined,
    matches: (path) => (literal ? path === pattern : path.startsWith(start)),
  };
}
