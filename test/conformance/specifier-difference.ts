import { type ReferenceSpecifier, referenceSpecifiers } from "./reference-specifiers.ts";

/** What a front end of the compiler says of one specifier; more is of no interest here. */
export interface OurSpecifier {
  readonly kind: string;
  readonly specifier: string;
  readonly span: { readonly start: number; readonly end: number };
}

/** Reads the specifiers of a file; `undefined` when it does not read such files, or gives up. */
export type SpecifierReader = (path: string, text: string) => readonly OurSpecifier[] | undefined;

/** One specifier on which a front end and the reference differ. */
export interface SpecifierDifference {
  readonly what: "missing" | "extra" | "kind" | "text";
  readonly path: string;
  readonly line: number;
  readonly specifier: string;
  /** What the reference says against what the front end says, where both say something. */
  readonly note: string;
  /** True where it stands in a JSDoc comment; what is extra there belongs to nothing that TypeScript documents. */
  readonly jsDoc: boolean;
}

/** How one file compares. */
export interface SpecifierComparison {
  readonly specifiers: number;
  readonly gaveUp: boolean;
  readonly differences: readonly SpecifierDifference[];
}

/** Compares kind, text and span of every specifier of a file. Nothing is compared where the front end gives up. */
export function compareSpecifiers(path: string, text: string, read: SpecifierReader): SpecifierComparison {
  const reference = referenceSpecifiers(path, text) ?? [];
  const ours = read(path, text);
  if (ours === undefined) return { specifiers: reference.length, gaveUp: true, differences: [] };
  const expected = byPlace(reference.map((one) => ({ ...one, span: one })));
  const actual = byPlace(ours);
  const places = [...new Set([...expected.keys(), ...actual.keys()])];
  const differences = places.flatMap((place) => {
    const found = differenceAt(expected.get(place) ?? [], actual.get(place) ?? []);
    if (found === undefined) return [];
    const start = Number.parseInt(place, 10);
    const jsDoc = found.what === "extra" ? isInJsDoc(text, start) : found.jsDoc;
    return [{ ...found, jsDoc, path, line: lineAt(text, start) }];
  });
  return { specifiers: reference.length, gaveUp: false, differences };
}

function byPlace<T extends OurSpecifier>(specifiers: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const places = new Map<string, T[]>();
  for (const specifier of specifiers) {
    const place = `${specifier.span.start}-${specifier.span.end}`;
    places.set(place, [...(places.get(place) ?? []), specifier]);
  }
  return places;
}

function differenceAt(
  expected: readonly (OurSpecifier & Pick<ReferenceSpecifier, "jsDoc">)[],
  actual: readonly OurSpecifier[],
): Omit<SpecifierDifference, "path" | "line"> | undefined {
  const [first, second] = [expected[0], actual[0]];
  const specifier = first?.specifier ?? second?.specifier ?? "";
  const jsDoc = first?.jsDoc === true;
  if (second === undefined) return { what: "missing", specifier, jsDoc, note: kinds(expected) };
  if (first === undefined) return { what: "extra", specifier, jsDoc, note: kinds(actual) };
  if (kinds(expected) !== kinds(actual)) {
    return { what: "kind", specifier, jsDoc, note: `${kinds(expected)}, not ${kinds(actual)}` };
  }
  const other = actual.find((one) => one.specifier !== first.specifier);
  return other && { what: "text", specifier, jsDoc, note: `not ${JSON.stringify(other.specifier)}` };
}

/** True behind a comment that begins with `/**` and has not ended. */
export function isInJsDoc(text: string, place: number): boolean {
  const start = text.lastIndexOf("/*", place);
  return text.startsWith("/**", start) && start > text.lastIndexOf("*/", place - 1);
}

/** A kind that is said twice shows: nothing is to be said twice of one place. */
function kinds(specifiers: readonly OurSpecifier[]): string {
  return specifiers
    .map(({ kind }) => kind)
    .sort()
    .join(" + ");
}

function lineAt(text: string, place: number): number {
  return text.slice(0, place).split(/\r\n|\r|\n/).length;
}
