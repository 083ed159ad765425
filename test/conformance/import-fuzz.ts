// Reads damaged copies of real plans and looks for exceptions, slow readings and tasks without a place.
// npm run conformance:import-fuzz -- FOLDER [COUNT] [SEED]     FOLDER holds corpus.json and plans/.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { importFiles } from "../../compiler/importers/import-files.ts";
import { importPlan } from "../../compiler/importers/import-plan.ts";
import type { ImportedPlan, Origin } from "../../compiler/importers/imported.ts";
import type { Importer } from "../../compiler/importers/importer.ts";
import { planText } from "../../compiler/importers/plan-text.ts";
import { readPlan } from "../../compiler/plan/read.ts";
import { type SourceText, sourceText } from "../../compiler/source/text.ts";
import { generator } from "./generator.ts";
import { planFiles } from "./plan-files.ts";

interface Sample {
  readonly name: string;
  readonly importer: Importer;
  readonly files: readonly SourceText[];
}

const [folder = "../shared/corpus", count = "1000", seed = "1"] = process.argv.slice(2);
const random = generator(Number(seed));
const samples = loadSamples();
const texts = samples.flatMap(({ files }) => files.map(({ text }) => text));
const slowest = { milliseconds: 0, name: "" };
const failures = new Map<string, number>();
let tasks = 0;

for (let round = 0; round < Number(count); round += 1) {
  const sample = pick(samples);
  const at = Math.floor(random() * sample.files.length);
  const files = sample.files.map((file, index) =>
    index === at ? sourceText(file.path, mutated(file.text)) : file,
  );
  const begin = process.cpuUsage();
  const problem = attempt({ ...sample, files });
  // Of the processor: what else runs on the machine does not count.
  const { user, system } = process.cpuUsage(begin);
  const milliseconds = (user + system) / 1000;
  if (milliseconds > slowest.milliseconds)
    Object.assign(slowest, { milliseconds, name: `${sample.name} in round ${round}` });
  const found = problem ?? (milliseconds > 1000 ? "took over a second" : undefined);
  if (found !== undefined)
    failures.set(`${sample.name}: ${found}`, (failures.get(`${sample.name}: ${found}`) ?? 0) + 1);
}

process.stdout.write(
  `${count} damaged plans from ${samples.length} with seed ${seed}: ${tasks} tasks read\n`,
);
process.stdout.write(`slowest ${slowest.milliseconds.toFixed(0)} ms, ${slowest.name}\n`);
process.stdout.write(
  failures.size === 0
    ? "no failure\n"
    : [...failures].map(([text, times]) => `${times} x ${text}\n`).join(""),
);
process.exitCode = failures.size === 0 ? 0 : 1;

/** What is wrong with the reading; `undefined` when nothing is. */
function attempt({ importer, files, name }: Sample): string | undefined {
  try {
    const plan = importer.read({ files, tree: undefined });
    tasks += plan.tasks.length;
    const { read, translated } = importPlan({ importer, path: name, files, unreadable: [], tree: undefined });
    if (translated !== undefined) {
      const again = readPlan("plan.yaml", new TextEncoder().encode(planText(translated, importer, name)));
      if (JSON.stringify(again.document?.value) !== JSON.stringify(translated.raw))
        return "is written as another plan";
      if (read.plan !== undefined && again.plan === undefined) return "is written as no plan";
    }
    return misplaced(plan, files);
  } catch (error) {
    return error instanceof Error
      ? (error.stack ?? error.message).split("\n").slice(0, 3).join(" ")
      : String(error);
  }
}

function misplaced(
  { tasks: all, contracts, problems }: ImportedPlan,
  files: readonly SourceText[],
): string | undefined {
  const origins: readonly Origin[] = [
    ...all.flatMap((task) => [
      task.origin,
      task.title.origin,
      ...task.claims.map(({ origin }) => origin),
      ...task.dependsOn.map(({ origin }) => origin),
    ]),
    ...contracts.map(({ origin }) => origin),
    ...problems.map(({ origin }) => origin),
  ];
  const wrong = origins.find(
    ({ source, span: { start, end } }) =>
      !files.some(({ text }) => text === source.text) ||
      !(start >= 0 && start <= end && end <= source.text.length),
  );
  if (wrong !== undefined) return "has a place outside of its text";
  const empty = all.find(({ origin: { source, span } }) => span.start === span.end && source.text !== "");
  if (empty !== undefined) return "has a task without a place";
  const ids = new Set(all.map(({ id }) => id.toLowerCase()));
  return ids.size === all.length ? undefined : "has two tasks of one id";
}

function mutated(text: string): string {
  const kinds = [cut, cut, spliced, shuffled, repeated, dropped, hostile, hostile, replaced];
  let result = text.length > 8_000 && random() < 0.97 ? window(text, 6_000) : text;
  for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) result = pick(kinds)(result);
  return result;
}

function window(text: string, length: number): string {
  const start = place(text.slice(0, text.length - length));
  return text.slice(start, start + length);
}

function cut(text: string): string {
  return random() < 0.5 ? text.slice(0, place(text)) : text.slice(place(text));
}

function spliced(text: string): string {
  const [other, at] = [pick(texts), place(text)];
  const from = place(other);
  return text.slice(0, at) + other.slice(from, from + Math.floor(random() * 3000)) + text.slice(at);
}

function shuffled(text: string): string {
  const lines = text.split("\n");
  for (let times = 0; times < 5; times += 1) {
    const [from, to] = [Math.floor(random() * lines.length), Math.floor(random() * lines.length)];
    lines.splice(to, 0, ...lines.splice(from, 1 + Math.floor(random() * 4)));
  }
  return lines.join("\n");
}

function repeated(text: string): string {
  const at = place(text);
  const part = text.slice(at, at + 1 + Math.floor(random() * 400));
  return text.slice(0, at) + part.repeat(2 + Math.floor(random() * 20)) + text.slice(at);
}

function dropped(text: string): string {
  return text
    .split("\n")
    .filter(() => random() > 0.1)
    .join("\n");
}

function hostile(text: string): string {
  const tokens = [
    "`",
    "```",
    "~~~~",
    "\u2028",
    "\u0000",
    "---\n",
    "|",
    "- [ ] ",
    "- [x] T001 [P] ",
    "### Task 1: ",
    "[",
    "](",
    "<task>",
    "</files>",
    "{",
    "}",
    "\\u",
    '"',
    "${",
    "$(",
    ": ",
    "\t",
    "../".repeat(50),
    "*".repeat(300),
    "(".repeat(300),
    "a/".repeat(600),
    "{a,b}".repeat(40),
    "`a` ".repeat(200),
    "\r\n",
    "：",
    "（",
    "🛒",
    "\ud800",
    "<!--",
    "> > > ",
    "1. 1. 1. ",
    "__proto__",
    "T1-T99999 ",
  ];
  let result = text;
  for (let times = 1 + Math.floor(random() * 6); times > 0; times -= 1) {
    const at = place(result);
    result = result.slice(0, at) + pick(tokens) + result.slice(at);
  }
  return result;
}

function replaced(text: string): string {
  return text.replace(/[a-z0-9`[\]():/.,-]/gi, (letter) =>
    random() < 0.01 ? pick([..."`[](){}<>|#*_-:/\\.,0aZ é店\n "]) : letter,
  );
}

function place(text: string): number {
  return Math.floor(random() * (text.length + 1));
}

function pick<T>(list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

function loadSamples(): readonly Sample[] {
  const rows: readonly { readonly repo: string; readonly path: string }[] = JSON.parse(
    readFileSync(join(folder, "corpus.json"), "utf8"),
  );
  return rows.flatMap(({ repo, path }) => {
    const root = join(folder, "plans", repo.replace("/", "+"));
    const files = planFiles(root, path).map((name) => ({
      path: name,
      bytes: readFileSync(join(root, name)),
    }));
    const input = importFiles(files, undefined);
    return input === undefined ? [] : [{ name: `${repo} ${path}`, ...input }];
  });
}
