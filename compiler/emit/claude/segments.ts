import { type PlainPart, plainGlobs } from "../../ir/plain-globs.ts";

/** What one name of a path has to look like; `span` stands for any number of names, at the end for at least one. */
export type Segment = "span" | readonly PlainPart[];

/** More than anybody writes by hand. */
const mostAlternatives = 500;

/**
 * The patterns without braces that mean together what a claim means, each as its segments. None when nothing can match,
 * and when they are very many: then the claim grants nothing.
 */
export function segmentsOf(claim: string): readonly (readonly Segment[])[] {
  return (plainGlobs(claim, mostAlternatives) ?? []).map(segments).filter((found) => found.length > 0);
}

/** The claim with the segment at a place, and those before it, read as names where they have brackets. */
export function withNames(claim: string, last: number = Number.POSITIVE_INFINITY): string {
  return claim
    .split("/")
    .map((text, at) => (at <= last && text.includes("[") ? text.replace(/[[*?{},]/g, "[$&]") : text))
    .join("/");
}

/** True when brackets are the only glob syntax of a claim, as in `app/[id]/page.tsx`. */
export function hasOnlyBrackets(claim: string): boolean {
  return claim.includes("[") && !/[*?]|\{[^}]*,/.test(claim.replace(/\[[^\]/]*\]/g, "x"));
}

/** True for a claim on one path, whose text it is. */
export function isPlain(claim: string): boolean {
  return !/[*?[{]/.test(claim);
}

function segments(parts: readonly PlainPart[]): readonly Segment[] {
  const all: PlainPart[][] = [[]];
  for (const part of parts) {
    if (part.kind === "slash") all.push([]);
    else all.at(-1)?.push(part);
  }
  // An absolute path is no path of a repository.
  if (all[0]?.length === 0) return [];
  const isBelow = all.at(-1)?.length === 0;
  const full = all.filter((segment) => segment.length > 0);
  const first = full.findIndex((segment) => !isDot(segment));
  const kept = all.length > 1 && first !== 0 ? full.slice(first < 0 ? full.length : first) : full;
  return joined([
    ...kept.map((segment) => (isSpan(segment) ? "span" : segment)),
    ...(isBelow ? ["span" as const] : []),
  ]);
}

/** Spans side by side mean no more than one. */
function joined(given: readonly Segment[]): readonly Segment[] {
  return given.filter((segment, index) => segment !== "span" || given[index + 1] !== "span");
}

function isSpan(segment: readonly PlainPart[]): boolean {
  return segment.length === 2 && segment.every(({ kind }) => kind === "star");
}

function isDot([first, ...more]: readonly PlainPart[]): boolean {
  return more.length === 0 && first?.kind === "character" && first.plain === ".";
}
