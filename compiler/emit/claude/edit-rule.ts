import type { PlainPart } from "../../ir/plain-globs.ts";
import { hasOnlyBrackets, type Segment, segmentsOf, withNames } from "./segments.ts";

/**
 * The patterns in the style of `.gitignore`, anchored with `/`, that match what a claim means. Two things cannot be said
 * there: what matches a folder matches all below it, and a class with other characters than letters, digits, `_` and `-`
 * becomes `?`. Brackets are read both ways, since only the tree can tell which is meant; in what is new they are a name
 * when they are all there is.
 */
export function ignorePatterns(claim: string, isNew = false): readonly string[] {
  const readings = isNew && hasOnlyBrackets(claim) ? [withNames(claim)] : [claim, withNames(claim)];
  return [...new Set(readings.flatMap(segmentsOf).map(pattern))];
}

/** The rules of Claude Code for edits of what matches such patterns, relative to the folder it runs in. */
export function editRules(patterns: readonly string[]): readonly string[] {
  return [...new Set(patterns)].map((text) => `Edit(${text})`);
}

function pattern(segments: readonly Segment[]): string {
  const text = segments.map((segment) => (segment === "span" ? "**" : segment.map(partPattern).join("")));
  return `/${text.join("/").replace(/\*{3,}/g, "**")}`.replace(/ $/, "\\ ");
}

function partPattern(part: PlainPart, index: number, all: readonly PlainPart[]): string {
  if (part.kind === "slash") return "/";
  if (part.kind === "star") return all[index - 1]?.kind === "star" ? "" : "*";
  if (part.plain !== undefined) return /[\\*?[\]]/.test(part.plain) ? `\\${part.plain}` : part.plain;
  return classPattern(part.fits);
}

type Ranges = readonly (readonly [from: number, to: number])[];

function classPattern(fits: Ranges): string {
  const members = named(fits);
  if (members !== undefined && members !== "") return `[${members}]`;
  return "?";
}

/** The ranges as a class shows them, when all their ends are tame. */
function named(fits: Ranges): string | undefined {
  const texts = fits.map(([from, to]) => {
    const [low, high] = [String.fromCodePoint(from), String.fromCodePoint(to)];
    const isTame = [/^[a-z]{2}$/, /^[A-Z]{2}$/, /^[0-9]{2}$/, /^__$/].some((kind) => kind.test(low + high));
    if (!isTame) return undefined;
    return low === high ? low : `${low}-${high}`;
  });
  return texts.includes(undefined) ? undefined : texts.join("");
}
