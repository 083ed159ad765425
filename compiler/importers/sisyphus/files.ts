import type { ImportedClaim, ImportProblem } from "../imported.ts";
import { pathsIn } from "../paths/path-mention.ts";
import { type Stretch, spanOf, stretchesOf } from "../places/markdown.ts";
import { type Block, paragraphsIn, textIn } from "../superpowers/blocks.ts";
import type { FilesInput } from "../superpowers/entry.ts";
import { isFilesPart, listedFiles } from "../superpowers/files.ts";
import { labelledParts } from "../superpowers/labels.ts";
import { accessFromVerb } from "../words/access-verb.ts";

/** The claims of a task: what its commit lists, what it says is to be done to a path, and what it refers to. */
export function sisyphusFiles(
  blocks: readonly Block[],
  input: FilesInput,
): { readonly claims: readonly ImportedClaim[]; readonly problems: readonly ImportProblem[] } {
  const listed = listedFiles(blocks, input);
  const { said, problems } = saidOfPaths(blocks, input);
  const committed = listed.claims.map((claim) => withVerb(claim, said));
  const known = new Set(committed.map(({ pattern }) => pattern));
  const added = said.map(({ claim }) => claim).filter(({ pattern }) => !known.has(pattern));
  const nowhere = added.filter(
    ({ pattern }) => !pattern.includes("/") && input.tree?.isFile(pattern) !== true,
  );
  const references = referred(blocks, input);
  const placed = withNew(
    committed,
    added.filter((claim) => !nowhere.includes(claim)),
  );
  return {
    claims: withNew(placed, references.claims),
    problems: [...listed.problems, ...nowhere.map(withoutFolder), ...problems, ...references.problems],
  };
}

/** What a sentence says is done to a path. */
interface Said {
  readonly claim: ImportedClaim;
  /** By what the access was concluded. */
  readonly verb: string;
}

function withVerb(claim: ImportedClaim, said: readonly Said[]): ImportedClaim {
  const found = said.find(
    (one) => one.claim.pattern === claim.pattern && /^(?:create|modify|delete)$/.test(one.claim.access),
  );
  if (claim.access !== "write" || found === undefined) return claim;
  const inferred = [found.verb, claim.inferred].filter((reason) => reason !== undefined).join("; ");
  return { ...claim, access: found.claim.access, inferred };
}

/** A new file whose folder only its author knows. */
function withoutFolder({ pattern, origin }: ImportedClaim): ImportProblem {
  return { kind: "unclaimed-path", message: `"${pattern}" is named without its folder`, origin };
}

function withNew(known: readonly ImportedClaim[], added: readonly ImportedClaim[]): readonly ImportedClaim[] {
  const claims = new Map(known.map((claim) => [claim.pattern, claim]));
  for (const claim of added) if (!claims.has(claim.pattern)) claims.set(claim.pattern, claim);
  return [...claims.values()];
}

/** Paths in sentences of "What to do" that begin with a verb such as "Create". */
function saidOfPaths(
  blocks: readonly Block[],
  { source, tree }: FilesInput,
): { readonly said: readonly Said[]; readonly problems: readonly ImportProblem[] } {
  const found = labelledParts(source, blocks).flatMap(({ label, next }) => {
    if (!/^what to do$/i.test(label) || next === undefined) return [];
    return paragraphsIn([next]).flatMap((paragraph) => {
      const verb = accessFromVerb(textIn(source, spanOf(paragraph)));
      if (verb === undefined) return [];
      const { paths, problems } = pathsIn(stretchesOf(source, paragraph), { source, tree, manner: "prose" });
      const said = paths.map(({ pattern, span, inferred }): Said => {
        const because = `the verb "${verb.word}"`;
        const reasons = [because, inferred].filter((reason) => reason !== undefined).join("; ");
        const claim = { access: verb.access, pattern, origin: { source, span }, inferred: reasons };
        return { claim, verb: because };
      });
      // Names without a folder; what lies elsewhere is seldom meant as a file to write.
      return { said, problems: problems.filter(({ alike }) => alike !== undefined) };
    });
  });
  return {
    said: found.flatMap(({ said }) => said),
    problems: found.flatMap(({ problems }) => problems),
  };
}

/** The lists under "References", "Pattern References" and the like are to be read. */
function referred(
  blocks: readonly Block[],
  { source, tree }: FilesInput,
): { readonly claims: readonly ImportedClaim[]; readonly problems: readonly ImportProblem[] } {
  const read = labelledParts(source, blocks).flatMap((part) => {
    if (!/references?$/i.test(part.label) || /^external\b/i.test(part.label) || isFilesPart(part)) return [];
    if (part.next?.type !== "list") return [];
    return part.next.children.flatMap(({ children: [first] }) => {
      const stretches = first?.type === "paragraph" ? beforeDash(stretchesOf(source, first)) : [];
      return stretches[0]?.isCode === true ? [pathsIn(stretches, { source, tree, manner: "list" })] : [];
    });
  });
  return {
    claims: read.flatMap(({ paths }) =>
      paths.map(
        ({ pattern, span, inferred }): ImportedClaim => ({
          access: "read",
          pattern,
          origin: { source, span },
          ...(inferred !== undefined && { inferred }),
        }),
      ),
    ),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** What stands behind a dash says why to read it. */
function beforeDash(stretches: readonly Stretch[]): readonly Stretch[] {
  const end = stretches.findIndex(({ text, isCode }) => !isCode && /\s[—–-]\s/.test(text));
  return end < 0 ? stretches : stretches.slice(0, end);
}
