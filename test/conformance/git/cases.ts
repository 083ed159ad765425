import fc from "fast-check";
import type { WorkOrder, WorkOrderTask } from "../../../compiler/ir/work-order.ts";
import { hostileText } from "../../emit/hostile.ts";
import { lending, task } from "../../emit/lending.ts";

/** A plan, what each of its tasks will write, and the place where it happens. */
export interface GitCase {
  readonly order: WorkOrder;
  /** Paths of the first commit. */
  readonly files: readonly string[];
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  /** How each agent leaves its work. */
  readonly habits: ReadonlyMap<string, Habit>;
  /** The branch that is checked out at first. */
  readonly branch: string;
  /** Name of the folder of the repository. */
  readonly folder: string;
  /** Name of the folder for worktrees; absent: where the scripts put it. */
  readonly worktrees: string | undefined;
  /** Waves during which somebody else commits to the base. */
  readonly others: readonly number[];
}

/** One file that an agent writes; without content it deletes it. */
export interface Edit {
  readonly path: string;
  readonly content: string | undefined;
}

/** Left in the work tree, in the index, half of it committed, or all. */
export type Habit = "loose" | "staged" | "half" | "committed";

const pathNames: readonly string[] = [
  ...'a.ts, src/b.ts, -rf, src/-n/x y.ts, it\'s.md, "q".md, $(touch pwned), `touch pwned`;'.split(", "),
  ..."src/;&|.ts, [id]/page.ts, src/{x}.ts, deep/er/est/ü.ts, #.md, ~, !x, :(glob)z, a\nb, tab\t.ts".split(
    ", ",
  ),
  ..." , src/back\\slash.ts, %s.ts, --help/--version, src/日本.ts, c.ts, d/e.ts, d/f.ts".split(", "),
];

/** What git accepts as a branch, though nobody should. */
const branchNames: readonly string[] = [
  ...'it\'s, $(touch$IFS$9pwned), `id`, a;b, x&&y, "q", feat/-rf, %s, {a,b}, #1, é/日'.split(", "),
  ..."p|q, <in>, (x), !!, HEAD2, refs/heads/x, v1.0, a'b\"c".split(", "),
];

/** Cases in which tasks of one wave never write the same file. */
export const gitCase: fc.Arbitrary<GitCase> = fc
  .record({
    waves: fc.array(fc.array(fc.record({ title: hostileText, ...sizes() }), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    }),
    names: fc.shuffledSubarray([...pathNames], { minLength: 8 }),
    branches: fc.shuffledSubarray([...branchNames], { minLength: branchNames.length }),
    merge: fc.constantFrom("sequential", "integration-branch", "feature-flags"),
    commits: fc.constantFrom("leader", "self-wiring"),
    branch: fc.constantFrom("main", "it's-$(touch$IFS$9pwned)", "release/ä"),
    hasBase: fc.boolean(),
    folder: fc.constantFrom("shop", "-my shop's $(touch pwned)", 'a "b"\nc'),
    worktrees: fc.constantFrom(undefined, undefined, "-agents' `touch pwned`"),
    others: fc.subarray([1, 2, 3]),
  })
  .map(build);

function sizes() {
  return {
    creates: fc.integer({ min: 0, max: 2 }),
    changes: fc.integer({ min: 0, max: 2 }),
    deletes: fc.integer({ min: 0, max: 1 }),
    asGlob: fc.boolean(),
    ownBranch: fc.boolean(),
    habit: fc.constantFrom<Habit>("loose", "staged", "half", "committed"),
  };
}

interface Sketch {
  readonly waves: readonly (readonly TaskSketch[])[];
  readonly names: readonly string[];
  readonly branches: readonly string[];
  readonly merge: "sequential" | "integration-branch" | "feature-flags";
  readonly commits: "leader" | "self-wiring";
  readonly branch: string;
  readonly hasBase: boolean;
  readonly folder: string;
  readonly worktrees: string | undefined;
  readonly others: readonly number[];
}

interface TaskSketch {
  readonly title: string;
  readonly creates: number;
  readonly changes: number;
  readonly deletes: number;
  readonly asGlob: boolean;
  readonly ownBranch: boolean;
  readonly habit: Habit;
}

function build(sketch: Sketch): GitCase {
  const files = sketch.names.slice(0, 6);
  const unused = sketch.names.slice(6);
  let present = [...files];
  const edits = new Map<string, readonly Edit[]>();
  const habits = new Map<string, Habit>();
  const branches = [...sketch.branches];
  const tasks = sketch.waves.flatMap((wave, waveIndex) => {
    const left = [...present];
    return wave.map((one, index): WorkOrderTask => {
      const id = `t${waveIndex + 1}.${index}`;
      const folder = `glob ${id}`;
      const created = one.asGlob
        ? [`${folder}/ü-1.ts`, `${folder}/$x/2.ts`].slice(0, one.creates)
        : unused.splice(0, one.creates);
      const changed = left.splice(0, one.changes);
      const deleted = left.splice(0, one.deletes);
      const content = (path: string): Edit => ({ path, content: `${path}\n${id}\nline\n` });
      edits.set(id, [
        ...[...created, ...changed].map(content),
        ...deleted.map((path) => ({ path, content: undefined })),
      ]);
      habits.set(id, sketch.commits === "leader" ? one.habit : "committed");
      present = [...present.filter((path) => !deleted.includes(path)), ...created];
      return task({
        id,
        title: one.title,
        wave: waveIndex + 1,
        branch: one.ownBranch ? (branches.pop() ?? id) : `shop/${id}`,
        files: {
          create: one.asGlob && one.creates > 0 ? [`${folder}/{ü-?,$x/[1-3]}.ts`] : created,
          modify: changed,
          delete: deleted,
          read: [],
        },
      });
    });
  });
  const { coupling, tier, tier_reason, max_agents } = lending.dispatch;
  return {
    files,
    edits,
    habits,
    branch: sketch.branch,
    folder: sketch.folder,
    worktrees: sketch.worktrees,
    others: sketch.others,
    order: {
      ...lending,
      plan: { name: "shop", source: "plan.yaml", ...(sketch.hasBase && { base: sketch.branch }) },
      dispatch: {
        ...{ coupling, tier, tier_reason, max_agents, isolation: "worktree", commits: sketch.commits },
        ...(sketch.merge !== "sequential" && { merge: sketch.merge }),
      },
      waves: sketch.waves.map((_, index) => ({
        number: index + 1,
        tasks: tasks.filter(({ wave }) => wave === index + 1).map(({ id }) => id),
        gate: [
          `: 'it'"'"'s' "$(echo x)"`,
          `echo '${index + 1}' "$(git rev-parse HEAD)" >> "$GATE_LOG"\ntrue`,
        ],
        minutes: 1,
      })),
      tasks,
    },
  };
}
