import type { PlainPart } from "../../ir/plain-globs.ts";
import { type Segment, segmentsOf } from "./segments.ts";

/** A regular expression of JavaScript, with the flag `u`, for the whole paths that a claim means. */
export function expressionOf(claim: string): string {
  const each = segmentsOf(claim).map(segmentsExpression);
  // Nothing is before the beginning, so nothing fits.
  return each.length === 0 ? "(?!)" : `^(?:${each.join("|")})$`;
}

function segmentsExpression(segments: readonly Segment[]): string {
  return segments
    .map((segment, index) => {
      const isLast = index === segments.length - 1;
      if (segment === "span") return isLast ? "[^/]+(?:/[^/]+)*" : "(?:[^/]+/)*";
      return nameExpression(segment) + (isLast ? "" : "/");
    })
    .join("");
}

function nameExpression(parts: readonly PlainPart[]): string {
  if (parts.every(({ kind }) => kind === "star")) return "[^/]+";
  const kept = parts.filter((part, index) => part.kind !== "star" || parts[index + 1]?.kind !== "star");
  return kept.map(partExpression).join("");
}

function partExpression(part: PlainPart): string {
  if (part.kind === "star") return "[^/]*";
  if (part.kind === "slash") return "/";
  if (part.plain !== undefined) return part.plain.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  const ranges = part.fits.filter(([from, to]) => from <= to);
  return `(?!/)[${ranges.map(([from, to]) => `${escaped(from)}-${escaped(to)}`).join("")}]`;
}

function escaped(code: number): string {
  const character = String.fromCodePoint(code);
  return /^[A-Za-z0-9]$/.test(character) ? character : `\\u{${code.toString(16)}}`;
}
