// What is printed of one repository.
import { shown, shownRatio, textTable } from "./table.mjs";

/** One contender with what it cost and how its graph compares. */
const linesOf = (contenders, costs, graphs) =>
  contenders.map((contender) => ({
    ...contender,
    ...costs.get(contender.name),
    ...graphs.get(contender.name),
  }));

/** The figures, the ratios, and in sentences where another tool is better. */
export function report(contenders, costs, graphs) {
  const lines = linesOf(contenders, costs, graphs);
  return [
    figures(lines),
    ...settings(lines),
    ...troubles(lines),
    ...unlikeReference(lines),
    ...ratios(lines),
    ...defeats(lines),
  ].join("\n");
}

function figures(lines) {
  const head = ["", "runs", "wall ms", "least", "cpu ms", "MB", "others", "edges", "missing", "extra"];
  const rows = lines.map(({ name, runs, wall, least, cpu, memory, others, found, missing, extra }) => [
    name,
    runs,
    shown(wall),
    shown(least),
    shown(cpu),
    shown(memory),
    others === undefined ? "-" : `${shown(100 * others)}%`,
    found ?? "-",
    missing ?? "-",
    extra ?? "-",
  ]);
  return textTable(head, rows);
}

function settings(lines) {
  return lines
    .filter(({ graph, commandFor }) => commandFor !== undefined && graph?.flags.length > 0)
    .map(({ name, graph }) => `${name} ran with ${graph.flags.join(" ")}, with which it misses fewer edges`);
}

function troubles(lines) {
  return lines
    .filter(({ trouble }) => trouble !== undefined)
    .map(({ name, trouble }) => `trouble: ${name}: ${trouble}`);
}

function unlikeReference(lines) {
  return lines
    .filter(({ role }) => role === "ours")
    .flatMap(({ name, missingEdges = [], extraEdges = [] }) => [
      ...missingEdges.slice(0, 3).map((edge) => `missing in ${name}: ${edge.replace("\n", " -> ")}`),
      ...extraEdges.slice(0, 3).map((edge) => `extra in ${name}: ${edge.replace("\n", " -> ")}`),
    ]);
}

function ratios(lines) {
  const [cold, warm] = [oursCold(lines), oursWarm(lines)];
  const others = lines.filter(({ role, wall }) => role !== "ours" && wall !== undefined);
  if (cold === undefined || others.length === 0) return [];
  const head = ["ours / the other", "cold wall", "cold cpu", "cold MB", "warm wall", "warm cpu", "warm MB"];
  const rows = others.map((other) => [
    other.name,
    ...[cold, warm].flatMap((own) =>
      ["wall", "cpu", "memory"].map((what) => shownRatio(own?.[what] / other[what])),
    ),
  ]);
  return ["", textTable(head, rows)];
}

function defeats(lines) {
  const [cold, warm] = [oursCold(lines), oursWarm(lines)];
  const rivals = lines.filter(
    ({ role, wall, trouble }) => role === "peer" && wall !== undefined && trouble === undefined,
  );
  if (cold === undefined || rivals.length === 0) return [];
  const found = rivals.flatMap((rival) => [
    ...(rival.isWarm ? [] : cheaper(rival, cold)),
    ...(warm === undefined ? [] : cheaper(rival, warm)),
    ...closer(rival, cold),
  ]);
  return ["", ...(found.length === 0 ? ["No peer is better in anything that was measured here."] : found)];
}

const measures = [
  ["wall", "is faster than", "ms"],
  ["cpu", "takes less CPU than", "ms"],
  ["memory", "takes less memory than", "MB"],
];

function cheaper(rival, own) {
  return measures
    .filter(([what]) => rival[what] < own[what])
    .map(
      ([what, words, unit]) =>
        `${rival.name} ${words} ${own.name}: ${shown(rival[what])} against ${shown(own[what])} ${unit}.`,
    );
}

function closer(rival, own) {
  if (!(rival.missing < own.missing)) return [];
  return [`${rival.name} misses fewer edges than ${own.name}: ${rival.missing} against ${own.missing}.`];
}

const working = (lines) => lines.filter(({ role, trouble }) => role === "ours" && trouble === undefined);
const oursCold = (lines) => working(lines).find(({ isWarm }) => !isWarm);
const oursWarm = (lines) => working(lines).find(({ isWarm }) => isWarm);
