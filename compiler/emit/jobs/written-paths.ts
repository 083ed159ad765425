import type { WorkOrderTask } from "../../ir/work-order.ts";

/** What a task may create, modify or delete: paths and globs, sorted, each once. */
export function writtenPaths({ files }: WorkOrderTask): readonly string[] {
  return [...new Set([...files.create, ...files.modify, ...files.delete])].sort();
}

/** The patterns without braces that mean together what the pattern means; the pattern itself when there are too many. */
export function withoutBraces(pattern: string, most = 64): readonly string[] {
  const done: string[] = [];
  const open = [pattern];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const found = innermost.exec(next);
    if (found === null) done.push(next);
    else {
      const [whole, inside = ""] = found;
      const [before, after] = [next.slice(0, found.index), next.slice(found.index + whole.length)];
      open.push(...inside.split(",").map((part) => `${before}${part}${after}`));
    }
    if (done.length + open.length > most) return [pattern];
  }
  return [...new Set(done)].sort();
}

/** Alternatives without alternatives in them. */
const innermost = /\{([^{},]*(?:,[^{},]*)+)\}/;
