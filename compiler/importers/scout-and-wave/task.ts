import type { SourceDocument } from "../../source/document.ts";
import { claimsOfEntry } from "../claims/named-claims.ts";
import type { ImportedClaim, ImportedStatus, ImportedTask, ImportProblem, Written } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { yamlTextAt } from "../places/yaml-text-places.ts";
import { cutText } from "../words/cut-text.ts";
import { firstText, textsUnder } from "../yaml/yaml-plan.ts";
import type { Agent } from "./agents.ts";
import { resolveAgents } from "./references.ts";
import { type HomeRepo, isHere } from "./repo.ts";
import type { OwnedFile } from "./rows.ts";
import type { Scaffold } from "./scaffold.ts";
import { agentText } from "./text.ts";

/** What an agent is read with. */
export interface AgentReading {
  readonly document: SourceDocument;
  readonly tree: ImportTree | undefined;
  readonly rows: readonly OwnedFile[];
  readonly home: HomeRepo;
  readonly agents: readonly Agent[];
  readonly scaffold: Scaffold | undefined;
}

/** The task of an agent, and what was to be said about it. The wave is as written. */
export function agentTask(
  agent: Agent,
  reading: AgentReading,
): { readonly task: ImportedTask; readonly problems: readonly ImportProblem[] } {
  const { document, agents, scaffold } = reading;
  const { route, id, origin, wave } = agent;
  const told = agent.isImplied ? undefined : yamlTextAt(document, [...route, "task"]);
  const text = told && agentText(told);
  const rows = rowsOf(agent, reading);
  const named = agent.isImplied ? undefined : textsUnder(document, route, ["dependencies", "depends_on"]);
  const names = [...(named?.items ?? []), ...rows.flatMap(({ dependsOn }) => dependsOn)];
  const dependencies = resolveAgents(names, agent, { agents, hasScaffold: scaffold !== undefined });
  const { claims, problems } = claimsOf(agent, rows, reading);
  const [model, status] = agent.isImplied
    ? []
    : [firstText(document, route, ["model"]), statusOf(agent, reading)];
  const description = firstText(document, agent.isImplied ? ["-"] : route, ["task"]);
  return {
    task: {
      id,
      origin,
      title: text?.title ?? { value: `Agent ${agent.letter}`, origin, inferred: "its id" },
      ...(description && { description: { ...description, value: cutText(description.value) } }),
      claims,
      dependsOn: dependencies.ids,
      consumes: [],
      provides: [],
      acceptance: [],
      verify: text?.verify ?? [],
      locks: [],
      ...(model && { model }),
      ...(status && { status }),
      ...(wave && { wave }),
    },
    problems: [...(named?.problems ?? []), ...dependencies.problems, ...problems],
  };
}

/** Rows name agents by letter; where several waves have it, the wave decides. */
function rowsOf(agent: Agent, { rows, agents }: AgentReading): readonly OwnedFile[] {
  const isShared = agents.some(({ letter, id }) => letter === agent.letter && id !== agent.id);
  return rows.filter((row) => {
    if (row.agent.value !== agent.letter) return false;
    return !isShared || row.wave === undefined || row.wave.value === agent.wave?.value;
  });
}

interface AgentClaims {
  readonly claims: readonly ImportedClaim[];
  readonly problems: readonly ImportProblem[];
}

function claimsOf(agent: Agent, rows: readonly OwnedFile[], reading: AgentReading): AgentClaims {
  const { document, home } = reading;
  const listed = agent.isImplied ? undefined : textsUnder(document, agent.route, ["files"]);
  const files = listed?.items ?? [];
  const isListed = ({ file }: OwnedFile): boolean => files.some(({ value }) => value === file.value);
  const parts = [
    { claims: [], problems: listed?.problems ?? [] },
    ...rows.filter((row) => isHere(row, home)).map((row) => ownedClaim(row, reading)),
    ...rows
      .filter((row) => files.length > 0 && isHere(row, home) && !isListed(row))
      .map(({ file }) =>
        doubt(file, `"file_ownership" gives "${file.value}" to "${agent.letter}", whose "files" lack it`),
      ),
    ...files
      .filter(({ value }) => rows.every(({ file }) => file.value !== value))
      .flatMap((file) => unownedClaim(agent, file, reading)),
  ];
  return {
    claims: parts.flatMap(({ claims }) => claims),
    problems: parts.flatMap(({ problems }) => problems),
  };
}

function ownedClaim({ file, access }: OwnedFile, { document, tree, scaffold }: AgentReading): AgentClaims {
  const isMade =
    access === "create" && scaffold?.claims.some(({ pattern }) => pattern === file.value) === true;
  const made = { access: "modify", inferred: "the scaffold creates it" } as const;
  return claimsOfEntry(file.value, file.origin.span, {
    source: document.source,
    tree,
    manner: "list",
    ...(isMade ? made : { access }),
  });
}

/** A file that only the agent itself names. */
function unownedClaim(agent: Agent, file: Written<string>, reading: AgentReading): readonly AgentClaims[] {
  const { document, tree, rows } = reading;
  const owner = rows.find((row) => row.file.value === file.value)?.agent.value;
  const instead = owner === undefined ? "names no owner of it" : `gives it to "${owner}"`;
  const claimed = claimsOfEntry(file.value, file.origin.span, {
    source: document.source,
    tree,
    manner: "list",
    access: "write",
    inferred: 'its entry in "files"',
  });
  return [claimed, doubt(file, `"${agent.letter}" lists "${file.value}", but "file_ownership" ${instead}`)];
}

function doubt({ origin }: Written<string>, message: string): AgentClaims {
  return { claims: [], problems: [{ kind: "doubtful-reading", message, origin }] };
}

/** Of the agent itself, or of its report. */
function statusOf(agent: Agent, { document, agents }: AgentReading): Written<ImportedStatus> | undefined {
  const isShared = agents.filter(({ letter }) => letter === agent.letter).length > 1;
  const word =
    firstText(document, agent.route, ["status", "state"]) ??
    (isShared ? undefined : firstText(document, ["completion_reports", agent.letter], ["status"]));
  if (word === undefined) return undefined;
  if (isDone(word.value)) return { ...word, value: "done" };
  return /^(?:partial|blocked|in[-_ ]progress|executing)$/i.test(word.value)
    ? { ...word, value: "in-progress" }
    : undefined;
}

/** True for a word that says all is done. */
export function isDone(word: string): boolean {
  return /^(?:complete|completed|merged|done)$/i.test(word);
}
