import type { Nodes } from "mdast";
import type { SourceText } from "../../source/text.ts";
import type { ImportedClaim } from "../imported.ts";
import { spanOf } from "../places/markdown.ts";

/** A heading, or a line such as `**Files:**`, above a list of files. */
export interface FilesLabel {
  readonly kind: "files";
  /** What is done to them, where it says so. */
  readonly access: ImportedClaim["access"] | undefined;
}

/** What a heading or a line of its own says of what stands below it. */
export type ProseLabel = FilesLabel | { readonly kind: "left out" } | ReadLabel;

/** A heading or line above what a task only looks at: what no word there says is changed is read. */
export interface ReadLabel {
  readonly kind: "looked at";
  /** Why, for `inferred`. */
  readonly because: string;
}

const listHeading =
  /^(?:(?:key|core|main|affected|relevant|new|modified|changed|created|deleted|touched|target)\s+)*(?:files?|file paths?|locations?)(?:\s*(?:to|that|which|affected|touched|owned|changed|modified|created|involved|:|\(|\/)[^.]{0,50})?$/i;
const leftOut =
  /^(?:(?:known )?limitations?|deferred|out of scope|not in scope|non-goals?|future (?:work|enhancements?|improvements?))\b.{0,60}$/i;
const references =
  /^(?:(?:patterns?|external|internal|api|code|documentation|useful|related|further|additional) (?:and |& )?)*(?:resources|references?|see also|further reading|reading list|prior art)(?:\s*(?:\(|\/|&|—|–|and\b|for\b|from\b)[^.]{0,40})?$/i;
/** Not "cause confirmed", below which stands what is to be mended. */
const confirmed =
  /^(?:[^.]{0,30}\s)?(?:implementation|integration|compatibility|completion|structure|tests?|build)\s+(?:verified|confirmed)$/i;

/** Whether a heading or paragraph stands above files, above what the task only looks at, or above what the task does not do. */
export function labelOf(source: SourceText, node: Nodes): ProseLabel | undefined {
  const { start, end } = spanOf(node);
  if ((node.type !== "heading" && node.type !== "paragraph") || end - start > 100) return undefined;
  const text = source.text.slice(start, end);
  const words = text
    .replace(/[#*_`：:]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (listHeading.test(words)) return { kind: "files", access: accessOf(words) };
  const isLabel = node.type === "heading" || /[:：]\**\s*$/.test(text);
  if (!isLabel) return undefined;
  if (leftOut.test(words)) return { kind: "left out" };
  if (references.test(words)) return { kind: "looked at", because: "it stands under what is referred to" };
  if (confirmed.test(words)) return { kind: "looked at", because: "it stands under what was confirmed" };
  return undefined;
}

function accessOf(words: string): ImportedClaim["access"] | undefined {
  const said = [
    /\b(?:creat|new\b|add)/i.test(words) ? "create" : undefined,
    /\b(?:modif|updat|edit)/i.test(words) ? "modify" : undefined,
    /\b(?:delet|remov)/i.test(words) ? "delete" : undefined,
    /\b(?:read|see|reference)\b/i.test(words) ? "read" : undefined,
  ].filter((access) => access !== undefined);
  return said.length === 1 ? (said[0] as ImportedClaim["access"]) : undefined;
}
