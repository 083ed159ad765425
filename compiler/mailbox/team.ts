/** What a task of the list is: work that is reviewed, a sealed bid, the review of a bid, or the last word on all of them. */
export type TaskPhase = "build" | "bid" | "cross-review" | "validation";

/** A task of the shared list. */
export interface TeamTask {
  readonly id: string;
  readonly title: string;
  readonly phase: TaskPhase;
  /** From 1. */
  readonly wave: number;
  readonly owner: string;
  /** Who gives the verdict; tasks of phase `build` have one, no others. */
  readonly reviewer: string | undefined;
}

/** The team of a mailbox, as its shared task list says. */
export interface Team {
  readonly id: string;
  readonly mode: "plan-team" | "build-team";
  readonly lead: string;
  readonly qa: string;
  /** Everybody who may send and receive, the lead included. */
  readonly members: ReadonlySet<string>;
  readonly tasks: ReadonlyMap<string, TeamTask>;
}

/** A team, or what is wrong with the list. */
export type TeamReading =
  | { readonly ok: true; readonly team: Team }
  | { readonly ok: false; readonly message: string };

type Data = Readonly<Record<string, unknown>>;

/** Reads the data of a task list; it may be anything. Keys that only people read are not looked at. */
export function readTeam(value: unknown): TeamReading {
  const data = dataOf(value);
  const problem = headProblem(data);
  if (problem !== undefined) return { ok: false, message: problem };
  const members = new Set(listOf(data["members"]).map((member) => String(dataOf(member)["name"])));
  const tasks = new Map<string, TeamTask>();
  for (const [index, entry] of listOf(data["tasks"]).entries()) {
    const task = readTask(dataOf(entry), data["mode"] === "plan-team");
    const wrong = task === undefined ? "is no task" : taskProblem(task, { members, tasks });
    if (task === undefined || wrong !== undefined)
      return { ok: false, message: `task ${index + 1} of the list ${wrong}` };
    tasks.set(task.id, task);
  }
  const mode = data["mode"] === "plan-team" ? "plan-team" : "build-team";
  const [lead, qa] = [String(data["lead"]), String(data["qa"])];
  return { ok: true, team: { id: String(data["team_id"]), mode, lead, qa, members, tasks } };
}

const name = /^[A-Za-z0-9][A-Za-z0-9._-]{0,109}$/;

function headProblem(data: Data): string | undefined {
  if (data["version"] !== 1) return 'the list is not of "version: 1"';
  if (data["mode"] !== "plan-team" && data["mode"] !== "build-team")
    return '"mode" is neither "plan-team" nor "build-team"';
  if (!isName(data["team_id"])) return '"team_id" is no name';
  const members = listOf(data["members"]).map((member) => dataOf(member)["name"]);
  if (members.length === 0 || !members.every(isName)) return '"members" are not all named';
  const stranger = ["lead", "qa"].find((key) => !members.some((member) => member === data[key]));
  return stranger === undefined ? undefined : `"${stranger}" is no member`;
}

function readTask(entry: Data, isPlanning: boolean): TeamTask | undefined {
  const { id, title, phase, wave, owner, reviewer } = entry as Partial<Record<string, unknown>>;
  if (typeof id !== "string" || !/^TT-[A-Z]{3}-[0-9]{3,6}$/.test(id)) return undefined;
  if (!isPhase(phase) || (phase !== "build") !== isPlanning) return undefined;
  if (typeof wave !== "number" || !Number.isInteger(wave) || wave < 1) return undefined;
  if (!isName(owner) || isName(reviewer) !== (phase === "build")) return undefined;
  const named = isName(reviewer) ? reviewer : undefined;
  return { id, title: String(title ?? ""), phase, wave, owner, reviewer: named };
}

function taskProblem(
  { id, owner, reviewer }: TeamTask,
  { members, tasks }: Pick<Team, "members" | "tasks">,
): string | undefined {
  if (tasks.has(id)) return `has the id of another, "${id}"`;
  if (!members.has(owner)) return `belongs to "${owner}", who is no member`;
  if (reviewer !== undefined && !members.has(reviewer))
    return `is reviewed by "${reviewer}", who is no member`;
  return reviewer === owner ? `is reviewed by its owner, "${owner}"` : undefined;
}

function isPhase(value: unknown): value is TaskPhase {
  return value === "build" || value === "bid" || value === "cross-review" || value === "validation";
}

function isName(value: unknown): value is string {
  return typeof value === "string" && name.test(value);
}

function dataOf(value: unknown): Data {
  return typeof value === "object" && value !== null ? (value as Data) : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
