import type { List, ListItem, Paragraph, RootContent } from "mdast";
import type { SourceText } from "../../source/text.ts";
import { claimsIn, joinedClaims, type NamedClaims } from "../claims/named-claims.ts";
import type { ImportTree } from "../importer.ts";
import { type Stretch, spanOf, stretchesOf } from "../places/markdown.ts";
import { leafBlocks } from "../prose/prose-leaves.ts";
import { claimsOfSteps, mentionOnly } from "../prose/step-claims.ts";
import { filesOfCommands } from "./commands.ts";
import type { CcpmFile } from "./file.ts";
import { type Access, accessOf, roleOf } from "./sections.ts";
import { drawnFiles, isDrawnTree } from "./tree.ts";

interface Reader {
  readonly source: SourceText;
  readonly tree: ImportTree | undefined;
}

/** What the body of a task file says of files: lists of files, drawn trees, and what its steps speak of. */
export function ccpmClaims({ source, sections }: CcpmFile, tree: ImportTree | undefined): NamedClaims {
  const reader = { source, tree };
  const found = sections.map(({ titles, nodes }) => {
    const role = roleOf(titles);
    if (role === "none") return joinedClaims(nodes.map((node) => treesOf(node, reader)));
    return role === "steps" ? claimsOfNodes(nodes, reader) : claimsOfList(nodes, role, reader);
  });
  const { claims, problems } = joinedClaims(found);
  const listed = new Set(
    claims.filter(({ inferred }) => !inferred?.startsWith(mentionOnly)).map(({ pattern }) => pattern),
  );
  return {
    claims: claims.filter(
      ({ pattern, inferred }) => !inferred?.startsWith(mentionOnly) || !listed.has(pattern),
    ),
    problems,
  };
}

function treesOf(node: RootContent, { source, tree }: Reader): NamedClaims {
  const isTree = node.type === "code" && isDrawnTree(node);
  return isTree ? drawnFiles(node, source, tree) : { claims: [], problems: [] };
}

function claimsOfNodes(nodes: readonly RootContent[], reader: Reader): NamedClaims {
  let label: Access | undefined;
  return joinedClaims(
    nodes.map((node) => {
      const above = label;
      label = node.type === "paragraph" ? labelOf(node, reader.source)?.access : undefined;
      if (node.type === "list")
        return above === undefined ? claimsOfSteplist(node, reader) : claimsOfItems(node, above, reader);
      if (node.type === "code")
        return joinedClaims([treesOf(node, reader), filesOfCommands(node, reader.source, reader.tree)]);
      if (node.type === "blockquote") return { claims: [], problems: [] };
      return joinedClaims(leafBlocks(node).map((block) => claimsOfParagraph(block as Paragraph, reader)));
    }),
  );
}

function claimsOfSteplist({ children }: List, reader: Reader): NamedClaims {
  return joinedClaims(
    children.map(({ children: [first, ...rest] }) => {
      const label = first?.type === "paragraph" ? labelOf(first, reader.source) : undefined;
      const own = first === undefined ? [] : [claimsOfNodes([first], reader)];
      const inner = rest.map((node) =>
        node.type === "list" && label !== undefined
          ? claimsOfItems(node, label.access, reader)
          : claimsOfNodes([node], reader),
      );
      return joinedClaims([...own, ...inner]);
    }),
  );
}

function claimsOfParagraph(paragraph: Paragraph, { source, tree }: Reader): NamedClaims {
  const label = labelOf(paragraph, source);
  const span = spanOf(paragraph);
  if (label === undefined) return claimsOfSteps(stretchesOf(source, paragraph), { source, tree });
  const rest = stretchesOf(source, paragraph).flatMap((stretch) => after(stretch, span.start + label.length));
  const hasCode = rest.some(({ isCode }) => isCode);
  return claimsIn(rest, { source, tree, manner: hasCode ? "list" : "prose", access: label.access });
}

/** `Files affected:`, `**Code locations/files affected**:` at the beginning of a paragraph. */
function labelOf(
  paragraph: Paragraph,
  { text }: SourceText,
): { readonly access: Access; readonly length: number } | undefined {
  const { start, end } = spanOf(paragraph);
  const match =
    /^[*_]{0,3}((?:[A-Za-z]+[ /]){0,3}files?(?: (?:affected|modified|created|changed|touched|to (?:create|modify|change)))?)[*_]{0,3}\s?[:：][*_]{0,3}/i.exec(
      text.slice(start, Math.min(end, start + 120)),
    );
  return match === null ? undefined : { access: accessOf(match[1] ?? ""), length: match[0].length };
}

function after({ text, span, isCode }: Stretch, from: number): readonly Stretch[] {
  if (span.start >= from) return [{ text, span, isCode }];
  if (span.end <= from) return [];
  return [{ text: text.slice(from - span.start), span: { start: from, end: span.end }, isCode }];
}

function claimsOfList(nodes: readonly RootContent[], access: Access, reader: Reader): NamedClaims {
  return joinedClaims(
    nodes.map((node) => {
      if (node.type === "list") return claimsOfItems(node, access, reader);
      return node.type === "code" ? treesOf(node, reader) : claimsOfNodes([node], reader);
    }),
  );
}

function claimsOfItems({ children }: List, access: Access, reader: Reader): NamedClaims {
  return joinedClaims(children.map((item) => claimsOfItem(item, { access, folder: undefined }, reader)));
}

interface ItemPlace {
  readonly access: Access;
  /** Where the files of an inner list are, ending with `/`. */
  readonly folder: string | undefined;
}

/** A folder with a list of its own only says where the files of that list are. */
function claimsOfItem({ children }: ListItem, place: ItemPlace, reader: Reader): NamedClaims {
  const [first, ...rest] = children;
  const own = first?.type === "paragraph" ? claimsOfName(first, place, reader) : { claims: [], problems: [] };
  const [only] = own.claims;
  const folder =
    own.claims.length === 1 && only?.pattern.endsWith("/**") ? only.pattern.slice(0, -2) : undefined;
  const inner = joinedClaims(
    rest.flatMap((node) =>
      node.type === "list"
        ? node.children.map((item) => claimsOfItem(item, { ...place, folder }, reader))
        : [],
    ),
  );
  return folder !== undefined && inner.claims.length > 0 ? inner : joinedClaims([own, inner]);
}

function claimsOfName(
  paragraph: Paragraph,
  { access, folder }: ItemPlace,
  { source, tree }: Reader,
): NamedClaims {
  const stretches = stretchesOf(source, paragraph);
  const manner = stretches.some(({ isCode }) => isCode) ? "list" : "prose";
  const reading = { source, tree: folder === undefined ? tree : undefined, manner, access } as const;
  const { claims, problems } = claimsIn(stretches, reading);
  if (folder === undefined)
    return claims.length + problems.length > 0
      ? { claims, problems }
      : claimsOfSteps(stretches, { source, tree });
  return {
    problems,
    claims: claims.map((claim) => {
      const isShort = !claim.pattern.replace(/\/\*\*$/, "").includes("/");
      return isShort
        ? { ...claim, pattern: `${folder}${claim.pattern}`, inferred: `the folder "${folder}" above it` }
        : claim;
    }),
  };
}
