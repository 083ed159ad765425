import type { ClaimAccess } from "../../plan/plan.ts";
import type { SourceText, Span } from "../../source/text.ts";
import type { ImportedClaim, ImportProblem } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { type PathMention, pathsIn } from "../paths/path-mention.ts";
import type { Stretch } from "../places/markdown.ts";
import { accessFromNote } from "../words/access-note.ts";

/** How the paths of a text become claims. */
export interface ClaimReading {
  readonly source: SourceText;
  readonly tree: ImportTree | undefined;
  readonly manner: "list" | "prose";
  /** What is done to a path where its own note does not say. */
  readonly access: ClaimAccess;
  /** By what `access`, or that it is claimed at all, was concluded. */
  readonly inferred?: string;
}

/** Claims, and the paths that cannot be one. */
export interface NamedClaims {
  readonly claims: readonly ImportedClaim[];
  readonly problems: readonly ImportProblem[];
}

/** Claims the paths that a text names. What a note beside a path says comes first. */
export function claimsIn(stretches: readonly Stretch[], reading: ClaimReading): NamedClaims {
  const { paths, problems } = pathsIn(stretches, reading);
  const others = paths.flatMap((path) => alternative(path, reading.source));
  return { claims: paths.map((path) => claimOf(path, reading)), problems: [...problems, ...others] };
}

/** Claims the path that is a whole entry of a list: `src/a.ts`, or with a note, `src/a.ts (new)`. */
export function claimsOfEntry(text: string, span: Span, reading: ClaimReading): NamedClaims {
  const noted = /^(\S+)\s+(?:\(([^()]*)\)|[-–—]+\s+(.*))$/.exec(text);
  const path = noted?.[1] ?? text;
  const note = noted?.[2] ?? noted?.[3] ?? "";
  const at = { start: span.start, end: span.start + path.length };
  const found = claimsIn([{ text: path, span: at, isCode: true }], { ...reading, manner: "list" });
  const access = accessFromNote(note);
  const claims =
    access === undefined
      ? found.claims
      : found.claims.map((claim) => ({ ...claim, access, ...reasons(reading.inferred, claim.inferred) }));
  if (claims.length + found.problems.length > 0) return { claims, problems: found.problems };
  const { source } = reading;
  const message = `"${text}" is not read as a path`;
  return { claims, problems: [{ kind: "unread-text", message, origin: { source, span } }] };
}

/** `src/a.ts (or new src/b.ts)`: which of the two it is, nobody knows yet. */
function alternative({ pattern, span, note }: PathMention, source: SourceText): readonly ImportProblem[] {
  if (note === undefined || !/^or\b.*[\w*][./]\w/i.test(note)) return [];
  const message = `"${pattern}" is claimed, and not what may take its place: "${note}"`;
  return [{ kind: "doubtful-reading", message, origin: { source, span } }];
}

/** The claims and problems of several readings. */
export function joinedClaims(parts: readonly NamedClaims[]): NamedClaims {
  return {
    claims: parts.flatMap(({ claims }) => claims),
    problems: parts.flatMap(({ problems }) => problems),
  };
}

function claimOf(
  { pattern, span, inferred, moved, note }: PathMention,
  reading: ClaimReading,
): ImportedClaim {
  const access = noteAccess(moved, note) ?? reading.access;
  const origin = { source: reading.source, span };
  return { access, pattern, origin, ...reasons(reading.inferred, inferred) };
}

function noteAccess(moved: PathMention["moved"], note: string | undefined): ClaimAccess | undefined {
  if (moved !== undefined) return moved === "from" ? "delete" : "create";
  return note === undefined ? undefined : accessFromNote(note);
}

function reasons(...parts: readonly (string | undefined)[]): { readonly inferred?: string } {
  const said = [...new Set(parts.filter((part) => part !== undefined))];
  return said.length === 0 ? {} : { inferred: said.join("; ") };
}
