import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileGlob } from "../../compiler/repo/glob.ts";
import { intersectGlobs } from "../../compiler/repo/glob-intersection.ts";

/** A pattern, or a part of one, as a list of characters and classes. */
type Parts = readonly string[];

/** Folders that exist where brackets may be names. */
const names: ReadonlySet<string> = new Set([
  "[ab]",
  "a/[ab]",
  "[ab]b",
  "a/[!a]",
  "[ab]/[ab]",
  "*/[ab]",
  "{[ab],a}",
]);

/** The slow and obvious reading: spell out the alternatives, then compare segment by segment. */
function slowMatch(pattern: string, path: string): boolean {
  if (!isValid(path)) return false;
  const all = spelledOut(partsOf(pattern));
  return all.some((parts) => matchSegments(segmentsOf(parts), path.split("/")));
}

function isValid(path: string): boolean {
  return path.split("/").every((segment) => !["", ".", ".."].includes(segment));
}

/** A segment that is a name is one part for each character, marked. */
function partsOf(pattern: string): Parts {
  const segments = pattern.split("/");
  return segments.flatMap((segment, index) => {
    const spelled = segments.slice(0, index + 1).filter((each) => each !== "");
    while (spelled[0] === ".") spelled.shift();
    const isName = segment !== "" && names.has(spelled.join("/"));
    const parts = isName ? [...segment].map((character) => `=${character}`) : readSegment(segment);
    return index === 0 ? parts : ["/", ...parts];
  });
}

function readSegment(segment: string): Parts {
  return segment.match(/\[(?:[!^].|[^!^])[^\]]*\]|./gsu) ?? [];
}

function spelledOut(parts: Parts): readonly Parts[] {
  for (const [open, part] of parts.entries()) {
    const marks = part === "{" ? marksOf(parts, open) : [];
    if (marks.length < 3) continue;
    const after = parts.slice((marks.at(-1) ?? 0) + 1);
    return marks.slice(1).flatMap((end, index) => {
      const choice = parts.slice((marks[index] ?? 0) + 1, end);
      return spelledOut([...parts.slice(0, open), ...choice, ...after]);
    });
  }
  return [parts];
}

/** The brace that opens, its commas and the brace that closes; empty when it is never closed. */
function marksOf(parts: Parts, open: number): readonly number[] {
  const marks = [open];
  let depth = 0;
  for (let index = open; index < parts.length; index += 1) {
    if (parts[index] === "{") depth += 1;
    if (parts[index] === "," && depth === 1) marks.push(index);
    if (parts[index] === "}") depth -= 1;
    if (depth === 0) return [...marks, index];
  }
  return [];
}

/** The segments that count; none when no path fits. */
function segmentsOf(parts: Parts): readonly Parts[] {
  const all: string[][] = [[]];
  for (const part of parts) {
    if (part === "/") all.push([]);
    else all.at(-1)?.push(part);
  }
  const isOpen = all.length > 1 && all.at(-1)?.length === 0;
  if (all.length > 1 && all[0]?.length === 0) return [];
  const segments = all.filter((segment) => segment.length > 0);
  if (isOpen) segments.push(["*", "*"]);
  while (segments.length > 1 && segments[0]?.join("") === ".") segments.shift();
  return segments;
}

function matchSegments(pattern: readonly Parts[], path: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return false;
  if (first.join("") === "**") {
    if (rest.length === 0) return path.length > 0;
    return path.some((_, index) => matchSegments(rest, path.slice(index)));
  }
  const [segment, ...others] = path;
  if (segment === undefined || !matchSegment(first, [...segment])) return false;
  return rest.length === 0 ? others.length === 0 : matchSegments(rest, others);
}

function matchSegment(parts: Parts, text: readonly string[]): boolean {
  const [part, ...rest] = parts;
  if (part === undefined) return text.length === 0;
  if (part === "*")
    return Array.from({ length: text.length + 1 }).some((_, n) => matchSegment(rest, text.slice(n)));
  const [character, ...others] = text;
  return character !== undefined && matchCharacter(part, character) && matchSegment(rest, others);
}

function matchCharacter(part: string, character: string): boolean {
  if (part === "?") return true;
  if (part.startsWith("=")) return part.length > 1 ? part.slice(1) === character : character === "=";
  if (part.startsWith("[") && part.length > 1) return matchClass(part.slice(1, -1), character);
  return part === character;
}

function matchClass(text: string, character: string): boolean {
  const negated = /^[!^]/.test(text);
  const members = [...(negated ? text.slice(1) : text)];
  let found = false;
  while (members.length > 0) {
    const from = members.shift() ?? "";
    const isRange = members.length > 1 && members[0] === "-";
    const to = isRange ? (members.splice(0, 2)[1] ?? "") : from;
    if (character >= from && character <= to) found = true;
  }
  return found !== negated;
}

const alphabet = ["a", "b", "x", ".", "/"];

function textsOf(length: number): readonly string[] {
  if (length === 0) return [""];
  return textsOf(length - 1).flatMap((text) => alphabet.map((character) => text + character));
}

/** Every valid path of up to five characters, and some that are not valid. */
const paths: readonly string[] = [0, 1, 2, 3, 4, 5]
  .flatMap(textsOf)
  .filter((path) => path.length < 3 || path.split("/").every((part) => !/^\.{0,2}$/.test(part)));

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom("a", "b", "a", "b", ".", "/", "/") },
  { weight: 6, arbitrary: fc.constantFrom("*", "*", "**", "?", "**/", "/**", "/**/") },
  {
    weight: 3,
    arbitrary: fc.constantFrom("[ab]", "[!a]", "[a-b]", "[^b]", "[.-0]", "[b-a]", "[]a]", "[!-~]"),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom("{", "}", ",", "[", "]", "!", "-", "./", "//", "{}", "{a}", "[a/b]"),
  },
);

const pattern: fc.Arbitrary<string> = fc.letrec<{ text: string; choice: string }>((tie) => ({
  text: fc
    .array(fc.oneof({ weight: 6, arbitrary: piece }, { weight: 1, arbitrary: tie("choice") }), {
      maxLength: 6,
    })
    .map((parts) => parts.join("")),
  choice: fc
    .array(tie("text"), { minLength: 2, maxLength: 3 })
    .map((choices) => `{${choices.map((choice) => choice.slice(0, 12)).join(",")}}`),
})).text;

const short = pattern.filter((text) => text.length <= 24);
const options = { isLiteral: (path: string): boolean => names.has(path) };

describe("a glob and the slow reading of its pattern", () => {
  it("match the same paths", () => {
    fc.assert(
      fc.property(short, (text) => {
        const glob = compileGlob(text, options);
        const wrong = paths.filter((path) => glob.matches(path) !== slowMatch(text, path));
        expect(wrong).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("agree on the path of a literal", () => {
    const isOnly = (text: string): boolean => compileGlob(text, options).path !== undefined;
    fc.assert(
      fc.property(short.filter(isOnly), (text) => {
        const { path: only = "", literal, matches } = compileGlob(text, options);
        expect(literal).toBe(true);
        expect(slowMatch(text, only)).toBe(isValid(only));
        expect(matches(only)).toBe(isValid(only));
        expect(paths.filter((path) => path !== only && slowMatch(text, path))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("agree on whether two patterns meet", () => {
    fc.assert(
      fc.property(short, short, (a, b) => {
        const [left, right] = [compileGlob(a, options), compileGlob(b, options)];
        const witness = intersectGlobs(left, right);
        if (witness !== undefined)
          expect([slowMatch(a, witness), slowMatch(b, witness)]).toEqual([true, true]);
        else expect(paths.filter((path) => slowMatch(a, path) && slowMatch(b, path))).toEqual([]);
        expect(intersectGlobs(right, left)).toBe(witness);
      }),
      { numRuns: 300 },
    );
  });
});
