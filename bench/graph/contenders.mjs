// Everything that is measured on a repository, as one list.
import { floors } from "./floors.mjs";
import { ours } from "./ours.mjs";
import { peerNames, peers } from "./peers.mjs";

/**
 * What is run, and how its graph is had.
 * @typedef {object} Contender
 * @property {string} tool what `--only` selects
 * @property {string} name unique
 * @property {"ours" | "peer" | "floor"} role
 * @property {readonly string[]} command
 * @property {Graph[]} [graphs] ways to print the graph; the one nearest to the reference is used
 * @property {(graph: Graph) => readonly string[]} [commandFor] the command that is measured, after a graph was chosen
 * @property {(code: number) => boolean} [exits] whether an exit code says that it worked; 0 and 1 when absent
 * @property {boolean} [isWarm] whether it uses a cache of its own
 * @property {() => void} [prepare] before each run, unmeasured
 * @property {() => void} [tidy] after each run, unmeasured
 * @property {() => void} [finish] after all runs
 *
 * @typedef {{ reader: (text: string) => [string, string][], command: readonly string[], output?: string, flags?: readonly string[] }} Graph
 */

/** What `--only` may name. */
export const toolNames = ["ours", ...peerNames, "floor"];

/** What can be measured on a repository with the tools of a setting; `only` names tools, all when undefined. */
export function contenders(setting, only) {
  const all = [...ours(setting), ...peers(setting), ...floors(setting)];
  return only === undefined ? all : all.filter(({ tool }) => only.includes(tool));
}
