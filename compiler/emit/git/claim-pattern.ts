import { type PlainPart, plainGlobs } from "../../ir/plain-globs.ts";

/**
 * A POSIX extended regular expression for the paths of a glob, for a match of the whole path byte by byte. `{1}` after a
 * set stands for the rest of a character of several bytes. A claim with very many alternatives, and a class of characters
 * outside of ASCII, may match more; never less. Empty for a path without wildcards.
 */
export function claimPattern(claim: string): string {
  const globs = plainGlobs(claim, most);
  if (globs === undefined) return `${literal(/^[^*?[{]*/.exec(claim)?.[0] ?? "")}.*`;
  if (globs.length === 1 && plainPath(globs[0] ?? []) !== undefined) return "";
  return globs
    .map((glob) => (glob[0]?.kind === "slash" ? never : segmentsPattern(segmentsOf(glob))))
    .join("|");
}

/** The path that a claim without wildcards stands for; any other claim as it is. */
export function claimPath(claim: string): string {
  const globs = plainGlobs(claim, 1);
  return plainPath(globs?.[0] ?? []) ?? claim;
}

const most = 200;

type Segment = readonly PlainPart[];

/** Without what counts for nothing: doubled `/` and a leading `./`. A `/` at the end is all that is below. */
function segmentsOf(glob: readonly PlainPart[]): readonly Segment[] {
  const all: PlainPart[][] = [[]];
  for (const part of glob) {
    if (part.kind === "slash") all.push([]);
    else all.at(-1)?.push(part);
  }
  const below: readonly Segment[] = all.length > 1 && all.at(-1)?.length === 0 ? [span] : [];
  const full = all.filter((segment) => segment.length > 0);
  const first = full.findIndex((segment) => !(segment.length === 1 && isDot(segment[0])));
  return [...(first < 0 ? [] : full.slice(first)), ...below];
}

const span: Segment = [{ kind: "star" }, { kind: "star" }];

function isDot(part: PlainPart | undefined): boolean {
  return part?.kind === "character" && part.plain === ".";
}

function isSpan(segment: Segment): boolean {
  return segment.length === 2 && segment.every(({ kind }) => kind === "star");
}

function segmentsPattern(segments: readonly Segment[]): string {
  return segments
    .map((segment, index) => {
      const isLast = index === segments.length - 1;
      if (isSpan(segment)) return isLast ? ".+" : "([^/]+/)*";
      return segment.map(partPattern).join("") + (isLast ? "" : "/");
    })
    .join("");
}

function partPattern(part: PlainPart): string {
  if (part.kind === "slash") return "/";
  if (part.kind === "star") return "[^/]*";
  return part.plain === undefined ? setPattern(part.fits) : literal(part.plain);
}

/** Sets within ASCII are spelt out; where others fit too, every other character does. */
function setPattern(fits: readonly (readonly [number, number])[]): string {
  const has = (code: number): boolean => fits.some(([from, to]) => code >= from && code <= to);
  const ascii = Array.from({ length: 127 }, (_, index) => index + 1).filter((code) => code !== slash);
  const inside = ascii.filter(has);
  if (fits.every(([from, to]) => from > to || to < 128)) return inside.length === 0 ? never : set(inside);
  return `[^/${members(ascii.filter((code) => !has(code)))}]{1}`;
}

const slash = 47;

/** No path has an empty segment. */
const never = "//";

function set(codes: readonly number[]): string {
  if (codes.length === 1) return literal(String.fromCharCode(codes[0] ?? 0));
  const text = members(codes);
  return text.startsWith("^") ? `[${[...text].reverse().join("")}]` : `[${text}]`;
}

/** In an order in which none of them means anything: `]` first, `^` later, `[` before nothing but a last `-`. */
function members(codes: readonly number[]): string {
  const characters = codes.map((code) => String.fromCharCode(code));
  const place = (character: string): number =>
    character === "]" ? -1 : ["^", "[", "-"].indexOf(character) + 1;
  return characters.toSorted((a, b) => place(a) - place(b)).join("");
}

function literal(text: string): string {
  return text.replace(/[\\^$.[\]|()*+?{}]/g, "\\$&");
}

function plainPath(glob: readonly PlainPart[]): string | undefined {
  if (glob[0]?.kind === "slash") return undefined;
  const segments = segmentsOf(glob);
  const texts = segments.map((segment) =>
    segment.map((part) => (part.kind === "character" ? part.plain : undefined)),
  );
  return texts.flat().includes(undefined) || texts.length === 0
    ? undefined
    : texts.map((text) => text.join("")).join("/");
}
