import type { WorkOrderTask } from "../ir/work-order.ts";
import { mdList } from "./markdown.ts";
import { mdCode, mdText } from "./quote.ts";
import { oneLine, trimmed } from "./visible.ts";

/** What a tracker shows on one line, cut where it takes no more. */
export function trackerTitle(title: string, most: number): string {
  const shown = [...oneLine(title)];
  return shown.length <= most ? shown.join("") || "-" : `${shown.slice(0, most - 1).join("")}…`;
}

/** The files of a task as Markdown, under a heading for what is done to them. */
export function trackerFiles({ files }: WorkOrderTask): readonly string[] {
  return [
    ...section("Files to create", files.create),
    ...section("Files to modify", files.modify),
    ...section("Files to delete", files.delete),
    ...section("Files to read", files.read),
    "Write no other file: it may be that of another task.",
  ];
}

/** A description of the plan as it is, for a field that holds Markdown. */
export function trackerDescription({ description }: WorkOrderTask): string {
  return trimmed(description ?? "");
}

/** Criteria as a list. */
export function trackerCriteria(criteria: readonly string[]): string {
  return mdList(criteria.map(mdText));
}

function section(heading: string, paths: readonly string[]): readonly string[] {
  return paths.length === 0 ? [] : [`## ${heading}`, mdList(paths.map(mdCode))];
}
