import type { Diagnostic, Label } from "../diagnostics/diagnostic.ts";
import { locateDiagnostic } from "../diagnostics/locate.ts";
import type { Plan } from "../plan/plan.ts";
import type { Waiver } from "../plan/policies.ts";
import { compileGlob } from "../repo/glob.ts";
import type { SourceDocument } from "../source/document.ts";
import type { IgnoreComment } from "../source/ignore-comments.ts";
import type { Route } from "../source/route.ts";

/** What findings and waivers speak of. */
export interface WaiverGround {
  readonly plan: Plan;
  readonly document: SourceDocument;
}

/** Those of some findings that a waiver or a comment is about, in order. */
export type WaiverReach = (written: Waiver | IgnoreComment) => readonly Diagnostic[];

/** Prepares the question: each finding is looked at once, however many waivers there are. */
export function waiverReach(found: readonly Diagnostic[], ground: WaiverGround): WaiverReach {
  const byRule = new Map<string, Subject[]>();
  const subjectOf = subjects(ground);
  for (const diagnostic of found) {
    const alike = byRule.get(diagnostic.code);
    if (alike === undefined) byRule.set(diagnostic.code, [subjectOf(diagnostic)]);
    else alike.push(subjectOf(diagnostic));
  }
  return (written) => {
    const isMeant = "lines" in written ? isWithin(written) : isAbout(written);
    return (byRule.get(written.rule) ?? []).filter(isMeant).map(({ diagnostic }) => diagnostic);
  };
}

/** A finding, and what it is about. */
interface Subject {
  readonly diagnostic: Diagnostic;
  readonly tasks: ReadonlySet<string>;
  /** Files that places are in, and paths that are written there. */
  readonly paths: ReadonlySet<string>;
  /** Where marks, or parts in other tasks, begin; worked out when a comment asks. */
  readonly lines: () => readonly LineOfFile[];
}

interface LineOfFile {
  readonly file: string;
  readonly line: number;
}

type IsMeant = (subject: Subject) => boolean;

function subjects({ plan, document }: WaiverGround): (diagnostic: Diagnostic) => Subject {
  const tasks = new Map(plan.tasks.map(({ route, id }) => [route[1], id]));
  const claims = new Map(
    plan.tasks.flatMap(({ files }) => files.map(({ route, pattern }) => [keyOf(route), pattern])),
  );
  const taskAt = ({ place }: Label): string | undefined =>
    place.in === "plan" && place.route[0] === "tasks" ? tasks.get(place.route[1]) : undefined;
  const pathAt = ({ place }: Label): string | undefined => {
    if (place.in === "file") return place.file;
    return place.in === "plan" ? claims.get(keyOf(place.route)) : undefined;
  };
  return (diagnostic) => {
    const labels = [diagnostic.primary, ...diagnostic.related];
    return {
      diagnostic,
      tasks: new Set(labels.flatMap((label) => taskAt(label) ?? [])),
      paths: new Set(labels.flatMap((label) => pathAt(label) ?? [])),
      lines: once(() => linesOf(diagnostic, document)),
    };
  };
}

function keyOf(route: Route): string {
  return JSON.stringify(route);
}

function linesOf(diagnostic: Diagnostic, document: SourceDocument): readonly LineOfFile[] {
  const { source } = document;
  const located = locateDiagnostic(diagnostic, { source, document, readFile: () => undefined });
  return [located.primary, ...located.related].flatMap(({ inPlan, file, start }) =>
    inPlan ? [{ file, line: start.line }] : [],
  );
}

function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}

/** A comment covers findings whose mark, or whose part in another task, begins in its lines. */
function isWithin({ source, lines: { first, last } }: IgnoreComment): IsMeant {
  return ({ lines }) =>
    lines().some(({ file, line }) => file === source.path && line >= first && line <= last);
}

function isAbout({ task, path }: Waiver): IsMeant {
  const glob = path === undefined ? undefined : compileGlob(path, { isLiteral: () => false });
  return ({ tasks, paths }) => {
    if (task !== undefined && !tasks.has(task.id)) return false;
    return path === undefined || paths.has(path) || [...paths].some((one) => glob?.matches(one) === true);
  };
}
