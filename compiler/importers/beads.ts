import type { SourceText } from "../source/text.ts";
import { type BeadsIssue, beadsIssues } from "./beads/issues.ts";
import { withoutHistory } from "./beads/limit.ts";
import { beadsOrder } from "./beads/order.ts";
import { distinctProblems } from "./claims/distinct-problems.ts";
import { withParts } from "./claims/group-parts.ts";
import { strongestClaims } from "./claims/strongest-claims.ts";
import type {
  ImportedClaim,
  ImportedPlan,
  ImportedStatus,
  ImportedTask,
  ImportProblem,
  Written,
} from "./imported.ts";
import type { Importer, ImportInput, ImportTree } from "./importer.ts";
import { originAt, textOf, wordOf } from "./places/json-records.ts";
import { bodyText } from "./prose/body-text.ts";
import { claimsOfProse } from "./prose/prose-claims.ts";
import { criteriaOf, proseSections } from "./prose/prose-sections.ts";
import { proseText } from "./prose/prose-text.ts";
import { knownStatus } from "./words/known-status.ts";
import { kebabName } from "./words/plan-words.ts";

/** Reads the issues of beads: one JSON object a line, paths from their texts. */
export const beads: Importer = {
  id: "beads",
  title: "beads",
  place: ".beads/issues.jsonl",
  detects,
  read,
};

function detects([file, second]: readonly SourceText[]): boolean {
  if (file === undefined || second !== undefined || !/\.jsonl$/i.test(file.path)) return false;
  const lines = file.text.split("\n", 20).filter((line) => line.startsWith("{"));
  return lines.some((line) =>
    ["id", "title", "status"].every((key) => new RegExp(`"${key}"\\s*:\\s*"`).test(line)),
  );
}

function read({ files: [file], tree }: ImportInput): ImportedPlan {
  const empty = { contracts: [], gate: [], isOrdered: false } as const;
  if (file === undefined) return { ...empty, name: "beads", tasks: [], problems: [], found: 0 };
  const found = beadsIssues(file);
  const { issues, problems } = found;
  const order = beadsOrder(found);
  const named = new Set([...order.dependsOn.values()].flatMap((list) => list.map(({ value }) => value)));
  const heads = new Set([...named, ...order.groups.map(({ id }) => id)]);
  const read = issues.map((issue) =>
    readIssue(issue, order.dependsOn.get(issue.id) ?? [], { tree, isHead: heads.has(issue.id) }),
  );
  const grouped = withParts(
    read.map(({ task }) => task),
    order.groups,
  );
  const limited = withoutHistory(grouped.tasks, { source: file, span: { start: 0, end: 0 } });
  return {
    ...empty,
    name: nameOf(issues),
    tasks: limited.tasks,
    problems: [
      ...problems,
      ...order.problems,
      ...read.flatMap((each) => each.problems),
      ...grouped.problems,
      ...limited.problems,
    ],
    found: found.found,
  };
}

/** What the ids begin with: `shop` of `shop-a1b` and `shop-c2d`. */
function nameOf(issues: readonly BeadsIssue[]): string {
  const [first, ...rest] = issues.map(({ written }) => /^(.+)-[^-]+$/.exec(written)?.[1]);
  return first === undefined || rest.some((other) => other !== first) ? "beads" : kebabName(first);
}

interface IssueInput {
  readonly tree: ImportTree | undefined;
  /** Other issues are parts of it, or wait for it. */
  readonly isHead: boolean;
}

function readIssue(
  { id, record }: BeadsIssue,
  dependsOn: readonly Written<string>[],
  { tree, isHead }: IssueInput,
): { readonly task: ImportedTask; readonly problems: readonly ImportProblem[] } {
  const [title, criteria] = [wordOf(record, "title"), textOf(record, "acceptance_criteria")];
  const texts = ["description", "design", "notes"].map((key) => textOf(record, key));
  const status = knownStatus(id, wordOf(record, "status"), statusWords);
  const isFinished = isOver(status.status?.value);
  // What is done is checked against nothing, and most issues of a long life are done.
  const read = isFinished ? [] : texts.filter((text) => text !== undefined).map(proseText);
  const titled = isFinished ? undefined : textOf(record, "title");
  const wanted = criteria && proseText(criteria);
  const said = [titled && proseText(titled), isFinished ? undefined : wanted];
  const prose = [...said.filter((text) => text !== undefined), ...read].map((text) =>
    claimsOfProse(text, { tree }),
  );
  const claims = prose.flatMap((one) => one.claims);
  const isEpic = isHead && wordOf(record, "issue_type")?.value === "epic";
  const sections = read.map(proseSections);
  const body = bodyText(texts);
  const idOrigin = originAt(record.document, ["id"]);
  const estimate = minutesOf(record);
  const task: ImportedTask = {
    id,
    origin: title?.origin ?? idOrigin,
    title: title ?? { value: id, origin: idOrigin, inferred: "its id, as it has no title" },
    ...(body !== undefined && { description: body }),
    claims: strongestClaims(isEpic ? claims.flatMap((claim) => onlyRead(claim, tree)) : claims),
    dependsOn,
    consumes: [],
    provides: [],
    locks: [],
    acceptance: [
      ...(wanted === undefined ? [] : criteriaOf(wanted)),
      ...sections.flatMap(({ acceptance }) => acceptance),
    ],
    verify: sections.flatMap(({ verify }) => verify),
    ...(estimate !== undefined && { estimate }),
    ...(status.status !== undefined && { status: status.status }),
  };
  const unclaimed = distinctProblems(prose.flatMap(({ problems }) => problems));
  return { task, problems: [...status.problems, ...unclaimed] };
}

/** An epic tells what its parts do; of that, it only looks at what there is. */
function onlyRead(
  { pattern, origin }: ImportedClaim,
  tree: ImportTree | undefined,
): readonly ImportedClaim[] {
  const folder = pattern.replace(/\/\*\*$/, "");
  if (tree !== undefined && !tree.isFile(pattern) && !tree.isFolder(folder)) return [];
  return [{ access: "read", pattern, origin, inferred: "the issues of the epic write it" }];
}

function isOver(status: ImportedStatus | undefined): boolean {
  return status === "done" || status === "dropped";
}

function minutesOf(record: BeadsIssue["record"]): Written<number> | undefined {
  const word = wordOf(record, "estimated_minutes");
  const minutes = Number(word?.value);
  return word !== undefined && minutes > 0 && Number.isFinite(minutes)
    ? { value: minutes, origin: word.origin }
    : undefined;
}

const statuses: ReadonlyMap<string, ImportedStatus> = new Map([
  ["open", "pending"],
  ["blocked", "pending"],
  ["in-progress", "in-progress"],
  ["closed", "done"],
  ["deferred", "dropped"],
]);

const statusWords = { statuses, help: "write open, in_progress, blocked or closed" };
