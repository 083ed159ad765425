import type { Plan } from "../plan/plan.ts";
import type { RepoGraph } from "../repo/repo.ts";
import type { Coverage } from "./contract-coverage.ts";
import type { Hazard, ResolvedClaim, TaskGraph } from "./facts.ts";
import { sharedPath } from "./shared-path.ts";
import { allowsSharing } from "./shared-writes.ts";
import { mayBothAdd } from "./shared-writing.ts";
import { areApart, overlap } from "./symbol-claims.ts";

/** What the hazards of files rest on. */
export interface FileHazardInput {
  readonly plan: Plan;
  readonly claims: readonly ResolvedClaim[];
  readonly graph: TaskGraph;
  readonly repo: RepoGraph;
  readonly covers: Coverage;
}

type Meeting = FileHazardInput & { readonly path: string; readonly shared: number };

/** Every way in which the claims of two tasks meet on a file; in order of the claims in the plan. */
export function fileHazards(input: FileHazardInput): readonly Hazard[] {
  const { claims } = input;
  const partnersOf = partners(claims);
  return claims.flatMap((first, index) =>
    partnersOf(first, index).flatMap((second) => between(first, second, input)),
  );
}

/** Later claims that could meet a claim: two single paths only when they are the same. */
function partners(
  claims: readonly ResolvedClaim[],
): (claim: ResolvedClaim, index: number) => readonly ResolvedClaim[] {
  const place = new Map(claims.map((claim, index) => [claim, index]));
  const globs = claims.filter((claim) => !claim.glob.literal);
  const byPath = new Map<string, ResolvedClaim[]>();
  for (const claim of claims) {
    if (claim.glob.literal)
      byPath.set(claim.claim.pattern, [...(byPath.get(claim.claim.pattern) ?? []), claim]);
  }
  return (claim, index) => {
    if (!claim.glob.literal) return claims.slice(index + 1);
    return [...(byPath.get(claim.claim.pattern) ?? []), ...globs]
      .filter((other) => (place.get(other) ?? 0) > index)
      .sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  };
}

function between(first: ResolvedClaim, second: ResolvedClaim, input: FileHazardInput): readonly Hazard[] {
  if (first.task === second.task) return [];
  if (first.implied !== undefined || second.implied !== undefined) return impliedWrite(first, second, input);
  const need = needOfNewSymbol(first, second, input) ?? needOfNewSymbol(second, first, input);
  if (need !== undefined) return need;
  if (isHarmless(first, second)) return [];
  if (cannotClash(first, second, input.graph)) return [];
  const common = sharedPath(first, second);
  if (common === undefined) return [];
  const meeting = { ...input, ...common };
  return (
    doubleCreate(first, second, meeting) ??
    deletion(first, second, meeting) ??
    deletion(second, first, meeting) ??
    needOfCreated(first, second, meeting) ??
    needOfCreated(second, first, meeting) ??
    writeWrite(first, second, meeting)
  );
}

/** What follows from something else is a line in a file that is there: nobody waits for it, two may clash on it. */
function impliedWrite(
  first: ResolvedClaim,
  second: ResolvedClaim,
  input: FileHazardInput,
): readonly Hazard[] {
  // Who leaves the number open claims the folder, and meets others there.
  if ([first, second].some(({ access, implied }) => implied?.kind === "migration" && access === "create"))
    return [];
  const common = input.graph.isUnordered(first.task, second.task) ? sharedPath(first, second) : undefined;
  return common === undefined ? [] : writeWrite(first, second, { ...input, ...common });
}

/** Reading beside reading or modifying is no hazard. */
function isHarmless(first: ResolvedClaim, second: ResolvedClaim): boolean {
  const [a, b] = [first.access, second.access];
  return (a === "read" && (b === "read" || b === "modify")) || (b === "read" && a === "modify");
}

/** Writers in order, none of whom makes or removes the file, need no look at their paths. */
function cannotClash(first: ResolvedClaim, second: ResolvedClaim, graph: TaskGraph): boolean {
  const plain = [first, second].every(({ access }) => access === "modify" || access === "read");
  return plain && !graph.isUnordered(first.task, second.task);
}

/** Only two literal paths are sure to be one file; globs that overlap are kept apart as writes. */
function doubleCreate(
  first: ResolvedClaim,
  second: ResolvedClaim,
  { path }: Meeting,
): readonly Hazard[] | undefined {
  const sure = first.glob.literal && second.glob.literal;
  if (!sure || first.access !== "create" || second.access !== "create") return undefined;
  return [{ kind: "create-create", claims: [first, second], path }];
}

function deletion(
  gone: ResolvedClaim,
  other: ResolvedClaim,
  meeting: Meeting,
): readonly Hazard[] | undefined {
  const { graph, path } = meeting;
  if (gone.access !== "delete" || other.access === "delete") return undefined;
  if (graph.isBefore(other.task, gone.task)) return [];
  const ordered = graph.isBefore(gone.task, other.task);
  if (ordered && other.access === "create") return [];
  return [{ kind: "write-after-delete", deletion: gone, later: other, path, ordered }];
}

function needOfCreated(
  creator: ResolvedClaim,
  reader: ResolvedClaim,
  meeting: Meeting,
): readonly Hazard[] | undefined {
  const { graph, path, repo, covers } = meeting;
  const named = !repo.has(path) && (reader.glob.literal || reader.files.length === 0);
  if (creator.access !== "create" || reader.access === "create" || !named) return undefined;
  if (graph.isBefore(creator.task, reader.task)) return [];
  if (reader.access === "read" && covers.file(path)) return [];
  const reversed = graph.isBefore(reader.task, creator.task);
  return [{ kind: "read-of-created", reader, creator, path, reversed }];
}

/** Who names a declaration that another adds to the file needs it as much as a file that is not there. */
function needOfNewSymbol(
  creator: ResolvedClaim,
  reader: ResolvedClaim,
  { graph, covers }: FileHazardInput,
): readonly Hazard[] | undefined {
  const [made, needed] = [creator.symbol, reader.symbol];
  if (creator.glob.path === undefined || creator.glob.path !== reader.glob.path) return undefined;
  if (made?.isNew !== true || needed === undefined || needed.isNew || !overlap(made.local, needed.local)) {
    return undefined;
  }
  if (graph.isBefore(creator.task, reader.task)) return [];
  if (reader.access === "read" && covers.symbols(creator.glob.path, [made.name])) return [];
  const reversed = graph.isBefore(reader.task, creator.task);
  return [
    { kind: "read-of-created", reader, creator, path: `${creator.glob.path}#${needed.name}`, reversed },
  ];
}

function writeWrite(first: ResolvedClaim, second: ResolvedClaim, meeting: Meeting): readonly Hazard[] {
  const { graph, path, repo, shared, plan } = meeting;
  if (first.access === "read" || second.access === "read") return [];
  if (areApart(first.symbol, second.symbol) && allowsSharing(path, plan)) return [];
  if (!graph.isUnordered(first.task, second.task)) return [];
  if (mayBothAdd(path, [first, second], plan)) return [];
  return [{ kind: "write-write", claims: [first, second], path, exists: repo.has(path), shared }];
}
