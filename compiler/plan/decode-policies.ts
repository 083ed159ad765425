import type { SourceDocument } from "../source/document.ts";
import type { Route } from "../source/route.ts";
import { idText, normalisePath } from "./decode-task.ts";
import type { TaskId } from "./plan.ts";
import type { GeneratedFile, PathPattern, RuleSetting, SharedFiles, Waiver } from "./policies.ts";
import type { RawGenerated, RawPlan, RawWaiver } from "./raw-plan.ts";

/** Reads what holds for files that belong to no single task. */
export function decodeSharedFiles({ shared_files: raw }: RawPlan): SharedFiles {
  const listed = (patterns: readonly string[] | undefined, key: string) =>
    (patterns ?? []).map((pattern, index) => pathPattern(pattern, ["shared_files", key, index]));
  return {
    lead: listed(raw?.lead, "lead"),
    locked: listed(raw?.locked, "locked"),
    appendOnly: listed(raw?.append_only, "append_only"),
    generated: (raw?.generated ?? []).map((entry, index) =>
      decodeGenerated(entry, ["shared_files", "generated", index]),
    ),
  };
}

function decodeGenerated({ path, from, run }: RawGenerated, route: Route): GeneratedFile {
  const sources =
    typeof from === "string"
      ? [pathPattern(from, [...route, "from"])]
      : from.map((pattern, index) => pathPattern(pattern, [...route, "from", index]));
  return { ...pathPattern(path, [...route, "path"]), from: sources, run };
}

function pathPattern(pattern: string, route: Route): PathPattern {
  return { pattern: normalisePath(pattern), route };
}

/** Reads which findings the author accepts. */
export function decodeWaivers({ waivers }: RawPlan, document: SourceDocument): readonly Waiver[] {
  return (waivers ?? []).map((raw, index) => decodeWaiver(raw, ["waivers", index], document));
}

function decodeWaiver(raw: RawWaiver, route: Route, document: SourceDocument): Waiver {
  const at = [...route, "task"];
  return {
    rule: raw.rule,
    task: raw.task === undefined ? undefined : { id: idText(raw.task, at, document) as TaskId, route: at },
    path: raw.path === undefined ? undefined : normalisePath(raw.path),
    reason: raw.reason,
    until: raw.until,
    route,
  };
}

/** Reads how much each rule matters to the author. */
export function decodeRuleSettings({ rules }: RawPlan): readonly RuleSetting[] {
  return Object.entries(rules ?? {}).map(([rule, severity]) => ({ rule, severity, route: ["rules", rule] }));
}
