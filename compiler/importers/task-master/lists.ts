import type { SourceDocument } from "../../source/document.ts";
import type { Route } from "../../source/route.ts";
import type { ImportProblem } from "../imported.ts";
import { isRecord, itemsOf, type JsonRecord, recordAt } from "../places/json-records.ts";

/** A list of tasks: of a tag, under `tasks` alone, or the file itself. */
export interface TaskMasterList {
  /** Empty where there are no tags. */
  readonly tag: string;
  readonly items: readonly { readonly route: Route; readonly value: unknown }[];
  /** Where the name of the project may be. */
  readonly metadata: JsonRecord | undefined;
  /** Where the list stands. */
  readonly route: Route;
}

/** The lists to be read: that of the tag `master`, which is worked on by default, or all there are. */
export function taskMasterLists(document: SourceDocument): {
  readonly taken: readonly TaskMasterList[];
  readonly problems: readonly ImportProblem[];
} {
  const filled = listsOf(document).filter(({ items }) => items.length > 0);
  const master = filled.find(({ tag }) => tag === "master");
  if (master === undefined || filled.length === 1) return { taken: filled, problems: [] };
  const left = filled.filter((list) => list !== master);
  const count = left.reduce((sum, { items }) => sum + items.length, 0);
  const names = left.map(({ tag }) => `"${tag}"`).join(", ");
  const problem: ImportProblem = {
    kind: "doubtful-reading",
    message: `only the tag "master" was read: ${count} ${count === 1 ? "task" : "tasks"} of ${names} left out`,
    origin: { source: document.source, span: document.locate(left[0]?.route ?? [], "key") },
    help: "give a tag a file of its own to import it",
  };
  return { taken: [master], problems: [problem] };
}

function listsOf(document: SourceDocument): readonly TaskMasterList[] {
  const { value } = document;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown, index) => ({ route: [index], value: item }));
    return [{ tag: "", items, metadata: undefined, route: [] }];
  }
  const whole = recordAt(document, [], value);
  if (whole === undefined) return [];
  const tagged = Object.entries(whole.value).flatMap(([tag, part]) =>
    isRecord(part) ? listUnder({ document, route: [tag], value: part }, tag) : [],
  );
  return [...tagged, ...listUnder(whole, tagged.length > 0 ? "tasks" : "")];
}

function listUnder(record: JsonRecord, tag: string): readonly TaskMasterList[] {
  if (!Array.isArray(record.value["tasks"])) return [];
  const route = tag === "tasks" ? ["tasks"] : record.route;
  return [{ tag, items: itemsOf(record, "tasks"), metadata: metadataOf(record), route }];
}

function metadataOf({ document, route, value }: JsonRecord): JsonRecord | undefined {
  for (const key of ["metadata", "meta"]) {
    const record = recordAt(document, [...route, key], value[key]);
    if (record !== undefined) return record;
  }
  return undefined;
}
