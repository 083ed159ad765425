import type { SourceDocument } from "../../source/document.ts";
import type { Route } from "../../source/route.ts";
import { sourceText } from "../../source/text.ts";
import type { ImportedStatus, ImportedTask, ImportProblem, Written } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { originIn } from "../places/placed-text.ts";
import { yamlTextAt } from "../places/yaml-text-places.ts";
import { provingCommands } from "../prose/proving-command.ts";
import { statusFromWord } from "../words/status-word.ts";
import { minutesFrom } from "../words/work-time.ts";
import { describedBy, firstKey, firstText, textsUnder } from "../yaml/yaml-plan.ts";
import { resolveTasks, type TaskEntry } from "../yaml/yaml-tasks.ts";
import { criteria, entriesUnder, shepFiles, steps } from "./files.ts";

/** What a task is read with. */
export interface ShepReading {
  readonly document: SourceDocument;
  readonly tree: ImportTree | undefined;
  readonly entries: readonly TaskEntry[];
}

/** A task and what was to be said about it. */
export interface ReadShepTask {
  readonly task: ImportedTask;
  readonly problems: readonly ImportProblem[];
  /** An effort that is a size such as "M". */
  readonly size: Written<string> | undefined;
}

const effort = ["estimatedEffort", "effort"] as const;

/** Reads one entry of `tasks`. */
export function shepTask(entry: TaskEntry, reading: ShepReading): ReadShepTask {
  const { document, entries } = reading;
  const { route, id, origin } = entry;
  const text = (...keys: readonly string[]): Written<string> | undefined => firstText(document, route, keys);
  const acceptance = textsUnder(document, route, criteria);
  const named = textsUnder(document, route, ["dependencies"]);
  const dependencies = resolveTasks(named.items, entries, id);
  const { claims, problems } = shepFiles(route, reading);
  const verify = commandsOf(route, reading);
  const size = text(...effort);
  const estimate = size === undefined ? undefined : minutesFrom(size);
  const state = statusOf(text("state", "status"));
  const description = describedBy([text("description"), testSteps(document, route)]);
  return {
    task: {
      id,
      origin,
      title: text("title") ?? { value: id, origin, inferred: "its id" },
      ...(description && { description }),
      claims,
      dependsOn: dependencies.ids,
      consumes: [],
      provides: [],
      acceptance: acceptance.items,
      verify: verify.commands,
      locks: [],
      ...(estimate && { estimate }),
      ...(state.status && { status: state.status }),
    },
    problems: [
      ...acceptance.problems,
      ...named.problems,
      ...dependencies.problems,
      ...problems,
      ...verify.problems,
      ...state.problems,
    ],
    size: estimate === undefined ? size : undefined,
  };
}

/** Criteria such as "npm test passes". */
function commandsOf(
  route: Route,
  { document }: ShepReading,
): { readonly commands: readonly Written<string>[]; readonly problems: readonly ImportProblem[] } {
  const lists = criteria.flatMap((key) => entriesUnder(document, [...route, key]));
  const found = lists.flatMap((at) => {
    const placed = yamlTextAt(document, at);
    if (placed === undefined) return [];
    const { commands, problems } = provingCommands(sourceText("", placed.text), placed.text, 0);
    const moved = <T extends { readonly origin: Written<string>["origin"] }>(part: T): T => ({
      ...part,
      origin: originIn(placed, part.origin.span),
    });
    return [{ commands: commands.map(moved), problems: problems.map(moved) }];
  });
  return {
    commands: found.flatMap(({ commands }) => commands),
    problems: found.flatMap(({ problems }) => problems),
  };
}

/** What is to be tested, made and tidied, as one text. */
function testSteps(document: SourceDocument, route: Route): Written<string> | undefined {
  const parts = steps.flatMap((step) => {
    const { items } = textsUnder(document, [...route, "tdd"], [step]);
    if (items.length === 0) return [];
    return [`${step}:\n${items.map(({ value }) => `- ${value}`).join("\n")}`];
  });
  const tdd = firstKey(document, route, ["tdd"]);
  if (tdd === undefined || parts.length === 0) return undefined;
  const span = document.locate(tdd, "key");
  return {
    value: parts.join("\n"),
    origin: { source: document.source, span },
    inferred: 'the steps under "tdd"',
  };
}

function statusOf(word: Written<string> | undefined): {
  readonly status?: Written<ImportedStatus>;
  readonly problems: readonly ImportProblem[];
} {
  if (word === undefined) return { problems: [] };
  const spaced = word.value.replace(/([a-z])([A-Z])/g, "$1 $2");
  const gone = /^(?:removed|superseded|obsolete)$/i.test(word.value) ? "dropped" : undefined;
  const value = gone ?? statusFromWord(spaced);
  if (value !== undefined) return { status: { value, origin: word.origin }, problems: [] };
  const message = `"${word.value}" is no state that is known; the task is read as pending`;
  return { problems: [{ kind: "doubtful-reading", message, origin: word.origin }] };
}
