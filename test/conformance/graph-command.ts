import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { graphDifference, isFault } from "./graph-difference.ts";
import { differenceLine, edgeRow, specifierLine, specifierRow, tableText } from "./graph-report.ts";
import { ourEngines, ourGraph } from "./our-graph.ts";
import { referenceGraph } from "./reference.ts";
import { type FolderComparison, folderSpecifiers, specifierReaders } from "./specifier-readers.ts";

const usage = `usage: npm run conformance:graph -- [options] FOLDER...

Compares the compiler's import graph of each folder with one that TypeScript alone gives.
  --specifiers     compare what is written in each file, not where it leads
  --reader NAME    with --specifiers: only this front end (${Object.keys(specifierReaders).join(", ")})
  --engine NAME    without: only this way to the graph (${ourEngines.join(", ")}); all of them by default
  --only TEXT      only files whose path contains TEXT
  --list           print every difference, also those that are explained

Exit code 1 when an edge or a specifier is missing or of another kind, or when one too many is not explained.
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    specifiers: { type: "boolean", default: false },
    reader: { type: "string" },
    engine: { type: "string" },
    only: { type: "string", default: "" },
    list: { type: "boolean", default: false },
  },
});

interface Outcome {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly string[];
  readonly failed: boolean;
}

async function timed<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly value: T; readonly seconds: number }> {
  const start = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - start) / 1000 };
}

async function compareGraphs(folder: string): Promise<Outcome> {
  const reference = await timed(() => referenceGraph(folder, (path) => path.includes(values.only)));
  const outcomes: Outcome[] = [];
  for (const engine of ourEngines.filter((name) => name === (values.engine ?? name))) {
    const ours = await timed(() => ourGraph(folder, engine));
    const compared = await timed(() => graphDifference(reference.value, ours.value));
    const { differences } = compared.value;
    const faults = differences.filter(isFault);
    // A language that is not read is one gap, however many edges it costs.
    const shown = values.list ? differences : faults.filter(({ because }) => because !== "language not read");
    const times = [reference.seconds, ours.seconds + (engine === "files" ? compared.seconds : 0)];
    outcomes.push({
      rows: [[basename(folder), engine, ...edgeRow(compared.value), ...times.map((time) => time.toFixed(1))]],
      lines: shown.map((one) => `${engine}: ${differenceLine(one)}`),
      failed: faults.length > 0,
    });
  }
  return {
    rows: outcomes.flatMap(({ rows }) => rows),
    lines: outcomes.flatMap(({ lines }) => lines),
    failed: outcomes.some(({ failed }) => failed),
  };
}

async function compareTexts(folder: string): Promise<Outcome> {
  const names = Object.keys(specifierReaders).filter((name) => name === (values.reader ?? name));
  const results: { name: string; value: FolderComparison; seconds: number }[] = [];
  for (const name of names) {
    const result = await timed(() => folderSpecifiers(folder, name, (path) => path.includes(values.only)));
    results.push({ name, ...result });
  }
  const differences = results.flatMap(({ name, value }) => value.differences.map((one) => ({ name, one })));
  return {
    rows: results.map(({ name, value, seconds }) => [
      basename(folder),
      name,
      ...specifierRow(value),
      seconds.toFixed(1),
      value.readSeconds.toFixed(2),
    ]),
    lines: differences.map(({ name, one }) => `${name}: ${specifierLine(one)}`),
    failed: differences.some(({ one }) => !(one.what === "extra" && one.jsDoc)),
  };
}

const limit = 50;

async function run(): Promise<number> {
  if (positionals.length === 0) {
    process.stderr.write(usage);
    return 2;
  }
  const compare = values.specifiers ? compareTexts : compareGraphs;
  const rows: (readonly string[])[] = [];
  let failed = false;
  for (const folder of positionals.map((path) => resolve(path))) {
    const outcome = await compare(folder);
    rows.push(...outcome.rows);
    failed ||= outcome.failed;
    const shown = values.list ? outcome.lines : outcome.lines.slice(0, limit);
    for (const line of shown) process.stdout.write(`${basename(folder)}: ${line}\n`);
    if (shown.length < outcome.lines.length)
      process.stdout.write(`… ${outcome.lines.length - shown.length} more (--list)\n`);
  }
  process.stdout.write(`${tableText(values.specifiers ? "specifiers" : "edges", rows)}\n`);
  return failed ? 1 : 0;
}

process.exitCode = await run();
