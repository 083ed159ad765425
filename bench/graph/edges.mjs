// Import graphs as sets of edges: how each tool prints them, and how two of them differ.
import { readFileSync } from "node:fs";
import { isAbsolute, relative, resolve, sep } from "node:path";

/** Readers of printed graphs: text to pairs of paths, absolute or relative to the root. */
export const readers = {
  "rev-dep": (text) => {
    const tree = JSON.parse(text);
    return Object.entries(tree).flatMap(([from, list]) => (list ?? []).map(({ id }) => [from, id]));
  },
  fallow: readDot,
  madge: (text) => Object.entries(JSON.parse(text)).flatMap(([from, list]) => list.map((to) => [from, to])),
  "dependency-cruiser": (text) =>
    JSON.parse(text).modules.flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }) => [source, resolved]),
    ),
  dpdm: (text) =>
    Object.entries(JSON.parse(text).tree).flatMap(([from, list]) => (list ?? []).map(({ id }) => [from, id])),
  skott: (text) =>
    Object.entries(JSON.parse(text)).flatMap(([from, { adjacentTo }]) => adjacentTo.map((to) => [from, to])),
  ours: readCsv,
  reference: (text) => JSON.parse(text),
};

/**
 * The edges of a printed graph between two different code files that git tracks, each as `from` and `to` with a line
 * feed between.
 */
export function readEdges(reader, path, { root, files }) {
  const scope = new Set(files);
  const local = (file) =>
    (isAbsolute(file) ? relative(root, file) : relative(root, resolve(root, file))).split(sep).join("/");
  const edges = new Set();
  for (const [from, to] of reader(readFileSync(path, "utf8"))) {
    if (typeof to !== "string" || to === "") continue;
    const [source, target] = [local(from), local(to)];
    if (source !== target && scope.has(source) && scope.has(target)) edges.add(`${source}\n${target}`);
  }
  return edges;
}

/** How a graph differs from the reference. */
export function compareEdges(edges, reference) {
  if (edges === undefined) return {};
  if (reference === undefined) return { found: edges.size };
  const missing = [...reference].filter((edge) => !edges.has(edge));
  const extra = [...edges].filter((edge) => !reference.has(edge));
  return {
    found: edges.size,
    missing: missing.length,
    extra: extra.length,
    missingEdges: missing,
    extraEdges: extra,
  };
}

function readDot(text) {
  const names = new Map();
  const pairs = [];
  for (const line of text.split("\n")) {
    const node = /^\s*(\w+) \[label="((?:[^"\\]|\\.)*)"/.exec(line);
    const edge = /^\s*(\w+) -> (\w+)/.exec(line);
    if (node !== null) names.set(node[1], JSON.parse(`"${node[2]}"`));
    if (edge !== null) pairs.push([edge[1], edge[2]]);
  }
  return pairs.map(([from, to]) => [names.get(from), names.get(to)]);
}

// Quotes stand around cells that need them, and are doubled inside.
function readCsv(text) {
  const [head = [], ...rows] = text
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain,
      ),
    );
  const [from, to] = [head.indexOf("from"), head.indexOf("to")];
  if (from < 0 || to < 0) throw new Error(`no columns "from" and "to" in "${head.join()}"`);
  return rows.map((row) => [row[from], row[to]]);
}
