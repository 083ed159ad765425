import type { Root } from "mdast";
import type { SourceText } from "../../source/text.ts";
import { writtenAt } from "../claims/written-values.ts";
import { type FrontMatter, frontMatterOf } from "../places/front-matter.ts";
import { parseMarkdown, spanOf } from "../places/markdown.ts";
import { stemOf, taskIdFrom } from "../words/plan-words.ts";

/** What the name of a plan file says: `06-02-slug-PLAN.md`. */
export interface GsdName {
  /** `06` or `27.1`; `undefined` where the name begins with the number of the plan. */
  readonly phase: string | undefined;
  /** `02` or `03a`. */
  readonly number: string | undefined;
  /** The name without `-PLAN.md`. */
  readonly stem: string;
}

/** A plan file: one task. */
export interface GsdFile {
  readonly source: SourceText;
  readonly name: GsdName;
  /** As written, not yet unique. */
  readonly id: string;
  readonly front: FrontMatter | undefined;
  /** Where the body begins. */
  readonly bodyStart: number;
}

/** True for a file that its name makes a plan. */
export function isPlanName(path: string): boolean {
  return /(?:^|[-/])PLAN\.md$/.test(path);
}

/** True for a file that its front matter and its elements make a plan, whatever it is called. */
export function hasPlanText({ text }: SourceText): boolean {
  return (
    /^---\s*[\r\n]/.test(text) &&
    /^phase:/m.test(text) &&
    /^plan:/m.test(text) &&
    /^[ \t]*<tasks?[\s>]/m.test(text)
  );
}

/** Reads the name and the front matter of a plan file. */
export function gsdFile(source: SourceText): GsdFile {
  const root: Root = parseMarkdown(source);
  const front = frontMatterOf(source, root);
  const name = nameOf(source.path);
  const [first] = root.children;
  const bodyStart = front === undefined || first === undefined ? 0 : spanOf(first).end;
  return { source, name, id: idOf(name, front), front, bodyStart };
}

function nameOf(path: string): GsdName {
  const stem = stemOf(path).replace(/-?PLAN$/i, "");
  const [, phase, number] = /^(?:(\d+(?:\.\d+)*)-)?(\d+[a-z]?)(?:-.*)?$/i.exec(stem) ?? [];
  return { phase, number, stem };
}

function idOf({ phase, number, stem }: GsdName, front: FrontMatter | undefined): string {
  if (number !== undefined) return phase === undefined ? number : `${phase}-${number}`;
  const written = (key: string): string | undefined =>
    front?.problem === undefined && front !== undefined ? writtenAt(front.document, [key])?.value : undefined;
  const [inPhase, plan] = [/^\d+(?:\.\d+)*/.exec(written("phase") ?? "")?.[0], written("plan")];
  if (stem === "" && plan !== undefined)
    return taskIdFrom(inPhase === undefined ? plan : `${inPhase}-${plan}`);
  return taskIdFrom(stem) || "plan";
}
