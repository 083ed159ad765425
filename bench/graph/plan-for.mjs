// A plan for a repository that the plan's author never saw.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const filesOfTask = 3;

/**
 * A plan of some tasks, the same for the same repository: they change files that lie evenly spread, every third waits for
 * the one before it, and every fifth provides a contract of the first type that one of its files exports.
 */
export function planFor({ root, files }, count) {
  const chosen = files.filter((path) => !path.endsWith(".d.ts"));
  const groups = Array.from({ length: count }, (_, index) => groupAt(chosen, index, count));
  const contracts = groups.flatMap((group, index) => (index % 5 === 0 ? contractIn(root, group, index) : []));
  return {
    version: 1,
    name: "bench",
    contracts: Object.fromEntries(contracts),
    tasks: groups.map((group, index) => ({
      id: idOf(index),
      title: `Rework part ${index}`,
      files: { modify: group },
      acceptance: ["the tests of this part pass"],
      ...(index % 3 === 1 && { depends_on: [idOf(index - 1)] }),
    })),
  };
}

const idOf = (index) => `part-${index}`;

function groupAt(files, index, count) {
  const start = Math.floor((index * files.length) / count);
  const end = Math.floor(((index + 1) * files.length) / count);
  return files.slice(start, Math.min(end, start + filesOfTask));
}

function contractIn(root, group, index) {
  for (const path of group) {
    const symbol = /^export (?:interface|type) (\w+)/m.exec(readFileSync(join(root, path), "utf8"))?.[1];
    if (symbol === undefined) continue;
    const consumers = [idOf(index + 1)];
    return [[`shared-${index}`, { path, symbols: [symbol], provider: idOf(index), consumers }]];
  }
  return [];
}
