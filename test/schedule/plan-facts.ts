import type {
  Access,
  Hazard,
  ImportCoupling,
  Ownership,
  RepoFacts,
  ResolvedClaim,
  TaskGraph,
} from "../../compiler/facts/facts.ts";
import { digraph, reachableFrom } from "../../compiler/graph/digraph.ts";
import type {
  Contract,
  Plan,
  Reference,
  Role,
  RoleId,
  RoleShape,
  Task,
  TaskId,
  TaskType,
} from "../../compiler/plan/plan.ts";
import type { Dispatch, ModelSettings } from "../../compiler/plan/settings.ts";
import type { RepoGraph } from "../../compiler/repo/repo.ts";
import { blankPlan, blankTask } from "../support/blank-plan.ts";

/** A task in short: everything but the id has a default. Claims are paths, or folders written `dir/**`. */
export interface TaskSketch {
  readonly id: string;
  readonly after?: readonly string[];
  readonly role?: string;
  readonly type?: TaskType;
  /** The type is declared unless this says where it was derived from. */
  readonly derived?: string;
  readonly create?: readonly string[];
  readonly modify?: readonly string[];
  readonly delete?: readonly string[];
  readonly read?: readonly string[];
  readonly minutes?: number;
  readonly tokens?: number;
  readonly wave?: number;
  readonly model?: string;
  readonly consumes?: readonly string[];
  readonly provides?: readonly string[];
}

export interface RoleSketch {
  readonly id: string;
  readonly shape?: RoleShape;
  readonly model?: string;
  readonly instances?: number;
  readonly declared?: boolean;
}

export interface PlanSketch {
  readonly tasks: readonly TaskSketch[];
  readonly roles?: readonly RoleSketch[];
  /** Files that are in the repository. */
  readonly files?: readonly string[];
  readonly dispatch?: Partial<Dispatch>;
  readonly models?: Partial<ModelSettings>;
  readonly contracts?: readonly Pick<Contract, "name">[];
  /** Dependencies that come from a contract: `[task, on, contract]`. */
  readonly byContract?: readonly (readonly [string, string, string])[];
  /** `[importer, imported, file]`; a hazard too when `hazardous`. */
  readonly imports?: readonly (readonly [string, string, string])[];
  readonly hazards?: (claim: (task: string, access: Access) => ResolvedClaim) => readonly Hazard[];
}

/** Facts of a plan in short. Tasks without a role get one of their own; unordered equal writes are hazards. */
export function planFacts(sketch: PlanSketch): RepoFacts {
  const plan = planOf(sketch);
  const claims = sketch.tasks.flatMap((task) => claimsOf(task, sketch.files ?? []));
  const taskGraph = graphOf(sketch);
  const couplings = (sketch.imports ?? []).map(([importer, imported, file]) =>
    coupling(importer, imported, file),
  );
  const claim = (task: string, access: Access): ResolvedClaim => {
    const found = claims.find((one) => one.task === task && one.access === access);
    if (found === undefined) throw new Error(`no ${access} claim of ${task}`);
    return found;
  };
  return {
    plan,
    taskGraph,
    repo: emptyRepo,
    claims,
    ownership: ownershipOf(plan, claims),
    couplings,
    breaks: [],
    hazards: [...writeWrites(claims, taskGraph), ...(sketch.hazards?.(claim) ?? [])],
  };
}

/** A task id, as tests write it. */
export function taskId(id: string): TaskId {
  return id as TaskId;
}

/** A coupling through the imports of the given files, the imported file last. */
export function coupling(importer: string, imported: string, ...files: readonly string[]): ImportCoupling {
  const edges = files.map((to, index) => ({
    from: files[index - 1] ?? `src/${importer}.ts`,
    to,
    kind: "static" as const,
    specifier: `./${to}`,
    span: { start: 0, end: 0 },
    line: 1,
    names: [],
  }));
  return {
    kind: "import-coupling",
    importer: taskId(importer),
    imported: taskId(imported),
    deletes: false,
    evidence: "changed",
    chains: [{ edges, symbols: ["*"], typeOnly: false, evidence: "changed" }],
  };
}

function planOf(sketch: PlanSketch): Plan {
  const declared = sketch.roles ?? [];
  const own = sketch.tasks
    .filter(({ id, role }) => !declared.some((one) => one.id === (role ?? id)))
    .map(({ id, role }) => ({ id: role ?? id, declared: false }));
  const roles = new Map<string, RoleSketch>([...declared, ...own].map((role) => [role.id, role]));
  return {
    ...blankPlan,
    dispatch: { ...blankPlan.dispatch, ...sketch.dispatch },
    models: { tiers: {}, prices: {}, ...sketch.models },
    roles: [...roles.values()].map(roleOf),
    contracts: (sketch.contracts ?? []).map((one) => contractOf(one.name, sketch.tasks.map(taskOf))),
    tasks: sketch.tasks.map(taskOf),
  };
}

function roleOf({ id, shape, model, instances = 1, declared = true }: RoleSketch): Role {
  return { id: id as RoleId, title: id, shape, model, instances, declared, route: ["roles", id] };
}

function contractOf(name: string, tasks: readonly Task[]): Contract {
  return {
    name,
    kind: "type",
    path: undefined,
    symbols: [],
    declare: undefined,
    providers: tasks
      .filter((task) => task.provides.some(({ id }) => id === name))
      .map(({ id }) => ({ id, route: [] })),
    consumers: tasks
      .filter((task) => task.consumes.some(({ id }) => id === name))
      .map(({ id }) => ({ id, route: [] })),
    env: [],
    route: ["contracts", name],
  };
}

function taskOf(sketch: TaskSketch, index: number): Task {
  const route = ["tasks", index];
  const { id, type = "implementation", derived } = sketch;
  return {
    ...blankTask,
    id: taskId(id),
    title: id,
    role: (sketch.role ?? id) as RoleId,
    type: { type, declared: derived === undefined, reason: derived ?? "declared" },
    dependsOn: references(sketch.after).map((one) => ({ ...one, id: taskId(one.id) })),
    consumes: references(sketch.consumes),
    provides: references(sketch.provides),
    estimate: { minutes: sketch.minutes, tokens: sketch.tokens },
    wave: sketch.wave,
    model: sketch.model,
    route,
  };
}

function references(ids: readonly string[] = []): readonly Reference[] {
  return ids.map((id) => ({ id, route: [] }));
}

function claimsOf(task: TaskSketch, files: readonly string[]): readonly ResolvedClaim[] {
  const accesses: readonly Access[] = ["create", "modify", "delete", "read"];
  return accesses.flatMap((access) =>
    (task[access] ?? []).map((pattern): ResolvedClaim => {
      const literal = !pattern.endsWith("/**");
      const matches = (path: string): boolean =>
        literal ? path === pattern : path.startsWith(pattern.slice(0, -2));
      return {
        task: taskId(task.id),
        access,
        claim: { access, pattern, symbol: undefined, route: [] },
        glob: { pattern, literal, path: literal ? pattern : undefined, matches },
        files: files.filter(matches),
      };
    }),
  );
}

function graphOf({ tasks, byContract = [] }: PlanSketch): TaskGraph {
  const declared = tasks.flatMap(({ id, after = [] }) =>
    after.map((on) => ({
      task: taskId(id),
      on: taskId(on),
      reason: { kind: "declared" } as const,
      route: [],
    })),
  );
  const contracts = byContract.map(([task, on, contract]) => ({
    task: taskId(task),
    on: taskId(on),
    reason: { kind: "contract", contract } as const,
    route: [],
  }));
  const dependencies = [...declared, ...contracts];
  const graph = digraph(
    tasks.map(({ id }) => id),
    dependencies.map(({ task, on }) => [on, task] as const),
  );
  const isBefore = (a: TaskId, b: TaskId): boolean => reachableFrom(graph, a).has(b);
  return {
    dependencies,
    graph,
    isBefore,
    isUnordered: (a, b) => a !== b && !isBefore(a, b) && !isBefore(b, a),
  };
}

function writeWrites(claims: readonly ResolvedClaim[], graph: TaskGraph): readonly Hazard[] {
  return claims.flatMap((a, index) =>
    claims.slice(index + 1).flatMap((b): readonly Hazard[] => {
      const same = a.glob.pattern === b.glob.pattern && graph.isUnordered(a.task, b.task);
      if (!same || a.access === "read" || b.access === "read") return [];
      return [{ kind: "write-write", claims: [a, b], path: a.glob.pattern, exists: true, shared: 1 }];
    }),
  );
}

function ownershipOf(plan: Plan, claims: readonly ResolvedClaim[]): Ownership {
  const planned = claims.filter(({ access, glob }) => access === "create" && glob.literal);
  const paths = new Set([
    ...claims.flatMap(({ files }) => files),
    ...planned.map(({ glob }) => glob.pattern),
  ]);
  const claimsOn = (path: string): readonly ResolvedClaim[] =>
    claims.filter(({ glob }) => glob.matches(path));
  return {
    paths: [...paths].sort(),
    claimsOn,
    writersOf: (path) => {
      const writers = new Set(
        claimsOn(path)
          .filter(({ access }) => access !== "read")
          .map(({ task }) => task),
      );
      return plan.tasks.map(({ id }) => id).filter((id) => writers.has(id));
    },
  };
}

// Nothing in the schedule looks at the repository itself: what it says is in claims, couplings and hazards.
const emptyRepo = { files: [] } as unknown as RepoGraph;
