import type { Span } from "../../source/text.ts";
import { blankCode } from "./blank-code.ts";
import { cSyntax } from "./code-syntax.ts";

/** A header as a file asks for it. */
export interface CInclude {
  readonly path: string;
  /** `<x.h>` as against `"x.h"`. */
  readonly angled: boolean;
  readonly span: Span;
}

/** Every `#include` and `#import` of a file in the order written, whatever `#if` they stand under. */
export function cIncludes(text: string): readonly CInclude[] {
  const last = Math.max(text.lastIndexOf("include"), text.lastIndexOf("import"));
  if (last < 0) return [];
  const code = blankCode(text, cSyntax, { until: last, stop: /\n/g });
  const directive = /^[ \t]*#[ \t]*(?:include(?:_next)?|import)[ \t]*(?:"( *)"|<([^>\n]*)>)/dgm;
  return [...code.matchAll(directive)].map((match) => {
    const [start, end] = match.indices?.[1] ?? match.indices?.[2] ?? [0, 0];
    const path = text.slice(start, end);
    return { path, angled: match[2] !== undefined, span: { start: start - 1, end: end + 1 } };
  });
}
