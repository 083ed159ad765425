import type { Task, TaskId } from "../plan/plan.ts";
import { contractCoverage } from "./contract-coverage.ts";
import type { Proof } from "./coupling-proof.ts";
import type { RepoFacts, ResolvedClaim } from "./facts.ts";
import { sharedNames } from "./shared-names.ts";
import { areApart, overlap } from "./symbol-claims.ts";

/** A task reads what another changes at the same time. */
export interface StaleRead {
  readonly reader: ResolvedClaim;
  readonly writer: ResolvedClaim;
  readonly path: string;
  readonly proof: Proof;
  /** True where the plan itself says that what is read changes. */
  readonly isSure: boolean;
}

/**
 * Reads of files that an unordered task modifies, where something tells that what is read changes; one for each pair of
 * tasks. What contracts cover, and what imports tell of the pair already, is left out.
 */
export function staleReads(facts: RepoFacts): readonly StaleRead[] {
  const covers = contractCoverage(facts.plan, facts.repo);
  const coupled = new Set(
    facts.hazards.flatMap((hazard) =>
      hazard.kind === "import-coupling" && hazard.evidence !== "same-file"
        ? [`${hazard.importer}\n${hazard.imported}`]
        : [],
    ),
  );
  const proofOf = prover(facts);
  const found = new Map<string, StaleRead>();
  for (const { reader, writer, path } of meetings(facts)) {
    const key = `${reader.task}\n${writer.task}`;
    if (found.get(key)?.isSure === true || coupled.has(key) || covers.file(path)) continue;
    const stale = proofOf({ reader, writer, path });
    if (stale !== undefined && (stale.isSure || !found.has(key))) found.set(key, stale);
  }
  return [...found.values()];
}

type Meeting = Pick<StaleRead, "reader" | "writer" | "path">;

function meetings(facts: RepoFacts): readonly Meeting[] {
  const { claims, ownership, repo } = facts;
  return claims
    .filter(({ access }) => access === "read")
    .flatMap((reader) =>
      reader.files
        .filter((path) => repo.isAnalysable(path) && !ownership.writersOf(path).includes(reader.task))
        .flatMap((path) => writersBeside(reader, path, facts).map((writer) => ({ reader, writer, path }))),
    );
}

/** Claims of tasks at the same time that change what is read of a file. */
function writersBeside(
  reader: ResolvedClaim,
  path: string,
  { ownership, taskGraph }: RepoFacts,
): readonly ResolvedClaim[] {
  return ownership
    .claimsOn(path)
    .filter(
      ({ access, task, symbol }) =>
        access === "modify" && taskGraph.isUnordered(reader.task, task) && !areApart(reader.symbol, symbol),
    );
}

function prover(facts: RepoFacts): (meeting: Meeting) => StaleRead | undefined {
  const { plan, repo, ownership, taskGraph } = facts;
  const tasks = new Map<TaskId, Task>(plan.tasks.map((task) => [task.id, task]));
  const names = sharedNames({ plan, repo, owned: ownership, graph: taskGraph });
  return (meeting) => {
    const { reader, writer, path } = meeting;
    const broken = brokenIn(meeting, facts);
    if (broken.length > 0) return { ...meeting, proof: { kind: "breaks", names: broken }, isSure: true };
    if (reader.symbol !== undefined && writer.symbol !== undefined) {
      return { ...meeting, proof: { kind: "claims", names: [writer.symbol.name] }, isSure: true };
    }
    const [importer, imported] = [tasks.get(reader.task), tasks.get(writer.task)];
    if (importer === undefined || imported === undefined) return undefined;
    const proof = names.proof({ importer, imported, from: path, to: path, symbols: [] });
    return proof === undefined ? undefined : { ...meeting, proof, isSure: false };
  };
}

/** What the writing task breaks of what is read. */
function brokenIn({ reader, writer, path }: Meeting, { breaks }: RepoFacts): readonly string[] {
  return breaks.flatMap((broken) => {
    const isRead = reader.symbol === undefined || overlap(reader.symbol.name, broken.symbol);
    return broken.task === writer.task && broken.path === path && isRead ? [broken.symbol] : [];
  });
}
