import type { SourceDocument } from "../../source/document.ts";
import type { Route } from "../../source/route.ts";
import { claimsOfEntry, joinedClaims, type NamedClaims } from "../claims/named-claims.ts";
import type { ImportedTask, ImportProblem, Written } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { statusFromWord } from "../words/status-word.ts";
import { minutesFrom } from "../words/work-time.ts";
import { describedBy, firstText, textsUnder } from "../yaml/yaml-plan.ts";
import { resolveTasks, type TaskEntry } from "../yaml/yaml-tasks.ts";

/** What a task is read with. */
export interface ChopstackReading {
  readonly document: SourceDocument;
  readonly tree: ImportTree | undefined;
  readonly entries: readonly TaskEntry[];
}

/** What the format says of the keys: `files` are modified or created, `touches` exist, `produces` do not. */
const fileLists = [
  { key: "files", access: "write" },
  { key: "touches", access: "modify" },
  { key: "produces", access: "create" },
] as const;

/** Reads one entry of `tasks`. */
export function chopstackTask(
  entry: TaskEntry,
  reading: ChopstackReading,
): { readonly task: ImportedTask; readonly problems: readonly ImportProblem[] } {
  const { document, entries } = reading;
  const { route, id, origin } = entry;
  const text = (...keys: readonly string[]): Written<string> | undefined => firstText(document, route, keys);
  const { claims, problems } = filesOf(route, reading);
  const acceptance = textsUnder(document, route, ["acceptanceCriteria", "acceptance_criteria"]);
  const named = textsUnder(document, route, ["dependencies", "requires"]);
  const dependencies = resolveTasks(named.items, entries, id);
  const description = describedBy([text("description"), text("agentPrompt", "agent_prompt")]);
  const estimate = hours(text("estimated_hours", "estimatedHours")) ?? sizeOf(text("complexity"));
  const word = text("status", "state");
  const status = word && statusFromWord(word.value);
  const model = text("model");
  return {
    task: {
      id,
      origin,
      title: text("name", "title") ?? { value: id, origin, inferred: "its id" },
      ...(description && { description }),
      claims,
      dependsOn: dependencies.ids,
      consumes: [],
      provides: [],
      acceptance: acceptance.items,
      verify: [],
      locks: [],
      ...(estimate && { estimate }),
      ...(word && status && { status: { value: status, origin: word.origin } }),
      ...(model && { model }),
    },
    problems: [...named.problems, ...problems, ...acceptance.problems, ...dependencies.problems],
  };
}

function filesOf(route: Route, { document, tree }: ChopstackReading): NamedClaims {
  const { source } = document;
  return joinedClaims(
    fileLists.flatMap(({ key, access }) => {
      const { items, problems } = textsUnder(document, route, [key]);
      const named = items.map(({ value, origin: { span } }) =>
        claimsOfEntry(value, span, { source, tree, manner: "list", access }),
      );
      return [{ claims: [], problems }, ...named];
    }),
  );
}

function hours(text: Written<string> | undefined): Written<number> | undefined {
  return text && minutesFrom({ ...text, value: /^[\d.]+$/.test(text.value) ? `${text.value}h` : text.value });
}

/** The middle of the hours that the format gives for each size. */
const sizes: ReadonlyMap<string, readonly [number, string]> = new Map([
  ["XS", [30, "less than an hour"]],
  ["S", [90, "1 to 2 hours"]],
  ["M", [180, "2 to 4 hours"]],
  ["L", [360, "4 to 8 hours"]],
  ["XL", [600, "more than 8 hours"]],
]);

function sizeOf(text: Written<string> | undefined): Written<number> | undefined {
  const [minutes, meaning] = sizes.get(text?.value.toUpperCase() ?? "") ?? [];
  if (text === undefined || minutes === undefined) return undefined;
  return { value: minutes, origin: text.origin, inferred: `the size "${text.value}", ${meaning}` };
}
