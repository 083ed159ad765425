import type { Nodes } from "mdast";

/** A node that holds text and no other blocks. */
export type Leaf = Extract<Nodes, { readonly type: "paragraph" | "heading" | "tableCell" | "code" | "html" }>;

/** The leaves in and below nodes, in order, however deep. */
export function leavesOf(nodes: readonly Nodes[]): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const open: Nodes[] = [...nodes].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isLeaf(node)) leaves.push(node);
    else if ("children" in node) open.push(...[...node.children].reverse());
  }
  return leaves;
}

function isLeaf(node: Nodes): node is Leaf {
  return ["paragraph", "heading", "tableCell", "code", "html"].includes(node.type);
}

/** The paragraphs and cells in and below a node, in order. */
export function leafBlocks(node: Nodes): readonly Leaf[] {
  return leavesOf([node]).filter(({ type }) => type === "paragraph" || type === "tableCell");
}
