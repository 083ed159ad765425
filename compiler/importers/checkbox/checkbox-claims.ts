import type { SourceText } from "../../source/text.ts";
import type { ImportedClaim, ImportProblem } from "../imported.ts";
import type { ImportTree } from "../importer.ts";
import { type PathMention, pathsIn } from "../paths/path-mention.ts";
import type { Stretch } from "../places/markdown.ts";
import { type AccessWord, accessFromVerb } from "../words/access-verb.ts";
import { cjkAccess } from "./cjk-access.ts";
import { accessOf } from "./clause-access.ts";
import { clausesOf, clipped, textOfStretches } from "./clauses.ts";

/** Where the text of a task stands. */
export interface ClaimContext {
  readonly source: SourceText;
  readonly tree: ImportTree | undefined;
}

/** What a task says of paths. */
export interface TaskClaims {
  readonly claims: readonly ImportedClaim[];
  readonly problems: readonly ImportProblem[];
}

/**
 * What is claimed in the blocks of a task: its line and what lies below it. A verb that leads a clause says what is done to
 * its paths, else that of the line; a path after a word such as "from" or "see" is read. A path that is written to is not
 * listed as read, too.
 */
export function claimsOf(blocks: readonly (readonly Stretch[])[], context: ClaimContext): TaskClaims {
  const lead = leadOf(blocks[0] ?? []);
  const found = blocks.map((stretches) => blockClaims(stretches, context, lead));
  return {
    claims: distinct(found.flatMap(({ claims }) => claims)),
    problems: found.flatMap(({ problems }) => problems),
  };
}

/** The verb of a line, for lines below it that have none: they do not repeat that a file is new. */
function leadOf(line: readonly Stretch[]): AccessWord | undefined {
  const word = verbOf(line);
  return word?.access === "create" ? { ...word, access: "write" } : word;
}

function blockClaims(
  stretches: readonly Stretch[],
  { source, tree }: ClaimContext,
  lead: AccessWord | undefined,
): TaskClaims {
  const { paths, problems } = pathsIn(stretches, { source, tree: treeAround(source, tree), manner: "prose" });
  if (paths.length === 0) return { claims: [], problems };
  const clauses = clausesOf(stretches);
  const claims = paths.map((mention): ImportedClaim => {
    const clause = clauses.find((one) => (one.at(-1)?.span.end ?? 0) > mention.span.start) ?? [];
    const verb = verbOf(clause) ?? lead;
    const cjk = cjkAccess(textOfStretches(clause), textAfter(clause, mention));
    const { access, inferred } =
      cjk === undefined
        ? accessOf(mention, textBefore(clause, mention), verb)
        : { access: cjk.access, inferred: `the word "${cjk.word}"` };
    const placed = placedBeside(mention.pattern, source, tree);
    const reasons = [inferred, mention.inferred, placed.inferred].filter((one) => one !== undefined);
    return {
      access,
      pattern: placed.pattern,
      origin: { source, span: mention.span },
      ...(reasons.length > 0 && { inferred: reasons.join("; ") }),
    };
  });
  return { claims, problems };
}

/** Documents of a plan are named as they lie beside it. */
function placedBeside(
  pattern: string,
  { path }: SourceText,
  tree: ImportTree | undefined,
): { readonly pattern: string; readonly inferred?: string } {
  const beside = folderOf(path) + pattern;
  if (beside === pattern || tree === undefined || tree.isFile(pattern) || !tree.isFile(beside))
    return { pattern };
  return { pattern: beside, inferred: "it lies beside the plan" };
}

/** The tree as one sees it from the plan: files beside it are known by their names, too. */
function treeAround({ path }: SourceText, tree: ImportTree | undefined): ImportTree | undefined {
  const folder = folderOf(path);
  if (tree === undefined || folder === "") return tree;
  return { ...tree, isFile: (file) => tree.isFile(file) || tree.isFile(folder + file) };
}

/** Empty for a plan that does not lie below the root. */
function folderOf(path: string): string {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  return /^(?:\/|\.\.)/.test(folder) ? "" : folder;
}

/** The verb that leads a clause, also behind a label; what begins with code or in another script has none. */
function verbOf(clause: readonly Stretch[]): AccessWord | undefined {
  const text = clause.map((one) => (one.isCode ? "x" : one.text)).join("");
  const label = /^\s*(?:\*\*[^*\n]{1,80}\*\*|__[^_\n]{1,80}__)\s*(?:\([^)\n]*\)\s*)?[:：—–-]?\s*/;
  const plain = text.replace(label, "");
  if (!/^[^\p{L}\p{N}]*[a-z]/iu.test(plain)) return undefined;
  return accessFromVerb(plain) ?? accessFromVerb(text);
}

function textAfter(clause: readonly Stretch[], { span }: PathMention): string {
  return textOfStretches(clipped(clause, span.end, span.end + 8));
}

/** What stands in a clause before a path, without code, paths and closed parentheses. */
function textBefore(clause: readonly Stretch[], { span }: PathMention): string {
  const before = clause.filter(({ span: { start } }) => start < span.start);
  const text = before
    .map((one) => (one.isCode ? "…" : one.text.slice(0, span.start - one.span.start)))
    .join("")
    .split(/(\s+)/)
    .map((part) => (part.includes("/") ? "…" : part))
    .join("");
  return text.replace(/[(（][^()（）]*[)）]/g, "");
}

function distinct(claims: readonly ImportedClaim[]): readonly ImportedClaim[] {
  const written = new Set(claims.filter(({ access }) => access !== "read").map(({ pattern }) => pattern));
  const seen = new Set<string>();
  return claims.filter(({ access, pattern }) => {
    const key = `${access} ${pattern}`;
    if (seen.has(key) || (access === "read" && written.has(pattern))) return false;
    seen.add(key);
    return true;
  });
}
