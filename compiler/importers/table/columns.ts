/** What a column of a table of tasks says. */
export type ColumnKind =
  | "id"
  | "title"
  | "description"
  | "files"
  | "create"
  | "modify"
  | "delete"
  | "read"
  | "action"
  | "depends"
  | "blocks"
  | "role"
  | "model"
  | "status"
  | "wave"
  | "parallel"
  | "estimate"
  | "acceptance"
  | "verify"
  /** Says nothing of what is done. */
  | "aside"
  | "unknown";

/** The kind of each column by the words of its header; of two of a kind that can be but once, the first has it. */
export function columnKinds(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): readonly ColumnKind[] {
  const kinds: ColumnKind[] = [];
  for (const [index, header] of headers.entries()) {
    const kind = kindOf(header, { headers, cells: rows.map((row) => row[index] ?? "") });
    kinds.push(
      single.has(kind) && kinds.includes(kind) ? (kind === "title" ? "description" : "unknown") : kind,
    );
  }
  if (kinds.includes("title")) return kinds;
  const described = headers.findIndex((header) =>
    /^(?:task )?(?:description|details?|goal)$/.test(plain(header)),
  );
  return kinds.map((kind, index) => (index === described ? "title" : kind));
}

/** Whether a header speaks of tasks, so that a table under it surely holds some. */
export function speaksOfTasks(header: string): boolean {
  return /\b(?:id|task|step|ticket|issue|story|deliverable|todo)\b|^#$/.test(plain(header));
}

/** Whether columns are those of a table of tasks: what a task is, and what it touches or waits for. */
export function isTaskTable(kinds: readonly ColumnKind[]): boolean {
  const names = kinds.includes("id") || kinds.includes("title");
  return names && kinds.some((kind) => telling.has(kind));
}

const telling: ReadonlySet<ColumnKind> = new Set(["files", "create", "modify", "delete", "depends"]);
const single: ReadonlySet<ColumnKind> = new Set([
  "id",
  "title",
  "role",
  "model",
  "status",
  "wave",
  "parallel",
  "estimate",
  "action",
]);

const words: readonly { readonly kind: ColumnKind; readonly pattern: RegExp }[] = [
  { kind: "id", pattern: /^(?:task |ticket |issue |step )?(?:id|#|no|nr|number|key)$|^#$/ },
  { kind: "create", pattern: /^(?:files? (?:to )?)?creat(?:es?|ed)(?: files?)?$|^new files?$/ },
  {
    kind: "modify",
    pattern:
      /^(?:files? (?:to )?)?(?:modif(?:y|ies|ied)|updates?|edits?)(?: files?)?$|^(?:modified|existing) files?$/,
  },
  { kind: "delete", pattern: /^(?:files? (?:to )?)?(?:deletes?|removes?|deleted|removed)(?: files?)?$/ },
  { kind: "read", pattern: /^(?:files? (?:to )?)?(?:reads?|read only|references?)(?: files?)?$/ },
  {
    kind: "files",
    pattern:
      /^(?:(?:owned|target|affected|changed|touched|key|main|primary) )?(?:files?|paths?)(?: ?\/ ?(?:files?|paths?|folders?))?(?: (?:owned|touched|affected|changed|involved|paths?|s))?$|^(?:owns|touches|scope|file ownership|ownership|location)$/,
  },
  { kind: "action", pattern: /^(?:action|change|change type|operation)$/ },
  {
    kind: "depends",
    pattern:
      /^(?:depends(?: on)?|dependenc(?:y|ies)|deps|after|blocked by|requires|prerequisites?|needs|waits for|predecessors?)$/,
  },
  { kind: "blocks", pattern: /^(?:blocks|unblocks|before|enables|successors?)$/ },
  { kind: "role", pattern: /^(?:role|owner|agent|assignee|assigned(?: to)?|who|responsible)$/ },
  { kind: "model", pattern: /^model$/ },
  { kind: "status", pattern: /^(?:status|state|done|progress)$/ },
  { kind: "wave", pattern: /^(?:wave|phase|batch|stage|round)(?: #| no| number)?$/ },
  { kind: "parallel", pattern: /^(?:parallel|parallelizable|can run in parallel|concurrent)$/ },
  {
    kind: "estimate",
    pattern:
      /^(?:estimate|estimated|est|effort|duration|time|minutes|hours|days)(?: (?:time|effort|minutes|min|mins|hours|hrs|h|days|d|m))?$/,
  },
  {
    kind: "acceptance",
    pattern: /^(?:acceptance(?: criteria)?|criteria|done when|definition of done|success criteria)$/,
  },
  { kind: "verify", pattern: /^(?:verify|verification|commands?|checks?|test commands?)$/ },
  {
    kind: "title",
    pattern:
      /^(?:title|(?:task |work )?(?:name|title)|summary|task|work|work item|item|deliverable|story|what|feature|component)$/,
  },
  {
    kind: "description",
    pattern: /^(?:(?:task )?(?:description|details?|notes?|comments?|purpose|responsibility|goal))$/,
  },
  {
    kind: "aside",
    pattern:
      /^(?:priority|severity|complexity|size|risk|created(?: at)?|updated(?: at)?|labels?|tags?|points?|type|category|url|link)$/,
  },
];

interface Column {
  readonly headers: readonly string[];
  readonly cells: readonly string[];
}

function kindOf(header: string, column: Column): ColumnKind {
  const kind = words.find(({ pattern }) => pattern.test(plain(header)))?.kind ?? "unknown";
  const isNumbered =
    kind === "title" && /^(?:task|step|story|item)$/.test(plain(header)) && areNumbers(column);
  return isNumbered && !column.headers.some((other) => /^(?:#|id)$/.test(plain(other))) ? "id" : kind;
}

/** A header in lower case, its words only. */
function plain(header: string): string {
  return header
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[`*_:?.()[\]-]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** `Task` heads numbers as often as titles. */
function areNumbers({ cells }: Column): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  return (
    filled.length > 0 &&
    filled.every((cell) => /^(?:task\s*)?#?[A-Za-z]{0,6}-?\d+(?:[.-]\d+)*[a-z]?$/i.test(cell.trim()))
  );
}
