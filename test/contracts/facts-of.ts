import type {
  ImportCoupling,
  Ownership,
  RepoFacts,
  ResolvedClaim,
  TaskGraph,
} from "../../compiler/facts/facts.ts";
import { digraph } from "../../compiler/graph/digraph.ts";
import type { Contract, Reference, Task, TaskId } from "../../compiler/plan/plan.ts";
import type { ImportEdge, RepoGraph } from "../../compiler/repo/repo.ts";

interface TaskSketch {
  readonly id: string;
  readonly create?: readonly string[];
  readonly modify?: readonly string[];
  /** Paths, or folders written `dir/**`. */
  readonly read?: readonly string[];
  readonly consumes?: readonly string[];
  readonly provides?: readonly string[];
}

import { blankPlan, blankTask } from "../support/blank-plan.ts";

export interface ContractSketch {
  readonly name: string;
  readonly kind?: Contract["kind"];
  readonly path?: string;
  readonly symbols?: readonly string[];
  readonly declare?: string;
  readonly provider?: string;
  readonly consumers?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** `files` is the chain of files from the importing one to the one that exports the symbols. */
interface CouplingSketch {
  readonly importer: string;
  readonly imported: string;
  readonly files: readonly [string, string, ...string[]];
  readonly symbols: readonly string[];
}

export interface FactsSketch {
  readonly tasks: readonly TaskSketch[];
  readonly contracts?: readonly ContractSketch[];
  readonly couplings?: readonly CouplingSketch[];
}

/** The facts of a small plan about a repository. */
export function factsOf(repo: RepoGraph, sketch: FactsSketch): RepoFacts {
  const tasks = sketch.tasks.map(taskOf);
  const contracts = (sketch.contracts ?? []).map(contractOf).map((contract) => ({
    ...contract,
    providers: [
      ...contract.providers,
      ...tasks
        .filter((task) => task.provides.some(({ id }) => id === contract.name))
        .map((task) => reference(task.id)),
    ],
  }));
  const claims = sketch.tasks.flatMap((task) => claimsOf(task, repo));
  return {
    plan: { ...blankPlan, tasks, contracts },
    taskGraph: unorderedTasks(tasks.map(({ id }) => id)),
    repo,
    claims,
    ownership: ownershipOf(claims),
    couplings: (sketch.couplings ?? []).map(couplingOf),
    breaks: [],
    hazards: [],
  };
}

function taskOf({ id, consumes = [], provides = [] }: TaskSketch, index: number): Task {
  return {
    ...blankTask,
    id: id as TaskId,
    title: id,
    consumes: consumes.map(reference),
    provides: provides.map(reference),
    route: ["tasks", index],
  };
}

function contractOf(sketch: ContractSketch): Contract {
  const { name, kind = "type", path, symbols = [], declare, provider, consumers = [], env = {} } = sketch;
  return {
    name,
    kind,
    path,
    symbols: symbols.map(reference),
    declare,
    providers: provider === undefined ? [] : [reference(provider as TaskId)],
    consumers: consumers.map((id) => reference(id as TaskId)),
    env: Object.entries(env).map(([variable, text]) => ({ name: variable, text })),
    route: ["contracts", name],
  };
}

function reference<Id extends string>(id: Id): Reference<Id> {
  return { id, route: [id] };
}

function claimsOf(task: TaskSketch, repo: RepoGraph): readonly ResolvedClaim[] {
  const accesses = ["create", "modify", "read"] as const;
  return accesses.flatMap((access) =>
    (task[access] ?? []).map((pattern) => {
      const folder = pattern.endsWith("/**") ? pattern.slice(0, -2) : undefined;
      const matches = (path: string) => (folder === undefined ? path === pattern : path.startsWith(folder));
      return {
        task: task.id as TaskId,
        access,
        claim: { access, pattern, symbol: undefined, route: [task.id, access] },
        glob: {
          pattern,
          literal: folder === undefined,
          path: folder === undefined ? pattern : undefined,
          matches,
        },
        files: repo.files.filter(matches),
      };
    }),
  );
}

function ownershipOf(claims: readonly ResolvedClaim[]): Ownership {
  const claimsOn = (path: string) => claims.filter(({ glob }) => glob.matches(path));
  return {
    paths: [],
    claimsOn,
    writersOf: (path) => [
      ...new Set(
        claimsOn(path)
          .filter(({ access }) => access !== "read")
          .map(({ task }) => task),
      ),
    ],
  };
}

function couplingOf({ importer, imported, files, symbols }: CouplingSketch): ImportCoupling {
  const edges = files.slice(1).map((to, index) => edgeOf(files[index] ?? "", to, index === 0));
  return {
    kind: "import-coupling",
    importer: importer as TaskId,
    imported: imported as TaskId,
    deletes: false,
    evidence: "changed",
    chains: [{ edges, symbols, typeOnly: false, evidence: "changed" }],
  };
}

function edgeOf(from: string, to: string, first: boolean): ImportEdge {
  const kind = first ? "static" : "re-export";
  return { from, to, kind, specifier: `/${to}`, span: { start: 0, end: 0 }, line: 1, names: [] };
}

function unorderedTasks(ids: readonly TaskId[]): TaskGraph {
  return { dependencies: [], graph: digraph(ids, []), isBefore: () => false, isUnordered: (a, b) => a !== b };
}
