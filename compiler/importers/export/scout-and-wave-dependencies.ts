import type { SourceDocument } from "../../source/document.ts";
import type { Route } from "../../source/route.ts";
import type { TextEdit } from "../../source/text-edit.ts";
import { isMap, keyOrigin, valueAt, writtenAt } from "../claims/written-values.ts";
import type { Agent } from "../scout-and-wave/agents.ts";
import { bracketed, listEdit, quoteAt } from "./list-edit.ts";
import { lineEnd, lineEnding, lineStart, placeAt } from "./text-lines.ts";

/** Adds agents to what one of them depends on; `undefined` where that cannot be said. */
export function agentDependencies(
  document: SourceDocument,
  own: Agent,
  { on, agents }: { readonly on: readonly Agent[]; readonly agents: readonly Agent[] },
): TextEdit | undefined {
  const isShared = on.some(({ letter, id }) => agents.some((one) => one.letter === letter && one.id !== id));
  const above = own.isImplied ? rowOf(document, own.letter) : own.route;
  if (isShared || above === undefined) return undefined;
  const keys = own.isImplied ? ["depends_on", "dependencies"] : ["dependencies", "depends_on"];
  const key = keys.find((one) => hasKey(document, [...above, one]));
  const samples = agents.flatMap(({ route }) => keys.map((one) => [...route, one, 0]));
  const quote = quoteOf(document, [...(key === undefined ? [] : [[...above, key, 0]]), ...samples]);
  const items = on.map(({ letter }) => quoted(letter, quote));
  if (key !== undefined) return listEdit({ document, route: [...above, key], items, comma: ", " });
  const isUsed = (one: string): boolean => agents.some(({ route }) => hasKey(document, [...route, one]));
  const used = own.isImplied ? undefined : keys.find(isUsed);
  const text = `${used ?? keys[0]}: ${bracketed({ items, comma: ", " })}`;
  return newKey(document, [...above, own.isImplied ? "agent" : "id"], text);
}

function rowOf(document: SourceDocument, letter: string): Route | undefined {
  const rows = valueAt(document, ["file_ownership"]);
  if (!Array.isArray(rows)) return undefined;
  const index = rows.findIndex(
    (_, at) => writtenAt(document, ["file_ownership", at, "agent"])?.value === letter,
  );
  return index < 0 ? undefined : ["file_ownership", index];
}

function hasKey(document: SourceDocument, route: Route): boolean {
  const above = valueAt(document, route.slice(0, -1));
  return route.length > 1 && isMap(above) && Object.hasOwn(above, String(route.at(-1)));
}

function quoteOf(document: SourceDocument, routes: readonly Route[]): string {
  const route = routes.find((one) => valueAt(document, one) !== undefined);
  return route === undefined ? "" : quoteAt(document.source, document.locate(route, "value"));
}

/** Letters such as N stay as they are; what YAML would take for something else gets quotes. */
function quoted(letter: string, quote: string): string {
  const isText = /^[A-Za-z][\w.-]*$/.test(letter) && !/^(?:true|false|null)$/i.test(letter);
  const mark = quote === "" && !isText ? '"' : quote;
  return `${mark}${letter}${mark}`;
}

function newKey(document: SourceDocument, behind: Route, text: string): TextEdit {
  const { source } = document;
  const end = document.locate(behind, "value").end;
  if (source.text.charAt(document.locate(behind.slice(0, -1), "value").start) === "{")
    return { source, span: placeAt(end), text: `, ${text}` };
  const start = keyOrigin(document, behind).span.start;
  const blanks = " ".repeat(start - lineStart(source, start));
  return { source, span: placeAt(lineEnd(source, end)), text: `${lineEnding(source)}${blanks}${text}` };
}
