import type { SourceDocument } from "../source/document.ts";
import type { Route } from "../source/route.ts";
import type {
  Claim,
  ClaimAccess,
  Estimate,
  Reference,
  RoleId,
  SymbolReference,
  Task,
  TaskId,
  TaskText,
  TypeChoice,
} from "./plan.ts";
import type { RawTask } from "./raw-plan.ts";
import { deriveType } from "./task-type.ts";

/** What decoding a task needs to know about the rest of the plan. */
export interface TaskContext {
  readonly document: SourceDocument;
  /** Ids of declared roles, which derived ones must not repeat. */
  readonly taken: ReadonlySet<string>;
  /** What a plan in another format says of a task, by id. */
  readonly texts: ReadonlyMap<string, TaskText>;
}

/** Decodes one task; `route` is where it stands in the plan. */
export function decodeTask(raw: RawTask, route: Route, { document, taken, texts }: TaskContext): Task {
  const id = idText(raw.id, [...route, "id"], document) as TaskId;
  const files = decodeClaims(raw.files, [...route, "files"]);
  return {
    id,
    title: raw.title,
    description: raw.description,
    text: texts.get(id) ?? { text: writtenText(raw) },
    role: (raw.role ?? (taken.has(id) ? `${id}-agent` : id)) as RoleId,
    type: decodeType(raw, files),
    files,
    dependsOn: taskReferences(raw.depends_on ?? [], [...route, "depends_on"], document),
    consumes: references(raw.consumes ?? [], [...route, "consumes"]),
    provides: references(raw.provides ?? [], [...route, "provides"]),
    breaks: (raw.breaks ?? []).map((text, index) => symbolReference(text, [...route, "breaks", index])),
    packages: references(raw.packages ?? [], [...route, "packages"]),
    locks: references(raw.locks ?? [], [...route, "locks"]),
    acceptance: raw.acceptance ?? [],
    verify: raw.verify ?? [],
    estimate: decodeEstimate(raw.estimate),
    branch: raw.branch,
    wave: raw.wave,
    model: raw.model,
    background: raw.background ?? false,
    status: raw.status ?? "pending",
    route,
  };
}

function writtenText({ title, description, acceptance = [], verify = [] }: RawTask): string {
  return [title, ...(description === undefined ? [] : [description]), ...acceptance, ...verify].join("\n");
}

/** Reads task ids; numbers keep the form they were written in. */
export function taskReferences(
  ids: readonly (string | number)[],
  route: Route,
  document: SourceDocument,
): readonly Reference<TaskId>[] {
  return ids.map((id, index) => {
    const at = [...route, index];
    return { id: idText(id, at, document) as TaskId, route: at };
  });
}

/** Reads plain names with their routes. */
export function references(names: readonly string[], route: Route): readonly Reference[] {
  return names.map((id, index) => ({ id, route: [...route, index] }));
}

/** `1.10` and `007` are ids as they stand, whatever number YAML makes of them. */
export function idText(id: string | number, route: Route, document: SourceDocument): string {
  return typeof id === "string" ? id : (document.scalarText(route) ?? String(id));
}

function decodeType(raw: RawTask, files: readonly Claim[]): TypeChoice {
  if (raw.type !== undefined) return { type: raw.type, declared: true, reason: "declared" };
  return deriveType(raw.title, files);
}

const accesses: readonly Exclude<ClaimAccess, "write">[] = ["create", "modify", "delete", "read"];

function decodeClaims(files: RawTask["files"], route: Route): readonly Claim[] {
  if (files === undefined) return [];
  if (Array.isArray(files)) return claims(files as string[], "write", route);
  const lists = files as Partial<Record<ClaimAccess, string[]>>;
  return accesses.flatMap((access) => claims(lists[access] ?? [], access, [...route, access]));
}

function claims(patterns: readonly string[], access: ClaimAccess, route: Route): readonly Claim[] {
  return patterns.map((text, index) => {
    const { path, symbol, route: at } = symbolReference(text, [...route, index]);
    return { access, pattern: path, symbol, route: at };
  });
}

/** What follows the `#` is a symbol only when it reads like one: there are files with `#` in their names. */
function symbolReference(text: string, route: Route): SymbolReference {
  const [, path = text, symbol] = /^([^#]+)#([\p{ID_Start}$_][\p{ID_Continue}$.]*)$/u.exec(text) ?? [];
  return { path: normalisePath(path), symbol, route };
}

/** `./src//a.ts` and `src/a.ts` are one path. */
export function normalisePath(pattern: string): string {
  return pattern.replace(/(?<=.)\/{2,}/g, "/").replace(/^(\.\/)+(?=.)/, "");
}

function decodeEstimate(raw: RawTask["estimate"]): Estimate {
  if (raw === undefined) return { minutes: undefined, tokens: undefined };
  if (typeof raw !== "string") return { minutes: raw.minutes, tokens: raw.tokens };
  const [, hours = "0", minutes = "0"] = /^(?:(\d+)h)?(?:(\d+)m)?$/.exec(raw) ?? [];
  return { minutes: Number(hours) * 60 + Number(minutes), tokens: undefined };
}
