import type { SourceDocument } from "../../source/document.ts";
import type { SourceText } from "../../source/text.ts";
import { claimsOfEntry, joinedClaims, type NamedClaims } from "../claims/named-claims.ts";
import { pieces, writtenItems } from "../claims/written-values.ts";
import type { ImportedClaim, ImportProblem } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import type { GsdFile } from "./file.ts";
import { type TaggedText, tagsNamed, trimmedPart } from "./tags.ts";

/** What one plan writes: `files_modified`, and the files of its `<files>` elements that are missing there. */
export function gsdClaims(
  { source, front }: GsdFile,
  body: TaggedText,
  tree: ImportTree | undefined,
): NamedClaims {
  const listed = front === undefined ? { claims: [], problems: [] } : listedClaims(front.document, tree);
  const inside = innerClaims(source, body, tree);
  const claims = listed.claims.map((claim) => withInnerNote(claim, inside.claims));
  const problems = [...listed.problems, ...inside.problems];
  for (const claim of inside.claims) {
    if (claims.some(({ pattern }) => covers(pattern, claim.pattern))) continue;
    claims.push(claim);
    problems.push(missing(claim));
  }
  return { claims, problems: distinct(problems) };
}

function listedClaims(document: SourceDocument, tree: ImportTree | undefined): NamedClaims {
  const { source } = document;
  const lists = ["files_modified", "files_exclusive", "files_created"].map((key) => ({
    ...writtenItems(document, [key]),
    access: key === "files_created" ? ("create" as const) : ("write" as const),
  }));
  const items = lists.flatMap(({ items: found, access }) => found.map((item) => ({ ...item, access })));
  const found = joinedClaims(
    items
      .filter(({ value }) => !/^(?:true|false|none|n\/a)$/i.test(value))
      .map(({ value, origin, access }) =>
        claimsOfEntry(value, origin.span, { source, tree, manner: "list", access }),
      ),
  );
  const odd = lists.flatMap(({ odd: origins }) => origins);
  const problems = odd.map(
    (origin): ImportProblem => ({ kind: "unread-text", message: "this entry is no path", origin }),
  );
  return { claims: found.claims, problems: [...found.problems, ...problems] };
}

function innerClaims(source: SourceText, body: TaggedText, tree: ImportTree | undefined): NamedClaims {
  const whole = { start: 0, end: source.text.length };
  const parts = tagsNamed("files", body, whole).flatMap(({ inner }) => {
    const { text, span } = trimmedPart(source, inner);
    if (/^(?:none|n\/a|-)(?:$|\s)/i.test(text)) return [];
    return pieces(text, /[,\r\n]+/g, span.start).flatMap(({ value, span: at }) => {
      const entry = /^(?:[-*+]\s+)?`?(.*?)`?$/s.exec(value)?.[1] ?? value;
      const start = at.start + value.indexOf(entry);
      if (entry === "" || /^(?:none|n\/a)\b/i.test(entry)) return [];
      return [{ entry, span: { start, end: start + entry.length } }];
    });
  });
  const inferred = "named in <files>";
  return joinedClaims(
    parts.map(({ entry, span }) =>
      claimsOfEntry(entry, span, { source, tree, manner: "list", access: "write", inferred }),
    ),
  );
}

/** A note such as (NEW) may stand in one of the two lists only. */
function withInnerNote(claim: ImportedClaim, inner: readonly ImportedClaim[]): ImportedClaim {
  const noted = inner.find(({ pattern, access }) => pattern === claim.pattern && access !== "write");
  if (claim.access !== "write" || noted === undefined) return claim;
  return { ...claim, access: noted.access, inferred: "the note in <files>" };
}

function covers(pattern: string, path: string): boolean {
  return pattern === path || (pattern.endsWith("/**") && path.startsWith(pattern.slice(0, -2)));
}

function missing({ pattern, origin }: ImportedClaim): ImportProblem {
  return {
    kind: "doubtful-reading",
    message: `"${pattern}" is named in <files>, but not in files_modified`,
    origin,
    help: "add it to files_modified",
  };
}

/** Both lists say the same of a path that cannot be claimed; once is enough. */
function distinct(problems: readonly ImportProblem[]): readonly ImportProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ kind, message }) => {
    const key = `${kind} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}
