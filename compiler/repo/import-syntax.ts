import { ts } from "ts-morph";

/** What the syntax tree alone does not say: who holds a node, and where else a name is written. */
export interface LinkedSyntax {
  parentOf(node: ts.Node): ts.Node | undefined;
  /** The same name before or after an identifier, in the order of the text, nearest first. */
  sameName(identifier: ts.Identifier, step: 1 | -1): Iterable<ts.Identifier>;
}

/** Links the nodes of a file in one walk, with a stack of its own since nesting can be thousands of levels deep. */
export function linkedSyntax(source: ts.SourceFile): LinkedSyntax {
  const parents = new Map<ts.Node, ts.Node>();
  const byName = new Map<string, ts.Identifier[]>();
  const waiting: ts.Node[] = [source];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const parent = node;
    if (ts.isIdentifier(node)) add(node, byName);
    ts.forEachChild(node, (child) => {
      parents.set(child, parent);
      waiting.push(child);
    });
  }
  const places = new Map<ts.Identifier, number>();
  return {
    parentOf: (node) => parents.get(node),
    *sameName(identifier, step) {
      const same = byName.get(identifier.text) ?? [];
      // Order is made once per name, and only for the names that are asked for.
      if (!places.has(identifier)) {
        same.sort((a, b) => a.pos - b.pos).forEach((node, index) => void places.set(node, index));
      }
      let index = (places.get(identifier) ?? same.length) + step;
      for (let next = same[index]; next !== undefined; next = same[index]) {
        yield next;
        index += step;
      }
    },
  };
}

function add(identifier: ts.Identifier, byName: Map<string, ts.Identifier[]>): void {
  const same = byName.get(identifier.text);
  if (same === undefined) byName.set(identifier.text, [identifier]);
  else same.push(identifier);
}
