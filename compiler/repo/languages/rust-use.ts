import type { Span } from "../../source/text.ts";

/** One path that a `use` brings in. */
export interface RustPath {
  /** Without `self` at the end; `*` at the end for a glob. */
  readonly segments: readonly string[];
  /** It began with `::`, so the first segment is a crate. */
  readonly global: boolean;
  readonly alias: string | undefined;
  readonly span: Span;
}

// Nobody nests or chains deeper; without a bound a hostile tree would have paths of its own length.
const deepest = 40;

/** The paths of a use tree, `a::{b, c::{self, D as E}, f::*}`; `offset` is where it stands in its file. */
export function usePaths(tree: string, offset: number): readonly RustPath[] {
  const tokens = /(?:r#)?([\w\u0080-\uffff]+)|[{},*]/g;
  const global = /^\s*::/.test(tree);
  const found: RustPath[] = [];
  const prefixes: (readonly string[])[] = [];
  let leaf = emptyLeaf([]);
  for (const match of tree.matchAll(tokens)) {
    const [token, word] = match;
    if (token === "{") {
      if (prefixes.length >= deepest) break;
      prefixes.push(leaf.segments);
      leaf = emptyLeaf(leaf.segments);
    } else if (token === "," || token === "}") {
      found.push(...finished(leaf, offset, global));
      leaf = emptyLeaf((token === "}" ? prefixes.pop() : prefixes.at(-1)) ?? []);
    } else {
      leaf = withToken(leaf, word ?? token, { start: match.index, end: match.index + token.length });
    }
  }
  found.push(...finished(leaf, offset, global));
  return found;
}

interface Leaf {
  readonly segments: readonly string[];
  readonly alias: string | undefined;
  readonly renamed: boolean;
  /** -1 before the first token. */
  readonly start: number;
  readonly end: number;
}

function emptyLeaf(segments: readonly string[]): Leaf {
  return { segments, alias: undefined, renamed: false, start: -1, end: -1 };
}

function withToken(leaf: Leaf, word: string, { start, end }: Span): Leaf {
  if (leaf.renamed) return { ...leaf, alias: word };
  if (word === "as" && leaf.start >= 0) return { ...leaf, renamed: true };
  if (leaf.segments.length >= deepest) return leaf;
  return { ...leaf, segments: [...leaf.segments, word], start: leaf.start < 0 ? start : leaf.start, end };
}

/** The path of a leaf; none where no token was read since the last one. */
function finished(
  { segments, alias, start, end }: Leaf,
  offset: number,
  global: boolean,
): readonly RustPath[] {
  if (start < 0) return [];
  const isSelf = segments.length > 1 && segments.at(-1) === "self";
  const span = { start: offset + start, end: offset + end };
  return [{ segments: isSelf ? segments.slice(0, -1) : segments, global, alias, span }];
}
